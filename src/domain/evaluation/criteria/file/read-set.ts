import { type BaseKind, baseKinds } from '#org';
import { type At, dayOf, fieldsOf, listOf, put, textOf, textOrNull, wordOf } from '../../file/at.ts';
import { readJson } from '../../file/json-text.ts';
import type { FileProblem } from '../../file/problem.ts';
import type { CriteriaSet, PaperCited } from '../criteria-set.ts';
import { keyOf } from './read-key.ts';
import { readNodes } from './read-node.ts';
import { readScale } from './read-scale.ts';

export type ReadSet = { ok: true; set: CriteriaSet } | { ok: false; problems: readonly FileProblem[] };

/**
 * Reads the text of a set's file. Never throws: all that is wrong with the shape comes back at once, each with its place. What
 * it says is not looked at here: `checkSet` does that beside the commune's other sets and its rules.
 */
export function readCriteriaSet(text: string): ReadSet {
  const read = readJson(text);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const problems: FileProblem[] = [];
  const set = setOf({ value: read.value, path: '', problems });
  return set && problems.length === 0 ? { ok: true, set } : { ok: false, problems };
}

const LONGEST_TITLE = 300;
const FIELDS = [
  'schemaVersion',
  'key',
  'title',
  'source',
  'audience',
  'from',
  'until',
  'nodes',
  'scale',
] as const;

function setOf(at: At): CriteriaSet | null {
  const fields = fieldsOf(at, FIELDS);
  if (!fields) return null;
  versionOf(fields.schemaVersion);
  const key = keyOf(fields.key);
  const title = textOf(fields.title, LONGEST_TITLE);
  const source = sourceOf(fields.source);
  const audience = audienceOf(fields.audience);
  const from = dayOf(fields.from);
  const until = fields.until.value === null ? null : dayOf(fields.until);
  const nodes = readNodes(fields.nodes);
  const scale = readScale(fields.scale);
  return key && title && source && from && scale
    ? { key, title, source, audience, from, until, nodes, scale }
    : null;
}

function versionOf(at: At): void {
  if (at.value !== undefined && at.value !== 1)
    put(at, 'other version', 'phải là 1. Tệp này của bản phần mềm khác: hãy xuất lại từ bản đang dùng.');
}

function sourceOf(at: At): PaperCited | null {
  const fields = fieldsOf(at, ['document', 'article']);
  if (!fields) return null;
  const document = textOf(fields.document, LONGEST_TITLE);
  const article = textOrNull(fields.article, LONGEST_TITLE);
  return document ? { document, article } : null;
}

function audienceOf(at: At): BaseKind[] {
  const keys = baseKinds.map(({ key }) => key);
  const kinds = listOf(at, keys.length).flatMap((one) => wordOf(one, keys, 'unknown kind') ?? []);
  return [...new Set(kinds)];
}
