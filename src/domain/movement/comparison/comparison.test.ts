import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '#plan';
import { itemsOf, type PlanItem } from '../items.ts';
import { deadline, target } from '../testing.ts';
import { compareAmendment } from './amending.ts';
import { type Change, compare } from './comparison.ts';

const HEAD = [
  'ỦY BAN NHÂN DÂN',
  'XÃ AN LẠC ĐÔNG',
  'Số: 12/KH-UBND',
  'An Lạc Đông, ngày 10 tháng 3 năm 2026',
  'KẾ HOẠCH',
  'Thôn sạch, nhà xanh năm 2026',
];
const BODY = [
  'I. CHỈ TIÊU',
  '1. Phấn đấu 80% hộ gia đình phân loại rác tại nguồn.',
  '2. Mỗi thôn có ít nhất 02 tuyến đường hoa do Nhân dân tự quản.',
  '3. 100% trường học ký cam kết không xả rác thải nhựa.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Phòng Kinh tế xã chủ trì tổng hợp kết quả, báo cáo Ủy ban nhân dân xã trước ngày 15/6/2026.',
  '2. Đoàn Thanh niên xã tuyên truyền trên hệ thống loa truyền thanh của các thôn.',
];
const read = (...body: string[]) => readPlan({ file: 'a.txt', text: [...HEAD, ...body].join('\n\n') });
const items = (...body: string[]) => itemsOf(read(...body));
const edited = (from: string, to: string) => BODY.map((line) => line.replace(from, to));
const kinds = (changes: Change[]) => {
  const counted: Record<string, number> = {};
  for (const { kind } of changes) counted[kind] = (counted[kind] ?? 0) + 1;
  return counted;
};
const changed = (changes: Change[]) =>
  changes.flatMap((change) => (change.kind === 'changed' ? [change] : []));

describe('two readings, item by item', () => {
  it('are all the same where the words are the same', () => {
    const all = items(...BODY);
    expect(kinds(compare(all, items(...BODY)))).toEqual({ same: all.length });
  });

  it('show a target whose number changed, field by field', () => {
    const changes = compare(items(...BODY), items(...edited('80%', '85%')));
    const target = changed(changes).find(({ later }) => later.category === 'target');
    expect(target).toMatchObject({ reworded: true, fields: [{ field: 'value', from: '80', to: '85' }] });
    expect(kinds(changes)).not.toHaveProperty('added');
    expect(kinds(changes)).not.toHaveProperty('gone');
  });

  it('show a deadline that moved to another day', () => {
    const changes = changed(compare(items(...BODY), items(...edited('15/6/2026', '30/6/2026'))));
    const due = changes.find(({ later }) => later.category === 'deadline');
    expect(due?.fields).toContainEqual({ field: 'date', from: '15/6/2026', to: '30/6/2026' });
  });

  it('show what was added and what is gone', () => {
    const more = [...BODY.slice(0, 4), '4. 90% cơ sở sản xuất có hợp đồng thu gom rác.', ...BODY.slice(4)];
    const added = compare(items(...BODY), items(...more)).filter(({ kind }) => kind === 'added');
    expect(added).toMatchObject([{ later: { category: 'target', quote: expect.stringContaining('90%') } }]);
    const gone = compare(items(...more), items(...BODY)).filter(({ kind }) => kind === 'gone');
    expect(gone).toMatchObject([{ earlier: { quote: expect.stringContaining('90%') } }]);
  });

  it('show a clause that only moved as moved', () => {
    const moved = [...edited('2. Mỗi thôn', '3. Mỗi thôn').map((line) => line.replace('3. 100%', '2. 100%'))];
    const found = compare(items(...BODY), items(...moved));
    expect(changed(found)).toEqual([]);
    expect(kinds(found).moved).toBeGreaterThanOrEqual(2);
  });

  it('show one whose bounds narrowed as changed', () => {
    const one = target('Lập danh sách hộ');
    expect(compare([one], [{ ...one, bounds: 'count' }])).toMatchObject([
      { kind: 'changed', reworded: false, fields: [{ field: 'bounds', from: 'in', to: 'count' }] },
    ]);
  });

  it('take no account of case, tone-mark spelling, signs and spaces', () => {
    const [one, other] = [target('Xoá 100% hộ nghèo ;'), target('xóa 100 % hộ nghèo')];
    expect(kinds(compare([one], [{ ...other, id: 'other' }]))).toEqual({ same: 1 });
  });

  it('do not pair what is not alike, nor across categories', () => {
    const one = target('100% hộ gia đình ký cam kết bảo vệ môi trường', {});
    const other = target('Có ít nhất 03 mô hình tự quản về an ninh, trật tự', {});
    expect(kinds(compare([one], [other]))).toEqual({ added: 1, gone: 1 });
    const due = deadline('100% hộ gia đình ký cam kết bảo vệ môi trường!', null, { type: 'periodic' });
    expect(kinds(compare([one], [due]))).toEqual({ added: 1, gone: 1 });
  });

  it('pair words that differ in nothing but their numbers', () => {
    const [one, other] = [target('Trước ngày 15/6/2026 xong'), target('Trước ngày 30/9/2027 xong')];
    expect(kinds(compare([one], [other]))).toEqual({ changed: 1 });
  });

  it('pair repeated words in their order', () => {
    const same = (id: string, clause: string): PlanItem => ({ ...target('Trước ngày 15/11'), id, clause });
    const changes = compare(
      [same('a', 'I Một'), same('b', 'II Hai')],
      [same('c', 'II Hai'), same('d', 'III Ba')],
    );
    const pairs = changes.flatMap((change) =>
      'earlier' in change && 'later' in change ? [[change.earlier.id, change.later.id]] : [],
    );
    expect(pairs.sort()).toEqual([
      ['a', 'd'],
      ['b', 'c'],
    ]);
  });
});

