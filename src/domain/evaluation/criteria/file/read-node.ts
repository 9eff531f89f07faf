import { type At, fieldsOf, listOf, put, textOf, textOrNull, wordOf } from '../../file/at.ts';
import type { Criterion, CriterionGroup, CriterionNode } from '../criteria-set.ts';
import { readAsks } from './read-asks.ts';
import { flagOf, keyOf } from './read-key.ts';
import { readScores } from './read-scores.ts';

const MOST_NODES = 200;
const DEEPEST = 4;
const LONGEST_TITLE = 500;
const LONGEST_ARTICLE = 200;

/** Criteria and groups of a file, as far as they can be told. */
export function readNodes(at: At, depth = 1): CriterionNode[] {
  if (depth > DEEPEST) {
    put(at, 'too deep', `nằm quá ${DEEPEST} lớp nhóm. Hãy gộp bớt nhóm.`);
    return [];
  }
  return listOf(at, MOST_NODES).flatMap((one) => {
    const isGroup = typeof one.value === 'object' && one.value !== null && 'nodes' in one.value;
    return (isGroup ? groupOf(one, depth) : criterionOf(one)) ?? [];
  });
}

function groupOf(at: At, depth: number): CriterionGroup | null {
  const fields = fieldsOf(at, ['id', 'title', 'maximum', 'nodes']);
  if (!fields) return null;
  const id = keyOf(fields.id);
  const title = textOf(fields.title, LONGEST_TITLE);
  const maximum = textOrNull(fields.maximum, 20);
  const nodes = readNodes(fields.nodes, depth + 1);
  return id && title ? { id, title, maximum, nodes } : null;
}

const FIELDS = [
  'id',
  'title',
  'article',
  'bounds',
  'asks',
  'scores',
  'gate',
  'eitherOr',
  'whereAssigned',
] as const;

function criterionOf(at: At): Criterion | null {
  const fields = fieldsOf(at, FIELDS);
  if (!fields) return null;
  const id = keyOf(fields.id);
  const title = textOf(fields.title, LONGEST_TITLE);
  const article = textOrNull(fields.article, LONGEST_ARTICLE);
  const bounds = wordOf(fields.bounds, ['in', 'count', 'out'], 'unknown bounds');
  const asks = readAsks(fields.asks);
  const scores = readScores(fields.scores);
  const [gate, whereAssigned] = [flagOf(fields.gate), flagOf(fields.whereAssigned)];
  const eitherOr = textOrNull(fields.eitherOr, LONGEST_TITLE);
  return id && title && bounds && asks && scores
    ? { id, title, article, bounds, asks, scores, gate, eitherOr, whereAssigned }
    : null;
}
