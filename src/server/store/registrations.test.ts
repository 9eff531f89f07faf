import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import { events, groundsOf, kindsTakingPart, registrations } from './index.ts';
import { confirmedPlan, day, openedMovement, readingOf, type Ward, ward } from './testing.ts';

let town: Ward;
let movement: string;
let [area, other, school, outside]: string[] = [];
let head: Person;
let otherHead: Person;

beforeAll(async () => {
  town = await ward();
  area = await town.unit('area', 'A1', 'Tổ dân phố 1');
  other = await town.unit('area', 'A2', 'Tổ dân phố 2');
  school = await town.unit('school', 'S1', 'Trường Mầm non Mẫu');
  outside = await town.unit('area', 'A3', 'Tổ dân phố 3');
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
      units: [area ?? '', other ?? '', school ?? ''],
    }),
  );
});
afterAll(() => town.close());

async function opened(given: Partial<registrations.NewRegistration> = {}): Promise<string> {
  const outcome = await town.as(town.officer, (act) =>
    registrations.open(act, {
      movement,
      planItem: 't1',
      year: 2026,
      title: 'Đăng ký “An toàn về an ninh, trật tự”',
      standard: 'safety',
      pledge: null,
      countsHouseholds: true,
      due: day('2026-03-31'),
      consideredUntil: null,
      unitKinds: ['area', 'school'],
      ...given,
    }),
  );
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.registration;
}

const seen = (id: string) => town.as(town.officer, (act) => registrations.get(act, id));
const tallyOf = async (id: string) =>
  (await town.as(town.officer, (act) => registrations.list(act, movement))).find((one) => one.id === id)
    ?.tally;
const REGISTERED = { outcome: 'registered', households: null, reason: null } as const;
const FOR = { ...REGISTERED, exclusion: null, received: { on: day('2026-02-20'), way: 'phone' } } as const;

