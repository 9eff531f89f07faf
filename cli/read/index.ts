import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Asked, askedOf } from './asked.ts';
import { filesOf, type PlanPath } from './files.ts';
import { sayer } from './progress.ts';
import { readingOf } from './reading-of.ts';
import { views } from './views.ts';

/**
 * `thidua read PATH… [--json|--table|--notes]`: what plans say, as a summary, as one JSON object a line
 * (docs/reading.md), as the table of tasks apart by tabs, or as the points to settle with file and line. A folder stands
 * for the plans in it, `-` for standard input. Progress goes to standard error where that is a terminal.
 * Exit code: 0 every reading is printed, also of an empty file; 1 some files of several were refused, each with a
 * sentence on standard error; 2 nothing was read, or the command was not understood; 130 stopped by Ctrl-C.
 */
export async function run(args: string[]): Promise<number> {
  const asked = askedOf(args);
  if (!asked.ok) return refuse(asked.sentence);
  const found = await filesOf(asked.paths);
  if (found.files.length === 0 && found.problems.length === 0) return refuse(NOTHING);
  for (const problem of found.problems) console.error(problem);
  leaveQuietly();
  const stopped = new AbortController();
  process.once('SIGINT', () => stopped.abort());
  try {
    const refused = await readAll(found.files, asked, sayer(process.stderr), stopped.signal);
    return exitCode(found.files.length - refused, refused + found.problems.length);
  } catch (error) {
    if (stopped.signal.aborted) return 130;
    throw error;
  } finally {
    if (found.kept) await rm(found.kept, { recursive: true });
  }
}

const NOTHING =
  'Không thấy kế hoạch nào trong thư mục đã cho (các dạng đọc được: .txt .md .docx .pdf và ảnh .jpg .png).';

/** How many were refused. */
async function readAll(
  files: readonly PlanPath[],
  { view }: Extract<Asked, { ok: true }>,
  say: (words: string) => void,
  signal: AbortSignal,
): Promise<number> {
  let refused = 0;
  for (const [at, { path, shown }] of files.entries()) {
    const place = files.length > 1 ? `${at + 1}/${files.length} ${shown}` : shown;
    say(place);
    const onPage = (done: number, of: number) => say(`${place}: trang ${done}/${of}`);
    const read = await readingOf(path, basename(shown), { onPage, signal });
    say('');
    if (read.ok)
      process.stdout.write(views[view](read.reading, { shown, alone: files.length === 1, first: at === 0 }));
    else refused += 1;
    if (!read.ok) console.error(read.problem.message);
  }
  return refused;
}

function exitCode(read: number, refused: number): number {
  if (refused === 0) return 0;
  return read > 0 ? 1 : 2;
}

/** A reader further down the pipe, such as `head`, may have seen enough. */
function leaveQuietly(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 2;
}
