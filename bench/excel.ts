import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { readXlsx, writeXlsx } from 'hucre';
import { civilDate } from '#calendar';
import { type Blank, makeReportForm, openReportForm, readReportForm } from '#files';
import type { Question } from '#reporting';
import { type Line, timed } from './line.ts';

const FORMS = 1_000;
const QUESTIONS = 30;
const AT_ONCE = 3;
/** When memory is looked at: by then everything is loaded. */
const FIRST = 500;

/** Report forms for a thousand units made and read back, beside the library writing and reading the bare cells. */
export async function benchExcel(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-bench-'));
  const held = monitorEventLoopDelay({ resolution: 5 });
  try {
    const pathOf = (at: number) => join(folder, `${at}.xlsx`);
    held.enable();
    const made = await measured(async (at) => writeFile(pathOf(at), await makeReportForm(blank(at))));
    const read = await measured(async (at) => readBack(pathOf(at), at));
    held.disable();
    const bare = { ...(await bareTimes(pathOf)), held: await heldByNothing() };
    return lines({ made, read, bare, held: held.max / 1e6 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Measured {
  /** Seconds. */
  time: number;
  /** MB of the process after the first 500, and after all. */
  memory: [first: number, last: number];
}

/** A few at a time, as the pages do. */
async function measured(work: (at: number) => Promise<unknown>): Promise<Measured> {
  let first = 0;
  let next = 0;
  const client = async () => {
    for (let at = next++; at < FORMS; at = next++) {
      await work(at);
      if (at === FIRST) first = residentMB();
    }
  };
  const time = await timed(() => Promise.all(Array.from({ length: AT_ONCE }, client)));
  return { time: time / 1000, memory: [first, residentMB()] };
}

async function readBack(path: string, at: number): Promise<void> {
  const opened = await openReportForm(path, 'mau.xlsx');
  if (!opened.ok) throw new Error(opened.problem.message);
  const { answers, unread, problems } = readReportForm(opened.form, blank(at).form);
  if (unread.length + problems.length > 0 || Object.keys(answers).length !== QUESTIONS + QUESTIONS / 5)
    throw new Error(`form ${at} came back otherwise`);
}

/** The library alone, one sheet after another of the same cells, nothing else said of them. */
async function bareTimes(pathOf: (at: number) => string): Promise<{ written: number; read: number }> {
  const { sheets } = await readXlsx(await readFile(pathOf(0)));
  const cells = sheets.map(({ name, rows }) => ({ name, rows }));
  const bytes = await writeXlsx({ sheets: cells });
  const repeat = async (work: () => Promise<unknown>) => {
    for (let at = 0; at < FORMS; at += 1) await work();
  };
  const written = await timed(() => repeat(() => writeXlsx({ sheets: cells })));
  const read = await timed(() => repeat(() => readXlsx(bytes)));
  return { written: written / 1000, read: read / 1000 };
}

/** Milliseconds that the main thread waits at most while another one is merely busy: what the machine does by itself. */
async function heldByNothing(): Promise<number> {
  const held = monitorEventLoopDelay({ resolution: 5 });
  const worker = new Worker('for (;;) Math.random();', { eval: true });
  held.enable();
  await wait(3_000);
  held.disable();
  await worker.terminate();
  return held.max / 1e6;
}

interface Found {
  made: Measured;
  read: Measured;
  bare: { written: number; read: number; held: number };
  held: number;
}

function lines({ made, read, bare, held }: Found): Line[] {
  const grown = Math.max(...[made, read].map(({ memory: [first, last] }) => (last / first - 1) * 100));
  const megabytes = [made, read].map(({ memory }) => memory.map((one) => one.toFixed(0)).join(' → '));
  return [
    lineOf(`${FORMS} Excel forms of ${QUESTIONS} questions made`, made.time, bare.written),
    lineOf('read back', read.time, bare.read),
    {
      what: 'the main thread meanwhile',
      figure: `held ${held.toFixed(0)} ms at most`,
      bare: `while a thread counts ${bare.held.toFixed(0)} ms`,
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

function lineOf(what: string, time: number, bare: number): Line {
  return {
    what,
    figure: `${time.toFixed(1)} s`,
    bare: `the library, bare cells ${bare.toFixed(1)} s`,
    ratio: (time / bare).toFixed(2),
    bar: '≤ 20 s',
    holds: time <= 20,
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
  return {
    id: idOf(100 + number),
    kind: number % 5 === 0 ? 'ratio' : 'count',
    clause: `${Math.floor(number / 10) + 1}. Nội dung`,
    text: `Số mô hình loại ${number} do khu dân cư tự quản đã ra mắt trong kỳ`,
    definition: null,
    measure: 'mô hình',
    decimals: 0,
    minimum: null,
    maximum: null,
    partMayExceedWhole: false,
    explainZero: false,
    countOnly: false,
    attestedBy: [],
    sums: 'sum',
    months: [],
    wholeOn: null,
    headings: [],
    table: null,
    eitherOr: null,
  };
}

function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