const VOCABULARY = ['hộ', 'thôn', '80%', '85%', 'ký', 'cam', 'kết', 'đường', 'hoa', 'trước', '15/6/2026'];
const anyItem = fc
  .tuple(
    fc.array(fc.constantFrom(...VOCABULARY), { minLength: 1, maxLength: 9 }),
    fc.nat(30),
    fc.constantFrom('I Một', 'II Hai'),
  )
  .map(([words, id, clause]): PlanItem => ({ ...target(words.join(' ')), id: `t${id}`, clause }));
const anyItems = fc.uniqueArray(anyItem, { selector: ({ id }) => id, maxLength: 25 });

describe('a comparison', () => {
  it('puts every item into one change, and is the same each time', () => {
    fc.assert(
      fc.property(anyItems, anyItems, (earlier, later) => {
        const changes = compare(earlier, later);
        const [ones, others] = [
          changes.flatMap((change) => ('earlier' in change ? [change.earlier.id] : [])),
          changes.flatMap((change) => ('later' in change ? [change.later.id] : [])),
        ];
        expect(ones.sort()).toEqual(earlier.map(({ id }) => id).sort());
        expect(others.sort()).toEqual(later.map(({ id }) => id).sort());
        expect(compare(earlier, later)).toEqual(changes);
      }),
    );
  });

  it('of a reading with itself, in whatever order, finds nothing but the same', () => {
    fc.assert(
      fc.property(anyItems, (all) => {
        expect(compare(all, [...all].reverse()).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  it('comes to the end of many items, though all be alike', () => {
    const many = (count: number, value: string) =>
      Array.from({ length: count }, (_, at) => ({
        ...target(`Tổ dân phố ${at} đạt ${value} hộ gia đình ký cam kết giữ gìn vệ sinh`),
        id: `${value}-${at}`,
        span: [at * 100, at * 100 + 60] as const,
      }));
    const [earlier, later] = [many(3000, '80%'), many(3000, '85%')];
    expect(changed(compare(earlier, later)).length).toBe(3000);
  });
});

describe('an amending plan', () => {
  const amending = (...lines: string[]) =>
    read(
      'I. NỘI DUNG SỬA ĐỔI',
      ...lines,
      'II. CHỈ TIÊU',
      '1. Phấn đấu 85% hộ gia đình phân loại rác tại nguồn.',
    );
  const against = (...lines: string[]) => {
    const reading = amending(...lines);
    return compareAmendment(items(...BODY), reading, itemsOf(reading));
  };
  const gone = (...lines: string[]) =>
    against(...lines).flatMap((change) => (change.kind === 'gone' ? [change.earlier.quote] : []));

  it('changes what it names and lets the rest stand', () => {
    const changes = against('1. Điều chỉnh khoản 1 Mục I.');
    expect(changed(changes)).toMatchObject([{ fields: [{ field: 'value', from: '80', to: '85' }] }]);
    expect(kinds(changes)).not.toHaveProperty('gone');
    expect(kinds(changes).stands).toBeGreaterThan(2);
  });

  it('ends what it repeals, by its clause or by its words', () => {
    expect(gone('1. Bãi bỏ khoản 3 Mục I.')).toEqual([expect.stringContaining('100% trường học')]);
    expect(gone('1. Bãi bỏ nội dung “2. Mỗi thôn có ít nhất 02 tuyến đường hoa”.')).toEqual([
      expect.stringContaining('tuyến đường hoa'),
    ]);
    expect(gone('1. Bãi bỏ khoản 9 Mục I.')).toEqual([]);
    expect(gone('1. Loại bỏ “tuyến đường hoa” ra khỏi quy hoạch.')).toEqual([]);
    expect(gone('1. Bỏ cụm từ “tuyến đường hoa”.')).toEqual([]);
  });

  it('puts something in the place of what it repeals', () => {
    const changes = against(
      '1. Bãi bỏ khoản 3 Mục I, thay bằng nội dung: “3. 90% trường học ký cam kết không xả rác thải nhựa”.',
    );
    const schools = changed(changes).find(({ earlier }) => earlier.quote.includes('trường học'));
    expect(schools?.fields).toContainEqual({ field: 'value', from: '100', to: '90' });
  });
});
