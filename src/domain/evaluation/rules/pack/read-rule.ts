import { type At, fieldsOf, listOf, put, textOf, wordOf } from '../../file/at.ts';
import type { FileProblem } from '../../file/problem.ts';
import { type Rule, type RuleValue, ruleUnits } from '../rule.ts';
import { barOf } from './read-bar.ts';
import { readValue } from './read-value.ts';

const MOST_VALUES = 100;
const LONGEST_TITLE = 300;

/** One rule of a file; null where it cannot be told what it is. */
export function readRule(at: At, asked: FileProblem[]): Rule | null {
  const fields = fieldsOf(at, ['key', 'title', 'unit', 'bar', 'values']);
  if (!fields) return null;
  const key = ruleKeyOf(fields.key);
  const title = textOf(fields.title, LONGEST_TITLE);
  const unit = wordOf(fields.unit, ruleUnits, 'unknown unit');
  const bar = unit && barOf(fields.bar, unit);
  const read = listOf(fields.values, MOST_VALUES).map((one) => ({
    at: one,
    value: readValue(one, unit, asked),
  }));
  const values = inOrder(read.flatMap((one) => (one.value ? [{ at: one.at, value: one.value }] : [])));
  return key && title && unit ? { key, title, unit, bar, values } : null;
}

function ruleKeyOf(at: At): string | null {
  const key = textOf(at, 80);
  if (key === null || /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(key)) return key;
  put(
    at,
    'bad key',
    `ghi “${key}”. Hãy chỉ dùng chữ thường không dấu, chữ số, dấu chấm và dấu gạch nối, ví dụ team.excellent.tasks.`,
  );
  return null;
}

/** In the order of their days; two that share a day are put down, at the later one. */
function inOrder(read: readonly { at: At; value: RuleValue }[]): RuleValue[] {
  const sorted = read.toSorted((one, other) => (one.value.from < other.value.from ? -1 : 1));
  for (const [index, { at, value }] of sorted.entries()) {
    const before = sorted[index - 1]?.value;
    if (before && (before.until === null || before.until >= value.from))
      put(
        at,
        'days overlap',
        `có ngày trùng với giá trị từ ${before.from} đến ${before.until ?? 'nay'}. Mỗi ngày chỉ một giá trị có hiệu lực: hãy sửa “from” hoặc “until”.`,
      );
  }
  return sorted.map(({ value }) => value);
}
