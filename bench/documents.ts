import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Block, type MergedReportInput, mergedReport, type OfficialDocument, plain } from '#documents';
import { renderDocx, renderPdf } from '#render';
import { unitTable } from '../src/server/render/testing-documents.ts';
import { caseInput } from '../src/server/render/testing-paper.ts';
import { type Line, median, timed } from './line.ts';

const TURNS = 15;
const SIZE = { units: 60, rows: 72, tables: 12 };
/** Milliseconds. */
const BAR = 150;

/** The merged report of a ward as Word and as PDF, with LibreOffice's conversion of the same Word file beside it where it is installed. */
export async function benchDocuments(): Promise<Line[]> {
  const what = `merged report of ${SIZE.units} units, ${SIZE.tables} tables`;
  const docx = await repeated((turn) => renderDocx(report(turn)));
  const pdf = await repeated((turn) => renderPdf(report(turn)));
  const office = await converted(report(0));
  return [
    { what: `${what}, as Word`, figure: `${docx.toFixed(0)} ms`, bar: `≤ ${BAR} ms`, holds: docx <= BAR },
    {
      what: `${what}, as PDF`,
      figure: `${pdf.toFixed(0)} ms`,
      bar: `≤ ${BAR} ms`,
      holds: pdf <= BAR,
      ...(office !== null && {
        bare: `LibreOffice from Word ${office.toFixed(0)} ms`,
        ratio: (pdf / office).toFixed(2),
      }),
    },
  ];
}

/** With a table of all units for each of the targets but one, whose results the report itself has in a table. */
function report(turn: number): OfficialDocument {
  const paper = mergedReport(wardReport(turn));
  const tables = Array.from({ length: SIZE.tables - 1 }, (_, at): Block[] => [
    { block: 'heading', level: 2, text: plain(`Chỉ tiêu thứ ${at + 1}, lần ${turn}`) },
    unitTable(SIZE.units),
  ]);
  return { ...paper, body: [...paper.body, ...tables.flat()] };
}

/** Every turn's words differ: Typst keeps what it has set before. */
function wardReport(turn: number): MergedReportInput {
  const input = caseInput('ward-year');
  const results = Array.from({ length: SIZE.rows / input.results.length }, () => input.results)
    .flat()
    .map((row, at) => ({ ...row, words: `${turn}.${at} ${row.words}` }));
  const answers = Array.from({ length: SIZE.units }, (_, at) => ({
    unit: `Tổ dân phố số ${at + 1}`,
    text: `Lần ${turn}.${at}: tổ chức 04 buổi họp, lồng ghép tuyên truyền pháp luật về giao thông và phòng cháy, chữa cháy.`,
  }));
  const questions = input.questions.map(({ question }) => ({ question, answers }));
  return { ...input, results, questions };
}

async function repeated(work: (turn: number) => unknown): Promise<number> {
  await work(TURNS);
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) times.push(await timed(() => work(turn)));
  return median(times);
}

/** Milliseconds, the program's start among them; null where it is not installed. */
async function converted(report: OfficialDocument): Promise<number | null> {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-bench-'));
  const file = join(folder, 'report.docx');
  writeFileSync(file, await renderDocx(report));
  const convert = () =>
    execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
    });
  try {
    convert();
    return median([await timed(convert), await timed(convert), await timed(convert)]);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
