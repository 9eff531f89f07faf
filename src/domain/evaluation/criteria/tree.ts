import type { Criterion, CriterionGroup, CriterionNode } from './criteria-set.ts';

/** The criteria of a tree in its order. */
export function criteriaOf(nodes: readonly CriterionNode[]): Criterion[] {
  return nodes.flatMap((node) => (isGroup(node) ? criteriaOf(node.nodes) : [node]));
}

export function isGroup(node: CriterionNode): node is CriterionGroup {
  return 'nodes' in node;
}
/** The keys of the sets on whose results criteria rest, each once. */
export function setsRestedOn(criteria: readonly Criterion[]): string[] {
  return [...new Set(criteria.flatMap(({ asks }) => (asks.kind === 'result' ? [asks.set] : [])))];
}
