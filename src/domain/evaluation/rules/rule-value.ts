import Big from 'big.js';
import { civilDate } from '#calendar';
import type { Bar, RuleUnit } from './rule.ts';

/** As long as a rule in words may be. */
export const LONGEST_VALUE = 2000;

export type ReadValue =
  | { ok: true; value: string; asked: 'share of one' | null }
  | { ok: false; problem: ValueProblem };

export type ValueProblem = Exclude<RuleUnit, 'words'> | 'over 100' | 'empty' | 'long';

/**
 * Reads the value of a rule of a unit, decimals with a dot. Percent go from 0 to 100: `0.9` and `1.2` are legal, and yet much
 * more often a share of 1 than nine tenths of a percent, so that a person is asked.
 */
export function readRuleValue(unit: RuleUnit, text: string): ReadValue {
  if (text.trim() === '') return { ok: false, problem: 'empty' };
  switch (unit) {
    case 'words':
      return text.length > LONGEST_VALUE ? { ok: false, problem: 'long' } : taken(text.trim());
    case 'yes-no':
      return text === 'yes' || text === 'no' ? taken(text) : { ok: false, problem: unit };
    case 'day':
      return SHORT_DAY.test(text) && civilDate(`${LEAP_YEAR}-${text}`) !== null
        ? taken(text)
        : { ok: false, problem: unit };
    case 'count':
    case 'months':
      return WHOLE.test(text) ? taken(new Big(text).toFixed()) : { ok: false, problem: unit };
    case 'points':
      return DECIMAL.test(text) ? taken(new Big(text).toFixed()) : { ok: false, problem: unit };
    case 'percent':
      return DECIMAL.test(text) ? percent(new Big(text)) : { ok: false, problem: unit };
  }
}

/** Bars that a rule of a unit may be held by; empty where nothing is held against it. */
export function barsOf(unit: RuleUnit, bars: readonly Bar[]): readonly Bar[] {
  return unit === 'words' || unit === 'yes-no' ? [] : bars;
}

/** What to do about a value, as a sentence goes on after the place or the value. */
export function valueProblemInWords(problem: ValueProblem): string {
  return SENTENCES[problem];
}

export const shareOfOneInWords = (value: string) =>
  `ghi ${value.replace('.', ',')} %: là ${value.replace('.', ',')} phần trăm, hay ${hundredfold(value)} %? Tỷ lệ ghi theo phần trăm, từ 0 đến 100. Hãy xem lại văn bản, sửa lại hoặc xác nhận.`;

const SENTENCES: Readonly<Record<ValueProblem, string>> = {
  percent: 'không phải tỷ lệ phần trăm. Hãy ghi số từ 0 đến 100, phần lẻ tối đa 4 chữ số, không kèm dấu %.',
  'over 100': 'vượt 100 %. Hãy ghi số phần trăm từ 0 đến 100.',
  points: 'không phải một số. Hãy ghi số từ 0 trở lên, phần lẻ tối đa 4 chữ số.',
  count: 'không phải số nguyên từ 0 trở lên. Hãy chỉ ghi chữ số.',
  months: 'không phải số tháng. Hãy ghi số nguyên từ 0 trở lên.',
  day: 'không phải ngày trong năm. Hãy ghi tháng và ngày, ví dụ 11-20 là ngày 20 tháng 11.',
  'yes-no': 'phải là yes (có) hoặc no (không).',
  empty: 'đang trống. Hãy ghi giá trị như văn bản quy định.',
  long: `dài quá ${LONGEST_VALUE} ký tự. Hãy ghi gọn lại và dẫn điều, khoản.`,
};

const WHOLE = /^\d{1,9}$/;
const DECIMAL = /^\d{1,9}(\.\d{1,4})?$/;
const SHORT_DAY = /^\d{2}-\d{2}$/;
/** `02-29` is a day of every year: 28/02 where there is no 29. */
const LEAP_YEAR = 2024;
/** Below it a percentage looks like a share of 1. */
const LIKE_A_SHARE = 2;

function percent(value: Big): ReadValue {
  if (value.gt(100)) return { ok: false, problem: 'over 100' };
  return taken(value.toFixed(), value.gt(0) && value.lt(LIKE_A_SHARE) ? 'share of one' : null);
}

function taken(value: string, asked: 'share of one' | null = null): ReadValue {
  return { ok: true, value, asked };
}

function hundredfold(value: string): string {
  return new Big(value).times(100).toFixed().replace('.', ',');
}
