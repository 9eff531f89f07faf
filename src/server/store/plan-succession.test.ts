import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addedItem, itemsOf } from '#movement';
import { type Reading, readPlan } from '#plan';
import { movements, planLineage, plans, scans } from './index.ts';
import { indicator, openedMovement, period, type Ward, ward } from './testing.ts';

const HEAD = [
  'ỦY BAN NHÂN DÂN',
  'XÃ AN LẠC ĐÔNG',
  'Số: 12/KH-UBND',
  'An Lạc Đông, ngày 10 tháng 3 năm 2026',
  'KẾ HOẠCH',
  'Thôn sạch, nhà xanh năm 2026',
];
const BODY = [
  'I. CHỈ TIÊU',
  '1. Phấn đấu 80% hộ gia đình phân loại rác tại nguồn.',
  '2. Mỗi thôn có ít nhất 02 tuyến đường hoa do Nhân dân tự quản.',
  '3. 100% trường học ký cam kết không xả rác thải nhựa.',
  'II. NỘI DUNG',
  'Bà con các thôn cùng nhau giữ gìn cảnh quan chung của làng.',
];
const read = (body: string[]): Reading => readPlan({ file: 'a.txt', text: [...HEAD, ...body].join('\n\n') });
const V1 = read(BODY);
const V2 = read(BODY.map((line) => line.replace('80%', '85%')));
const BY_HAND = 'giữ gìn cảnh quan chung';

let town: Ward;
let plan: string;
const receive = (reading: Reading, hash = 'd') =>
  town.as(town.officer, (act) =>
    plans.receive(act, { hash: hash.repeat(64), name: 'ke-hoach.txt', size: 10 }, reading),
  );
const items = (id: string) => town.as(town.officer, async (act) => (await plans.get(act, id))?.items ?? []);
const targets = async (id: string) => (await items(id)).filter(({ category }) => category === 'target');
const follow = (later: string, earlier: string, kind: 'version' | 'amendment' = 'version') =>
  town.as(
    town.officer,
    (act) => planLineage.follow(act, { plan: later, earlier, kind }),
    '2026-11-12T05:00:00Z',
  );
const decide = async (id: string, at: number, decision: 'accepted' | 'dropped', who = town.officer) => {
  const item = (await targets(id))[at];
  if (!item) throw new Error('no such target');
  const { revision } = item;
  return town.as(who, (act) => plans.decide(act, id, { item: item.id, revision, decision }));
};
const correct = async (id: string, at: number) => {
  const item = (await targets(id))[at];
  if (item?.category !== 'target') throw new Error('no such target');
  const content = { ...item.content, unit: 'đường' };
  return town.as(town.officer, (act) =>
    plans.decide(act, id, { item: item.id, revision: item.revision, decision: 'corrected', content }),
  );
};
const addByHand = (id: string) =>
  town.as(town.officer, async (act) => {
    const kept = await plans.get(act, id);
    const start = kept?.reading.text.indexOf(BY_HAND) ?? 0;
    const span = [start, start + BY_HAND.length] as const;
    const item = kept && addedItem(kept.reading, kept.items, { category: 'criterion', span });
    return item ? plans.add(act, id, item) : null;
  });
const verbs = () =>
  town.as(town.officer, async (act) => {
    const rows = await act.tx
      .selectFrom('event')
      .select(['noun', 'verb'])
      .orderBy('id', 'desc')
      .limit(3)
      .execute();
    return rows.map(({ noun, verb }) => `${noun} ${verb}`);
  });

beforeAll(async () => {
  town = await ward();
});
beforeEach(async () => {
  plan = await receive(V1);
});
afterAll(() => town.close());

