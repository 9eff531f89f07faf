import { expect, it } from 'vitest';
import type { Bar, RuleUnit } from './rule.ts';
import { ruleValueInWords } from './rule-words.ts';

it.each<[RuleUnit, Bar | null, string, string]>([
  ['percent', '>', '95', 'trên 95 %'],
  ['percent', '>=', '97.5', 'từ 97,5 %'],
  ['percent', '<=', '20', 'không quá 20 %'],
  ['percent', '<', '5', 'dưới 5 %'],
  ['points', null, '1000', '1.000 điểm'],
  ['points', '>=', '90', 'từ 90 điểm'],
  ['count', '>=', '1', 'ít nhất 1'],
  ['count', '=', '3', '3'],
  ['months', '>=', '9', 'ít nhất 9 tháng'],
  ['day', '<', '11-20', 'trước ngày 20/11'],
  ['day', '<=', '03-31', 'chậm nhất ngày 31/03'],
  ['day', null, '11-01', 'ngày 01/11'],
  ['yes-no', null, 'no', 'không'],
  ['words', null, 'Tổ trưởng', 'Tổ trưởng'],
])('a value of %s held by %s reads as a paper writes it', (unit, bar, value, words) => {
  expect(ruleValueInWords({ unit, bar }, value)).toBe(words);
});
