import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agreement, type Expected } from './agreement.ts';
import { readPlan } from './read-plan.ts';

/** Made-up plans that the grammar was not written with: what a plan nobody has seen may expect. */
const folder = join(import.meta.dirname, 'held-back');
const plans = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('plans held back from the grammar', () => {
  it('are read nearly as well as those it was written with', () => {
    const means = plans.map(({ name }) => meanOf(name));
    expect(means.reduce((sum, mean) => sum + mean, 0) / means.length).toBeGreaterThanOrEqual(0.9);
  });
});

function meanOf(name: string): number {
  const text = readFileSync(join(folder, name, 'plan.txt'), 'utf8');
  const expected: Expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
  const scores = agreement(expected, readPlan({ file: 'plan.txt', text }));
  return scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length;
}
