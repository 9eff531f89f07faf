import { type BaseKind, baseKinds } from '#org';
import type {
  Amount,
  Asks,
  CriteriaSet,
  Criterion,
  CriterionNode,
  Scores,
  Threshold,
} from '../criteria-set.ts';
import type { Cap, ClassRule, NotRatedRule, Scale } from '../scale.ts';
import { isGroup } from '../tree.ts';

/** A set as it travels: `docs/criteria.schema.json` is made of this type. */
export interface CriteriaSetFile extends CriteriaSet {
  /** Of this shape. */
  schemaVersion: 1;
}

/** The text of a set's file: the same set, the same bytes, whatever the order of its fields. */
export function writeCriteriaSet(set: CriteriaSet): string {
  const { key, title, source, audience, from, until, nodes, scale } = set;
  const { document, article } = source;
  const file: CriteriaSetFile = {
    schemaVersion: 1,
    ...{ key, title, source: { document, article }, audience: inOrder(audience), from, until },
    nodes: nodes.map(nodeInFile),
    scale: scaleInFile(scale),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The order in which kinds of unit, and reasons for not being rated, were ticked says nothing. */
function inOrder(audience: readonly BaseKind[]): BaseKind[] {
  return baseKinds.flatMap(({ key }) => (audience.includes(key) ? [key] : []));
}

const NOT_RATED: readonly NotRatedRule['kind'][] = [
  'registered late',
  'too short',
  'under complaint',
  'no reports',
];

function nodeInFile(node: CriterionNode): CriterionNode {
  if (!isGroup(node)) return criterionInFile(node);
  const { id, title, maximum, nodes } = node;
  return { id, title, maximum, nodes: nodes.map(nodeInFile) };
}

function criterionInFile(criterion: Criterion): Criterion {
  const { id, title, article, bounds, asks, scores, gate, eitherOr, whereAssigned } = criterion;
  return {
    ...{ id, title, article, bounds, asks: asksInFile(asks), scores: scoresInFile(scores) },
    ...{ gate, eitherOr, whereAssigned },
  };
}

function asksInFile(asks: Asks): Asks {
  switch (asks.kind) {
    case 'count':
    case 'ratio':
      return { kind: asks.kind, at: thresholdInFile(asks.at) };
    case 'change': {
      const { kind, way, at, smallest } = asks;
      return { kind, way, at: thresholdInFile(at), smallest: amountInFile(smallest) };
    }
    case 'frequency':
      return { kind: asks.kind, each: asks.each, at: thresholdInFile(asks.at) };
    case 'result':
      return { kind: asks.kind, set: asks.set, least: asks.least };
    default:
      return { kind: asks.kind };
  }
}

function scoresInFile(scores: Scores): Scores {
  if (scores.kind === 'none') return { kind: scores.kind };
  if (scores.kind !== 'each') return { kind: scores.kind, points: scores.points };
  const { kind, sign, points, cap } = scores;
  return { kind, sign, points, cap };
}

function scaleInFile({ score, classes, below, caps, notRated }: Scale): Scale {
  return {
    score,
    classes: classes.map(
      ({ key, name, from, needs }): ClassRule => ({ key, name, from: from && thresholdInFile(from), needs }),
    ),
    below,
    caps: caps.map(
      ({ class: key, atMost, of }): Cap => ({
        ...{ class: key, atMost: amountInFile(atMost) },
        of: of === 'rated' ? of : { class: of.class },
      }),
    ),
    notRated: NOT_RATED.flatMap((kind) => notRated.filter((one) => one.kind === kind).map(notRatedInFile)),
  };
}

function notRatedInFile(rule: NotRatedRule): NotRatedRule {
  if (rule.kind === 'too short') return { kind: rule.kind, months: amountInFile(rule.months) };
  if (rule.kind === 'registered late') return { kind: rule.kind, until: amountInFile(rule.until) };
  return { kind: rule.kind };
}

function thresholdInFile({ bar, amount, high }: Threshold): Threshold {
  return { bar, amount: amountInFile(amount), high: high && amountInFile(high) };
}

function amountInFile(amount: Amount): Amount {
  return 'rule' in amount ? { rule: amount.rule } : { value: amount.value };
}
