import type { CriteriaSet } from '../criteria-set.ts';
import { nameOf } from './asked-amounts.ts';
import { refused, type SetProblem } from './problem.ts';

/** A cap is of a class of the scale, of a share of one, and the only one of its class. */
export function capsChecked({ scale: { classes, caps } }: CriteriaSet): SetProblem[] {
  const known = classes.map(({ key }) => key);
  return caps.flatMap(({ class: key, of }, index) => {
    const place = { path: `scale.caps[${index}]`, name: `Giới hạn tỷ lệ loại “${nameOf(classes, key)}”` };
    return [
      ...(known.includes(key)
        ? []
        : [
            refused(
              place,
              'cap of no class',
              `không có loại “${key}” trong bộ này. Hãy chọn một loại có trong bộ, hoặc bỏ giới hạn.`,
            ),
          ]),
      ...(of === 'rated' || known.includes(of.class)
        ? []
        : [
            refused(
              place,
              'cap on no class',
              `tính trên loại “${of.class}”, không có trong bộ này. Hãy chọn một loại có trong bộ.`,
            ),
          ]),
      ...(of !== 'rated' && of.class === key
        ? [
            refused(
              place,
              'cap on itself',
              'tính trên chính loại đó. Hãy chọn một loại khác, hoặc “số đơn vị được xếp loại”.',
            ),
          ]
        : []),
      ...(caps.findIndex((one) => one.class === key) === index
        ? []
        : [refused(place, 'cap twice', 'loại này đã có một giới hạn ở trên. Hãy bỏ bớt một.')]),
    ];
  });
}
