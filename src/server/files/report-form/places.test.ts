import { describe, expect, it } from 'vitest';
import { makeHere } from './make.ts';
import type { SentForm } from './open.ts';
import { readReportForm } from './read.ts';
import { blank, form, question } from './testing-blank.ts';
import { edited, opened } from './testing-edit.ts';
import type { OpenedCell } from './workbook.ts';

const asked = form([
  question('a', { text: 'Số mô hình' }),
  question('b', { kind: 'ratio', text: 'Số hộ' }),
  question('c', { kind: 'prose', measure: null, text: 'Kết quả' }),
]);
const sheet = blank({ form: asked });

/** Filled in: D8 = 7, D9/E9 = 3/4, C11 the text. */
async function filled(): Promise<SentForm> {
  const number = (value: number) => ({ value, type: 'number' as const });
  const bytes = await makeHere(sheet);
  return opened(
    await edited(bytes, { D8: number(7), D9: number(3), E9: number(4), C11: { value: 'Đã làm.' } }),
  );
}
const answers = { a: '7', b: '3', 'b.whole': '4', c: 'Đã làm.' };

function changed(sent: SentForm, change: (cell: OpenedCell) => OpenedCell | null): SentForm {
  const cells = sent.sheet.cells.flatMap((cell) => change(cell) ?? []);
  return { ...sent, sheet: { ...sent.sheet, cells } };
}
const withoutNames = (sent: SentForm): SentForm => ({ ...sent, names: [] });
const withoutMarks = (sent: SentForm) => changed(sent, (cell) => (cell.column === 0 ? null : cell));
const moved = (cell: OpenedCell, rows: number, columns = 0): OpenedCell => ({
  ...cell,
  row: cell.row + rows,
  column: cell.column + columns,
});
/** With a row inserted above `row`, as a program does it. */
function below(sent: SentForm, row: number): SentForm {
  const { names, sheet } = changed(sent, (cell) => (cell.row >= row ? moved(cell, 1) : cell));
  const merges = sheet.merges.map((merge) =>
    merge.row >= row ? { ...merge, row: merge.row + 1, lastRow: merge.lastRow + 1 } : merge,
  );
  return {
    ...sent,
    sheet: { ...sheet, merges },
    names: names.map(({ name, at }) => ({ name, at: at.row >= row ? { ...at, row: at.row + 1 } : at })),
  };
}

describe('the answers of a form that came back changed', () => {
  it('are found after rows were inserted, by marks and names, and by either alone', async () => {
    const sent = below(below(await filled(), 8), 3);
    for (const one of [sent, withoutNames(sent), withoutMarks(sent)])
      expect(readReportForm(one, asked)).toEqual({ answers, unread: [], problems: [] });
  });

  it('are found after a column was inserted before the form, or within it', async () => {
    const sent = await filled();
    const before = withoutNames(changed(sent, (cell) => moved(cell, 0, 1)));
    expect(readReportForm(before, asked).answers).toEqual(answers);
    const within = changed(sent, (cell) => (cell.column > 2 ? moved(cell, 0, 1) : cell));
    const names = sent.names.map(({ name, at }) => ({
      name,
      at: at.column > 2 ? { ...at, column: at.column + 1 } : at,
    }));
    expect(readReportForm({ ...within, names }, asked).answers).toEqual(answers);
  });

  it('stay those of the question beside which they stand, though their names were cut and pasted away', async () => {
    const sent = await filled();
    const names = sent.names.map((one) =>
      one.name === 'thidua_2_3' ? { ...one, at: { ...one.at, row: 8 } } : one,
    );
    expect(readReportForm({ ...sent, names }, asked).answers).toEqual(answers);
  });

  it('are refused where lines were sorted without their words', async () => {
    const sent = changed(await filled(), (cell) =>
      cell.column > 0 && (cell.row === 7 || cell.row === 8) ? moved(cell, cell.row === 7 ? 1 : -1) : cell,
    );
    const read = readReportForm(withoutNames(sent), asked);
    expect(read.unread.map(({ question }) => question)).toEqual(expect.arrayContaining(['Câu 1', 'Câu 2']));
    expect(read.answers).not.toHaveProperty('a');
  });

  it('are refused where a line was copied or deleted, saying which question', async () => {
    const sent = withoutNames(await filled());
    const copy = sent.sheet.cells.filter(({ row }) => row === 7).map((cell) => moved(cell, 20));
    const twice = { ...sent, sheet: { ...sent.sheet, cells: [...sent.sheet.cells, ...copy] } };
    expect(readReportForm(twice, asked).unread[0]).toMatchObject({ cell: null, question: 'Câu 1' });
    const gone = changed(sent, (cell) => (cell.row === 8 ? null : cell));
    expect(readReportForm(gone, asked).unread).toMatchObject([{ question: 'Câu 2' }]);
  });

  it('are refused where their words were written over', async () => {
    const sent = changed(withoutNames(await filled()), (cell) =>
      cell.text === 'Số mô hình' ? { ...cell, text: 'Số hộ' } : cell,
    );
    expect(readReportForm(sent, asked).unread).toMatchObject([{ question: 'Câu 1' }]);
  });

  it('are refused where a cell was merged into its neighbour', async () => {
    const sent = await filled();
    const merges = [...sent.sheet.merges, { row: 7, column: 3, lastRow: 8, lastColumn: 3 }];
    const read = readReportForm({ ...sent, sheet: { ...sent.sheet, merges } }, asked);
    expect(read.unread).toMatchObject([{ cell: 'D9', question: 'Câu 2' }]);
  });
});
