import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import { addedItem } from '#movement';
import { plans } from './index.ts';
import { openedMovement, period, readingOf, type Ward, ward } from './testing.ts';

const READING = readingOf(
  { quote: 'Trên 90% khu dân cư đạt chuẩn', value: 90, comparator: '>' },
  { quote: 'Có ít nhất 01 mô hình', value: 1, unit: 'mô hình' },
  { quote: 'Lập danh sách người theo tà đạo', outOfBounds: 'Tín ngưỡng, tôn giáo của con người' },
);
const FILE = { hash: 'b'.repeat(64), name: 'ke-hoach.txt', size: 10 };

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

const decide = (verdict: plans.Verdict, who = town.officer, at?: string) =>
  town.as(who, (act) => plans.decide(act, plan, verdict), at);
const items = () => town.as(town.officer, async (act) => (await plans.get(act, plan))?.items ?? []);
const decisions = async () => (await items()).map(({ decision }) => decision);

describe('reviewing a plan', () => {
  it('takes a plan of thousands of items', async () => {
    const quotes = Array.from({ length: 6000 }, (_, index) => ({ quote: `Chỉ tiêu số ${index}.` }));
    const long = await town.as(town.officer, (act) => plans.receive(act, FILE, readingOf(...quotes)));
    const kept = await town.as(town.officer, (act) => plans.get(act, long));
    expect(kept?.items).toHaveLength(6000);
  });

  it('keeps who decided and when, and raises the revision', async () => {
    expect(await decide({ item: 't1', revision: 0, decision: 'accepted' })).toMatchObject({
      ok: true,
      revision: 1,
    });
    const [first] = await items();
    expect(first).toMatchObject({ decision: 'accepted', decidedBy: town.officer.name, revision: 1 });
  });

  it('tells the second of two officers who decided, when and what stands, and changes nothing', async () => {
    await decide({ item: 't1', revision: 0, decision: 'dropped' }, colleague, '2026-11-10T06:00:00Z');
    expect(await decide({ item: 't1', revision: 0, decision: 'accepted' })).toMatchObject({
      ok: false,
      problem: 'changed meanwhile',
      now: {
        decision: 'dropped',
        decidedBy: colleague.name,
        decidedAt: new Date('2026-11-10T06:00:00Z'),
        revision: 1,
      },
    });
    expect(await decide({ item: 't1', revision: 1, decision: 'accepted' })).toMatchObject({
      ok: true,
      revision: 2,
    });
  });

  it('of two decisions at one moment keeps one, and tells the other', async () => {
    const both = await Promise.all([
      decide({ item: 't2', revision: 0, decision: 'accepted' }),
      decide({ item: 't2', revision: 0, decision: 'dropped' }, colleague),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: 'changed meanwhile', now: { revision: 1 } });
  });

  it('keeps a corrected content, and counts only where the words ask for it', async () => {
    const [before] = await items();
    if (before?.category !== 'target') throw new Error('t1 is no target');
    const content = { ...before.content, value: 95 };
    await decide({ item: 't1', revision: 0, decision: 'corrected', content, countOnly: true });
    expect((await items())[0]).toMatchObject({
      decision: 'corrected',
      bounds: 'count',
      content: { value: 95 },
    });
  });

  it('refuses to accept or correct what is out of bounds, and lets it be dropped', async () => {
    for (const decision of ['accepted', 'corrected'] as const)
      expect(await decide({ item: 't3', revision: 0, decision })).toEqual({
        ok: false,
        problem: 'out of bounds',
      });
    expect(await decide({ item: 't3', revision: 0, decision: 'dropped' })).toMatchObject({ ok: true });
  });

  it('is held to the bounds by the database too', async () => {
    const force = town.as(town.officer, (act) =>
      act.tx
        .updateTable('plan_item')
        .set({ decision: 'accepted', decided_at: act.now })
        .where('id', '=', 't3')
        .execute(),
    );
    await expect(force).rejects.toThrow(/plan_item_check/);
    const loosened = town.as(town.officer, (act) =>
      act.tx.updateTable('plan_item').set({ bounds: 'in' }).where('id', '=', 't3').execute(),
    );
    await expect(loosened).rejects.toThrow(/never loosened/);
    const reworded = town.as(town.officer, (act) =>
      act.tx.updateTable('plan_item').set({ quote: 'lời khác' }).where('id', '=', 't2').execute(),
    );
    await expect(reworded).rejects.toThrow(/permission denied/);
  });

  it('accepts all that wait, and says how many it skipped', async () => {
    await decide({ item: 't2', revision: 0, decision: 'dropped' });
    const all = await town.as(town.officer, (act) => plans.acceptAll(act, plan, null));
    expect(all).toMatchObject({ ok: true, accepted: 1, skipped: 1 });
    expect(await decisions()).toEqual(['accepted', 'dropped', null]);
  });

  it('accepts all of one kind only', async () => {
    const all = await town.as(town.officer, (act) => plans.acceptAll(act, plan, 'deadline'));
    expect(all).toEqual({ ok: true, accepted: 0, skipped: 0, step: null });
  });

  it('takes an added item as accepted, once', async () => {
    const item = addedItem(READING, [], { category: 'participant', span: [0, 20] });
    if (!item) throw new Error('nothing was selected');
    expect(await town.as(town.officer, (act) => plans.add(act, plan, item))).toMatchObject({ ok: true });
    expect(await town.as(colleague, (act) => plans.add(act, plan, item))).toEqual({
      ok: false,
      problem: 'already there',
    });
    expect((await items()).find(({ id }) => id === item.id)).toMatchObject({
      added: true,
      decision: 'accepted',
      decidedBy: town.officer.name,
    });
  });

  it('keeps an added item out of bounds without anyone’s confirmation', async () => {
    const start = READING.text.indexOf('người theo');
    const item = addedItem(READING, await items(), { category: 'criterion', span: [start, start + 10] });
    if (!item) throw new Error('nothing was selected');
    await town.as(town.officer, (act) => plans.add(act, plan, item));
    expect((await items()).find(({ id }) => id === item.id)).toMatchObject({ bounds: 'out', decision: null });
  });

  it('changes nothing once a movement runs on it', async () => {
    await town.as(town.officer, (act) => plans.acceptAll(act, plan, null));
    await town.as(town.officer, (act) => openedMovement(act, { plan, periods: [period()] }));
    const refused = { ok: false, problem: 'in force' };
    expect(await decide({ item: 't1', revision: 1, decision: 'dropped' })).toEqual(refused);
    expect(await town.as(town.officer, (act) => plans.acceptAll(act, plan, null))).toEqual(refused);
    const item = addedItem(READING, [], { category: 'participant', span: [0, 20] });
    if (!item) throw new Error('nothing was selected');
    expect(await town.as(town.officer, (act) => plans.add(act, plan, item))).toEqual(refused);
  });

  it('of another commune, or of none, is not found', async () => {
    const elsewhere = await ward(town.database);
    const verdict = { item: 't1', revision: 0, decision: 'accepted' as const };
    for (const address of [plan, 'no-such-plan']) {
      expect(await elsewhere.as(elsewhere.officer, (act) => plans.decide(act, address, verdict))).toEqual({
        ok: false,
        problem: 'not found',
      });
      expect(await elsewhere.as(elsewhere.officer, (act) => plans.fileOf(act, address))).toBeNull();
      expect(await elsewhere.as(elsewhere.officer, (act) => plans.lookAt(act, address))).toBeNull();
    }
    await elsewhere.close();
  });

  it('knows who else looks at it, for a minute', async () => {
    await town.as(colleague, (act) => plans.lookAt(act, plan), '2026-11-10T05:00:00Z');
    const others = (at: string) => town.as(town.officer, (act) => plans.lookAt(act, plan), at);
    expect(await others('2026-11-10T05:00:30Z')).toEqual([colleague.name]);
    expect(await others('2026-11-10T05:02:00Z')).toEqual([]);
  });

  it('writes an event beside every decision', async () => {
    await decide({ item: 't1', revision: 0, decision: 'dropped' });
    const event = await town.as(town.officer, (act) =>
      act.tx
        .selectFrom('event')
        .select(['verb', 'before', 'after'])
        .where('noun_id', '=', `${plan}/t1`)
        .executeTakeFirst(),
    );
    expect(event).toMatchObject({
      verb: 'dropped',
      before: { decision: null },
      after: { decision: 'dropped' },
    });
  });
});
