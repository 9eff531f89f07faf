import { isBelowWard, isOfWardOnly } from '../../below-ward.ts';
import type { CriteriaSet } from '../criteria-set.ts';
import { type PlacedCriterion, placesOf } from './places.ts';
import { refused, type SetProblem, said } from './problem.ts';

/** Small numbers name people (docs/boundary.md): below the ward nobody is asked how many cases, nor given points for each. */
export function smallNumbersChecked(set: CriteriaSet): SetProblem[] {
  if (!isBelowWard(set)) return [];
  return placesOf(set).criteria.flatMap((one) => {
    if (one.criterion.bounds !== 'count') return [];
    return isOfWardOnly(one.criterion) ? yesOrNo(one) : counted(one);
  });
}

function yesOrNo({ place, criterion: { asks, scores } }: PlacedCriterion): SetProblem[] {
  if (scores.kind === 'each')
    return [
      refused(
        place,
        'points for each case',
        'số vụ ít chỉ ra con người nên đơn vị dưới cấp xã không khai bao nhiêu vụ, không tính điểm mỗi vụ được. Hãy chọn “Đạt thì đủ điểm” hoặc “Không chấm điểm”.',
      ),
    ];
  const isChange = asks.kind === 'change';
  return [
    said(
      place,
      'yes or no',
      isChange
        ? 'số vụ ít chỉ ra con người nên chỉ tính tăng, giảm chung cho toàn xã; từng đơn vị chỉ trả lời có hay không.'
        : 'số vụ ít chỉ ra con người nên đơn vị dưới cấp xã chỉ trả lời có hay không, không khai bao nhiêu vụ.',
    ),
  ];
}

/** Cases and people; sessions, reports, points of a model are no people. */
const OF_PEOPLE =
  /(?<!\p{L})(?:vụ|người|trường hợp|đối tượng)(?!\p{L})(?:(?!tuyên truyền|phòng|tập huấn|ký|hòa giải|tố giác).)*?(?:bạo lực|ma túy|phạm tội|tội phạm|tái phạm|phạm pháp)/su;

function counted({ place, criterion: { asks, title } }: PlacedCriterion): SetProblem[] {
  const isNumber = asks.kind === 'count' || asks.kind === 'frequency' || asks.kind === 'ratio';
  if (!isNumber || !OF_PEOPLE.test(title.normalize('NFC').toLowerCase())) return [];
  return [
    refused(
      place,
      'small numbers',
      'số vụ, số người ít chỉ ra con người nên đơn vị dưới cấp xã không khai. Hãy chọn “Không để xảy ra vụ việc nào” (chỉ trả lời có hay không), hoặc hỏi ở bộ tiêu chí của cấp xã.',
    ),
  ];
}
