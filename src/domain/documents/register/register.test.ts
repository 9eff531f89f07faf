import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate } from '#calendar';
import { paperTypes, symbolTail } from '../series.ts';
import {
  cellText,
  gapsIn,
  outOfOrder,
  outOfOrderWith,
  type RegisterLine,
  readRegister,
  registerColumns,
  registerRow,
} from './index.ts';

const day = (text: string) => civilDate(text) ?? never(text);
const never = (text: string): never => {
  throw new Error(`${text} is no day`);
};

function line(given: Partial<RegisterLine> = {}): RegisterLine {
  return {
    series: 'KH',
    number: 5,
    symbol: 'KH-UBND',
    state: 'issued',
    title: 'phát động phong trào ngõ xanh',
    dated: day('2026-03-05'),
    signer: 'Nguyễn Thị Mẫu',
    recipients: 'Các tổ dân phố; Công an phường',
    archive: 'VT, CAP',
    copies: 12,
    passedOn: day('2026-03-06'),
    note: null,
    reason: null,
    ...given,
  };
}

const sheet = (...lines: RegisterLine[]) => [
  ['SỔ ĐĂNG KÝ VĂN BẢN ĐI'],
  [],
  [...registerColumns],
  registerColumns.map((_, at) => `(${at + 1})`),
  ...lines.map((one) => registerRow(one).map(cellText)),
];
const read = (rows: string[][], lines: RegisterLine[] = []) =>
  readRegister(rows, { symbol: 'UBND', year: 2026, lines });
/** One line with a cell of it put in another's place. */
const withCell = (column: number, text: string, given?: Partial<RegisterLine>) => {
  const rows = sheet(line(given));
  rows[4] = (rows[4] ?? []).with(column, text);
  return rows;
};
const problem = (rows: string[][], lines?: RegisterLine[]) => {
  const outcome = read(rows, lines);
  return outcome.ok
    ? null
    : outcome.problems.map(({ row, column, reason }) => `${row} ${column}: ${reason}`).join('\n');
};

