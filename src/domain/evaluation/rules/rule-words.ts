import { inVietnamese } from '#reporting';
import type { Bar, Rule, RuleUnit } from './rule.ts';

/** `trên 95 %`, `ít nhất 9 tháng`, `trước ngày 20/11`: a rule's value with the bar it is held by. `value` as the unit says. */
export function ruleValueInWords({ unit, bar }: Pick<Rule, 'unit' | 'bar'>, value: string): string {
  switch (unit) {
    case 'words':
      return value;
    case 'yes-no':
      return value === 'yes' ? 'có' : 'không';
    case 'day':
      return `${bar === null ? 'ngày' : DAYS[bar]} ${value.slice(3)}/${value.slice(0, 2)}`;
    default:
      return `${bar === null ? '' : barInWords(unit, bar)}${inVietnamese(value)}${SIGNS[unit]}`;
  }
}

const SIGNS: Readonly<Record<Exclude<RuleUnit, 'words' | 'yes-no' | 'day'>, string>> = {
  percent: ' %',
  points: ' điểm',
  count: '',
  months: ' tháng',
};

const DAYS: Readonly<Record<Bar, string>> = {
  '>=': 'từ ngày',
  '>': 'sau ngày',
  '<=': 'chậm nhất ngày',
  '<': 'trước ngày',
  '=': 'đúng ngày',
};

function barInWords(unit: RuleUnit, bar: Bar): string {
  if (bar === '>=') return unit === 'percent' || unit === 'points' ? 'từ ' : 'ít nhất ';
  return { '>': 'trên ', '<=': 'không quá ', '<': 'dưới ', '=': '' }[bar];
}
