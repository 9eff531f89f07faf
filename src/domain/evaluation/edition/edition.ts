import type { CivilDate } from '#calendar';
import { type Classified, classify, type Standing } from '../classing/caps.ts';
import type { Choice } from '../classing/choice.ts';
import { compile, type Judging } from '../classing/outcome.ts';
import type { WholeChange } from '../classing/whole-change.ts';
import { type FoundTarget, targetsFound, type WholeTarget } from '../classing/whole-target.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Circumstances } from '../facts.ts';
import type { Grounds } from '../grounds/grounds.ts';
import { groundsOf } from '../grounds/made.ts';
import type { RuleOn } from '../rules/in-force.ts';
import { type Ladders, rankedBy, rungsOf } from '../scoring/judged.ts';
import type { Year } from '../scoring/year.ts';
import type { StandingFact } from '../standing-fact.ts';
import { bookOf } from './rules-named.ts';

/**
 * What an edition of frozen results rests on, the same for all units. With its version of the criteria and what is kept of each
 * unit it is computed again at any time: no rule in force later, no report and no clock is asked.
 */
export interface KeptWhole {
  form: 'thidua-edition/1';
  /** Of the evaluation. */
  title: string;
  year: number;
  days: Year;
  decidedOn: CivilDate;
  /** Every rule that its criteria and its targets name, as it stood on the day of the decision. */
  rules: readonly RuleOn[];
  /** The shares of units that the plan wants in a class. */
  targets: readonly WholeTarget[];
  /** The classes of other sets on whose result it rests. */
  others: Ladders<{ key: string; name: string }>;
  /** Whom a person chose among equals, and why. */
  choices: readonly KeptChoice[];
  /** Changes against another year that are asked of the whole, as they came out; absent where none are. */
  changes?: readonly WholeChange[];
}

/** A choice with its reason. */
export interface KeptChoice extends Choice {
  reason: string;
}

/** What is kept of one unit. */
export interface KeptUnit {
  unit: Grounds['unit'];
  /** What stood of each criterion, by its id, with what the reports, the unit and the reviewer said. */
  standing: Readonly<Record<string, StandingFact>>;
  circumstances: Circumstances;
}

/** An edition with everything that it is computed from. */
export interface Edition {
  set: CriteriaSet;
  /** Of the set. */
  version: number;
  whole: KeptWhole;
  units: readonly KeptUnit[];
}

/** An edition's results: grounds in the order of its units, how the caps came out, and the plan's targets. */
export interface EditionFound {
  grounds: readonly Grounds[];
  classified: Classified;
  targets: readonly FoundTarget[];
}

/** Computes an edition from what was kept of it. The same edition gives the same bytes of grounds, whatever came later. */
export function editionFound({ set, version, whole, units }: Edition): EditionFound {
  const judging = judgingOf(whole);
  const evaluate = compile(set, judging);
  const judged = units.map((one) => ({
    ...one,
    outcome: evaluate(factsOf(one.standing), one.circumstances),
  }));
  const evaluated = judged.map(({ unit, outcome }) => ({ unit: unit.id, outcome }));
  const classified = classify(set, evaluated, whole.choices, judging);
  const results = new Map(classified.standings.map(({ unit, result }) => [unit, result]));
  const { title, year, others } = whole;
  const grounds = judged.map(({ unit, standing, circumstances, outcome }) =>
    groundsOf({
      ...{ title, year, unit, set, version, judging, circumstances, outcome },
      result: results.get(unit.id) ?? outcome.result,
      standing: new Map(Object.entries(standing)),
      caps: classified.caps,
      classNameOf: (...of) => nameIn(others, ...of),
    }),
  );
  return { grounds, classified, targets: targetsIn({ set, whole }, classified.standings) };
}

/** The targets that were kept with an edition, held against its own standings by the rules of its day. */
export function targetsIn(
  { set, whole }: Pick<Edition, 'set' | 'whole'>,
  standings: readonly Standing[],
): FoundTarget[] {
  return targetsFound(whole.targets, { scale: set.scale, standings, rules: judgingOf(whole) });
}

/** The name of a class of another set; null = not known. */
export function nameIn(
  others: KeptWhole['others'],
  set: string,
  key: string,
  version?: number | undefined,
): string | null {
  return rungsOf(others, set, version).find((one) => one.key === key)?.name ?? null;
}

function judgingOf({ rules, decidedOn, days, others }: KeptWhole): Judging {
  return {
    book: bookOf(rules, { day: decidedOn }),
    day: decidedOn,
    year: days,
    rankOf: rankedBy(others),
  };
}

function factsOf(standing: KeptUnit['standing']) {
  return new Map(Object.entries(standing).map(([id, { fact }]) => [id, fact]));
}
