import { ruleOn } from '#evaluation';
import type { Act } from './act.ts';
import type { standings, UnitResult } from './evaluation-results.ts';
import type { Evaluation } from './evaluations.ts';
import { rulebook } from './rules.ts';

type Standing = Awaited<ReturnType<typeof standings>>;

/** A rule that results wait for, in its own words, and the paper to look in. */
export interface UnsetShown {
  key: string;
  title: string;
  look: string | null;
}

/** The rules that nobody has set and that a unit's result or a cap waits for. */
export async function unsetRules(
  act: Act,
  { decidedOn }: Pick<Evaluation, 'decidedOn'>,
  { listed, standing }: { listed: readonly UnitResult[]; standing: Standing },
): Promise<UnsetShown[]> {
  const keys = [
    ...listed.flatMap(({ because }) => (because && 'unset' in because ? because.unset : [])),
    ...(standing?.unset ?? []).map(({ key }) => key),
  ];
  const book = await rulebook(act);
  return [...new Set(keys)].sort().map((key) => {
    const rule = ruleOn(book, key, decidedOn);
    const look = rule?.state === 'unset' ? rule.look : null;
    return { key, title: rule?.title ?? key, look: look?.document ?? null };
  });
}

/** Their words by key, as a table of results names them. */
export function titlesOf(unset: readonly UnsetShown[]): ReadonlyMap<string, string> {
  return new Map(unset.map(({ key, title }) => [key, title]));
}
