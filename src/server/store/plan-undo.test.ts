import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import { addedItem, itemsOf } from '#movement';
import { plans } from './index.ts';
import { openedMovement, period, readingOf, type Ward, ward } from './testing.ts';

const READING = readingOf(
  { quote: 'Trên 90% khu dân cư đạt chuẩn', value: 90, comparator: '>' },
  { quote: 'Có ít nhất 01 mô hình', value: 1, unit: 'mô hình' },
  { quote: 'Lập danh sách người theo tà đạo', outOfBounds: 'Tín ngưỡng, tôn giáo của con người' },
);
const FILE = { hash: 'c'.repeat(64), name: 'ke-hoach.txt', size: 10 };

/** What was read of the first target, with another figure. */
function figure(value: number) {
  const [item] = itemsOf(READING);
  if (item?.category !== 'target') throw new Error('no target');
  return { ...item.content, value };
}

let town: Ward;
let colleague: Person;
let plan: string;

beforeAll(async () => {
  town = await ward();
  colleague = await town.person('officer');
});
beforeEach(async () => {
  plan = await town.as(town.officer, (act) => plans.receive(act, FILE, READING));
});
afterAll(() => town.close());

const decide = async (verdict: plans.Verdict, who = town.officer, at?: string) => {
  const decided = await town.as(who, (act) => plans.decide(act, plan, verdict), at);
  if (!decided.ok || !decided.step) throw new Error('not decided');
  return decided.step;
};
const acceptAll = async (among: plans.Among = null) => {
  const all = await town.as(town.officer, (act) => plans.acceptAll(act, plan, among));
  if (!all.ok || !all.step) throw new Error('nothing was accepted');
  return all.step;
};
const undo = (step: string, who = town.officer) => town.as(who, (act) => plans.undo(act, plan, step));
const steps = (who = town.officer) => town.as(who, (act) => plans.steps(act, plan));
const items = () => town.as(town.officer, async (act) => (await plans.get(act, plan))?.items ?? []);
const first = async () => (await items())[0];
/** An item as it stands, whatever its revision. */
const standing = async () => {
  const { revision, ...stands } = (await first()) ?? { revision: null };
  return stands;
};

