import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readPlan } from '#plan';
import { root } from '../launch/root.mjs';
import type { Line } from './line.ts';

/** The real plans and the script that scores a reading, where they are. */
const REAL = resolve(process.env.THIDUA_PLANS ?? join(root, '../shared/plans'));
const SCORE = join(REAL, 'score.py');
const MADE_UP = join(root, 'src/domain/plan');

interface Sample {
  name: string;
  text: string;
  /** The reading by hand. */
  gold: string;
}

interface Scores {
  macro: { f1: number; values: number };
  categories: Record<string, { f1: number | null }>;
}

/** How well plans are read: real ones, made-up ones the grammar was written with, and made-up ones held back from it. */
export async function benchAccuracy(): Promise<Line[]> {
  if (!existsSync(SCORE)) {
    console.warn(`Bỏ qua phép chấm điểm: không có ${SCORE} (đặt THIDUA_PLANS).`);
    return [];
  }
  const [real, seen, held] = [realPlans(), casesIn('cases'), casesIn('held-back')];
  const gap = scored([...real, ...seen]).macro.f1 - scored(held).macro.f1;
  return [
    ...linesOf('real plans', real, REAL_BARS),
    ...linesOf('made-up plans, seen', seen),
    ...linesOf('made-up plans, held back', held),
    { what: 'seen less held back', figure: gap.toFixed(3), bar: '≤ 0.08', holds: gap <= 0.08 },
  ];
}

interface Bars {
  normal?: number;
  strict?: number;
  values?: number;
  lowest?: number;
}

const REAL_BARS: Bars = { normal: 0.96, strict: 0.9, values: 0.95, lowest: 0.85 };

function linesOf(what: string, samples: readonly Sample[], bars: Bars = {}): Line[] {
  const [normal, strict] = [scored(samples), scored(samples, '--strict')];
  const categories = Object.entries(normal.categories).flatMap(([name, { f1 }]) =>
    f1 === null ? [] : [{ name, f1 }],
  );
  const worst = categories.reduce((low, one) => (one.f1 < low.f1 ? one : low));
  return [
    line(`${what} (${samples.length}), macro F1`, normal.macro.f1, bars.normal),
    line(`${what}, strict`, strict.macro.f1, bars.strict),
    line(`${what}, values`, normal.macro.values, bars.values),
    line(`${what}, lowest category: ${worst.name}`, worst.f1, bars.lowest),
    ...categories.map(({ name, f1 }) => line(`${what}, ${name}`, f1)),
  ];
}

function line(what: string, figure: number, bar?: number): Line {
  return {
    what,
    figure: figure.toFixed(3),
    ...(bar !== undefined && { bar: `≥ ${bar}`, holds: figure >= bar }),
  };
}

function scored(samples: readonly Sample[], ...flags: string[]): Scores {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-accuracy-'));
  const [gold, read] = [join(folder, 'gold'), join(folder, 'read')];
  for (const each of [gold, read]) mkdirSync(each);
  for (const { name, text, gold: file } of samples) {
    cpSync(file, join(gold, `${name}.json`));
    writeFileSync(join(read, `${name}.json`), JSON.stringify(readPlan({ file: `${name}.txt`, text })));
  }
  const printed = execFileSync('python3', [SCORE, '--dirs', gold, read, '--json', ...flags], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  return JSON.parse(printed).pooled;
}

function realPlans(): Sample[] {
  return readdirSync(join(REAL, 'gold')).map((file) => {
    const name = file.replace('.json', '');
    return { name, text: readFileSync(join(REAL, `${name}.txt`), 'utf8'), gold: join(REAL, 'gold', file) };
  });
}

function casesIn(folder: string): Sample[] {
  const path = join(MADE_UP, folder);
  const names = readdirSync(path).filter((name) => existsSync(join(path, name, 'expected.json')));
  return names.map((name) => ({
    name,
    text: readFileSync(join(path, name, 'plan.txt'), 'utf8'),
    gold: join(path, name, 'expected.json'),
  }));
}
