import type { CapFound, Standing } from '../classing/caps.ts';
import { nearest } from '../classing/nearest.ts';
import type { Judging, Outcome } from '../classing/outcome.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Circumstances } from '../facts.ts';
import type { StandingFact } from '../standing-fact.ts';
import { askedOn } from './asked.ts';
import { inOneOrder } from './canonical.ts';
import { decidingIn } from './deciding.ts';
import type { CapShown, Grounds, SetShown } from './grounds.ts';
import { linesOf } from './lines.ts';

/** What grounds are made of: everything that the result was computed from, and what it came to. */
export interface Grounded {
  title: string;
  year: number;
  unit: Grounds['unit'];
  set: CriteriaSet;
  version: number;
  judging: Judging;
  /** By the criterion's id. */
  standing: ReadonlyMap<string, StandingFact>;
  circumstances: Circumstances;
  /** By itself. */
  outcome: Outcome;
  /** Among all. */
  result: Standing['result'];
  caps: readonly CapFound[];
  /** The name of a class of another set; null = not known. */
  classNameOf(set: string, key: string, version?: number | undefined): string | null;
}

/** Puts together why a unit came to its result. The same inputs give the same grounds, in whatever order they came. */
export function groundsOf(given: Grounded): Grounds {
  const { title, year, unit, set, version, judging, outcome, result } = given;
  const { points, bonus, minus, most } = outcome;
  const lines = linesOf(given);
  const step = nearest(set, outcome, judging);
  return {
    form: 'thidua-grounds/1',
    ...{ title, year, unit, result },
    days: judging.year,
    decidedOn: judging.day,
    set: shown(set, version, judging),
    score: { points, bonus, minus, most },
    deciding: decidingIn({ result, nearest: step, lines, set }),
    lines,
    nearest: step,
    caps: given.caps.filter((cap) => touches(cap, result)).map(counted),
    circumstances: { ...given.circumstances, assigned: inOneOrder(given.circumstances.assigned) },
  };
}

function shown({ key, title, source, scale }: CriteriaSet, version: number, judging: Judging): SetShown {
  const classes = scale.classes.map(({ key: of, name, from }) => ({
    ...{ key: of, name },
    asked: from && askedOn(from, judging),
  }));
  return { key, version, title, source, score: scale.score, classes, below: scale.below };
}

/** Of the class that it has, lost, or is tied for. */
function touches({ class: of }: CapFound, result: Standing['result']): boolean {
  if (result.kind === 'capped') return result.from === of || result.class === of;
  return (result.kind === 'class' || result.kind === 'tied') && result.class === of;
}

function counted({ tied, ...cap }: CapFound): CapShown {
  return { ...cap, tied: tied.length };
}
