import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlan } from '#plan';
import { plans, taskTableOf } from './index.ts';
import { type Ward, ward } from './testing.ts';

const TEXT = readFileSync(new URL('../../domain/plan/cases/school-gates/plan.txt', import.meta.url), 'utf8');
const FILE = { hash: 'c'.repeat(64), name: 'ke-hoach.txt', size: 10 };

let town: Ward;
let plan: string;

beforeAll(async () => {
  town = await ward();
  const reading = readPlan({ file: 'ke-hoach.txt', text: TEXT });
  plan = await town.as(town.officer, (act) => plans.receive(act, FILE, reading));
});
afterAll(() => town.close());

const table = () => town.as(town.officer, (act) => taskTableOf(act, plan));

describe('the table of tasks of a plan', () => {
  it('holds its tasks in the order of the text, with how many nobody has confirmed', async () => {
    const found = await table();
    const starts = found?.rows.map(({ span }) => span[0]) ?? [];
    expect(starts.length).toBeGreaterThan(5);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
    expect(found?.waiting).toBeGreaterThanOrEqual(starts.length);
  });

  it('leaves out a task that was dropped', async () => {
    const [first] = (await table())?.rows ?? [];
    const [item = ''] = first?.ids ?? [];
    await town.as(town.officer, (act) => plans.decide(act, plan, { item, revision: 0, decision: 'dropped' }));
    const ids = (await table())?.rows.flatMap((row) => row.ids);
    expect(ids).not.toContain(item);
  });

  it('is not found by another commune', async () => {
    const other = await ward();
    expect(await other.as(other.officer, (act) => taskTableOf(act, plan))).toBeNull();
    await other.close();
  });
});
