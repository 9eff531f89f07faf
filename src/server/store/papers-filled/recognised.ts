import type { EvaluationTold } from '#documents';
import type { Act } from '../act.ts';
import * as criteriaSets from '../criteria-sets.ts';
import { evaluationTold } from '../evaluation-told.ts';
import * as evaluations from '../evaluations.ts';
import type { PaperAsked, PaperSubject } from './filling.ts';

/**
 * The evaluations by which units can be recognised: frozen, with units in a class. One of several classes can also be asked for from a
 * class upward.
 */
export async function recognisable(act: Act, movement: string | null): Promise<PaperSubject[]> {
  const found: PaperSubject[] = [];
  for (const one of movement === null ? [] : await evaluations.list(act, movement)) {
    if (!one.frozenAt || one.cancelledAt || one.classed === 0) continue;
    const classes = (await criteriaSets.get(act, one.set))?.content.scale.classes ?? [];
    found.push({ about: { evaluation: one.id }, label: one.title });
    for (const { key, name } of classes.slice(0, -1))
      found.push({
        about: { evaluation: one.id, least: key },
        label: `${one.title} – chỉ từ mức “${name}” trở lên`,
      });
  }
  return found;
}

/** What such a paper tells; null where its evaluation is not frozen. */
export async function frozenTold(
  act: Act,
  { movement, about }: Pick<PaperAsked, 'movement' | 'about'>,
): Promise<{ told: EvaluationTold; found: evaluations.Evaluation; least: string | null } | null> {
  const found = await evaluations.get(act, about.evaluation ?? '');
  if (!found?.frozenAt || found.movement !== movement) return null;
  const told = await evaluationTold(act, found.id);
  return told && { told, found, least: about.least ?? null };
}