const words = fc
  .string({ minLength: 1, maxLength: 40, unit: 'binary' })
  .map((text) =>
    text
      .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .filter((text) => text !== '' && !text.startsWith('='));
const maybe = fc.option(words);
const days = fc.integer({ min: 0, max: 364 }).map((at) => addDays(day('2026-01-01'), at));
const lines: fc.Arbitrary<RegisterLine> = fc
  .record({
    series: fc.constantFrom(...Object.keys(paperTypes)),
    number: fc.integer({ min: 1, max: 9999 }),
    state: fc.constantFrom('reserved', 'issued', 'void'),
    title: words,
    dated: days,
    signer: maybe,
    recipients: maybe,
    archive: maybe,
    copies: fc.option(fc.integer({ min: 1, max: 5000 })),
    passedOn: fc.option(days),
    note: maybe,
    reason: words,
  })
  .map(({ state, reason, note, ...rest }) => ({
    ...rest,
    state: state as RegisterLine['state'],
    symbol: symbolTail(rest.series, 'UBND'),
    note: note?.startsWith('Hủy số') || note === 'Giữ số' ? null : note,
    reason: state === 'void' ? reason.replace(/^[:\s]+/, '') || 'Nhầm' : null,
  }));

describe('a register', () => {
  it('that went out as a table comes back the same, whatever its words are', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(lines, {
          maxLength: 8,
          minLength: 1,
          selector: ({ series, number }) => `${series} ${number}`,
        }),
        (all) => {
          expect(read(sheet(...all))).toEqual({ ok: true, added: all, same: 0 });
          expect(read(sheet(...all), all)).toEqual({ ok: true, added: [], same: all.length });
        },
      ),
    );
  });

  it('is read by the words of its heading, in any order, from a book that a clerk kept', () => {
    const rows = [
      ['Ngày văn bản', 'Số ký hiệu', 'Trích yếu'],
      ['5/1/2026', 'Số: 01/qđ-UBND', 'Quyết định: Kiện toàn Ban Chỉ đạo'],
      ['06-01-2026', '1/UBND-VX', 'V/v mời họp'],
    ];
    expect(read(rows)).toMatchObject({
      ok: true,
      added: [
        {
          series: 'QĐ',
          number: 1,
          symbol: 'QĐ-UBND',
          title: 'Kiện toàn Ban Chỉ đạo',
          dated: '2026-01-05',
          state: 'issued',
        },
        { series: 'CV', number: 1, symbol: 'UBND-VX', title: 'V/v mời họp' },
      ],
    });
  });

  it.each([
    [0, '05/KH-CAP', /^5 Số, ký hiệu văn bản: “05\/KH-CAP” không phải số, ký hiệu của cơ quan này/],
    [0, '0/KH-UBND', /không phải số/],
    [0, '5/XX-UBND', /không phải số/],
    [1, '31/02/2026', /^5 Ngày tháng văn bản: “31\/02\/2026” không phải một ngày/],
    [1, '05/03/2025', /không thuộc năm 2026/],
    [1, '', /phải có ngày/],
    [2, '', /trích yếu/],
    [2, '=1+1', /công thức/],
    [2, 'x'.repeat(1001), /quá 1000/],
    [6, 'mười', /^5 Số lượng bản/],
    [7, 'hôm qua', /^5 Ngày chuyển/],
    [9, 'Hủy số:', /lý do hủy/],
  ])('with cell %i saying “%s” is refused there', (column, text, said) => {
    expect(problem(withCell(column, text))).toMatch(said);
  });

  it('that says a number twice, or otherwise than the one kept, is refused', () => {
    expect(problem(sheet(line(), line()))).toMatch(/^6 Số, ký hiệu văn bản: Số 05\/KH-UBND đã có ở dòng 5/);
    expect(problem(sheet(line({ signer: 'Người khác' })), [line()])).toMatch(
      /^5 Người ký: Số 05\/KH-UBND đã ghi trong sổ là “Nguyễn Thị Mẫu”, tệp ghi “Người khác”/,
    );
    expect(
      problem(
        sheet(line()).map((row) => row.slice(0, 3)),
        [line()],
      ),
    ).toBeNull();
  });

  it('without its heading, or with nothing under it, says so', () => {
    expect(problem([['Số ký hiệu', 'Ngày']])).toMatch(/Không thấy cột “Tên loại/);
    expect(problem(sheet())).toMatch(/chưa có văn bản nào/);
    expect(problem(sheet(...Array.from({ length: 5001 }, (_, at) => line({ number: at + 1 }))))).toMatch(
      /5001 dòng/,
    );
  });
});

describe('numbers in order of time', () => {
  const numbered = (...all: [number, string | null][]) =>
    all.map(([number, dated]) => ({ number, dated: dated === null ? null : day(dated) }));

  it('are out of order where a date lies before that of a lower number', () => {
    const found = outOfOrder(
      numbered([1, '2026-01-05'], [2, '2026-02-05'], [3, '2026-01-20'], [4, null], [5, '2026-02-05']),
    );
    expect([...found].map(([line, below]) => [line.number, below.number])).toEqual([[3, 2]]);
  });

  it('are told of before a number is given, below and above it', () => {
    const all = numbered([1, '2026-01-05'], [3, '2026-03-05']);
    expect(outOfOrderWith(all, { number: 2, dated: day('2026-02-01') })).toBeNull();
    expect(outOfOrderWith(all, { number: 2, dated: day('2026-01-04') })?.number).toBe(1);
    expect(outOfOrderWith(all, { number: 2, dated: day('2026-03-06') })?.number).toBe(3);
    expect(outOfOrderWith(all, { number: 4, dated: day('2026-03-05') })).toBeNull();
  });

  it('that nobody bears are gaps', () => {
    expect(gapsIn(numbered([2, null], [3, null], [7, null]))).toEqual([
      [1, 1],
      [4, 6],
    ]);
    expect(gapsIn([])).toEqual([]);
  });
});
