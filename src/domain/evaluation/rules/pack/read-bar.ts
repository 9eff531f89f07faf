import { type At, put, wordOf } from '../../file/at.ts';
import { type Bar, bars, type RuleUnit } from '../rule.ts';
import { barsOf } from '../rule-value.ts';

/** How a rule of a unit, or one of its values, is held against a figure. */
export function barOf(at: At, unit: RuleUnit): Bar | null {
  if (at.value === null || at.value === undefined) return null;
  const allowed = barsOf(unit, bars);
  if (allowed.length > 0) return wordOf(at, allowed, 'unknown bar');
  put(at, 'bar of words', `phải là null: quy định kiểu “${unit}” không so với số liệu nào.`);
  return null;
}
