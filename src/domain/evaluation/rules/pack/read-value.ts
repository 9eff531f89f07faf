import type { LegalSource } from '#calendar';
import { type At, dayOf, fieldsOf, put, textOf, textOrNull, wordOf } from '../../file/at.ts';
import { type FileProblem, problemAt } from '../../file/problem.ts';
import type { RuleUnit, RuleValue } from '../rule.ts';
import { LONGEST_VALUE, readRuleValue, shareOfOneInWords, valueProblemInWords } from '../rule-value.ts';
import { barOf } from './read-bar.ts';

const LONGEST_DOCUMENT = 300;
const LONGEST_ARTICLE = 200;
const LONGEST_NOTE = 1000;
const statuses = ['C', 'S', 'M'] as const;

/** What a rule of a unit said from one day to another; null where its days or its source cannot be told. */
export function readValue(at: At, unit: RuleUnit | null, asked: FileProblem[]): RuleValue | null {
  const fields = fieldsOf(at, ['from', 'until', 'bar', 'value', 'source', 'note'], ['bar']);
  if (!fields) return null;
  const from = dayOf(fields.from);
  const until = fields.until.value === null ? null : dayOf(fields.until);
  const bar = unit && barOf(fields.bar, unit);
  const value = unit && saidOf(fields.value, unit, asked);
  const source = sourceOf(fields.source);
  const note = textOrNull(fields.note, LONGEST_NOTE);
  if (from && until && until < from)
    put(at, 'days reversed', `hết hiệu lực ${until} trước khi có hiệu lực ${from}. Hãy đổi lại hai ngày.`);
  if (source?.status === 'C' && fields.value.value === null)
    put(
      at,
      'read without value',
      'ghi đã đọc văn bản (status C) mà không có giá trị. Hãy ghi giá trị, hoặc đổi status thành M.',
    );
  return from && source && { from, until, ...(bar && { bar }), value, source, note };
}

function saidOf(at: At, unit: RuleUnit, asked: FileProblem[]): string | null {
  if (at.value === null) return null;
  const text = textOf(at, LONGEST_VALUE);
  if (text === null) return null;
  const read = readRuleValue(unit, text);
  if (!read.ok) {
    put(at, 'bad value', `ghi “${text.slice(0, 40)}”, ${valueProblemInWords(read.problem)}`);
    return null;
  }
  if (read.asked) asked.push(problemAt(at.path, read.asked, shareOfOneInWords(read.value)));
  return read.value;
}

function sourceOf(at: At): LegalSource | null {
  const fields = fieldsOf(at, ['document', 'article', 'status']);
  if (!fields) return null;
  const document = textOf(fields.document, LONGEST_DOCUMENT);
  const article = textOrNull(fields.article, LONGEST_ARTICLE);
  const status = wordOf(fields.status, statuses, 'wrong status');
  return document && status ? { document, article, status } : null;
}