describe('a registration', () => {
  it('rests on a confirmed item, and asks kinds that take part', async () => {
    expect((await town.as(town.officer, (act) => groundsOf(act, movement))).map(({ id }) => id)).toEqual([
      't1',
      't2',
    ]);
    const kinds = await town.as(town.officer, (act) => kindsTakingPart(act, movement));
    expect(kinds.map(({ key, units }) => [key, units])).toEqual([
      ['area', 2],
      ['school', 1],
    ]);
    await expect(opened({ planItem: 'nothing' })).rejects.toThrow('not confirmed');
    await expect(opened({ unitKinds: [] })).rejects.toThrow('nobody asked');
    await expect(opened({ pledge: 'Nắm danh sách người theo đạo' })).rejects.toThrow('held off');
  });

  it('is done by the unit with one press, once however often it is pressed', async () => {
    const id = await opened();
    const press = (at?: string) => town.as(head, (act) => registrations.answer(act, id, REGISTERED), at);
    expect(await press('2026-02-10T05:00:00Z')).toEqual({ ok: true, again: false });
    expect(await press('2026-03-10T05:00:00Z')).toEqual({ ok: true, again: true });
    const line = (await seen(id))?.lines.find(({ unit }) => unit === area);
    expect(line).toMatchObject({
      outcome: 'registered',
      day: '2026-02-10',
      receivedWay: null,
      saidBy: head.name,
    });
  });

  it('keeps the day when households are counted later', async () => {
    const id = await opened();
    const households = { registered: 90, whole: 100, on: day('2026-03-01') };
    await town.as(head, (act) => registrations.answer(act, id, REGISTERED), '2026-02-10T05:00:00Z');
    await town.as(
      head,
      (act) => registrations.answer(act, id, { ...REGISTERED, households }),
      '2026-03-02T05:00:00Z',
    );
    await town.as(head, (act) => registrations.answer(act, id, REGISTERED), '2026-03-03T05:00:00Z');
    expect((await seen(id))?.lines.find(({ unit }) => unit === area)).toMatchObject({
      day: '2026-02-10',
      householdsRegistered: 90,
      householdsWhole: 100,
      householdsOn: '2026-03-01',
    });
  });

  it('is said for a unit by an officer, with the day and the way, and recorded so', async () => {
    const id = await opened();
    expect(
      await town.as(town.officer, (act) => registrations.answerFor(act, id, other ?? '', FOR)),
    ).toMatchObject({
      ok: true,
    });
    expect((await seen(id))?.lines.find(({ unit }) => unit === other)).toMatchObject({
      day: '2026-02-20',
      receivedWay: 'phone',
    });
    const administrator = await town.person('administrator');
    const { events: logged } = await town.as(administrator, (act) => events.page(act, 1));
    const said = logged.find(({ noun }) => noun === 'registration');
    expect(said).toMatchObject({ verb: 'registered', actor: town.officer.name });
  });

  it('leaves out whom the standard leaves out, by its article, and only an officer says so', async () => {
    const id = await opened();
    const leftOut = { ...FOR, outcome: 'not eligible', exclusion: 'preschool', received: null } as const;
    const say = (said: registrations.Said) =>
      town.as(town.officer, (act) => registrations.answerFor(act, id, school ?? '', said));
    expect(await say({ ...leftOut, exclusion: 'area' })).toEqual({ ok: false, problem: 'unknown exclusion' });
    expect(await say({ ...leftOut, exclusion: null })).toEqual({ ok: false, problem: 'reason missing' });
    expect(await say(leftOut)).toMatchObject({ ok: true });
    expect(await tallyOf(id)).toMatchObject({ asked: 3, eligible: 2, notEligible: 1, waiting: 2 });
    const byUnit = town.as(head, (act) =>
      registrations.answer(act, id, {
        outcome: 'not eligible',
        households: null,
        reason: 'Không thuộc đối tượng',
      }),
    );
    await expect(byUnit).rejects.toMatchObject({ code: '42501' });
    const pupil = await town.person('unit', school ?? '');
    const anyway = town.as(pupil, (act) => registrations.answer(act, id, REGISTERED));
    expect(await anyway).toEqual({ ok: false, problem: 'left out' });
  });

  it('takes no words beside what is only counted', async () => {
    const id = await opened({ planItem: 't2', standard: null });
    const declined = (reason: string | null) =>
      town.as(head, (act) =>
        registrations.answer(act, id, { outcome: 'declined', households: null, reason }),
      );
    expect(await declined('Vì một hộ')).toEqual({ ok: false, problem: 'no words here' });
    expect(await declined(null)).toMatchObject({ ok: true });
    const raw = town.as(town.officer, (act) =>
      act.tx
        .updateTable('registration_answer')
        .set({ reason: 'lời' })
        .where('registration_id', '=', id)
        .execute(),
    );
    await expect(raw).rejects.toMatchObject({ code: '23514' });
  });

  it('is closed with its list as it stood, and takes nothing more', async () => {
    const id = await opened();
    await town.as(head, (act) => registrations.answer(act, id, REGISTERED));
    expect(await town.as(town.officer, (act) => registrations.close(act, id))).toEqual({ ok: true });
    expect(await town.as(town.officer, (act) => registrations.close(act, id))).toEqual({
      ok: false,
      problem: 'closed',
    });
    expect(await town.as(otherHead, (act) => registrations.answer(act, id, REGISTERED))).toEqual({
      ok: false,
      problem: 'closed',
    });
    expect(await town.as(head, (act) => registrations.answer(act, id, REGISTERED))).toEqual({
      ok: true,
      again: true,
    });
    await town.as(town.officer, (act) =>
      act.tx
        .updateTable('unit')
        .set({ name: 'Tổ dân phố mới' })
        .where('id', '=', area ?? '')
        .execute(),
    );
    expect((await seen(id))?.lines.map(({ unitName }) => unitName)).toContain('Tổ dân phố 1');
    const [mine] = (await town.as(head, registrations.asked)).filter((one) => one.id === id);
    expect(mine?.closedAt).not.toBeNull();
    await town.as(town.officer, (act) =>
      act.tx
        .updateTable('unit')
        .set({ name: 'Tổ dân phố 1' })
        .where('id', '=', area ?? '')
        .execute(),
    );
  });

  it('shows a unit its own line alone, and nothing to one that does not take part', async () => {
    const id = await opened();
    await town.as(otherHead, (act) => registrations.answer(act, id, REGISTERED));
    expect((await town.as(head, (act) => registrations.get(act, id)))?.lines.map(({ unit }) => unit)).toEqual(
      [area],
    );
    const stranger = await town.person('unit', outside);
    expect(await town.as(stranger, registrations.asked)).toEqual([]);
    expect(await town.as(stranger, (act) => registrations.answer(act, id, REGISTERED))).toEqual({
      ok: false,
      problem: 'not found',
    });
  });
});
