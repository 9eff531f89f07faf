import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlan } from '#plan';
import type { Act } from './act.ts';
import { movements, planLineage, plans, reports } from './index.ts';
import { recall } from './recalls.ts';
import { day, indicator, openedMovement, period, type Ward, ward } from './testing.ts';

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
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Các thôn tổng hợp kết quả, báo cáo Ủy ban nhân dân xã trước ngày 15/12/2026.',
];
const read = (body: string[]) => readPlan({ file: 'a.txt', text: [...HEAD, ...body].join('\n\n') });
const NEXT = BODY.map((line) => line.replace('80%', '85%').replace('15/12', '30/12'));

let town: Ward;
let number = 0;
beforeAll(async () => {
  town = await ward();
});
afterAll(() => town.close());

/** A movement that runs on a plan, and a new version of that plan whose changes are accepted unless told otherwise. */
async function running({ accepted = true } = {}) {
  number += 1;
  const unit = await town.unit('area', `TDP${number}`);
  const head = await town.person('unit', unit);
  return town.as(town.officer, async (act) => {
    const file = { hash: 'd'.repeat(64), name: 'ke-hoach.txt', size: 10 };
    const earlier = await plans.receive(act, file, read(BODY));
    await plans.acceptAll(act, earlier, null);
    const kept = (await plans.get(act, earlier))?.items ?? [];
    const target = kept.find(({ category }) => category === 'target');
    const due = kept.find(({ category }) => category === 'deadline');
    const movement = await openedMovement(act, {
      plan: earlier,
      units: [unit],
      indicators: [
        indicator(target?.id ?? '', {
          question: target?.quote ?? '',
          kind: 'ratio',
          comparator: '=',
          target: '80',
        }),
      ],
      periods: [
        period({
          planItem: due?.id ?? null,
          onTimeUntil: day('2026-12-10'),
          acceptedUntil: day('2026-12-31'),
        }),
      ],
    });
    const plan = await plans.receive(act, file, read(NEXT));
    await planLineage.follow(act, { plan, earlier, kind: 'version' });
    if (accepted) await plans.acceptAll(act, plan, null);
    const [one] = await movements.periods(act, movement);
    const [asked] = await movements.indicators(act, movement);
    return {
      earlier,
      items: kept.map(({ id }) => id),
      plan,
      movement,
      period: one?.id ?? '',
      indicator: asked?.id ?? '',
      head,
    };
  });
}
type Running = Awaited<ReturnType<typeof running>>;
const carryDue = ({ plan, period }: Running, due = '2026-12-25') =>
  town.as(town.officer, (act) => planLineage.carryDue(act, plan, { period, due: day(due) }));
const carryTarget = ({ plan, indicator }: Running) =>
  town.as(town.officer, (act) => planLineage.carryTarget(act, plan, indicator));

describe('a movement that runs on an earlier plan', () => {
  it('tells what in it rests on given items, and how far that has been reported on', async () => {
    const { earlier, items, plan, indicator, period } = await running();
    const [found, none] = await town.as(town.officer, async (act) => [
      await planLineage.movementTouched(act, earlier, items),
      await planLineage.movementTouched(act, plan, items),
    ]);
    expect(found?.touched).toMatchObject([
      { kind: 'indicator', id: indicator, sent: 0, carriedFrom: null },
      { kind: 'period', id: period, onTimeUntil: '2026-12-10', owed: 1, sent: 0 },
    ]);
    expect(found?.unbound).toEqual([]);
    expect(none).toBeNull();
  });

  it('counts a report once, whatever versions of it came', async () => {
    const { earlier, items, indicator, period, head } = await running();
    const answers = { [indicator]: '8', [`${indicator}.whole`]: '10' };
    const submit = (act: Act, key: string) => reports.submit(act, reports.own(act, period), { answers, key });
    await town.as(head, async (act) => {
      const first = await submit(act, 'taken-back');
      const report = first.ok ? first.report : '';
      await recall(act, reports.own(act, period), { report, reason: null });
    });
    const touched = async () =>
      (await town.as(town.officer, (act) => planLineage.movementTouched(act, earlier, items)))?.touched;
    expect(await touched()).toMatchObject([{ sent: 0 }, { sent: 0 }]);
    expect(await town.as(head, (act) => submit(act, 'sent-anew'))).toMatchObject({ ok: true });
    expect(await touched()).toMatchObject([{ sent: 1 }, { sent: 1 }]);
  });
});

describe('a change carried into a running movement', () => {
  it('moves the due date of a period, once', async () => {
    const run = await running();
    expect(await carryDue(run)).toEqual({ ok: true });
    const [moved] = await town.as(town.officer, (act) => movements.periods(act, run.movement));
    expect(moved).toMatchObject({ onTimeUntil: '2026-12-25', acceptedUntil: '2026-12-31' });
    expect(await carryDue(run)).toEqual({ ok: false, problem: 'done' });
  });

  it('holds a question against the new number, in the new words', async () => {
    const run = await running();
    expect(await carryTarget(run)).toEqual({ ok: true });
    const [asked] = await town.as(town.officer, (act) => movements.indicators(act, run.movement));
    expect(asked).toMatchObject({ target: '85', question: expect.stringContaining('85%') });
    expect(await carryTarget(run)).toEqual({ ok: false, problem: 'done' });
  });

  it('is refused until a person has confirmed the changed item', async () => {
    const run = await running({ accepted: false });
    expect(await carryDue(run)).toEqual({ ok: false, problem: 'waits' });
    expect(await carryTarget(run)).toEqual({ ok: false, problem: 'waits' });
  });

  it('is refused once something was reported, and what was sent stays as it was sent', async () => {
    const run = await running();
    const answers = { [run.indicator]: '8', [`${run.indicator}.whole`]: '10' };
    const before = await town.as(run.head, async (act) => {
      const sent = await reports.submit(act, reports.own(act, run.period), { answers, key: 'key-1' });
      if (!sent.ok) throw new Error(JSON.stringify(sent));
      return act.tx.selectFrom('report').select('form_hash').where('period_id', '=', run.period).execute();
    });
    expect(await carryDue(run)).toEqual({ ok: false, problem: 'sent' });
    expect(await carryTarget(run)).toEqual({ ok: false, problem: 'sent' });
    const after = await town.as(run.head, (act) =>
      act.tx.selectFrom('report').select('form_hash').where('period_id', '=', run.period).execute(),
    );
    expect(after).toEqual(before);
  });

  it('is refused for a day that is over, or behind the last day of acceptance', async () => {
    const run = await running();
    expect(await carryDue(run, '2026-11-01')).toEqual({ ok: false, problem: 'past' });
    expect(await carryDue(run, '2027-01-01')).toEqual({ ok: false, problem: 'after closing' });
  });

  it('touches nothing that rests on no changed item, nor another’s', async () => {
    const [run, other] = [await running(), await running()];
    expect(await carryDue({ ...run, period: other.period })).toEqual({ ok: false, problem: 'not found' });
    const stranger = await ward(town.database);
    const asked = await stranger.as(stranger.officer, (act) =>
      planLineage.carryDue(act, run.plan, { period: run.period, due: day('2026-12-25') }),
    );
    expect(asked).toEqual({ ok: false, problem: 'not found' });
    await stranger.close();
  });
});
