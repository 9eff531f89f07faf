import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Reading, readPlan } from '#plan';
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
const BODY = ['I. CHỈ TIÊU', '1. Phấn đấu 80% hộ gia đình phân loại rác tại nguồn.'];

let town: Ward;
beforeAll(async () => {
  town = await ward();
});
afterAll(() => town.close());

const receive = (reading: Reading) =>
  town.as(town.officer, (act) =>
    plans.receive(act, { hash: 'd'.repeat(64), name: 'ke-hoach.txt', size: 10 }, reading),
  );
const follow = (plan: string, earlier: string) =>
  town.as(town.officer, (act) => planLineage.follow(act, { plan, earlier, kind: 'version' }));

describe('a legal basis', () => {
  const naming = (words: string, number = '40/KH-UBND') =>
    readPlan({
      file: 'b.txt',
      text: [...HEAD, `Thực hiện ${words}, UBND xã ban hành Kế hoạch như sau:`, ...BODY]
        .join('\n\n')
        .replace('Số: 12/KH-UBND', `Số: ${number}`),
    });
  const numbered = (number: string) => receive(naming('Nghị quyết số 1/NQ-HĐND ngày 1/1/2026', number));
  const bases = (id: string) => town.as(town.officer, (act) => planLineage.bases(act, id));
  const namedBy = (id: string) => town.as(town.officer, (act) => planLineage.namedBy(act, id));

  it('is linked both ways where number, issuer and date leave no doubt', async () => {
    const parent = await numbered('51/KH-UBND');
    const child = await receive(naming('Kế hoạch số 51/KH-UBND ngày 10/3/2026 của UBND xã An Lạc Đông'));
    expect(await bases(child)).toMatchObject([{ named: { id: parent }, offered: [] }]);
    expect(await namedBy(parent)).toMatchObject([{ id: child }]);
    expect(await bases(parent)).toEqual([]);
  });

  it('is offered, not linked, where its words leave it open; a person says which, or none', async () => {
    const parent = await numbered('52/KH-UBND');
    const child = await receive(naming('Kế hoạch số 52/KH-UBND của UBND xã An Lạc Đông'));
    const [open] = await bases(child);
    expect(open).toMatchObject({ named: null, offered: [{ id: parent }] });
    expect(await namedBy(parent)).toEqual([]);
    const say = (named: string | null) =>
      town.as(town.officer, (act) => planLineage.sayNaming(act, child, open?.item ?? '', named));
    expect(await say(child)).toEqual({ ok: false, problem: 'not found' });
    expect(await say(parent)).toEqual({ ok: true });
    expect(await namedBy(parent)).toMatchObject([{ id: child }]);
    expect(await bases(child)).toMatchObject([{ named: { id: parent }, offered: [] }]);
  });

  it('is offered where two plans have one number and date, and not where the date is another', async () => {
    const [one, other] = [await numbered('53/KH-UBND'), await numbered('53/KH-UBND')];
    const child = await receive(naming('Kế hoạch số 53/KH-UBND ngày 10/3/2026 của UBND xã An Lạc Đông'));
    const [open] = await bases(child);
    expect(open?.named).toBeNull();
    expect(open?.offered.map(({ id }) => id).sort()).toEqual([one, other].sort());
    const stray = await receive(naming('Kế hoạch số 53/KH-UBND ngày 10/3/2025 của UBND xã An Lạc Đông'));
    expect(await bases(stray)).toEqual([]);
  });

  it('goes on as a person said, when either plan is replaced', async () => {
    const parent = await numbered('57/KH-UBND');
    const words = 'Kế hoạch số 57/KH-UBND của UBND xã An Lạc Đông';
    const child = await receive(naming(words));
    const [open] = await bases(child);
    await town.as(town.officer, (act) => planLineage.sayNaming(act, child, open?.item ?? '', parent));
    const newParent = await numbered('57/KH-UBND');
    await follow(newParent, parent);
    expect(await bases(child)).toMatchObject([{ named: { id: newParent } }]);
    const newChild = await receive(naming(words));
    await follow(newChild, child);
    expect(await bases(newChild)).toMatchObject([{ named: { id: newParent } }]);
    expect(await namedBy(newParent)).toMatchObject([{ id: newChild }]);
  });

  it('names the newest version, once the earlier has been replaced', async () => {
    const parent = await numbered('54/KH-UBND');
    const newer = await numbered('54/KH-UBND');
    await follow(newer, parent);
    const child = await receive(naming('Kế hoạch số 54/KH-UBND ngày 10/3/2026 của UBND xã An Lạc Đông'));
    expect(await bases(child)).toMatchObject([{ named: { id: newer } }]);
  });

  it('never names a plan of another commune, nor can one follow it', async () => {
    const there = await ward(town.database);
    const theirs = await there.as(there.officer, (act) =>
      plans.receive(act, { hash: 'a'.repeat(64), name: 'x.txt', size: 1 }, naming('x', '55/KH-UBND')),
    );
    const child = await receive(naming('Kế hoạch số 55/KH-UBND ngày 10/3/2026 của UBND xã An Lạc Đông'));
    expect(await bases(child)).toEqual([]);
    expect(await follow(child, theirs)).toEqual({ ok: false, problem: 'not found' });
    expect(await town.as(town.officer, (act) => planLineage.others(act, child))).not.toContainEqual(
      expect.objectContaining({ id: theirs }),
    );
    await there.close();
  });
});
