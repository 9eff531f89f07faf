import { type CivilDate, civilDate } from '#calendar';
import type { WholeTarget } from '../classing/whole-target.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Fact } from '../facts.ts';
import { usual } from '../properties/testing-generated.ts';
import type { Rulebook } from '../rules/in-force.ts';
import type { Edition, KeptUnit } from './edition.ts';
import { rulesNamed } from './rules-named.ts';

export function day(text: string): CivilDate {
  const date = civilDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
}

export const DECIDED = day('2026-11-20');

/** A unit of which these facts are known and nothing special. */
export function keptUnit(
  number: number,
  facts: ReadonlyMap<string, Fact>,
  some: Partial<KeptUnit> = {},
): KeptUnit {
  const standing = [...facts].map(([id, fact]) => [id, { fact, reported: fact, self: null, reviewer: null }]);
  return {
    unit: { id: `u${number}`, name: `Tổ dân phố ${number}`, code: String(number) },
    standing: Object.fromEntries(standing),
    circumstances: usual,
    ...some,
  };
}

/** An edition of a made-up ward for 2026. */
export function editionOf(
  set: CriteriaSet,
  units: readonly KeptUnit[],
  book: Rulebook = { shipped: [], own: [] },
  targets: readonly WholeTarget[] = [],
): Edition {
  const whole = {
    ...{ form: 'thidua-edition/1' as const, title: 'Khu dân cư năm 2026', year: 2026, decidedOn: DECIDED },
    ...{ days: { from: day('2025-11-01'), to: day('2026-10-31') }, others: {}, targets, choices: [] },
    rules: rulesNamed(set, { book, day: DECIDED }, targets),
  };
  return { set, version: 1, whole, units };
}
