import { stat } from 'node:fs/promises';
import { kindOf } from './kind.ts';
import { oleProblem } from './ole.ts';
import { readPlain } from './plain.ts';
import { type FileProblem, refuse, UPLOAD_LIMIT } from './problems.ts';
import { readCsv, readSheet, type Sheet } from './spreadsheet.ts';
import { openArchive, Refused } from './zip.ts';

export interface Table {
  ok: true;
  /** Rows that hold something. */
  rows: TableRow[];
  /** Cells that hold a formula: their text stands in `rows`, it is never computed. */
  formulas: { line: number; column: number }[];
}

export interface TableRow {
  /** The row's number as Excel shows it, from 1. */
  line: number;
  /** NFC, without outer spaces; column 1 first; trailing empty cells left out. */
  cells: string[];
}

type Refusal = { ok: false; problem: FileProblem };

const ROWS = 20_000;

/**
 * The first visible sheet of an `.xlsx`, or a `.csv` apart by commas, semicolons or tabs; the kind is decided
 * by the content. Numbers come in Vietnamese notation (“12,5”), dates as `dd/mm/yyyy`. Never throws on content.
 */
export async function readTable(path: string, name: string): Promise<Table | Refusal> {
  if ((await stat(path)).size > UPLOAD_LIMIT) return refuse('tooLarge', name, UPLOAD_LIMIT);
  const found = await readers[await kindOf(path)](path, name);
  if ('ok' in found) return found;
  const table = tableOf(found);
  if (table.rows.length === 0) return refuse('empty', name);
  return found.length > ROWS ? refuse('tooLong', name, ROWS) : table;
}

type Reader = (path: string, name: string) => Promise<Sheet | Refusal>;

const notTable: Reader = async (_, name) => refuse('notTable', name);

const readers: Record<Awaited<ReturnType<typeof kindOf>>, Reader> = {
  empty: async (_, name) => refuse('empty', name),
  image: notTable,
  photo: notTable,
  rtf: notTable,
  pdf: notTable,
  ole: oleProblem,
  zip: fromExcel,
  other: fromCsv,
};

async function fromExcel(path: string, name: string): Promise<Sheet | Refusal> {
  try {
    const archive = await openArchive(path);
    await archive.close();
    if (!archive.names.some((part) => part.startsWith('xl/'))) return refuse('notTable', name);
    return await readSheet(path, ROWS + 1);
  } catch (error) {
    if (error instanceof Refused) return refuse(error.reason, name);
    throw error;
  }
}

async function fromCsv(path: string, name: string): Promise<Sheet | Refusal> {
  const plain = await readPlain(path, name);
  if (!plain.ok) return plain.problem.code === 'notDocument' ? refuse('notTable', name) : plain;
  return readCsv(plain.text, ROWS + 1);
}

function tableOf(sheet: Sheet): Table {
  const table: Table = { ok: true, rows: [], formulas: [] };
  for (const [at, row] of sheet.entries()) {
    const cells = trimmed(row.map((cell) => cell.normalize('NFC').trim()));
    if (cells.length > 0) table.rows.push({ line: at + 1, cells });
    for (const [column, cell] of row.entries()) {
      if (isFormula(cell.trim())) table.formulas.push({ line: at + 1, column: column + 1 });
    }
  }
  return table;
}

function trimmed(cells: string[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}

/** What a spreadsheet would compute if the text were typed into it; “-5”, “+84 905…” and “- Tổ 1” are none. */
function isFormula(text: string): boolean {
  return /^[=@]/.test(text) || /^[+-]\s*[A-Za-z_][\w.]*\s*[(!|]/.test(text);
}
