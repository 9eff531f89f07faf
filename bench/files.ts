import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, LevelFormat, Packer, Paragraph } from 'docx';
import { extractText } from '#files';
import { printed, typstOf } from '../src/server/files/testing-scan.ts';
import { type Line, median, timed } from './line.ts';
import { grownPlan } from './long-plan.ts';

const TURNS = 15;

/** Of a plan of 30 kB, some twelve pages. */
const LENGTH = 30_000;

/** The words of a plan's file: Word, and a PDF with text, each against its bar. */
export async function benchFiles(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-bench-'));
  try {
    const plan = grownPlan(LENGTH);
    const word = join(folder, 'plan.docx');
    writeFileSync(word, await wordOf(plan));
    const pdf = join(folder, 'plan.pdf');
    writeFileSync(pdf, printed(typstOf(plan), folder));
    return [await lineOf(word, 'Word', 60), await lineOf(pdf, 'PDF', 40)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function lineOf(path: string, kind: string, bar: number): Promise<Line> {
  const found = await extractText(path, path);
  if (!found.ok) throw new Error(found.problem.message);
  const pages = Math.max(1, found.pages.length);
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) times.push(await timed(() => extractText(path, path)));
  const each = median(times) / pages;
  return {
    what: `the words of a ${kind} file, ${(found.text.length / 1000).toFixed(0)} kB`,
    figure: `${each.toFixed(1)} ms${found.pages.length > 0 ? ` a page, ${pages} pages` : ''}`,
    bar: `≤ ${bar} ms`,
    holds: each <= bar,
  };
}

/** The lines of a plan as Word holds them, the numbered ones numbered by Word. */
function wordOf(plan: string): Promise<Buffer> {
  const levels = [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }];
  const children = plan
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const text = line.replace(/^\d+\. /, '');
      return text === line
        ? new Paragraph(line)
        : new Paragraph({ text, numbering: { reference: 'n', level: 0 } });
    });
  return Packer.toBuffer(
    new Document({ numbering: { config: [{ reference: 'n', levels }] }, sections: [{ children }] }),
  );
}
