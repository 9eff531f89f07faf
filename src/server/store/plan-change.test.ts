import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlan } from '#plan';
import { planLineage, plans } from './index.ts';
import { type Ward, ward } from './testing.ts';

const HEAD = [
  'ỦY BAN NHÂN DÂN',
  'XÃ AN LẠC ĐÔNG',
  'Số: 12/KH-UBND',
  'An Lạc Đông, ngày 10 tháng 3 năm 2026',
  'KẾ HOẠCH',
  'Thôn sạch, nhà xanh năm 2026',
];
const PARENT = [
  'I. CHỈ TIÊU',
  '1. Phấn đấu 80% hộ gia đình phân loại rác tại nguồn.',
  '2. Mỗi thôn có ít nhất 02 tuyến đường hoa do Nhân dân tự quản.',
  '3. 100% trường học ký cam kết không xả rác thải nhựa.',
];
const AMENDING = [
  'I. CHỈ TIÊU',
  '1. Phấn đấu 85% hộ gia đình phân loại rác tại nguồn.',
  'II. NỘI DUNG BÃI BỎ',
  '1. Bãi bỏ khoản 3 Mục I.',
];
const read = (body: string[]) => readPlan({ file: 'a.txt', text: [...HEAD, ...body].join('\n\n') });

let town: Ward;
beforeAll(async () => {
  town = await ward();
});
afterAll(() => town.close());

const receive = (body: string[]) =>
  town.as(town.officer, (act) =>
    plans.receive(act, { hash: 'd'.repeat(64), name: 'ke-hoach.txt', size: 10 }, read(body)),
  );
const targets = (plan: string) =>
  town.as(town.officer, async (act) =>
    ((await plans.get(act, plan))?.items ?? []).filter(({ category }) => category === 'target'),
  );
/** A plan with all its items accepted, and one that follows it. */
async function followed(kind: 'version' | 'amendment', body = AMENDING) {
  const parent = await receive(PARENT);
  await town.as(town.officer, (act) => plans.acceptAll(act, parent, null));
  const plan = await receive(body);
  await town.as(town.officer, (act) => planLineage.follow(act, { plan, earlier: parent, kind }));
  return { parent, plan };
}
const seen = ({ id, revision }: { id: string; revision: number }) => ({ item: id, revision });
const lastReason = () =>
  town.as(town.officer, async (act) => {
    const rows = await act.tx.selectFrom('event').select('reason').orderBy('id', 'desc').limit(1).execute();
    return rows[0]?.reason;
  });

describe('a change that a person decides on', () => {
  it('of an amending plan is corrected in the plan it amends too, with the reason in the log', async () => {
    const { parent, plan } = await followed('amendment');
    const [item] = await targets(plan);
    const decided = await town.as(town.officer, (act) =>
      planLineage.decideChange(act, plan, { ...seen(item ?? { id: '', revision: 0 }), decision: 'accepted' }),
    );
    expect(decided.ok).toBe(true);
    const [first, second] = await targets(parent);
    expect(first).toMatchObject({
      decision: 'corrected',
      content: { value: 85 },
      quote: expect.stringContaining('80%'),
    });
    expect(second).toMatchObject({ decision: 'accepted' });
    expect(await lastReason()).toBe('theo Kế hoạch số 12/KH-UBND');
  });

  it('of a new version changes nothing in the earlier one', async () => {
    const { parent, plan } = await followed('version');
    const [item] = await targets(plan);
    await town.as(town.officer, (act) =>
      planLineage.decideChange(act, plan, { ...seen(item ?? { id: '', revision: 0 }), decision: 'accepted' }),
    );
    expect((await targets(parent))[0]).toMatchObject({ decision: 'accepted', content: { value: 80 } });
  });

  it('drops in the amended plan what is repealed, and nothing else', async () => {
    const { parent, plan } = await followed('amendment');
    const [, standing, repealed] = await targets(parent);
    const repeal = (item = { id: '', revision: 0 }) =>
      town.as(town.officer, (act) => planLineage.repeal(act, plan, seen(item)));
    expect(await repeal(standing)).toEqual({ ok: false, problem: 'not found' });
    expect(await repeal(repealed)).toMatchObject({ ok: true });
    expect((await targets(parent)).map(({ decision }) => decision)).toEqual([
      'accepted',
      'accepted',
      'dropped',
    ]);
  });

  it('is refused where a colleague decided meanwhile', async () => {
    const { plan } = await followed('amendment');
    const [item] = await targets(plan);
    const verdict = { item: item?.id ?? '', revision: 7, decision: 'accepted' as const };
    const decided = await town.as(town.officer, (act) => planLineage.decideChange(act, plan, verdict));
    expect(decided).toMatchObject({ ok: false, problem: 'changed meanwhile' });
  });

  it('takes the new understanding of a plan read again, if a person wants it', async () => {
    const parent = await receive(PARENT);
    await town.as(town.officer, (act) => plans.acceptAll(act, parent, null));
    const better = read(PARENT);
    const [first] = better.targets;
    if (first) first.value = 81;
    const again = await town.as(town.officer, (act) => planLineage.readAgain(act, parent, better));
    if (!again.ok) throw new Error(again.problem);
    const [kept] = await targets(again.plan);
    expect(kept).toMatchObject({ decision: 'accepted', content: { value: 80 } });
    await town.as(town.officer, (act) =>
      planLineage.takeReading(act, again.plan, seen(kept ?? { id: '', revision: 0 })),
    );
    expect((await targets(again.plan))[0]).toMatchObject({
      decision: 'corrected',
      content: { value: 81 },
      keptFrom: null,
    });
  });
});
