import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './1-text/fold.ts';
import { readPlan } from './read-plan.ts';
import { itemsOf } from './testing.ts';

/** How many damaged plans a run reads; `THIDUA_FUZZ=100000` for a longer one. */
const CASES = Number(process.env.THIDUA_FUZZ) || 10_000;
/** Seeds that are read in every run: those that once found something, and others. */
const SEEDS = [20261122, 1, 7, 42, 1789, 65537, 271828, 314159];

const folder = join(import.meta.dirname, 'cases');
const texts = readdirSync(folder)
  .map((name) => join(folder, name, 'plan.txt'))
  .filter((path) => existsSync(path))
  .map((path) => readFileSync(path, 'utf8'));

/** Some lines of a plan, its header before them and its signature behind. */
const excerpt = fc
  .tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 1, max: 12 }))
  .map(([text, at, size]) => {
    const lines = text.split('\n');
    const from = at % lines.length;
    return [...lines.slice(0, 12), ...lines.slice(from, from + size), ...lines.slice(-14)].join('\n');
  });

const SIGNS = [
  '\n',
  '\t',
  ' ',
  '    ',
  ':',
  ';',
  '(',
  ')',
  '“',
  '”',
  '%',
  '- ',
  '1. ',
  'II. ',
  '|',
  '|\n',
  '#',
  '**',
  '…',
  '/',
  '\f',
  '<b>',
  '\u00ad',
  '\u200b',
  '\ufeff',
  '\u0301',
  '\ud800',
  '\u0000',
  ' 05 ',
  'KẾ HOẠCH',
  'Nơi nhận:',
  'TM. ',
];

/** Cuts, deletions, doublings, swaps and insertions anywhere. */
function damaged(text: string, edits: ReadonlyArray<readonly [number, number, number, string]>): string {
  return edits.reduce((before, [kind, where, length, sign]) => {
    const at = where % (before.length + 1);
    const [head, piece, tail] = [
      before.slice(0, at),
      before.slice(at, at + length),
      before.slice(at + length),
    ];
    if (kind === 0) return head + tail;
    if (kind === 1) return head + sign + piece + tail;
    if (kind === 2) return head + piece + piece + tail;
    if (kind === 3) return tail + head + piece;
    return length % 7 === 0 ? head : before;
  }, text);
}

const edit = fc.tuple(fc.nat(4), fc.nat(), fc.nat(80), fc.constantFrom(...SIGNS));

/** The same words as other programs hand them on. */
const encodings: ReadonlyArray<(text: string) => string> = [
  (text) => text,
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFKD'),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\ufeff${text}`,
  (text) => Buffer.from(text, 'utf8').toString('latin1'),
  (text) => Buffer.from(text, 'latin1').toString('utf8'),
  (text) => text.replace(/[\u0080-\uffff]/g, '?'),
  (text) => text.toUpperCase(),
  (text) => text.replaceAll(' ', '\u00a0'),
];

const plan = fc
  .tuple(excerpt, fc.array(edit, { maxLength: 6 }), fc.constantFrom(...encodings))
  .map(([text, edits, encoded]) => encoded(damaged(text, edits)));

function check(text: string): void {
  const reading = readPlan({ file: 'a.txt', text });
  for (const { quote, span } of itemsOf(reading)) {
    const [from, to] = span;
    if (from < 0 || to > reading.text.length || from > to) expect.fail(`outside the text: ${from}, ${to}`);
    if (fold(reading.text.slice(from, to)) !== quote) expect(fold(reading.text.slice(from, to))).toBe(quote);
  }
}

describe(`${CASES} damaged plans`, () => {
  it.each([...SEEDS, Date.now() % 1_000_000_007])(
    'are read without an error, and quoted word for word: seed %d',
    (seed) => {
      fc.assert(fc.property(plan, check), { seed, numRuns: Math.ceil(CASES / (SEEDS.length + 1)) });
    },
    600_000,
  );
});

describe('damage in long plans', () => {
  it.each(SEEDS.slice(0, 3))('leaves 500 kB readable: seed %d', (seed) => {
    const [piece = ''] = fc.sample(plan, { seed, numRuns: 1 });
    const text = `KẾ HOẠCH\nNăm 2027\n${piece}\n`.repeat(Math.ceil(500_000 / (piece.length + 20)));
    check(text.slice(0, 500_000));
  });
});

describe('a text of no plan’s size or kind', () => {
  it.each([
    [
      'one line of 5 MB',
      `KẾ HOẠCH\nI. Việc\n- ${'làm sạch đường làng, ngõ xóm, trồng hoa '.repeat(125_000)}`,
      'plan',
    ],
    ['200,000 lines', `KẾ HOẠCH\nI. Việc\n${'- Trồng cây.\n'.repeat(200_000)}`, 'plan'],
    [
      'a law',
      'QUỐC HỘI\nLUẬT\nTHI ĐUA, KHEN THƯỞNG\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nLuật này quy định về thi đua.',
      'other',
    ],
    ['a poem', 'Con cò bay lả bay la\nBay từ cửa phủ bay ra cánh đồng', 'other'],
    [
      'a plan in English',
      'PLAN\nThe committee of the commune shall plant trees with the help of all. '.repeat(20),
      'other',
    ],
  ])(
    'is read: %s',
    (_, text, kind) => {
      const { kind: read, notes } = readPlan({ file: 'a.txt', text });
      expect(read).toBe(kind);
      if (kind === 'other') expect(notes.length).toBe(1);
    },
    600_000,
  );
});
