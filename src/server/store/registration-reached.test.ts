import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import { answerOf, tallyOf } from '#registration';
import { events, registrations, sayReached, sayReachedFor, unitRooms } from './index.ts';
import { confirmedPlan, day, openedMovement, readingOf, type Ward, ward } from './testing.ts';

let town: Ward;
let movement: string;
let [area, other]: string[] = [];
let head: Person;
let otherHead: Person;

beforeAll(async () => {
  town = await ward();
  area = await town.unit('area', 'A1', 'Tổ dân phố 1');
  other = await town.unit('area', 'A2', 'Tổ dân phố 2');
  head = await town.person('unit', area);
  otherHead = await town.person('unit', other);
  movement = await town.as(town.officer, async (act) =>
    openedMovement(act, {
      plan: await confirmedPlan(
        act,
        readingOf(
          { quote: '100% khu dân cư đăng ký' },
          { quote: 'Gia đình không có người vi phạm', countOnly: true },
        ),
      ),
      units: [area ?? '', other ?? ''],
    }),
  );
});
afterAll(() => town.close());

const NEXT_YEAR = '2027-01-05T05:00:00Z';
const REGISTERED = { outcome: 'registered', reason: null } as const;
const counted = (registered: number) => ({
  ...REGISTERED,
  households: { registered, whole: 100, on: day('2026-03-01') },
});
const reached = (count: number) => ({ count, on: day('2026-11-09') });

/** A registration of households in which the first area has counted 90 of 100. */
async function opened(): Promise<string> {
  const id = await town.as(town.officer, async (act) => {
    const planItem = 't2';
    const asked = { movement, planItem, year: 2026, title: 'Đăng ký gia đình năm 2026' };
    const rules = { standard: null, pledge: null, countsHouseholds: true, consideredUntil: null };
    const made = await registrations.open(act, {
      ...asked,
      ...rules,
      due: day('2026-03-31'),
      unitKinds: ['area'],
    });
    return made.ok ? made.registration : made.problem;
  });
  await town.as(head, (act) => registrations.answer(act, id, counted(90)));
  return id;
}
const close = (id: string) => town.as(town.officer, (act) => registrations.close(act, id));
const say = (id: string, count: number, at?: string) =>
  town.as(head, (act) => sayReached(act, id, reached(count)), at);
const seen = async (id: string) =>
  (await town.as(town.officer, (act) => registrations.get(act, id)))?.lines ?? [];
const waits = async (id: string, at?: string) =>
  (await town.as(head, unitRooms, at))?.registrations.find((one) => one.id === id)?.waitsForReached;

describe('how many households reached it', () => {
  it('is asked once the list is closed, and kept beside the list that stays', async () => {
    const id = await opened();
    expect(await say(id, 85)).toEqual({ ok: false, problem: 'not asked yet' });
    expect(await waits(id)).toBe(false);
    await close(id);
    expect(await waits(id)).toBe(true);
    expect(await say(id, 85)).toEqual({ ok: true, again: false });
    expect(await say(id, 85)).toEqual({ ok: true, again: true });
    expect(await say(id, 86)).toEqual({ ok: true, again: false });
    expect(await waits(id)).toBe(false);
    const lines = await seen(id);
    expect(lines).toMatchObject([
      { householdsRegistered: 90, householdsReached: 86, reachedOn: '2026-11-09', reachedWay: null },
      { householdsReached: null, reachedOn: null },
    ]);
    expect(tallyOf(lines.map(answerOf)).reached).toEqual({ count: 86, registered: 90, units: 1 });
    const [mine] = (await town.as(head, registrations.asked)).filter((one) => one.id === id);
    expect(mine?.answer).toMatchObject({ householdsReached: 86 });
  });

  it('is asked of an open list once its year is over, and keeps the count registered from falling below it', async () => {
    const id = await opened();
    expect(await waits(id, NEXT_YEAR)).toBe(true);
    expect(await say(id, 85, NEXT_YEAR)).toMatchObject({ ok: true });
    const again = (registered: number) =>
      town.as(head, (act) => registrations.answer(act, id, counted(registered)), NEXT_YEAR);
    expect(await again(84)).toEqual({ ok: false, problem: 'fewer than reached' });
    expect(await again(88)).toMatchObject({ ok: true });
    expect((await seen(id))[0]).toMatchObject({ householdsRegistered: 88, householdsReached: 85 });
    const declined = { outcome: 'declined', households: null, reason: null } as const;
    await town.as(head, (act) => registrations.answer(act, id, declined), NEXT_YEAR);
    expect((await seen(id))[0]).toMatchObject({
      outcome: 'declined',
      householdsReached: null,
      reachedOn: null,
    });
  });

  it('is never more than registered, before its day, or said where none were counted', async () => {
    const id = await opened();
    await close(id);
    expect(await say(id, 91)).toEqual({ ok: false, problem: 'more than registered' });
    expect(await say(id, 90)).toMatchObject({ ok: true });
    const later = { count: 80, on: day('2026-11-11') };
    expect(await town.as(head, (act) => sayReached(act, id, later))).toEqual({
      ok: false,
      problem: 'in the future',
    });
    expect(await town.as(otherHead, (act) => sayReached(act, id, reached(0)))).toEqual({
      ok: false,
      problem: 'not counted',
    });
    const raw = (values: { households_reached?: number; households_registered?: null }) =>
      town.as(town.officer, (act) =>
        act.tx
          .updateTable('registration_answer')
          .set(values)
          .where('registration_id', '=', id)
          .where('unit_id', '=', area ?? '')
          .execute(),
      );
    await expect(raw({ households_reached: 91 })).rejects.toMatchObject({ code: '23514' });
  });

  it('is said for a unit by an officer, with the way it came, and recorded so', async () => {
    const id = await opened();
    await close(id);
    const place = { registration: id, unit: area ?? '', way: 'paper' } as const;
    expect(await town.as(town.officer, (act) => sayReachedFor(act, place, reached(70)))).toMatchObject({
      ok: true,
    });
    expect((await seen(id))[0]).toMatchObject({ householdsReached: 70, reachedWay: 'paper' });
    const administrator = await town.person('administrator');
    const { events: logged } = await town.as(administrator, (act) => events.page(act, 1));
    expect(logged.find(({ verb }) => verb === 'reached')).toMatchObject({
      actor: town.officer.name,
      about: 'Tổ dân phố 1',
    });
    const stranger = town.as(otherHead, (act) => sayReachedFor(act, place, reached(1)));
    expect(await stranger).toEqual({ ok: false, problem: 'not found' });
  });
});
