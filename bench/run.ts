import { benchAccuracy } from './accuracy.ts';
import { benchBeside } from './beside.ts';
import { benchBoard } from './board.ts';
import { benchCalendar } from './calendar.ts';
import { benchDeadline } from './deadline.ts';
import { benchDesk } from './desk.ts';
import { benchDocuments } from './documents.ts';
import { benchEvaluation } from './evaluation.ts';
import { benchExcel } from './excel.ts';
import { benchFiles } from './files.ts';
import { versions } from './hardware.ts';
import { benchJudging } from './judging.ts';
import { benchLetters } from './letters.ts';
import { type Line, print } from './line.ts';
import { benchLosses } from './losses.ts';
import { benchMemory } from './memory.ts';
import { benchMerge } from './merge.ts';
import { benchPage } from './page.ts';
import { benchProportion } from './proportion.ts';
import { benchRead } from './read.ts';
import { benchReports } from './reports.ts';
import { benchReview } from './review.ts';
import { benchScan } from './scan.ts';
import { benchStart } from './start.ts';
import { benchUnitPage } from './unit-page.ts';

const BENCHES: Record<string, () => Promise<Line[]>> = {
  calendar: benchCalendar,
  read: benchRead,
  proportion: benchProportion,
  accuracy: benchAccuracy,
  files: benchFiles,
  excel: benchExcel,
  scan: benchScan,
  beside: benchBeside,
  documents: benchDocuments,
  letters: benchLetters,
  start: benchStart,
  page: benchPage,
  'unit-page': benchUnitPage,
  board: benchBoard,
  desk: benchDesk,
  review: benchReview,
  reports: benchReports,
  deadline: benchDeadline,
  merge: benchMerge,
  evaluation: benchEvaluation,
  judging: benchJudging,
  memory: benchMemory,
  losses: benchLosses,
};

/** Runs the named benches, or all, and prints one table at the end; the exit code is 0 whatever they measured. */
export async function runBenches(names: string[]): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0) {
    console.error(`Không có phép đo “${unknown.join('”, “')}”. Có: ${Object.keys(BENCHES).join(', ')}.`);
    return 2;
  }
  const lines: Line[] = [];
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.log(`${name} …`);
    lines.push(...(await bench()));
  }
  console.log(`\n${versions()}\n`);
  print(lines);
  return 0;
}
