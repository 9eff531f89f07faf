import { inVietnamese } from '#reporting';
import { readRuleValue } from '../../rules/rule-value.ts';
import { compare, type Decimal, decimal, textOf, ZERO } from '../../scoring/decimal.ts';
import type { CriteriaSet, CriterionGroup, Scores } from '../criteria-set.ts';
import { pointsOfNode, sumOfNodes } from '../most-points.ts';
import { type PlacedGroup, placesOf } from './places.ts';
import { type Place, refused, type SetProblem, said } from './problem.ts';

/** Points of criteria and maxima of groups; what does not add up is said, for a paper may mean it so. */
export function pointsChecked(set: CriteriaSet): SetProblem[] {
  const { criteria, groups } = placesOf(set);
  const wrong = [
    ...criteria.flatMap(({ place, criterion }) => numbersOf(place, criterion.scores)),
    ...groups.flatMap(({ place, group }) => (group.maximum === null ? [] : numberAt(place, group.maximum))),
  ];
  return wrong.length > 0 ? wrong : groups.flatMap(addedUp);
}

function numbersOf(place: Place, scores: Scores): SetProblem[] {
  if (scores.kind === 'none') return [];
  if (scores.kind !== 'each' || scores.cap === null) return numberAt(place, scores.points);
  const wrong = [...numberAt(place, scores.points), ...numberAt(place, scores.cap)];
  return wrong.length > 0 || compare(decimal(scores.cap), decimal(scores.points)) >= 0
    ? wrong
    : [
        refused(
          place,
          'cap below one',
          `tối đa ${inVietnamese(scores.cap)} điểm, ít hơn ${inVietnamese(scores.points)} điểm của một lần. Hãy sửa một trong hai.`,
        ),
      ];
}

function numberAt(place: Place, text: string): SetProblem[] {
  if (!readRuleValue('points', text).ok)
    return [
      refused(place, 'bad points', `ghi “${text}” điểm. Hãy ghi số lớn hơn 0, phần lẻ tối đa 4 chữ số.`),
    ];
  return compare(decimal(text), ZERO) > 0
    ? []
    : [refused(place, 'no points', 'ghi 0 điểm. Hãy ghi số lớn hơn 0, hoặc chọn “Không chấm điểm”.')];
}

function addedUp({ place, group }: PlacedGroup): SetProblem[] {
  if (group.maximum === null) return [];
  const maximum = decimal(group.maximum);
  const above = aboveOf(group, maximum);
  if (above.length > 0)
    return above.map(({ title, points }) =>
      refused(
        place,
        'above maximum',
        `“${title}” có ${inVietnamese(textOf(points))} điểm, nhiều hơn tối đa của nhóm là ${inVietnamese(textOf(maximum))}. Hãy sửa điểm, hoặc tối đa của nhóm.`,
      ),
    );
  const sum = sumOfNodes(group.nodes);
  if (compare(sum, maximum) === 0) return [];
  const rest =
    compare(sum, maximum) < 0 ? 'không đơn vị nào đạt được tối đa của nhóm' : 'phần vượt không được tính';
  return [
    said(
      place,
      'does not add up',
      `điểm các tiêu chí cộng lại là ${inVietnamese(textOf(sum))}, tối đa của nhóm ghi ${inVietnamese(group.maximum)}: ${rest}.`,
    ),
  ];
}

function aboveOf({ nodes }: CriterionGroup, maximum: Decimal) {
  return nodes.flatMap((node) => {
    const points = pointsOfNode(node);
    return compare(points, maximum) > 0 ? [{ title: node.title, points }] : [];
  });
}
