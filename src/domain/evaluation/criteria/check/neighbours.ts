import { isSamePaper } from '../../file/same-paper.ts';
import type { CriteriaSet } from '../criteria-set.ts';
import { criteriaOf } from '../tree.ts';
import { placesOf, wholeSet } from './places.ts';
import { asked, refused, type SetProblem, said } from './problem.ts';
import { ringOf } from './ring.ts';

/** A set beside the others of the commune: results that it rests on, rings, and whom another set of the same paper is for. */
export function neighboursChecked(set: CriteriaSet, sets: readonly CriteriaSet[]): SetProblem[] {
  const others = sets.filter(({ key }) => key !== set.key);
  return [...ringChecked(set, others), ...resultsChecked(set, others), ...audienceChecked(set, others)];
}

function ringChecked(set: CriteriaSet, others: readonly CriteriaSet[]): SetProblem[] {
  const ring = ringOf(set, others);
  if (!ring) return [];
  const round = ring.map(({ title }) => `“${title}”`).join(' → ');
  return [
    refused(
      wholeSet,
      'ring',
      `các bộ tiêu chí lấy kết quả của nhau thành vòng tròn: ${round}. Không bộ nào xét trước được: hãy bỏ một tiêu chí lấy kết quả trong vòng này.`,
    ),
  ];
}

function resultsChecked({ key, nodes }: CriteriaSet, others: readonly CriteriaSet[]): SetProblem[] {
  return placesOf({ nodes }).criteria.flatMap(({ place, criterion: { asks } }) => {
    if (asks.kind !== 'result' || asks.set === key) return [];
    const other = others.find((one) => one.key === asks.set);
    if (!other)
      return [
        said(
          place,
          'unknown set',
          `lấy kết quả của bộ tiêu chí “${asks.set}”, chưa có ở đây. Hãy thêm bộ đó trước khi mở đợt đánh giá.`,
        ),
      ];
    return other.scale.classes.some((one) => one.key === asks.least)
      ? []
      : [
          refused(
            place,
            'unknown class',
            `đòi hỏi loại “${asks.least}”, bộ “${other.title}” không có. Hãy chọn một loại của bộ đó.`,
          ),
        ];
  });
}

/** One unit is judged by one set of a paper; two are legal where the paper says so, and more often a point to settle. */
function audienceChecked(set: CriteriaSet, others: readonly CriteriaSet[]): SetProblem[] {
  return others.flatMap((other) => {
    const both = set.audience.filter((kind) => other.audience.includes(kind));
    if (both.length === 0 || !isSamePaper(set.source.document, other.source.document) || !meet(set, other))
      return [];
    if (restsOn(set, other) || restsOn(other, set) || areParts(set, other, others)) return [];
    return [
      asked(
        { ...wholeSet, path: 'audience' },
        'audience twice',
        `có loại đơn vị đã thuộc bộ “${other.title}” của cùng văn bản trong những ngày này. Một đơn vị chỉ nên xét theo một bộ: hãy bỏ bớt loại đơn vị ở một bộ, hoặc xác nhận văn bản quy định như vậy.`,
      ),
    ];
  });
}

/** Two parts of one thing: a third set rests on both. */
function areParts(one: CriteriaSet, other: CriteriaSet, sets: readonly CriteriaSet[]): boolean {
  return sets.some((third) => restsOn(third, one) && restsOn(third, other));
}

function restsOn({ nodes }: CriteriaSet, { key }: CriteriaSet): boolean {
  return criteriaOf(nodes).some(({ asks }) => asks.kind === 'result' && asks.set === key);
}

function meet(one: CriteriaSet, other: CriteriaSet): boolean {
  return (one.until === null || one.until >= other.from) && (other.until === null || other.until >= one.from);
}
