import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre';
import { civilDate } from '#calendar';
import { type Blank, makeReportForm, openReportForm, readReportForm } from '#files';
import type { Question } from '#reporting';
import { question as plain } from '../src/domain/reporting/testing.ts';
import { type Line, timed } from './line.ts';

const FORMS = 1_000;
const QUESTIONS = 30;
const AT_ONCE = 3;
/** When memory is looked at: by then everything is loaded. */
const FIRST = 500;

process.send?.(await linesOfForms());
process.disconnect();

/** Report forms for a thousand units made and read back, beside the library writing and reading the bare cells. */
async function linesOfForms(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-bench-'));
  try {
    const pathOf = (at: number) => join(folder, `${at}.xlsx`);
    const turns = watchTurns();
    const made = await measured(async (at) => writeFile(pathOf(at), await makeReportForm(blank(at))));
    const read = await measured(async (at) => readBack(pathOf(at), at));
    const held = turns();
    return lines({ made, read, bare: await bareOf(pathOf), held });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Seconds, by the clock and of the processor: the latter is what other programs on the machine do not lengthen. */
interface Spent {
  clock: number;
  processor: number;
}

async function spent(work: () => Promise<unknown>): Promise<Spent> {
  const before = process.cpuUsage();
  const clock = await timed(work);
  const { user, system } = process.cpuUsage(before);
  return { clock: clock / 1000, processor: (user + system) / 1e6 };
}

/** A few at a time, as the pages do. */
async function eachForm(work: (at: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const client = async () => {
    for (let at = next++; at < FORMS; at = next++) await work(at);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, client));
}

interface Measured extends Spent {
  /** MB of the process after the first 500, and after all. */
  memory: [first: number, last: number];
}

async function measured(work: (at: number) => Promise<unknown>): Promise<Measured> {
  let first = 0;
  const cost = await spent(() =>
    eachForm(async (at) => {
      await work(at);
      if (at === FIRST) first = residentMB();
    }),
  );
  return { ...cost, memory: [first, residentMB()] };
}

async function readBack(path: string, at: number): Promise<void> {
  const opened = await openReportForm(path, 'mau.xlsx');
  if (!opened.ok) throw new Error(opened.problem.message);
  const { answers, unread, problems } = readReportForm(opened.form, blank(at).form);
  if (unread.length + problems.length > 0 || Object.keys(answers).length !== QUESTIONS + QUESTIONS / 5)
    throw new Error(`form ${at} came back otherwise`);
}

/** The library alone: the same cells in the same sheets, nothing else said of them. */
async function bareOf(pathOf: (at: number) => string): Promise<{ made: Spent; read: Spent }> {
  const { sheets } = await readXlsx(await readFile(pathOf(0)));
  const cells = sheets.map(({ name, rows }) => ({ name, rows }));
  const bytes = await writeXlsx({ sheets: cells });
  return {
    made: await spent(() => eachForm(() => writeXlsx({ sheets: cells }))),
    read: await spent(() => eachForm(() => readXlsx(bytes))),
  };
}

/**
 * What the main thread works at most between two turns of its loop: milliseconds of the processor, which other programs
 * on the machine do not lengthen.
 */
function watchTurns(): () => number {
  let before = process.threadCpuUsage();
  let most = 0;
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(before);
    before = process.threadCpuUsage();
    most = Math.max(most, (user + system) / 1000);
  }, 5);
  return () => {
    clearInterval(timer);
    return most;
  };
}

interface Found {
  made: Measured;
  read: Measured;
  bare: { made: Spent; read: Spent };
  held: number;
}

function lines({ made, read, bare, held }: Found): Line[] {
  const grown = Math.max(...[made, read].map(({ memory: [first, last] }) => (last / first - 1) * 100));
  const megabytes = [made, read].map(({ memory }) => memory.map((one) => one.toFixed(0)).join(' → '));
  return [
    lineOf(`${FORMS} Excel forms of ${QUESTIONS} questions made`, made, bare.made),
    lineOf('read back', read, bare.read),
    {
      what: 'the main thread meanwhile, of the processor',
      figure: `held ${held.toFixed(0)} ms at most`,
      bar: '≤ 50 ms',
      holds: held <= 50,
    },
    {
      what: `memory from the ${FIRST}th to the last, made; read`,
      figure: `${megabytes.join('; ')} MB`,
      bar: '≤ 15 % more',
      holds: grown <= 15,
    },
  ];
}

function lineOf(what: string, cost: Spent, bare: Spent): Line {
  const said = ({ clock, processor }: Spent) => `${clock.toFixed(1)} s, processor ${processor.toFixed(1)} s`;
  return {
    what,
    figure: said(cost),
    bare: `the library, bare cells ${said(bare)}`,
    ratio: (cost.processor / bare.processor).toFixed(2),
    bar: '≤ 20 s',
    holds: cost.clock <= 20,
  };
}

function residentMB(): number {
  return process.memoryUsage.rss() / 1024 / 1024;
}

function day(text: string) {
  const date = civilDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
}

/** Every fifth question is a ratio; all are answered. */
function blank(at: number): Blank {
  const questions = Array.from({ length: QUESTIONS }, (_, number) => question(number));
  const answers = Object.fromEntries(
    questions.flatMap(({ id, kind }, number) => [
      [id, String(at + number)],
      ...(kind === 'ratio' ? [[`${id}.whole`, String(at + number + 10)]] : []),
    ]),
  );
  return {
    commune: { id: idOf(0), name: 'phường Đo' },
    movement: idOf(1),
    period: idOf(2),
    unit: idOf(1_000 + at),
    due: day('2026-12-31'),
    answers,
    form: {
      movement: 'Phong trào đo',
      unit: { code: `TDP-${at}`, name: `Tổ dân phố ${at}` },
      period: { name: 'Năm 2026', coversFrom: day('2026-01-01'), coversTo: day('2026-12-31') },
      questions,
      checks: [],
    },
  };
}

function question(number: number): Question {
  return plain({
    id: idOf(100 + number),
    kind: number % 5 === 0 ? 'ratio' : 'count',
    clause: `${Math.floor(number / 10) + 1}. Nội dung`,
    text: `Số mô hình loại ${number} do khu dân cư tự quản đã ra mắt trong kỳ`,
    measure: 'mô hình',
  });
}

function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
