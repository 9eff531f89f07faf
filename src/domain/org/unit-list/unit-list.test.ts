import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualKinds } from '../unit-kind.ts';
import { type ListedUnit, loopsIn, MOST_ROWS, readUnitRows } from './index.ts';

const heading = ['Loại', 'Mã', 'Tên đơn vị', 'Thuộc đơn vị (mã)'];

function read(rows: string[][], existing: ListedUnit[] = []) {
  return readUnitRows([heading, ...rows], existing, usualKinds);
}

function problemsOf(rows: string[][], existing: ListedUnit[] = []) {
  const result = read(rows, existing);
  return result.ok ? [] : result.problems.map(({ row, column, reason }) => [row, column, reason] as const);
}

const hill: ListedUnit = { kind: 'area', code: 'KDC01', name: 'Khu dân cư Đồi Chè', parent: null };

describe('a list of units', () => {
  it('is read under a heading in any order, under titles, by other names', () => {
    const result = readUnitRows(
      [
        ['DANH SÁCH ĐƠN VỊ'],
        [],
        ['STT', 'TÊN ĐƠN VỊ', 'Mã số', 'Loại hình'],
        ['1', 'Tổ dân phố 1', 'TDP1', 'TDP'],
        ['', '', '', ''],
        ['2', 'Trường Tiểu học Sao Mai', 'TH1', 'trường học'],
      ],
      [],
      usualKinds,
    );
    expect(result).toEqual({
      ok: true,
      added: [
        { kind: 'area', code: 'TDP1', name: 'Tổ dân phố 1', parent: null },
        { kind: 'school', code: 'TH1', name: 'Trường Tiểu học Sao Mai', parent: null },
      ],
      changed: [],
      same: 0,
    });
  });

  it.each([
    ['Tổ dân phố', 'area'],
    ['thôn', 'area'],
    ['Bản', 'area'],
    ['cơ quan', 'agency'],
    ['Ban, ngành', 'agency'],
    ['Trường mầm non', 'school'],
    ['DOANH NGHIỆP', 'enterprise'],
    ['Tổ bảo vệ ANTT', 'team'],
    ['Mặt trận, đoàn thể', 'organisation'],
    ['Hội Phụ nữ', 'organisation'],
    ['Tòa nhà chung cư', 'block'],
    ['phường', 'commune'],
  ])('knows "%s" as %s', (word, kind) => {
    const result = read([[word, 'X1', 'Đơn vị X']]);
    expect(result.ok && result.added[0]?.kind).toBe(kind);
  });

  it('knows the kinds of the commune by their own names, and makes no unit of a retired one', () => {
    const clubs = { key: 'cau-lac-bo', name: 'Câu lạc bộ', like: 'organisation', retired: false } as const;
    const row = [heading, ['CÂU LẠC BỘ', 'CLB1', 'Câu lạc bộ 1']];
    const taken = readUnitRows(row, [], [...usualKinds, clubs]);
    expect(taken.ok && taken.added[0]?.kind).toBe(clubs.key);
    const refused = readUnitRows(row, [], [...usualKinds, { ...clubs, retired: true }]);
    expect(refused.ok).toBe(false);
  });

  it('says every wrong cell by row and column', () => {
    expect(
      problemsOf([
        ['', 'A', 'Tổ A'],
        ['Tổ dân phố', '', 'Tổ B'],
        ['Tổ dân phố', 'C', ' '],
        ['câu lạc bộ', 'D', 'Tổ D'],
      ]).map(([row, column]) => [row, column]),
    ).toEqual([
      [2, 'Loại'],
      [3, 'Mã'],
      [4, 'Tên đơn vị'],
      [5, 'Loại'],
    ]);
  });

  it('refuses two equal codes, whatever their capitals, and names the first row', () => {
    const problems = problemsOf([
      ['thôn', 'T1', 'Thôn Một'],
      ['thôn', 't1', 'Thôn Hai'],
    ]);
    expect(problems).toEqual([[3, 'Mã', expect.stringContaining('dòng 2')]]);
  });

  it('refuses a formula in any cell it reads', () => {
    const problems = problemsOf([['thôn', 'T1', '=HYPERLINK("http://x";"Thôn Một")']]);
    expect(problems).toEqual([[2, 'Tên đơn vị', expect.stringContaining('công thức')]]);
  });

  it('makes NFD letters NFC, so that the same name is the same name', () => {
    const result = read([['tổ dân phố'.normalize('NFD'), 'KDC01', hill.name.normalize('NFD')]], [hill]);
    expect(result).toEqual({ ok: true, added: [], changed: [], same: 1 });
  });

  it('changes the name of a known code of the same kind, keeping its parent where no column speaks of it', () => {
    const parent: ListedUnit = { kind: 'area', code: 'CUM', name: 'Cụm', parent: null };
    const before = { ...hill, parent: 'CUM' };
    const result = readUnitRows(
      [heading.slice(0, 3), ['khu dân cư', 'kdc01', 'Khu dân cư Đồi Thông']],
      [parent, before],
      usualKinds,
    );
    expect(result).toEqual({
      ok: true,
      added: [],
      changed: [{ before, after: { ...before, name: 'Khu dân cư Đồi Thông' } }],
      same: 0,
    });
  });

  it('refuses a known code of another kind', () => {
    expect(problemsOf([['trường học', 'KDC01', 'Trường']], [hill])).toEqual([
      [2, 'Mã', expect.stringContaining(hill.name)],
    ]);
  });

  it('refuses an unknown parent and a loop of parents, also through units that stand', () => {
    const standing: ListedUnit = { kind: 'area', code: 'B', name: 'B', parent: 'A' };
    const top: ListedUnit = { kind: 'area', code: 'A', name: 'A', parent: null };
    expect(problemsOf([['thôn', 'C', 'C', 'Z']])).toEqual([[2, heading[3], expect.stringContaining('"Z"')]]);
    expect(problemsOf([['thôn', 'A', 'A', 'B']], [top, standing])).toEqual([
      [2, heading[3], expect.stringMatching(/A → B → A|B → A → B/)],
    ]);
  });

  it('refuses a file without a heading, without a column, without rows, with too many rows', () => {
    const reasonsOf = (rows: string[][]) => {
      const result = readUnitRows(rows, [], usualKinds);
      return result.ok ? [] : result.problems.map(({ reason }) => reason);
    };
    expect(reasonsOf([])[0]).toMatch('Không thấy dòng tiêu đề');
    expect(
      reasonsOf([
        ['Loại', 'Tên'],
        ['thôn', 'Một'],
      ])[0],
    ).toMatch('Thiếu cột Mã');
    expect(reasonsOf([heading])[0]).toMatch('chưa có đơn vị nào');
    const many = Array.from({ length: MOST_ROWS + 1 }, (_, index) => ['thôn', `T${index}`, `Thôn ${index}`]);
    expect(reasonsOf([heading, ...many])[0]).toMatch('5001');
    expect(readUnitRows([heading, ...many.slice(1)], [], usualKinds).ok).toBe(true);
  });

  it('never throws, whatever the cells', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 })), (rows) => {
        readUnitRows([heading, ...rows], [], usualKinds);
      }),
    );
  });
});

describe('a loop of parents', () => {
  const graphs = fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 12 });

  it('is found exactly where following the parents comes back', () => {
    fc.assert(
      fc.property(graphs, (parents) => {
        const above = new Map(
          parents.map((to, from) => [String(from), to < parents.length ? String(to) : null]),
        );
        expect(new Set(loopsIn(above).flat())).toEqual(
          new Set([...above.keys()].filter((k) => returns(above, k))),
        );
      }),
    );
  });

  it('is told once', () => {
    const above = new Map([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['d', 'a'],
    ]);
    expect(loopsIn(above)).toEqual([['a', 'b', 'c']]);
  });
});

function returns(above: Map<string, string | null>, start: string): boolean {
  let at = above.get(start) ?? null;
  for (let step = 0; step < above.size && at !== null && at !== start; step += 1) at = above.get(at) ?? null;
  return at === start;
}
