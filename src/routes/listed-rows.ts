import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTable, receiveForm, type Table } from '#files';

/** Enough for many times the rows that a list may have. */
const LIMIT = 25 * 1024 * 1024;

export type ListedRows =
  | { ok: true; name: string; rows: string[][] }
  /** `problem` is null where no file was chosen. */
  | { ok: false; problem: string | null };

/** The rows of a list that was sent, each at its own line number. The file itself is not kept. */
export async function listedRows(request: Request): Promise<ListedRows> {
  const folder = await mkdtemp(join(tmpdir(), 'thidua-list-'));
  try {
    const { file, problem } = await receiveForm(request, folder, LIMIT);
    if (problem) return { ok: false, problem: problem.message };
    if (!file) return { ok: false, problem: null };
    const table = await readTable(file.path, file.name);
    if (!table.ok) return { ok: false, problem: table.problem.message };
    return { ok: true, name: file.name, rows: atTheirLines(table) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function atTheirLines({ rows }: Table): string[][] {
  const last = rows.at(-1)?.line ?? 0;
  const all: string[][] = Array.from({ length: last }, () => []);
  for (const { line, cells } of rows) all[line - 1] = cells;
  return all;
}
