import type { CriteriaSet } from '../criteria-set.ts';
import { placesOf, wholeSet } from './places.ts';
import { type Place, refused, type SetProblem } from './problem.ts';

/** What may stand in a set once only, and what must stand in it at all. */
export function onceOnly(set: CriteriaSet): SetProblem[] {
  const { criteria, groups } = placesOf(set);
  const nodes = [
    ...groups.map(({ place, group }) => ({ place, id: group.id })),
    ...criteria.map(({ place, criterion }) => ({ place, id: criterion.id })),
  ];
  const classes = set.scale.classes.map(({ key, name }, index) => ({
    ...{ id: key, place: { path: `scale.classes[${index}]`, name: `Loại “${name}”` } },
  }));
  return [
    ...atAll(set, criteria.length),
    ...groups.flatMap(({ place, group }) =>
      group.nodes.length > 0
        ? []
        : [refused(place, 'empty group', 'không có tiêu chí nào. Hãy thêm tiêu chí hoặc bỏ nhóm.')],
    ),
    ...[...twice(nodes), ...twice(classes)].map(({ place, id }) =>
      refused(place, 'id twice', `mã “${id}” đã dùng ở trên. Hãy đặt mã khác; mỗi mã chỉ dùng một lần.`),
    ),
  ];
}

function atAll({ audience, from, until, scale }: CriteriaSet, criteria: number): SetProblem[] {
  const said = (path: string, code: string, sentence: string) =>
    refused({ ...wholeSet, path }, code, sentence);
  return [
    ...(criteria > 0
      ? []
      : [said('nodes', 'no criteria', 'chưa có tiêu chí nào. Hãy thêm ít nhất một tiêu chí.')]),
    ...(audience.length > 0
      ? []
      : [
          said('audience', 'no audience', 'chưa nói áp dụng cho loại đơn vị nào. Hãy chọn ít nhất một loại.'),
        ]),
    ...(scale.classes.length > 0
      ? []
      : [said('scale.classes', 'no class', 'chưa có loại hay danh hiệu nào. Hãy thêm ít nhất một.')]),
    ...(until === null || from <= until
      ? []
      : [
          said(
            'until',
            'days reversed',
            `hết hiệu lực ${dayInWords(until)} trước khi có hiệu lực ${dayInWords(from)}. Hãy đổi lại hai ngày.`,
          ),
        ]),
  ];
}

function dayInWords(day: string): string {
  return day.split('-').reverse().join('/');
}

function twice(some: readonly { place: Place; id: string }[]): { place: Place; id: string }[] {
  return some.filter(({ id }, index) => some.findIndex((one) => one.id === id) < index);
}
