import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { readPlan } from '#plan';
import { root } from '../../launch/root.mjs';

const validate = new Ajv({ allErrors: true }).compile(
  JSON.parse(readFileSync(join(root, 'docs/reading.schema.json'), 'utf8')),
);
const cases = join(root, 'src/domain/plan/cases');
const plans = readdirSync(cases, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('the published schema of a reading', () => {
  it.each(plans.map(({ name }) => name))('holds for the reading of %s', (name) => {
    const text = readFileSync(join(cases, name, 'plan.txt'), 'utf8');
    expect(problemsOf(readPlan({ file: `${name}.txt`, text }))).toEqual([]);
  });

  it('holds for an empty file and for a text that is no plan', () => {
    expect(problemsOf(readPlan({ file: 'trống.txt', text: '' }))).toEqual([]);
    expect(
      problemsOf(readPlan({ file: 'thơ.txt', text: 'Trăng lên đầu núi\nsương xuống chân đồi' })),
    ).toEqual([]);
  });

  it('refuses a reading without its text, and a field it does not know', () => {
    const { text, ...rest } = readPlan({ file: 'trống.txt', text: '' });
    expect(problemsOf(rest)).toHaveLength(1);
    expect(problemsOf({ ...rest, text, colour: 'red' })).toHaveLength(1);
  });
});

function problemsOf(reading: unknown): unknown[] {
  validate(JSON.parse(JSON.stringify(reading)));
  return validate.errors ?? [];
}
