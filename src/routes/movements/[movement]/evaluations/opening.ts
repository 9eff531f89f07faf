import { type CriteriaSet, criteriaOf, type WholeTarget } from '#evaluation';
import { readNumber } from '#reporting';
import type { evaluationOpening } from '#store';

/** What a form says of one target for the whole: `null` where nothing was written. */
export type ReadTarget =
  | { ok: true; target: Omit<WholeTarget, 'id'> | null }
  | { ok: false; field: string; problem: string };

/** Reads the fields `PLACE.title`, `.clause`, `.class`, `.bar`, `.percent` and `.of`. */
export function readTarget(values: Readonly<Record<string, string>>, place: string): ReadTarget {
  const at = (name: string) => (values[`${place}.${name}`] ?? '').trim();
  if (at('title') === '' && at('percent') === '') return { ok: true, target: null };
  if (at('title') === '') return { ok: false, field: `${place}.title`, problem: 'missing' };
  const percent = readNumber(at('percent'), { decimals: 2, maximum: '100' });
  if (!percent.ok) return { ok: false, field: `${place}.percent`, problem: percent.message };
  const of = (['all', 'eligible', 'rated'] as const).find((one) => one === at('of')) ?? 'all';
  const bar = at('bar') === '>' ? '>' : '>=';
  const threshold = { bar, amount: { value: percent.value }, high: null } as const;
  return {
    ok: true,
    target: { title: at('title'), clause: at('clause'), class: at('class'), at: threshold, of },
  };
}

/** The questions chosen, from fields `source.CRITERION`. */
export function sourcesIn(
  values: Readonly<Record<string, string>>,
  { nodes }: Pick<CriteriaSet, 'nodes'>,
): evaluationOpening.NewEvaluation['sources'] {
  return criteriaOf(nodes).flatMap(({ id }) => {
    const indicator = values[`source.${id}`];
    return indicator ? [{ criterion: id, indicator }] : [];
  });
}
