import { type Passage, toldTwice } from '#compilation';
import { readPlan } from '#plan';
import { REPEATED } from '../src/domain/plan/testing-repeated.ts';
import type { Line } from './line.ts';

const [SHORT, LONG] = [5_000, 20_000];

/**
 * Whether a text of four times the length takes four times the work: texts that say one thing over and over, and reports of
 * which many sentences are alike in part. In time of the processor.
 */
export async function benchProportion(): Promise<Line[]> {
  const shapes = Object.entries(REPEATED).map(([name, text]) =>
    growth(`a plan of ${name}`, (length) => readPlan({ file: 'a.txt', text: text(length) })),
  );
  const reports = growth('what reports tell twice', (length) => toldTwice(passages(length / 8)));
  return [...shapes, reports];
}

function growth(what: string, work: (length: number) => unknown): Line {
  work(SHORT);
  const [short, long] = [Math.max(1, spent(work, SHORT)), spent(work, LONG)];
  return {
    what: `proportion: ${what}, ${LONG} times`,
    figure: `${long.toFixed(0)} ms`,
    bare: `${SHORT} times ${short.toFixed(0)} ms`,
    ratio: (long / short).toFixed(1),
    bar: '≤ 8 (4 is in proportion, 16 the square)',
    holds: long / short <= 8,
  };
}

/** Milliseconds of the processor. */
function spent(work: (length: number) => unknown, length: number): number {
  const before = process.cpuUsage();
  work(length);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function passages(reports: number): Passage[] {
  return Array.from({ length: reports }, (_, unit) => ({
    unit: `${unit}`,
    indicator: 'words',
    text: Array.from({ length: 8 }, (_, at) => `${words(unit * 8 + at)}.`).join('\n'),
  }));
}

function words(seed: number): string {
  return Array.from({ length: 18 }, (_, at) => `từ${(seed * 7919 + at * 104_729) % 4000}`).join(' ');
}
