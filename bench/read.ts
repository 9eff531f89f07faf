import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readPlanFile } from '#files';
import { readPlan } from '#plan';
import { root } from '../launch/root.mjs';
import { type Line, median, timed } from './line.ts';
import { grownPlan } from './long-plan.ts';

/** The real plans, where they are: `A-….txt` to `E-….txt`. */
const REAL = resolve(process.env.THIDUA_PLANS ?? join(root, '../shared/plans'));
const MADE_UP = join(root, 'src/domain/plan/cases');

/** The reader: a plan at a time, growth from 50 kB to 5 MB, and what a long text leaves of the main thread. */
export async function benchRead(): Promise<Line[]> {
  return [...(await perPlan()), await growth(), await aside()];
}

async function perPlan(): Promise<Line[]> {
  const lines: Line[] = [];
  for (const { name, text } of thePlans()) {
    const times = await repeated(40, () => readPlan({ file: `${name}.txt`, text }));
    const bare = median(await repeated(40, () => text.normalize('NFC').split(/\s+/u)));
    lines.push({
      what: `reading ${name}, ${kB(text)}`,
      figure: `${median(times).toFixed(2)} ms`,
      bare: `its words alone ${bare.toFixed(2)} ms`,
      ratio: (median(times) / bare).toFixed(0),
      bar: '≤ 3 ms',
      holds: median(times) <= 3,
    });
  }
  return lines;
}

async function growth(): Promise<Line> {
  const [short, long] = [grownPlan(50_000), grownPlan(5_000_000)];
  await repeated(60, () => readPlan({ file: 'a.txt', text: short }));
  const small = median(await repeated(40, () => readPlan({ file: 'a.txt', text: short })));
  const large = median(await repeated(5, () => readPlan({ file: 'a.txt', text: long })));
  return {
    what: 'reading 5 MB',
    figure: `${large.toFixed(0)} ms`,
    bare: `50 kB ${small.toFixed(1)} ms`,
    ratio: (large / small).toFixed(0),
    bar: '≤ 130',
    holds: large / small <= 130,
  };
}

/** Over 200 kB a thread reads: the main thread waits at most for the text to be handed over and back. */
async function aside(): Promise<Line> {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-bench-'));
  const path = join(folder, 'a.txt');
  const text = grownPlan(1_000_000);
  writeFileSync(path, text);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const took = await timed(() => readPlanFile(path, 'a.txt'));
  delay.disable();
  rmSync(folder, { recursive: true });
  return {
    what: 'a file of 1 MB, read in a thread',
    figure: `main thread held ${(delay.max / 1e6).toFixed(0)} ms at most`,
    bare: `the whole reading ${took.toFixed(0)} ms`,
    ratio: (delay.max / 1e6 / took).toFixed(2),
  };
}

function thePlans(): { name: string; text: string }[] {
  const real = filesIn(REAL).filter((name) => /^[A-E]-.*\.txt$/.test(name));
  if (real.length > 0)
    return real.map((name) => ({ name: name.slice(0, 1), text: readFileSync(join(REAL, name), 'utf8') }));
  console.log(`  Không có kế hoạch thật ở ${REAL}: đo năm kế hoạch mẫu thay vào.`);
  return readdirSync(MADE_UP, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, text: readFileSync(join(MADE_UP, name, 'plan.txt'), 'utf8') }));
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // told by the caller
  }
}

async function repeated(times: number, work: () => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) taken.push(await timed(work));
  return taken;
}

function kB(text: string): string {
  return `${(Buffer.byteLength(text) / 1000).toFixed(1)} kB`;
}
