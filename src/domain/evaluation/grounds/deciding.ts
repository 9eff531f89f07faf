import type { Standing } from '../classing/caps.ts';
import type { Nearest } from '../classing/nearest.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { GroundsLine } from './grounds.ts';

interface Decided {
  result: Standing['result'];
  nearest: Nearest | null;
  lines: readonly GroundsLine[];
  set: CriteriaSet;
}

/**
 * What decides a result, the weightiest first: gates that are not met; what is missing; else what keeps it from the next
 * better class, points taken away among it; of the best class what had to be met for it.
 */
export function decidingIn({ result, nearest, lines, set }: Decided): string[] {
  if (result.kind === 'not rated') return [];
  if (result.kind === 'gate') return [...result.gates];
  if (result.kind === 'waiting') return [...result.missing];
  const taken = lines.filter(({ points }) => points?.startsWith('-')).map(({ criterion }) => criterion);
  const lacking = nearest ? [...nearest.unmet, ...nearest.gains.map(({ criterion }) => criterion)] : [];
  const decisive = onceEach([...lacking, ...taken]);
  return decisive.length > 0 ? decisive : neededFor(result, lines, set);
}

function neededFor(
  result: Standing['result'],
  lines: readonly GroundsLine[],
  { scale }: CriteriaSet,
): string[] {
  const key = result.kind === 'capped' ? result.from : 'class' in result ? result.class : null;
  const needs = scale.classes.find((one) => one.key === key)?.needs ?? [];
  return lines
    .filter(({ gate, criterion, state }) => (gate || needs.includes(criterion)) && state === 'met')
    .map(({ criterion }) => criterion);
}

function onceEach(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
