import { type Decimal, decimal, least, minus, plus, ZERO } from './decimal.ts';
import type { Prepared, PreparedNode } from './prepared.ts';
import type { ScoredLine } from './scored-line.ts';

/** What lines come to. Bonus and minus stand beside the tree: no group's maximum holds them. */
export interface Total {
  points: Decimal;
  bonus: Decimal;
  minus: Decimal;
  most: Decimal;
}

/** Adds up the lines that count, each group held to its maximum. */
export function totalOf({ criteria, tree }: Prepared, lines: readonly ScoredLine[]): Total {
  const occurring = (sign: 'bonus' | 'minus') =>
    criteria.reduce((sum, { criterion: { scores } }, place) => {
      const isOne = scores.kind === 'each' && scores.sign === sign;
      return isOne ? plus(sum, countedPoints(lines[place])) : sum;
    }, ZERO);
  const [bonus, taken] = [occurring('bonus'), occurring('minus')];
  const earned = inTree(tree, (place) =>
    criteria[place]?.criterion.scores.kind === 'each' ? ZERO : countedPoints(lines[place]),
  );
  const most = inTree(tree, (place) => mostOf(lines[place]));
  return { points: plus(plus(earned, bonus), taken), bonus, minus: minus(ZERO, taken), most };
}

function inTree(nodes: readonly PreparedNode[], of: (place: number) => Decimal): Decimal {
  return nodes.reduce<Decimal>((sum, node) => {
    if (typeof node === 'number') return plus(sum, of(node));
    const inside = inTree(node.nodes, of);
    return plus(sum, node.maximum === null ? inside : least(inside, node.maximum));
  }, ZERO);
}

function countedPoints(one: ScoredLine | undefined): Decimal {
  return one?.line.counts && one.points !== null ? one.points : ZERO;
}

function mostOf(one: ScoredLine | undefined): Decimal {
  return one?.line.counts && one.line.most !== null ? decimal(one.line.most) : ZERO;
}
