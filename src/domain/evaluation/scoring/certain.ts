import type { Judging } from '../classing/outcome.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Fact } from '../facts.ts';
import { compare, ZERO } from './decimal.ts';
import type { Line } from './line.ts';
import { prepare } from './prepared.ts';
import { type ScoredLine, scoredLine } from './scored-line.ts';

/**
 * Whether a fact holds a criterion up as it is, whatever reports still tell. `adds`: they can only add to its figure; else
 * they can make anything of it.
 */
export type IsCertain = (criterion: string, fact: Fact, adds: boolean) => boolean;

/**
 * Holds facts against the worst that could come, by the rules of a day: state and points. Both rise and then fall, or do one
 * of both, as a figure grows: the worst lies at one of its ends. A gate that fails stands, for how much ever: nothing is worse
 * than a failed gate, so its points flatter nobody, and whether it fails must not hang on the points that it brings.
 */
export function certainBy(set: CriteriaSet, judging: Judging): IsCertain {
  const criteria = new Map(prepare(set, judging).criteria.map((one) => [one.criterion.id, one]));
  return (id, fact, adds) => {
    const one = criteria.get(id);
    if (!one) return true;
    const [now, ...worst] = [fact, ...endsOf(fact, adds)].map((end) => scoredLine(one, end, [id], judging));
    if (!now || now.line.state === 'missing') return true;
    if (one.criterion.gate && now.line.state === 'not met') return true;
    return worst.every((other) => !isWorse(other, now));
  };
}

/** More than anybody counts. */
const MOST = '1000000000000';

/** What a figure could end as, at its least and its most. */
function endsOf(fact: Fact, adds: boolean): Fact[] {
  const figures = adds ? [MOST] : ['0', MOST];
  switch (fact.kind) {
    case 'amount':
      return figures.map((value) => ({ ...fact, value }));
    case 'cases':
      return figures.map((cases) => ({ ...fact, cases }));
    case 'against':
      return figures.map((now) => ({ ...fact, now }));
    case 'share':
      return ['0', '1'].map((part) => ({ ...fact, part, whole: '1' }));
    case 'said':
      return adds ? [] : [true, false].map((yes) => ({ ...fact, yes }));
    case 'turns':
      return figures.map((figure) => ({
        ...fact,
        turns: fact.turns.map(({ name, value }) => ({ name, value: value && figure })),
      }));
    default:
      return [];
  }
}

function isWorse(one: ScoredLine, than: ScoredLine): boolean {
  const steps = ORDER.indexOf(one.line.state) - ORDER.indexOf(than.line.state);
  return steps > 0 || compare(one.points ?? ZERO, than.points ?? ZERO) < 0;
}

/** What is missing at an end is missing for another reason, and says nothing of this one. */
const ORDER: readonly Line['state'][] = ['missing', 'met', 'partly', 'not met'];
