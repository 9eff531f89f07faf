import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partsOf, readPlan } from '#plan';
import { linesOf } from '../testing.ts';
import { plan } from './plan.ts';
import { frame } from './testing-frame.ts';

/** Five real plans, beside the clone and never in it. */
const folder = resolve(process.env.THIDUA_PLANS ?? join(import.meta.dirname, '../../../../../shared/plans'));
const missing = !existsSync(join(folder, 'score.py'));
if (missing)
  console.warn(`Bỏ qua việc đặt lại các kế hoạch thật: không có thư mục ${folder} (đặt THIDUA_PLANS).`);

const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

function setAnew(letter: string) {
  const file = readdirSync(folder).find((name) => name.startsWith(`${letter}-`) && name.endsWith('.txt'));
  if (!file) throw new Error(`${folder} has no plan ${letter}`);
  const { text, ...reading } = readPlan({ file, text: readFileSync(join(folder, file), 'utf8') });
  const parts = partsOf(text);
  return { parts, paper: plan({ frame, plan: letter, parts, ...reading }) };
}

describe.skipIf(missing)('a real plan set anew', () => {
  it.each([...'ABCDE'])('prints every word of its body: %s', (letter) => {
    const { parts, paper } = setAnew(letter);
    const printed = bare(linesOf(paper.document).join(''));
    for (const part of parts.body) {
      const words = part.part === 'table' ? part.rows.flat() : [part.words];
      for (const said of words) expect(printed).toContain(bare(said));
    }
  });

  it.each([
    ['A', 8],
    ['B', 9],
    ['D', 7],
    ['E', 0],
  ])('opens as many targets as have a number: %s', (letter, figures) => {
    expect(Object.keys(setAnew(letter).paper.figures)).toHaveLength(figures);
  });

  it.each([
    ['A', ['TM. ỦY BAN NHÂN DÂN'], 'CHỦ TỊCH'],
    ['B', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'], 'PHÓ CHỦ TỊCH'],
    ['C', ['TM. BAN THƯỜNG TRỰC'], 'CHỦ TỊCH'],
  ])('is signed as it was: %s', (letter, authority, position) => {
    expect(setAnew(letter).paper.document.signature).toMatchObject({ authority, position });
  });
});
