import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fold, plain } from './1-text/fold.ts';
import { agreement, type Expected } from './agreement.ts';
import { readPlan } from './read-plan.ts';
import { itemsOf } from './testing.ts';

/** Made-up plans with a hand-made reading: a folder with `plan.txt` and `expected.json` each. */
const folder = join(import.meta.dirname, 'cases');
const cases = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'expected.json')));
const FLOOR = 0.9;

describe.each(cases)('the case %s', (name) => {
  const reading = readPlan({ file: 'plan.txt', text: readFileSync(join(folder, name, 'plan.txt'), 'utf8') });
  const expected: Expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));

  it('is quoted word for word', () => {
    for (const { quote, span } of itemsOf(reading))
      expect(fold(reading.text.slice(...span))).toBe(fold(quote));
  });

  it('is read as by hand', () => {
    const scores = agreement(expected, reading);
    const mean = scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length;
    expect(
      mean,
      scores.map(({ category, f1 }) => `${category} ${f1.toFixed(2)}`).join(', '),
    ).toBeGreaterThanOrEqual(FLOOR);
  });

  it('has its header and signature', () => {
    const facts = (document: unknown): unknown => JSON.parse(plain(JSON.stringify(document)));
    expect(facts(reading.document)).toMatchObject(Object(facts(expected.document)));
  });

  it('limits what the boundary limits', () => {
    const read = [...reading.targets, ...reading.assignments.flatMap(({ tasks }) => tasks)];
    const limited = [...expected.targets, ...expected.assignments]
      .flatMap((entry) => (typeof entry === 'string' ? [] : (entry.tasks ?? [entry])))
      .flatMap(({ outOfBounds, quote }) => (outOfBounds && quote ? [fold(quote).slice(0, 40)] : []))
      .flatMap((words) => read.filter((item) => item.quote.includes(words)));
    expect(limited.filter((item) => !item.outOfBounds).map(({ quote }) => quote)).toEqual([]);
  });
});
