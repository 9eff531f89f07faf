import { sourceInWords } from '#calendar';
import { inVietnamese } from '#reporting';
import { ruleOf, ruleOn } from '../../rules/in-force.ts';
import type { RuleUnit } from '../../rules/rule.ts';
import { readRuleValue, shareOfOneInWords, valueProblemInWords } from '../../rules/rule-value.ts';
import { compare, decimal } from '../../scoring/decimal.ts';
import { amountOn, type RulesOn } from '../../scoring/threshold.ts';
import type { Amount, CriteriaSet, Threshold } from '../criteria-set.ts';
import { type AskedAmount, amountsAsked, scaleAmounts } from './asked-amounts.ts';
import { placesOf } from './places.ts';
import { asked, type Place, refused, type SetProblem, said } from './problem.ts';

/** Every number of a set: whether it is one of its kind, and whether a rule of its kind sets it. */
export function amountsChecked(set: CriteriaSet, rules: RulesOn): SetProblem[] {
  const { criteria } = placesOf(set);
  return [
    ...criteria.flatMap((one) => [
      ...amountsAsked(one).flatMap((amount) => amountChecked(amount, rules)),
      ...rangeChecked(one.place, 'at' in one.criterion.asks ? one.criterion.asks.at : null, rules),
    ]),
    ...scaleAmounts(set.scale).flatMap((amount) => amountChecked(amount, rules)),
  ];
}

function amountChecked({ place, amount, units }: AskedAmount, rules: RulesOn): SetProblem[] {
  if ('rule' in amount) return ruleChecked(place, amount.rule, units, rules);
  const [unit = 'points'] = units;
  const read = readRuleValue(unit, amount.value);
  if (!read.ok)
    return [refused(place, 'bad amount', `ghi “${amount.value}”, ${valueProblemInWords(read.problem)}`)];
  return read.asked ? [asked(place, read.asked, shareOfOneInWords(read.value))] : [];
}

function ruleChecked(
  place: Place,
  key: string,
  units: readonly RuleUnit[],
  { book, day }: RulesOn,
): SetProblem[] {
  const rule = ruleOf(book, key);
  if (!rule)
    return [
      refused(
        place,
        'unknown rule',
        `theo quy định “${key}”, phần mềm chưa có. Hãy nhập bộ quy định đó ở trang Quy định áp dụng trước, hoặc ghi số.`,
      ),
    ];
  if (!units.includes(rule.unit))
    return [
      refused(
        place,
        'rule of another kind',
        `quy định “${rule.title}” không phải loại số cần ở đây. Hãy chọn quy định khác, hoặc ghi số.`,
      ),
    ];
  const on = ruleOn(book, key, day);
  if (on?.state !== 'unset') return [];
  const look = on.look ? ` Xem ${sourceInWords(on.look)}.` : '';
  return [
    said(
      place,
      'rule unset',
      `quy định “${rule.title}” chưa có giá trị: chưa xét được nội dung này trước khi đặt ở trang Quy định áp dụng.${look}`,
    ),
  ];
}

function rangeChecked(place: Place, at: Threshold | null, rules: RulesOn): SetProblem[] {
  if (at === null || (at.bar === 'range') !== (at.high === null)) {
    const [low, high] = [at && numberOf(at.amount, rules), at?.high ? numberOf(at.high, rules) : null];
    const isTurned = low !== null && high !== null && compare(decimal(low), decimal(high)) > 0;
    return isTurned
      ? [
          refused(
            place,
            'range reversed',
            `từ ${inVietnamese(low)} đến ${inVietnamese(high)}: số đầu lớn hơn số cuối. Hãy đổi lại.`,
          ),
        ]
      : [];
  }
  return [
    at.bar === 'range'
      ? refused(
          place,
          'range without end',
          'chọn “từ … đến …” mà thiếu số cuối. Hãy ghi số cuối, hoặc chọn cách so khác.',
        )
      : refused(
          place,
          'end without range',
          'có số cuối mà không chọn “từ … đến …”. Hãy bỏ số cuối, hoặc chọn lại cách so.',
        ),
  ];
}

/** Null where nobody has set it, or it is no number. */
function numberOf(amount: Amount, rules: RulesOn): string | null {
  const known = amountOn(amount, rules);
  return known.ok && readRuleValue('points', known.value).ok ? known.value : null;
}