describe('a new version of a plan', () => {
  it('keeps what was decided on the items that are the same: who, when and what', async () => {
    const colleague = await town.person('officer');
    await decide(plan, 0, 'accepted', colleague);
    await correct(plan, 1);
    await decide(plan, 2, 'dropped', colleague);
    const next = await receive(V2);
    expect(await follow(next, plan)).toEqual({ ok: true, kept: 2 });
    const [changed, corrected, dropped] = await targets(next);
    expect(changed).toMatchObject({ decision: null, keptFrom: null, content: { value: 85 } });
    expect(corrected).toMatchObject({
      decision: 'corrected',
      decidedBy: town.officer.name,
      decidedAt: new Date('2026-11-10T05:00:00Z'),
      keptFrom: plan,
      content: { unit: 'đường' },
    });
    expect(dropped).toMatchObject({ decision: 'dropped', decidedBy: colleague.name, keptFrom: plan });
    expect(await verbs()).toContain('plan work kept');
  });

  it('keeps nothing over a decision that was made on it already', async () => {
    await decide(plan, 1, 'dropped');
    const next = await receive(V2);
    await decide(next, 1, 'accepted');
    await follow(next, plan);
    expect((await targets(next))[1]).toMatchObject({ decision: 'accepted', keptFrom: null });
  });

  it('takes items added by hand along, where their words stand', async () => {
    await addByHand(plan);
    const next = await receive(read(['I. MỞ ĐẦU', ...BODY.slice(1)]));
    expect(await follow(next, plan)).toEqual({ ok: true, kept: 1 });
    const added = (await items(next)).filter((item) => item.added);
    expect(added).toMatchObject([{ quote: BY_HAND, decision: 'accepted', keptFrom: plan }]);
    const without = await receive(read(BODY.slice(0, 4)), 'e');
    await follow(without, next);
    expect((await items(without)).filter((item) => item.added)).toEqual([]);
  });

  it('never keeps an acceptance where the words are out of bounds now', async () => {
    await addByHand(plan);
    const held = BODY.map((line) => line.replace('của làng.', 'của làng, lập danh sách người theo tà đạo.'));
    const next = await receive(read(held));
    await follow(next, plan);
    const added = (await items(next)).find((item) => item.added);
    expect(added).toMatchObject({ bounds: 'out', decision: null, keptFrom: null });
  });

  it('ends what was kept when someone decides again, and closes the earlier plan', async () => {
    await decide(plan, 1, 'accepted');
    const next = await receive(V2);
    await follow(next, plan);
    await decide(next, 1, 'dropped');
    expect((await targets(next))[1]).toMatchObject({ decision: 'dropped', keptFrom: null });
    expect(await decide(plan, 0, 'accepted')).toEqual({ ok: false, problem: 'replaced' });
    const opening = { plan, issuer: '', name: 'x', units: [], indicators: [], periods: [] };
    expect(await town.as(town.officer, (act) => movements.open(act, opening))).toEqual({
      ok: false,
      problem: 'replaced',
    });
  });

  it('is said once, of one plan, and not in a circle', async () => {
    const [second, third] = [await receive(V2), await receive(V2)];
    expect(await follow(second, second)).toEqual({ ok: false, problem: 'not found' });
    expect(await follow(second, 'nobody')).toEqual({ ok: false, problem: 'not found' });
    await follow(second, plan);
    expect(await follow(second, third)).toEqual({ ok: false, problem: 'follows' });
    expect(await follow(third, plan)).toEqual({ ok: false, problem: 'taken' });
    expect(await follow(third, second)).toMatchObject({ ok: true });
    expect(await follow(second, third, 'amendment')).toEqual({ ok: false, problem: 'replaced' });
    const [one, other] = [await receive(V1), await receive(V1)];
    await follow(one, other, 'amendment');
    expect(await follow(other, one)).toEqual({ ok: false, problem: 'circle' });
  });

  it('can be taken back: what was kept waits again, what came along is dropped', async () => {
    await decide(plan, 1, 'accepted');
    await addByHand(plan);
    const next = await receive(V2);
    await follow(next, plan);
    expect(await town.as(town.officer, (act) => planLineage.unfollow(act, next))).toEqual({ ok: true });
    expect((await targets(next))[1]).toMatchObject({ decision: null, keptFrom: null });
    expect((await items(next)).find((item) => item.added)).toMatchObject({ decision: 'dropped' });
    expect(await decide(plan, 0, 'accepted')).toMatchObject({ ok: true });
    expect(await town.as(town.officer, (act) => planLineage.unfollow(act, next))).toMatchObject({
      ok: false,
    });
  });

  it('is shown from both sides, and in the list', async () => {
    const next = await receive(V2);
    await follow(next, plan);
    const listed = await town.as(town.officer, plans.list);
    expect(listed.find(({ id }) => id === plan)).toMatchObject({ replacedBy: next });
    const [mine, its] = await town.as(town.officer, async (act) => [
      await planLineage.lineage(act, plan),
      await planLineage.lineage(act, next),
    ]);
    expect(mine).toMatchObject({ earlier: null, later: [{ id: next, kind: 'version' }] });
    expect(its).toMatchObject({ earlier: { id: plan, kind: 'version' }, later: [] });
  });
});

