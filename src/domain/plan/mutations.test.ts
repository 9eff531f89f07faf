import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plain } from './1-text/fold.ts';
import { agreement, type Expected } from './agreement.ts';
import { partsOf } from './mutations/parts.ts';
import { print, type Style } from './mutations/print.ts';
import { readPlan } from './read-plan.ts';
import type { DocumentFacts } from './reading.ts';

const FACTS = [
  'kind',
  'number',
  'numberBlank',
  'issuer',
  'parentIssuer',
  'place',
  'date',
  'title',
  'signer',
] as const;

/** Every case printed anew in other styles, and read as well as in the plainest one. */
const folder = join(import.meta.dirname, 'cases');
const cases = readdirSync(folder)
  .filter((name) => existsSync(join(folder, name, 'expected.json')))
  .map((name) => {
    const expected: Expected & { document: DocumentFacts } = JSON.parse(
      readFileSync(join(folder, name, 'expected.json'), 'utf8'),
    );
    const parts = partsOf(readFileSync(join(folder, name, 'plan.txt'), 'utf8'), expected.document);
    return { name, expected, parts, plainest: macro(print(parts, {}), expected) };
  });

/** How much the mean over all cases may fall, and that of one case. */
const [MEAN, CASE] = [0.025, 0.2];

const BULLETS = ['–', '+', '*', '•', '❖', '□', '→', 'o', '\uf0b7'];
const STYLES: ReadonlyArray<readonly [string, Style]> = [
  ['numbers 1, 1.1, 1.1.1', { numbers: 'decimal' }],
  ['no numbers', { numbers: 'none' }],
  ['no numbers, bold headings', { numbers: 'none', headings: 'bold' }],
  ['no numbers, lines broken and indented', { numbers: 'none', width: 80, indent: 6 }],
  ['parts', { numbers: 'parts' }],
  ['letters A, I, 1', { numbers: 'letters' }],
  ['articles', { numbers: 'articles' }],
  ['slashes', { numbers: 'slashes' }],
  ['capitals', { headings: 'upper' }],
  ['both columns on lines', { head: 'columns', closing: 'columns' }],
  ['columns taking turns', { head: 'taking turns', closing: 'taking turns' }],
  ['columns between tabs', { head: 'tabs', closing: 'tabs' }],
  ['columns between bars', { head: 'bars', closing: 'bars' }],
  ['columns run together', { head: 'run together', closing: 'run together' }],
  ['the right column first', { head: 'right first', closing: 'right first' }],
  ['narrow lines', { width: 60 }],
  ['broken lines, indented', { width: 90, indent: 7 }],
  ['an empty line between all', { width: 75, spaced: true }],
  ['page numbers in sentences', { width: 80, page: 35, folio: (n) => `\n${' '.repeat(40)}${n}\n` }],
  ['pages between dashes', { width: 84, page: 33, folio: (n) => `- ${n} -\n\f` }],
  ['pages counted', { width: 72, page: 37, folio: (n) => `Trang ${n}/9` }],
  ['running heads', { width: 80, page: 30, folio: (n) => `\n${n}\n\nKế hoạch của Ủy ban nhân dân xã\n` }],
  [
    'a signature stamp',
    {
      head: 'columns',
      stamp: ['Signature Not Verified', 'Ký bởi: ỦY BAN NHÂN DÂN XÃ AN BÌNH', 'Ngày ký: 12-03-2026 14:05:11'],
    },
  ],
  ...BULLETS.map((sign) => [`bullets ${sign}`, { bullets: sign }] as const),
];

describe('a plan is read as well', () => {
  it.each(STYLES.map(([name, style], at) => [name, style, at % 2] as const))('with %s', (_, style, half) => {
    holds((text) => text, style, half);
  });

  it.each([
    ['in pieces of letters', (text: string) => text.normalize('NFD')],
    [
      'with tone marks of the old school',
      (text: string) => text.replaceAll('ủy', 'uỷ').replaceAll('òa', 'oà').replaceAll('óa', 'oá'),
    ],
    ['with lines ended as on Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('%s', (_, changed) => {
    holds(changed, {}, 0);
  });
});

/** Each style is tried on every second case: the other styles try the others. */
function holds(changed: (text: string) => string, style: Style, half: number): void {
  const falls = cases
    .filter((_, at) => at % 2 === half)
    .map(({ name, expected, parts, plainest }) => ({
      name,
      by: plainest - macro(changed(print(parts, style)), expected),
    }));
  const far = falls.filter(({ by }) => by > CASE).map(({ name, by }) => `${name} by ${by.toFixed(2)}`);
  expect(far).toEqual([]);
  expect(falls.reduce((sum, { by }) => sum + by, 0) / falls.length).toBeLessThanOrEqual(MEAN);
}

/** The mean over all categories, the facts of head and signature as one. */
function macro(text: string, expected: Expected & { document: DocumentFacts }): number {
  const reading = readPlan({ file: 'a.txt', text });
  const scores = agreement(expected, reading).map(({ f1 }) => f1);
  const all = [...scores, agreeing(expected.document, reading.document)];
  return all.reduce((sum, score) => sum + score, 0) / all.length;
}

function agreeing(wanted: DocumentFacts, read: DocumentFacts): number {
  const same = FACTS.filter((fact) => words(wanted[fact]) === words(read[fact]));
  return same.length / FACTS.length;
}

function words(fact: unknown): string {
  return plain(JSON.stringify(fact) ?? '');
}
