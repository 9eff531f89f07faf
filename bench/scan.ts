import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { Canvas } from '@napi-rs/canvas';
import { createWorker } from 'tesseract.js';
import { DOUBTFUL, openPlanFile, readScan } from '#files';
import { type Reading, readPlan } from '#plan';
import { root } from '../launch/root.mjs';
import { agreement, type Expected } from '../src/domain/plan/agreement.ts';
import { printed, scanned, scannedPdf, typstOf } from '../src/server/files/testing-scan.ts';
import { type Line, timed } from './line.ts';

const REAL = resolve(process.env.THIDUA_PLANS ?? join(root, '../shared/plans'));
const MADE_UP = join(root, 'src/domain/plan/cases/drug-prevention');

/** A plan to be scanned, and how well a reading of it agrees with the one made by hand, 0 to 1. */
interface Subject {
  name: string;
  text: string;
  score(reading: Reading, folder: string): number;
}

/** A plan printed, stamped and laid askew by a degree at 200 dots to the inch: time, letters, reading. */
export async function benchScan(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-bench-'));
  try {
    const subject = realPlan() ?? madeUpPlan();
    const pages = await scanned(printed(typstOf(subject.text), folder), { degrees: 1, stamped: true });
    const path = join(folder, 'scan.pdf');
    writeFileSync(path, scannedPdf(pages));
    const bare = await timed(() => recogniseBarely(pages));
    const read = { text: '', marked: 0, words: 0 };
    const took = await timed(async () => Object.assign(read, await readWhole(path)));
    const reading = readPlan({ file: `${subject.name}.txt`, text: read.text });
    const errors = distance(plain(subject.text), plain(read.text)) / plain(subject.text).length;
    const f1 = subject.score(reading, folder);
    return [
      {
        what: `a scan of ${pages.length} pages, ${subject.name}`,
        figure: `${(took / 1000).toFixed(1)} s`,
        bare: `the engine alone ${(bare / 1000).toFixed(1)} s`,
        ratio: (took / bare).toFixed(2),
        bar: '≤ 1.10',
        holds: took <= bare * 1.1,
      },
      { what: 'its letters misread', figure: percent(errors), bar: '≤ 1.5 %', holds: errors <= 0.015 },
      { what: 'its reading, macro F1', figure: f1.toFixed(3), bar: '≥ 0.90', holds: f1 >= 0.9 },
      { what: 'its words marked as doubtful', figure: `${read.marked} of ${read.words}` },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function readWhole(path: string): Promise<{ text: string; marked: number; words: number }> {
  const opened = await openPlanFile(path, 'scan.pdf');
  if (!opened.ok || opened.kind !== 'scan') throw new Error('The scan was not taken for one');
  const read = await readScan(opened.scan, 'scan.pdf');
  if (!read.ok) throw new Error(read.problem.message);
  return {
    text: read.text,
    marked: read.words.filter(({ confidence }) => confidence < DOUBTFUL).length,
    words: read.words.length,
  };
}

/** The engine on the pictures as they are, its own start among the time. */
async function recogniseBarely(pages: readonly Canvas[]): Promise<void> {
  const language = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json'));
  const options = { langPath: join(language, '4.0.0_best_int'), cacheMethod: 'none', gzip: true };
  const worker = await createWorker('vie', 1, options);
  for (const page of pages)
    await worker.recognize(page.toBuffer('image/jpeg', 80), {}, { blocks: true, text: false });
  await worker.terminate();
}

function realPlan(): Subject | null {
  const file = filesIn(REAL).find((name) => /^A-.*\.txt$/.test(name));
  if (!file) return null;
  const gold = join(REAL, 'gold', file.replace('.txt', '.json'));
  const score = (reading: Reading, folder: string) => {
    const candidate = join(folder, 'candidate.json');
    writeFileSync(candidate, JSON.stringify(reading));
    const found = execFileSync('python3', [join(REAL, 'score.py'), gold, candidate, '--json'], {
      encoding: 'utf8',
    });
    return Number(JSON.parse(found).macro.f1);
  };
  return { name: 'plan A', text: readFileSync(join(REAL, file), 'utf8'), score };
}

function madeUpPlan(): Subject {
  console.log(`  Không có kế hoạch thật ở ${REAL}: đo kế hoạch mẫu thay vào.`);
  const expected: Expected = JSON.parse(readFileSync(join(MADE_UP, 'expected.json'), 'utf8'));
  const score = (reading: Reading) => {
    const scores = agreement(expected, reading);
    return scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length;
  };
  return { name: basename(MADE_UP), text: readFileSync(join(MADE_UP, 'plan.txt'), 'utf8'), score };
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // told by the caller
  }
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/^#+ /gm, '').replace(/[*\\]/g, '').replace(/\s+/g, ' ').trim();
}

/** How many letters must change for one text to become the other. */
function distance(one: string, other: string): number {
  let row = Int32Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const next = new Int32Array(other.length + 1);
    next[0] = at;
    for (let to = 1; to <= other.length; to += 1) {
      const change = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next[to] = Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, change);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)} %`;
}