describe('undoing on a plan under review', () => {
  it('gives back exactly what stood: content, decision, who and when', async () => {
    await decide(
      { item: 't1', revision: 0, decision: 'corrected', content: figure(95) },
      colleague,
      '2026-11-10T03:00:00Z',
    );
    const before = await standing();
    const step = await decide({
      item: 't1',
      revision: 1,
      decision: 'corrected',
      content: figure(70),
    });
    expect(await undo(step)).toEqual({ ok: true, verb: 'corrected', items: ['t1'], overtaken: 0 });
    expect(await standing()).toEqual(before);
    expect(before).toMatchObject({ decidedBy: colleague.name, content: { value: 95 } });
  });

  it('raises the revision, so that nobody decides on what he did not see', async () => {
    await undo(await decide({ item: 't1', revision: 0, decision: 'dropped' }));
    expect(await first()).toMatchObject({ decision: null, decidedAt: null, revision: 2 });
    const late = { item: 't1', revision: 1, decision: 'accepted' as const };
    expect(await town.as(colleague, (act) => plans.decide(act, plan, late))).toMatchObject({
      problem: 'changed meanwhile',
    });
  });

  it('goes back step by step, each once', async () => {
    const all = await acceptAll();
    const dropped = await decide({ item: 't1', revision: 1, decision: 'dropped' });
    expect((await steps()).map(({ id, count }) => [id, count])).toEqual([
      [dropped, 1],
      [all, 1],
    ]);
    expect(await undo(dropped)).toMatchObject({ ok: true });
    expect(await undo(dropped)).toEqual({ ok: false, problem: 'nothing to undo' });
    expect(await undo(all)).toEqual({
      ok: true,
      verb: 'items accepted',
      items: expect.arrayContaining(['t1', 't2']),
      overtaken: 0,
    });
    expect((await items()).map(({ decision }) => decision)).toEqual([null, null, null]);
    expect(await steps()).toEqual([]);
  });

  it('leaves what someone has decided on since, and says so', async () => {
    const mine = await decide({ item: 't1', revision: 0, decision: 'accepted' });
    await decide({ item: 't1', revision: 1, decision: 'dropped' }, colleague);
    expect(await undo(mine)).toMatchObject({
      ok: false,
      problem: 'overtaken',
      now: { decision: 'dropped', decidedBy: colleague.name },
    });
    expect(await steps()).toEqual([]);
    expect(await first()).toMatchObject({ decision: 'dropped', revision: 2 });
  });

  it('of many gives back those that still stand, and counts the others', async () => {
    const all = await acceptAll();
    await decide({ item: 't2', revision: 1, decision: 'dropped' }, colleague);
    expect(await undo(all)).toEqual({ ok: true, verb: 'items accepted', items: ['t1'], overtaken: 1 });
    expect((await items()).map(({ decision }) => decision)).toEqual([null, 'dropped', null]);
  });

  it('of two at one moment happens once', async () => {
    const step = await decide({ item: 't1', revision: 0, decision: 'accepted' });
    const both = await Promise.all([undo(step), undo(step)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await first()).toMatchObject({ decision: null, revision: 2 });
  });

  it('takes an added item away, and nothing that was read', async () => {
    const item = addedItem(READING, [], { category: 'participant', span: [0, 20] });
    if (!item) throw new Error('nothing was selected');
    const added = await town.as(town.officer, (act) => plans.add(act, plan, item));
    if (!added.ok || !added.step) throw new Error('not added');
    expect(await steps()).toMatchObject([{ verb: 'added', item: item.id, words: item.quote }]);
    expect(await undo(added.step)).toMatchObject({ ok: true, items: [item.id] });
    expect((await items()).map(({ id }) => id)).toEqual(['t1', 't2', 't3']);
    const forced = town.as(town.officer, (act) =>
      act.tx.deleteFrom('plan_item').where('plan_id', '=', plan).executeTakeFirst(),
    );
    expect(await forced).toMatchObject({ numDeletedRows: 0n });
  });

  it('never loosens the bounds that a correction tightened', async () => {
    const step = await decide({ item: 't1', revision: 0, decision: 'corrected', countOnly: true });
    await undo(step);
    expect(await first()).toMatchObject({ decision: null, bounds: 'count' });
  });

  it('is for who did it alone', async () => {
    const mine = await decide({ item: 't1', revision: 0, decision: 'accepted' });
    expect(await steps(colleague)).toEqual([]);
    for (const step of [mine, 'x', '', '99999999999999999999'])
      expect(await undo(step, colleague)).toEqual({ ok: false, problem: 'nothing to undo' });
    const elsewhere = await ward(town.database);
    expect(await elsewhere.as(elsewhere.officer, (act) => plans.undo(act, plan, mine))).toEqual({
      ok: false,
      problem: 'not found',
    });
    await elsewhere.close();
  });

  it('is over once a movement runs on the plan', async () => {
    const all = await acceptAll();
    await town.as(town.officer, (act) => openedMovement(act, { plan, periods: [period()] }));
    expect(await undo(all)).toEqual({ ok: false, problem: 'in force' });
    expect((await items()).map(({ decision }) => decision)).toEqual(['accepted', 'accepted', null]);
  });

  it('accepts just the items named, and undoes just those', async () => {
    const step = await acceptAll(['t2', 't3', 'gone']);
    expect((await items()).map(({ decision }) => decision)).toEqual([null, 'accepted', null]);
    expect(await undo(step)).toMatchObject({ items: ['t2'] });
  });

  it('stands in the log', async () => {
    await undo(await decide({ item: 't1', revision: 0, decision: 'dropped' }));
    await undo(await acceptAll());
    const events = await town.as(town.officer, (act) =>
      act.tx
        .selectFrom('event')
        .select(['noun', 'verb', 'before', 'after'])
        .where('noun_id', 'like', `${plan}%`)
        .where('verb', 'like', '%undone')
        .orderBy('id')
        .execute(),
    );
    expect(events).toMatchObject([
      { noun: 'plan item', verb: 'undone', before: { decision: 'dropped' }, after: { decision: null } },
      { noun: 'plan', verb: 'items undone', before: { verb: 'items accepted' } },
    ]);
  });
});
