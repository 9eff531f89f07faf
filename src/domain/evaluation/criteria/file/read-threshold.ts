import { type At, fieldsOf, put, textOf, wordOf } from '../../file/at.ts';
import { bars } from '../../rules/rule.ts';
import type { Amount, Threshold } from '../criteria-set.ts';

/** What a figure is held against; null where it cannot be told. */
export function readThreshold(at: At): Threshold | null {
  const fields = fieldsOf(at, ['bar', 'amount', 'high']);
  if (!fields) return null;
  const bar = wordOf(fields.bar, [...bars, 'range'] as const, 'unknown bar');
  const amount = readAmount(fields.amount);
  const high = fields.high.value === null ? null : readAmount(fields.high);
  return bar && amount && { bar, amount, high };
}

/** A number, or a rule's key: exactly one of them. */
export function readAmount(at: At): Amount | null {
  if (at.value === undefined) return null;
  const isRule = typeof at.value === 'object' && at.value !== null && 'rule' in at.value;
  const isValue = typeof at.value === 'object' && at.value !== null && 'value' in at.value;
  if (!isRule && !isValue) {
    put(at, 'no amount', 'phải là {"value": "…"} với một số, hoặc {"rule": "…"} với mã của một quy định.');
    return null;
  }
  if (isRule) {
    const rule = textOf(fieldsOf(at, ['rule'])?.rule ?? at, 80);
    return rule === null ? null : { rule };
  }
  const value = textOf(fieldsOf(at, ['value'])?.value ?? at, 20);
  return value === null ? null : { value };
}
