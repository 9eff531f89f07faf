import { describe, expect, it } from 'vitest';
import { readingOf } from '../testing.ts';

const TABLE = [
  'TT\tChỉ tiêu\tĐVT\tNăm 2027\tNăm 2030',
  '1\tThôn có nhà văn hóa\tthôn\t08\t10',
  '2\tHộ dùng nước sạch\t%\t≥ 88\t92 - 95',
];
const AIMS = [
  { subject: 'Thôn có nhà văn hóa', comparator: '=', value: 8, unit: 'thôn', by: '2027' },
  { subject: 'Thôn có nhà văn hóa', comparator: '=', value: 10, unit: 'thôn', by: '2030' },
  { subject: 'Hộ dùng nước sạch', comparator: '>=', value: 88, unit: '%', by: '2027' },
  { subject: 'Hộ dùng nước sạch', comparator: 'range', value: [92, 95], unit: '%', by: '2030' },
];

describe('a table of aims', () => {
  it.each([
    ['tabs', '\t'],
    ['wide gaps', '   '],
    ['bars', ' | '],
  ])('has its cells between %s', (_, gap) => {
    const rows = TABLE.map((row) =>
      gap === ' | ' ? `| ${row.split('\t').join(gap)} |` : row.split('\t').join(gap),
    );
    expect(readingOf('I. CHỈ TIÊU', rows.join('\n')).targets).toMatchObject(AIMS);
  });

  it('is quoted row by row, without numbers', () => {
    const { targets } = readingOf('I. CHỈ TIÊU', TABLE.join('\n'));
    expect(targets[0]?.quote).toBe('Thôn có nhà văn hóa thôn 08 10');
  });
});
