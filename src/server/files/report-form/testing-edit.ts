import { text } from 'node:stream/consumers';
import { type Cell, openXlsx, saveXlsx } from 'hucre';
import { file, type Part } from '../testing-files.ts';
import { openArchive } from '../zip.ts';
import type { Blank } from './blank.ts';
import { makeHere } from './make.ts';
import { openHere, type SentForm } from './open.ts';
import { readReportForm } from './read.ts';

/** Cells typed into a made form, as a program that keeps the rest would save it. By `D8`. */
export async function edited(bytes: Uint8Array, cells: Record<string, Partial<Cell>>): Promise<Uint8Array> {
  const book = await openXlsx(bytes);
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  const details = sheet.cells ?? new Map();
  sheet.cells = details;
  for (const [ref, cell] of Object.entries(cells)) {
    const [row, column] = placeOf(ref);
    while (sheet.rows.length <= row) sheet.rows.push([]);
    const line = sheet.rows[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = cell.value ?? null;
    const before = details.get(`${row},${column}`);
    details.set(`${row},${column}`, {
      ...before,
      type: 'string',
      value: null,
      ...cell,
      style: { ...before?.style, ...cell.style },
    });
  }
  return saveXlsx(book);
}

function placeOf(ref: string): [row: number, column: number] {
  const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(ref) ?? [];
  return [Number(row) - 1, letter.charCodeAt(0) - 65];
}

/** The form of these bytes; a refusal is a fault of the test. */
export async function opened(bytes: Uint8Array, name = 'mau.xlsx'): Promise<SentForm> {
  const found = await openHere(await file(name, bytes), name);
  if (!found.ok) throw new Error(found.problem.message);
  return found.form;
}

/** What is read from a form that was made of `blank` and typed into. */
export async function readBack(blank: Blank, cells: Record<string, Partial<Cell>> = {}) {
  const bytes = await makeHere(blank);
  const sent = await opened(Object.keys(cells).length > 0 ? await edited(bytes, cells) : bytes);
  return readReportForm(sent, blank.form);
}

/** The parts of a workbook, to be changed and zipped again. */
export async function partsOf(bytes: Uint8Array): Promise<Part[]> {
  const archive = await openArchive(await file('mau.xlsx', bytes));
  try {
    return await Promise.all(
      archive.names.map(async (name) => {
        const part = await archive.part(name);
        return { name, content: part ? await text(part) : '' };
      }),
    );
  } finally {
    await archive.close();
  }
}
