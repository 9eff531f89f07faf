import { inVietnamese } from '#reporting';
import { readRuleValue } from '../../rules/rule-value.ts';
import { compare, type Decimal, HUNDRED, plus, textOf, ZERO } from '../../scoring/decimal.ts';
import { heldOn, type RulesOn } from '../../scoring/threshold.ts';
import type { CriteriaSet } from '../criteria-set.ts';
import { mostBonus, mostPoints } from '../most-points.ts';
import type { ClassRule } from '../scale.ts';
import { criteriaOf } from '../tree.ts';
import { numbersStand } from './numbers-stand.ts';
import { type Place, refused, type SetProblem } from './problem.ts';

/** Classes, best first: each can be reached, and none hides the next. */
export function classesChecked(set: CriteriaSet, rules: RulesOn): SetProblem[] {
  const rungs = set.scale.classes.map(
    (rule, index): Rung => ({
      ...{ rule, asked: askedScore(rule, rules) },
      place: { path: `scale.classes[${index}]`, name: `Loại “${rule.name}”` },
    }),
  );
  return [
    ...rungs.flatMap(({ place, rule }) => needsChecked(place, rule, set)),
    ...rungs.flatMap((rung, index) => orderChecked(rung, rungs[index - 1])),
    ...(numbersStand(set) ? rungs.flatMap((rung) => reachChecked(rung, set)) : []),
  ];
}

interface Rung {
  place: Place;
  rule: ClassRule;
  /** The score it begins with; null = none is asked, or it is not known. */
  asked: { score: Decimal; isAbove: boolean } | null;
}

function askedScore({ from }: ClassRule, rules: RulesOn): Rung['asked'] {
  if (!from || !('rule' in from.amount || readRuleValue('points', from.amount.value).ok)) return null;
  if (from.high && 'value' in from.high && !readRuleValue('points', from.high.value).ok) return null;
  const asked = heldOn(from, rules);
  return asked.ok ? { score: asked.low, isAbove: asked.held.bar === '>' } : null;
}

function needsChecked(place: Place, { needs, from }: ClassRule, { nodes }: CriteriaSet): SetProblem[] {
  const criteria = new Map(criteriaOf(nodes).map((one) => [one.id, one]));
  const wrong = needs.flatMap((id) => {
    const one = criteria.get(id);
    if (!one)
      return [
        refused(
          place,
          'need of no criterion',
          `đòi hỏi tiêu chí “${id}”, không có trong bộ này. Hãy bỏ, hoặc chọn tiêu chí có trong bộ.`,
        ),
      ];
    return one.bounds === 'out'
      ? [
          refused(
            place,
            'need out of bounds',
            `đòi hỏi “${one.title}”, không cập nhật trên phần mềm. Hãy bỏ chọn tiêu chí này.`,
          ),
        ]
      : [];
  });
  const isTurned = from?.bar === '<' || from?.bar === '<=';
  return isTurned
    ? [
        ...wrong,
        refused(
          place,
          'class below a score',
          'bắt đầu từ một mức điểm, nên phải so “từ” hoặc “trên”. Hãy chọn lại.',
        ),
      ]
    : wrong;
}

function orderChecked({ place, rule, asked }: Rung, better: Rung | undefined): SetProblem[] {
  if (!better) return [];
  if (better.rule.from === null && better.rule.needs.length === 0)
    return [
      refused(
        place,
        'class never reached',
        `đứng sau loại “${better.rule.name}” không đòi hỏi gì, nên không đơn vị nào vào loại này. Hãy ghi mức điểm hoặc tiêu chí của loại trên.`,
      ),
    ];
  if (!asked || !better.asked) return [];
  const step = compare(better.asked.score, asked.score);
  const isLower = step > 0 || (step === 0 && better.asked.isAbove && !asked.isAbove);
  const needsMore = better.rule.needs.some((id) => !rule.needs.includes(id));
  if (isLower || (step === 0 && needsMore)) return [];
  return [
    refused(
      place,
      'classes out of order',
      `bắt đầu ${inWords(asked)}, không thấp hơn loại “${better.rule.name}” đứng trên (${inWords(better.asked)}). Các loại xếp từ cao xuống thấp: hãy sửa mức điểm hoặc đổi thứ tự.`,
    ),
  ];
}

function reachChecked({ place, rule, asked }: Rung, set: CriteriaSet): SetProblem[] {
  const top = topOf(set);
  if (rule.from === null || top === null) return [];
  if (compare(top, ZERO) === 0)
    return [
      refused(
        place,
        'class without points',
        'theo mức điểm mà không tiêu chí nào có điểm. Hãy cho điểm các tiêu chí, hoặc bỏ mức điểm của loại.',
      ),
    ];
  if (!asked) return [];
  const over = compare(asked.score, top);
  if (over < 0 || (over === 0 && !asked.isAbove)) return [];
  return [
    refused(
      place,
      'above the most',
      `bắt đầu ${inWords(asked)}, trong khi cao nhất có thể đạt là ${inVietnamese(textOf(top))}. Hãy sửa mức điểm của loại, hoặc điểm của các tiêu chí.`,
    ),
  ];
}

/** The highest score there is; null = no end. */
function topOf(set: CriteriaSet): Decimal | null {
  const [most, bonus] = [mostPoints(set), mostBonus(set)];
  if (set.scale.score === 'percent') return compare(most, ZERO) === 0 ? ZERO : HUNDRED;
  return bonus === null ? null : plus(most, bonus);
}

function inWords({ score, isAbove }: NonNullable<Rung['asked']>): string {
  return `${isAbove ? 'trên' : 'từ'} ${inVietnamese(textOf(score))}`;
}
