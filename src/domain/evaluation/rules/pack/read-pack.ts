import { type At, fieldsOf, listOf, put, textOf } from '../../file/at.ts';
import { readJson } from '../../file/json-text.ts';
import type { FileProblem } from '../../file/problem.ts';
import type { Rule, RulePack } from '../rule.ts';
import { readRule } from './read-rule.ts';

/** A pack as it travels: `docs/rules.schema.json` is made of this type. */
export interface RulePackFile extends RulePack {
  /** Of this shape. */
  schemaVersion: 1;
}

export type ReadPack =
  /** `asked`: what is legal and yet unlikely; a person says that it is so, or mends it. */
  | { ok: true; pack: RulePack; asked: readonly FileProblem[] }
  | { ok: false; problems: readonly FileProblem[] };

/** Reads the text of a pack's file. Never throws: all that is wrong comes back at once, each with its place. Values come out in the order of their days. */
export function readRulePack(text: string): ReadPack {
  const read = readJson(text);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const problems: FileProblem[] = [];
  const asked: FileProblem[] = [];
  const pack = packOf({ value: read.value, path: '', problems }, asked);
  return pack && problems.length === 0 ? { ok: true, pack, asked } : { ok: false, problems };
}

const MOST_RULES = 500;
const LONGEST_TITLE = 300;

function packOf(at: At, asked: FileProblem[]): RulePack | null {
  const fields = fieldsOf(at, ['schemaVersion', 'key', 'title', 'document', 'rules']);
  if (!fields) return null;
  versionOf(fields.schemaVersion);
  const key = packKeyOf(fields.key);
  const title = textOf(fields.title, LONGEST_TITLE);
  const document = textOf(fields.document, LONGEST_TITLE);
  const places = listOf(fields.rules, MOST_RULES);
  const read = places.map((one) => ({ at: one, rule: readRule(one, asked) }));
  const rules = read.flatMap(({ rule }) => rule ?? []);
  for (const { at: place, rule } of read) if (rule) onceOnly(place, rule, rules);
  return key && title && document ? { key, title, document, rules } : null;
}

function versionOf(at: At): void {
  if (at.value !== undefined && at.value !== 1)
    put(at, 'other version', 'phải là 1. Tệp này của bản phần mềm khác: hãy xuất lại từ bản đang dùng.');
}

function packKeyOf(at: At): string | null {
  const key = textOf(at, 60);
  if (key === null || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(key)) return key;
  put(
    at,
    'bad key',
    `ghi “${key}”. Hãy chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ qd-15-2026.`,
  );
  return null;
}

function onceOnly(at: At, rule: Rule, rules: readonly Rule[]): void {
  const first = rules.find(({ key }) => key === rule.key);
  if (first !== rule)
    put(
      at,
      'rule twice',
      `mã “${rule.key}” đã có ở quy định trước. Hãy gộp hai quy định, hoặc đặt mã khác cho một quy định.`,
    );
}
