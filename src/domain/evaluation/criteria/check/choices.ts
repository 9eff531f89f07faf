import type { CriteriaSet } from '../criteria-set.ts';
import { type PlacedCriterion, placesOf } from './places.ts';
import { refused, type SetProblem, said } from './problem.ts';

/** "Either of them is enough": both bring the same, and both are gates or neither is. */
export function choicesChecked(set: CriteriaSet): SetProblem[] {
  const choices = Map.groupBy(placesOf(set).criteria, ({ criterion }) => criterion.eitherOr);
  return [...choices].flatMap(([choice, [first, ...others]]) => {
    if (choice === null || !first) return [];
    if (others.length === 0)
      return [
        said(
          first.place,
          'choice of one',
          `là lựa chọn “${choice}” chỉ có một tiêu chí. Hãy thêm tiêu chí thay thế, hoặc bỏ lựa chọn.`,
        ),
      ];
    return others.flatMap((other) => unlike(choice, first, other));
  });
}

function unlike(
  choice: string,
  { criterion: first, place: { name } }: PlacedCriterion,
  { criterion, place }: PlacedCriterion,
): SetProblem[] {
  return [
    ...(pointsOf(first) === pointsOf(criterion)
      ? []
      : [
          refused(
            place,
            'choice with other points',
            `cùng lựa chọn “${choice}” với ${name} mà cho điểm khác nhau. Đạt một trong hai là đủ: hãy ghi cùng cách cho điểm và số điểm.`,
          ),
        ]),
    ...(first.gate === criterion.gate
      ? []
      : [
          refused(
            place,
            'choice of gates',
            `cùng lựa chọn “${choice}” với ${name} mà chỉ một là tiêu chí điều kiện. Hãy đánh dấu cả hai, hoặc không.`,
          ),
        ]),
  ];
}

function pointsOf({ scores }: PlacedCriterion['criterion']): string {
  return scores.kind === 'none'
    ? ''
    : `${scores.kind} ${scores.points} ${scores.kind === 'each' ? `${scores.sign} ${scores.cap}` : ''}`;
}
