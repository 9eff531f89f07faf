import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, type Cell, plain } from '../official-document.ts';
import { MILLIMETRES_PER_POINT } from '../text-width.ts';
import { type AwardGiven, certificateWords, registerAt, typedAwarded } from './award.ts';
import { fitted, type WidthOf } from './fitted.ts';
import {
  type CertificateField,
  type CertificateForm,
  certificateFieldNames,
  formProblems,
  sheetSizes,
} from './form.ts';
import { unlisted } from './listed.ts';
import { fieldsToBegin, newField } from './new-field.ts';
import { noOffset } from './offset.ts';
import { hinders } from './printed-field.ts';
import { certificateSheets } from './sheets.ts';
import { testSheet } from './test-sheet.ts';

/** Every letter half as wide as high. */
const half: WidthOf = (text) => text.length / 2;
const a4 = sheetSizes.a4Across;
const recipient: CertificateField = { ...newField('recipient', a4), x: 20, width: 100, lines: 2, size: 20 };
const form: CertificateForm = { ...a4, fields: [recipient] };
const given: AwardGiven = {
  ...{ issuer: '', decisionNumber: '12/QĐ-UBND', decidedOn: { day: 5, month: 2, year: 2026 }, place: '' },
  ...{ day: null, signerPosition: '', signerName: '', achievement: '', firstRegister: '009' },
};
const sheetsOf = (name: string, over: Partial<Parameters<typeof certificateSheets>[0]> = {}) =>
  certificateSheets({
    ...{ form, offset: noOffset, given, awarded: [{ name, address: '', achievement: '' }] },
    ...{ trial: false, widthOf: half },
    ...over,
  });

describe('a field’s words', () => {
  it('stay as they are where they go in, and go on a second line before they become smaller', () => {
    expect(fitted('Tổ dân phố 3', recipient, half)).toEqual({
      ...{ lines: ['Tổ dân phố 3'], size: 20, fit: 'whole' },
    });
    const two = fitted('Chi hội Cựu chiến binh Tổ dân phố 3', recipient, half);
    expect([two.lines.length, two.size, two.fit]).toEqual([2, 20, 'whole']);
  });

  it('are broken in the middle into lines about as long, and as full as can be at the left', () => {
    const words = 'một hai ba bốn năm sáu bảy tám chín';
    expect(fitted(words, recipient, half).lines).toEqual(['một hai ba bốn năm', 'sáu bảy tám chín']);
    const left = { ...recipient, align: 'left' as const };
    expect(fitted(words, left, half).lines).toEqual(['một hai ba bốn năm sáu bảy', 'tám chín']);
  });

  it('become smaller where two lines are not enough, and are too long below about half their size', () => {
    const longer = fitted(`${'Hội viên '.repeat(9)}`, recipient, half);
    expect(longer).toMatchObject({ fit: 'smaller' });
    expect(longer.size).toBeLessThan(20);
    expect(fitted('Ư'.repeat(600), recipient, half).fit).toBe('too long');
  });

  it('never go over the width of their room, nor take more lines than it has, nor lose a word', () => {
    const words = fc.array(fc.stringMatching(/^[\p{L}0-9.-]{1,12}$/u), { minLength: 1, maxLength: 30 });
    const room = fc.record({
      ...{ width: fc.integer({ min: 20, max: 200 }), lines: fc.integer({ min: 1, max: 4 }) },
      align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
    });
    fc.assert(
      fc.property(words, room, (said, more) => {
        const { lines, size, fit } = fitted(said.join(' '), { ...recipient, ...more }, half);
        expect(lines.join(' ')).toBe(said.join(' '));
        if (fit === 'too long') return;
        expect(lines.length).toBeLessThanOrEqual(more.lines);
        for (const line of lines)
          expect((line.length / 2) * size * MILLIMETRES_PER_POINT).toBeLessThanOrEqual(more.width + 1e-9);
      }),
    );
  });
});

