import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OfficialDocument, reminderLetter } from '#documents';
import { ahead } from '#files';
import { mergePdfs, PRESSES, renderDocx, renderPdf, renderTogether } from '#render';
import { caseInput } from '../src/server/render/testing-paper.ts';
import { benchLettersBeside } from './letters-beside.ts';
import { type Line, timed } from './line.ts';

/** `THIDUA_BENCH_LETTERS` makes it smaller. */
const LETTERS = Number(process.env.THIDUA_BENCH_LETTERS ?? 3_000);
const TOGETHER = 20;
/** Of LibreOffice, which takes its time. */
const SAMPLE = 20;

/** Letters of a page each, one file each and all in one, beside LibreOffice on the same letters as Word; then what others notice. */
export async function benchLetters(): Promise<Line[]> {
  await renderPdf(letter(-1));
  const office = await converted();
  const alone = await measured(LETTERS, (at) => renderPdf(letter(at)));
  const parts: Awaited<ReturnType<typeof renderTogether>>[] = [];
  const together = await measured(LETTERS / TOGETHER, async (at) => {
    parts[at] = await renderTogether(
      Array.from({ length: TOGETHER }, (_, among) => {
        const number = at * TOGETHER + among;
        return { title: `TDP-${number}`, document: letter(number) };
      }),
    );
  });
  const merging = await timed(() => mergePdfs('Công văn', parts));
  return [
    lineOf('one file each', alone, 0, office),
    lineOf('all in one file with bookmarks', together, merging, office),
    ...(await benchLettersBeside(LETTERS)),
  ];
}

interface Measured {
  /** Milliseconds. */
  clock: number;
  /** MB of this process and its presses, at every tenth. */
  memory: number[];
}

async function measured(count: number, print: (at: number) => Promise<unknown>): Promise<Measured> {
  const memory: number[] = [];
  const numbers = Array.from({ length: count }, (_, at) => at);
  const clock = await timed(async () => {
    for await (const [at] of ahead(numbers, print, 2 * PRESSES - 1))
      if ((at + 1) % Math.ceil(count / 10) === 0) memory.push(residentMB());
  });
  return { clock, memory };
}

function lineOf(what: string, { clock, memory }: Measured, more: number, office: number | null): Line {
  const rate = LETTERS / ((clock + more) / 1000);
  const most = Math.max(...memory);
  return {
    what: `${LETTERS} letters of a page, ${what}`,
    figure: `${rate.toFixed(0)} PDFs/s; memory at every tenth ${memory.map((one) => one.toFixed(0)).join(' ')} MB, most ${most.toFixed(0)}`,
    ...(office !== null && {
      bare: `LibreOffice, ${SAMPLE} Word files in one call, ${(1000 / office).toFixed(1)} a second`,
      ratio: `${(office * (rate / 1000)).toFixed(0)} times as fast`,
    }),
    bar: '≥ 100/s',
    holds: rate >= 100,
  };
}

/** Milliseconds a letter, the program's start shared by all of them; null where it is not installed. */
async function converted(): Promise<number | null> {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-bench-'));
  const files = Array.from({ length: SAMPLE }, (_, at) => join(folder, `${at}.docx`));
  for (const [at, file] of files.entries()) writeFileSync(file, await renderDocx(letter(at)));
  const convert = () =>
    execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
      stdio: 'ignore',
    });
  try {
    convert();
    return (await timed(convert)) / SAMPLE;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function residentMB(): number {
  const presses = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === process.pid);
  return [String(process.pid), ...presses].reduce((sum, pid) => sum + residentOf(pid), 0) / 1024;
}

function parentOf(pid: string): number {
  return Number(statusOf(pid, 'PPid'));
}

/** kB. */
function residentOf(pid: string): number {
  return Number.parseInt(statusOf(pid, 'VmRSS'), 10) || 0;
}

/** Empty of a process that has gone meanwhile. */
function statusOf(pid: string, field: string): string {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return new RegExp(`^${field}:\\s+(.*)$`, 'm').exec(status)?.[1] ?? '';
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return '';
    throw error;
  }
}

/** Every letter's words differ: Typst keeps what it has set before. */
export function letter(number: number): OfficialDocument {
  const { issuer, signature, plan } = caseInput('ward-year');
  return reminderLetter({
    ...{ trial: false, issuer, signature, plan, movement: 'Ngõ xanh', period: 'Năm 2026' },
    date: { day: null, month: null, year: 2026 },
    units: [
      {
        name: `Tổ dân phố số ${number}`,
        asked: false,
        due: { day: 20, month: 11, year: 2026 },
        early: false,
        returnedOn: null,
      },
    ],
  });
}