describe('an amending plan', () => {
  it('leaves the plan it amends open, and several may amend one', async () => {
    const [one, other] = [await receive(V2), await receive(V2)];
    expect(await follow(one, plan, 'amendment')).toMatchObject({ ok: true });
    expect(await follow(other, plan, 'amendment')).toMatchObject({ ok: true });
    expect(await decide(plan, 0, 'accepted')).toMatchObject({ ok: true });
  });
});

describe('a plan read again', () => {
  const again = (reading: Reading, id = plan) =>
    town.as(town.officer, (act) => planLineage.readAgain(act, id, reading));

  it('stays where the reader finds the same', async () => {
    expect(await again(V1)).toEqual({ ok: true, plan, same: true });
    expect(await verbs()).toContain('plan read again');
  });

  it('keeps every decision, also on what is only understood otherwise, and marks what it no longer finds', async () => {
    await decide(plan, 0, 'accepted');
    await decide(plan, 1, 'accepted');
    const [, , third] = V1.targets;
    const better: Reading = {
      ...V1,
      targets: V1.targets.slice(0, 2).map((target, at) => (at === 1 ? { ...target, value: 3 } : target)),
    };
    await decide(plan, 2, 'accepted');
    const read = await again(better);
    if (!read.ok) throw new Error(read.problem);
    const now = await targets(read.plan);
    expect(now.map(({ decision, vanished }) => [decision, vanished])).toEqual([
      ['accepted', false],
      ['accepted', false],
      ['accepted', true],
    ]);
    expect(now[1]).toMatchObject({ content: { value: 2 }, keptFrom: plan });
    expect(now[2]).toMatchObject({ id: third?.id, quote: third?.quote, span: third?.span });
    expect(await again(V1, plan)).toEqual({ ok: false, problem: 'replaced' });
    const listed = await town.as(town.officer, plans.list);
    expect(listed.map(({ id }) => id)).toContain(read.plan);
    expect(listed.map(({ id }) => id)).not.toContain(plan);
  });

  it('goes on being amended by what amended it', async () => {
    const amending = await receive(V2);
    await follow(amending, plan, 'amendment');
    const read = await again(V2);
    if (!read.ok) throw new Error(read.problem);
    const { earlier } = await town.as(town.officer, (act) => planLineage.lineage(act, amending));
    expect(earlier).toMatchObject({ id: read.plan, kind: 'amendment' });
  });

  it('takes the pictures of its scan along', async () => {
    const scan = await town.as(town.officer, async (act) => {
      const sent = { hash: 'e'.repeat(64), name: 'quet.pdf', size: 10, pages: 1 };
      const received = await scans.receive(act, [sent]);
      await act.tx.updateTable('scan').set({ plan_id: plan }).execute();
      return received.ok ? received.scan : '';
    });
    const read = await again(V2);
    const now = await town.as(town.officer, (act) => scans.get(act, scan));
    expect(read).toMatchObject({ ok: true, plan: now?.plan });
    expect(now?.plan).not.toBe(plan);
  });

  it('is refused once a movement is open from it', async () => {
    await decide(plan, 0, 'accepted');
    const [first] = await targets(plan);
    await town.as(town.officer, (act) =>
      openedMovement(act, { plan, indicators: [indicator(first?.id ?? '')], periods: [period()] }),
    );
    expect(await again(V2)).toEqual({ ok: false, problem: 'in force' });
  });
});

it('a plan of two hundred items is carried at once', async () => {
  const body = Array.from(
    { length: 200 },
    (_, at) => `${at + 1}. Phấn đấu ${at + 1} tuyến đường loại ${at} được trồng hoa.`,
  );
  const long = read(['I. CHỈ TIÊU', ...body]);
  expect(itemsOf(long).length).toBeGreaterThanOrEqual(200);
  const [one, other] = [await receive(long), await receive(long)];
  await town.as(town.officer, (act) => plans.acceptAll(act, one, null));
  expect(await follow(other, one)).toEqual({ ok: true, kept: itemsOf(long).length });
});