describe('sheets', () => {
  it('say what was made smaller, and leave out what is too long or has no words', () => {
    expect(sheetsOf('Hội viên '.repeat(9)).remarks).toMatchObject([{ remark: 'smaller', at: 0 }]);
    const long = sheetsOf('Ư'.repeat(600));
    expect(long.remarks.map(hinders)).toEqual([true]);
    expect(long.drawn.sheets).toEqual([{ lines: [], strokes: [] }]);
    const address = { ...form, fields: [recipient, newField('address', a4)] };
    expect(sheetsOf('Tổ 3', { form: address }).remarks).toMatchObject([
      { field: 'address', remark: 'blank' },
    ]);
  });

  it('are shifted as the printer asks, and refuse what would go over the edge by that', () => {
    const offset = { dx: -1.5, dy: 2, scale: 101 };
    const [line] = sheetsOf('Tổ 3', { offset }).drawn.sheets[0]?.lines ?? [];
    expect([line?.x, line?.y]).toEqual([20 * 1.01 - 1.5, 104 * 1.01 + 2]);
    expect(sheetsOf('Tổ 3', { offset: { ...offset, dx: -21 } }).remarks).toMatchObject([
      { remark: 'off the sheet' },
    ]);
  });

  it('keep every line within the room that a printer’s percent leaves', () => {
    const full = 'Tổ dân phố 3';
    const justFits = { ...recipient, size: (recipient.width / MILLIMETRES_PER_POINT / full.length) * 2 };
    for (const scale of [95, 97, 99.5, 100, 105]) {
      const offset = { ...noOffset, scale };
      const { drawn } = sheetsOf(full, { form: { ...form, fields: [justFits] }, offset });
      const lines = drawn.sheets[0]?.lines ?? [];
      expect([scale, lines.map(({ text }) => text).join(' ')]).toEqual([scale, full]);
      for (const { text, size, width } of lines)
        expect((text.length / 2) * size * MILLIMETRES_PER_POINT).toBeLessThanOrEqual(width + 1e-9);
    }
  });

  it('bear the mark of the trial there alone', () => {
    const texts = (trial: boolean) =>
      sheetsOf('Tổ 3', { trial }).drawn.sheets[0]?.lines.map(({ text }) => text);
    expect([texts(true), texts(false)]).toEqual([['DỮ LIỆU THỬ', 'Tổ 3'], ['Tổ 3']]);
  });

  it('leave a field blank rather than say half of it', () => {
    const half = { ...given, decisionNumber: '', place: 'Hòa Sim' };
    const words = certificateWords(half, { name: 'Tổ 3', address: '', achievement: '' }, 0);
    expect([words.decision, words.placeDate, words.decisionDate]).toEqual([
      '',
      '',
      'ngày 05 tháng 02 năm 2026',
    ]);
    expect(certificateWords(given, { name: '', address: '', achievement: '' }, 0).decision).toBe(
      'Quyết định số 12/QĐ-UBND ngày 05 tháng 02 năm 2026',
    );
  });

  it('count the numbers of the golden book on, with their zeros', () => {
    expect([registerAt('009', 3), registerAt('SV-98/2026', 2), registerAt('', 1)]).toEqual([
      '012',
      'SV-98/2028',
      '',
    ]);
  });
});

describe('a form', () => {
  it('begins with fields that stand on the sheet, whatever its size', () => {
    for (const size of Object.values(sheetSizes)) {
      expect(formProblems({ ...size, fields: fieldsToBegin(size) })).toEqual([]);
      const all = certificateFieldNames.map((name) => ({ ...newField(name, size), text: 'x' }));
      expect(formProblems({ ...size, fields: all })).toEqual([]);
    }
  });

  it.each([
    [{ x: -1 }, 'x', 'off the sheet'],
    [{ x: 250 }, 'width', 'off the sheet'],
    [{ y: 3 }, 'y', 'off the sheet'],
    [{ y: 205 }, 'y', 'off the sheet'],
    [{ size: 5 }, 'size', 'out of range'],
    [{ lines: 5 }, 'lines', 'out of range'],
    [{ name: 'text1' as const }, 'text', 'missing'],
  ])('refuses %j', (change, part, problem) => {
    expect(formProblems({ ...a4, fields: [{ ...recipient, ...change }] })).toMatchObject([{ part, problem }]);
  });
});

describe('a typed list', () => {
  it('has a line for each, cells apart as Excel copies them, or by a stroke', () => {
    expect(typedAwarded('Tổ 1\tkhu A\tDẫn đầu\r\n\n  Tổ 2 | khu B \n')).toEqual([
      { name: 'Tổ 1', address: 'khu A', achievement: 'Dẫn đầu' },
      { name: 'Tổ 2', address: 'khu B', achievement: '' },
    ]);
  });
});

describe('the list of a decision', () => {
  const cell = (...lines: string[]): Cell => lines.map(plain);
  const annex = (...body: Block[]) => [{ title: 'DANH SÁCH', body }];
  const table = (...rows: Cell[][]): Block => ({ block: 'table', columns: [], head: [], rows });

  it('has those who fill a cell of it, however they are written, and nobody whose name another begins with', () => {
    const list = annex(table([cell('1'), cell('Tổ dân phố 10')], [cell('2'), cell('TỔ DÂN PHỐ', '2')]));
    expect(unlisted(['Tổ dân phố 10', 'Tổ dân  phố 2 '], list)).toEqual([]);
    expect(unlisted(['tổ dân phố 2'.normalize('NFD')], list)).toEqual([]);
    expect(unlisted(['Tổ dân phố 1', 'Tổ dân phố'], list)).toEqual(['Tổ dân phố 1', 'Tổ dân phố']);
  });

  it('may have been edited into dashed lines or paragraphs', () => {
    const items: Block = { block: 'list', items: [plain('Tổ dân phố 1;'), plain('Tổ dân phố 2.')] };
    const list = annex(items, { block: 'paragraph', text: [{ text: 'Tổ ' }, { text: '3', bold: true }] });
    expect(unlisted(['Tổ dân phố 1', 'Tổ dân phố 2', 'Tổ 3', 'Tổ 4'], list)).toEqual(['Tổ 4']);
  });
});

describe('a test sheet', () => {
  it('has a cross 10 mm from each corner and at both ends of each field', () => {
    const names = Object.fromEntries(certificateFieldNames.map((name) => [name, name])) as Record<
      CertificateField['name'],
      string
    >;
    const { sheets } = testSheet(form, noOffset, { names, title: 'Thử' });
    const middles = sheets[0]?.strokes.map(({ from, to }) => [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
    for (const at of [
      [10, 10],
      [287, 10],
      [10, 200],
      [287, 200],
      [20, 104],
      [120, 104],
    ])
      expect(middles?.filter(([x, y]) => x === at[0] && y === at[1]).length).toBeGreaterThanOrEqual(2);
  });
});
