import { ruleOf } from '../../rules/in-force.ts';
import type { RulesOn } from '../../scoring/threshold.ts';
import type { Asks, CriteriaSet, Criterion, Scores, Threshold } from '../criteria-set.ts';
import { type PlacedCriterion, placesOf } from './places.ts';
import { refused, type SetProblem, said } from './problem.ts';

/** How each criterion asks and scores: whether the two go together. */
export function scoringChecked(set: CriteriaSet, rules: RulesOn): SetProblem[] {
  return placesOf(set).criteria.flatMap((one) => [...tested(one), ...paired(one, rules)]);
}

/** What is left out has neither points nor a test; a gate has one. */
function tested({ place, criterion: { bounds, gate, asks, scores } }: PlacedCriterion): SetProblem[] {
  const isOut = bounds === 'out';
  return [
    ...(isOut && scores.kind !== 'none'
      ? [
          refused(
            place,
            'points out of bounds',
            'không cập nhật trên phần mềm nên không có điểm. Hãy chọn “Không chấm điểm”.',
          ),
        ]
      : []),
    ...(gate && (isOut || asks.kind === 'judgement')
      ? [
          refused(
            place,
            'gate without test',
            isOut
              ? 'không cập nhật trên phần mềm nên không là tiêu chí điều kiện được. Hãy bỏ đánh dấu “Tiêu chí điều kiện”.'
              : 'là tiêu chí điều kiện mà chỉ cho điểm, không có mức đạt hay không đạt. Hãy chọn cách hỏi khác, hoặc bỏ đánh dấu “Tiêu chí điều kiện”.',
          ),
        ]
      : []),
  ];
}

function paired({ place, criterion }: PlacedCriterion, rules: RulesOn): SetProblem[] {
  const { asks, scores, bounds } = criterion;
  if (bounds === 'out') return [];
  if (asks.kind === 'judgement' && scores.kind === 'none')
    return [
      refused(
        place,
        'judgement without points',
        'do người xét cho điểm mà không có điểm. Hãy ghi số điểm tối đa.',
      ),
    ];
  if (scores.kind === 'scaled')
    return scaled(criterion, rules).map((sentence) => refused(place, 'cannot be scaled', sentence));
  if (scores.kind === 'each') return each({ place, criterion }, asks, scores);
  if (scores.kind === 'given' && asks.kind !== 'judgement')
    return [said(place, 'given beside a figure', 'có số liệu nhưng điểm vẫn do người xét cho từng đơn vị.')];
  return [];
}

const COUNTED: readonly Asks['kind'][] = ['count', 'no-incident', 'attestation', 'judgement'];

function each(
  { place }: PlacedCriterion,
  { kind }: Asks,
  { sign, cap }: Extract<Scores, { kind: 'each' }>,
): SetProblem[] {
  const word = sign === 'minus' ? 'trừ' : 'cộng';
  return [
    ...(COUNTED.includes(kind)
      ? []
      : [
          refused(
            place,
            'each of no count',
            `${word} điểm cho mỗi lần, nhưng cách hỏi này không đếm được lần. Hãy hỏi theo số lượng hoặc số vụ, hoặc chọn cách cho điểm khác.`,
          ),
        ]),
    ...(cap === null
      ? [
          said(
            place,
            `${sign} without cap`,
            `${word} điểm cho mỗi lần mà không có mức tối đa: điểm ${word} không có giới hạn.`,
          ),
        ]
      : []),
  ];
}

/** "The fewer, the better" has no share that was reached; neither has yes or no. */
function scaled({ asks }: Criterion, rules: RulesOn): string[] {
  if (!('at' in asks))
    return ['chỉ có đạt hoặc không đạt nên không tính điểm theo mức đạt được. Hãy chọn “Đạt thì đủ điểm”.'];
  const bar = barOf(asks.at, rules);
  return bar === '<' || bar === '<='
    ? [
        'càng nhiều càng không đạt nên không tính điểm theo mức đạt được. Hãy chọn “Đạt thì đủ điểm”, hoặc trừ điểm cho mỗi lần.',
      ]
    : [];
}

function barOf({ bar, amount }: Threshold, { book }: RulesOn): Threshold['bar'] {
  return bar !== 'range' && 'rule' in amount ? (ruleOf(book, amount.rule)?.bar ?? bar) : bar;
}
