import type { Asks, CriteriaSet, Criterion, CriterionNode } from './criteria/criteria-set.ts';
import { isGroup } from './criteria/tree.ts';

/**
 * BOUNDARY: small numbers name people. A number of offences, of cases of violence or of drugs, and its rise or fall, is of the whole
 * ward; an area, a team, an agency or a school says yes or no, never how many.
 */
export function isOfWardOnly({ bounds, asks }: Pick<Criterion, 'bounds' | 'asks'>): boolean {
  return bounds === 'count' && (asks.kind === 'no-incident' || asks.kind === 'change');
}

/** Whether units are asked by a set that are less than a ward. */
export function isBelowWard({ audience }: Pick<CriteriaSet, 'audience'>): boolean {
  return audience.some((kind) => kind !== 'commune');
}

/** A set as its units are asked: below the ward, yes or no stands where a number would tell of few. */
export function askedOfUnits(set: CriteriaSet): CriteriaSet {
  return yesNoFor(set, ['no-incident', 'change']);
}

/** The same as questions may feed it: a fall or rise of the whole is reckoned from numbers still. */
export function askedOfReports(set: CriteriaSet): CriteriaSet {
  return yesNoFor(set, ['no-incident']);
}

function yesNoFor(set: CriteriaSet, kinds: readonly Asks['kind'][]): CriteriaSet {
  if (!isBelowWard(set)) return set;
  const asked = (node: CriterionNode): CriterionNode => {
    if (isGroup(node)) return { ...node, nodes: node.nodes.map(asked) };
    const { kind } = node.asks;
    return isOfWardOnly(node) && kinds.includes(kind) ? { ...node, asks: { kind: 'attestation' } } : node;
  };
  return { ...set, nodes: set.nodes.map(asked) };
}
