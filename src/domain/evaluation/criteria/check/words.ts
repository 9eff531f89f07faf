import { heldOff, onlyCounted } from '#movement';
import type { CriteriaSet } from '../criteria-set.ts';
import { placesOf, wholeSet } from './places.ts';
import { type Place, refused, type SetProblem } from './problem.ts';

/**
 * Words that no criterion may ask, typed by hand as little as read by machine (docs/boundary.md). Such a criterion is refused,
 * or kept as `out`: listed as not included. What only counts are kept of is `count`.
 */
export function wordsChecked(set: CriteriaSet): SetProblem[] {
  const { criteria, groups } = placesOf(set);
  const { title, scale } = set;
  const held = [
    ...outside({ ...wholeSet, path: 'title' }, title),
    ...groups.flatMap(({ place, group }) => outside(place, group.title)),
    ...scale.classes.flatMap(({ name }, index) =>
      outside({ path: `scale.classes[${index}].name`, name: `Loại “${name}”` }, name),
    ),
    ...outside({ path: 'scale.below', name: `Loại “${scale.below}”` }, scale.below),
  ];
  const asked = criteria.flatMap(({ place, criterion }) => {
    if (criterion.bounds === 'out') return [];
    const words = `${criterion.title}\n${criterion.eitherOr ?? ''}`;
    const found = outside(place, words).map(({ message, ...rest }) => ({
      ...rest,
      message: `${message} Muốn giữ trong danh sách: chọn “Không cập nhật trên phần mềm”, không có điểm.`,
    }));
    return found.length === 0 && criterion.bounds === 'in' ? counted(place, words) : found;
  });
  return [...held, ...asked];
}

function outside(place: Place, words: string): SetProblem[] {
  return heldOff([{ field: place.path, words }]).map(({ message }) =>
    refused(place, 'out of bounds', message),
  );
}

function counted(place: Place, words: string): SetProblem[] {
  if (!onlyCounted([{ field: place.path, words }])) return [];
  return [
    refused(
      place,
      'count only',
      'nội dung này chỉ ghi số tổng hợp do cơ quan có trách nhiệm cung cấp. Hãy chọn “Chỉ ghi số tổng hợp”.',
    ),
  ];
}
