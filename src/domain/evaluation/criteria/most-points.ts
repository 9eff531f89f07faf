import { compare, type Decimal, decimal, least, plus, ZERO } from '../scoring/decimal.ts';
import type { CriteriaSet, CriterionNode } from './criteria-set.ts';
import { criteriaOf, isGroup } from './tree.ts';

/** The most that a unit to which everything is assigned can reach without a bonus, as points are reckoned. Amounts are numbers. */
export function mostPoints({ nodes }: Pick<CriteriaSet, 'nodes'>): Decimal {
  return sumOfNodes(nodes);
}

/** The most that bonuses bring together; null = no end. */
export function mostBonus({ nodes }: Pick<CriteriaSet, 'nodes'>): Decimal | null {
  return criteriaOf(nodes).reduce<Decimal | null>((sum, { scores }) => {
    if (scores.kind !== 'each' || scores.sign === 'minus') return sum;
    return sum === null || scores.cap === null ? null : plus(sum, decimal(scores.cap));
  }, ZERO);
}

/** Of one choice the best alone counts. */
export function sumOfNodes(nodes: readonly CriterionNode[]): Decimal {
  const best = new Map<string, Decimal>();
  let sum = ZERO;
  for (const node of nodes) {
    const points = pointsOfNode(node);
    if (isGroup(node) || node.eitherOr === null) sum = plus(sum, points);
    else best.set(node.eitherOr, larger(best.get(node.eitherOr) ?? ZERO, points));
  }
  return [...best.values()].reduce(plus, sum);
}

/** What a node brings to the group it stands in: a bonus or a minus item nothing. */
export function pointsOfNode(node: CriterionNode): Decimal {
  if (isGroup(node)) {
    const inside = sumOfNodes(node.nodes);
    return node.maximum === null ? inside : least(inside, decimal(node.maximum));
  }
  const { scores, bounds } = node;
  return bounds === 'out' || scores.kind === 'none' || scores.kind === 'each' ? ZERO : decimal(scores.points);
}

function larger(one: Decimal, other: Decimal): Decimal {
  return compare(one, other) >= 0 ? one : other;
}
