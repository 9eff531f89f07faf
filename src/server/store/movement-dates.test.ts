import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import * as movementDates from './movement-dates.ts';
import {
  confirmedPlan,
  day,
  indicator,
  openedMovement,
  readingOf,
  type Ward,
  ward,
  withDeadlines,
} from './testing.ts';

let town: Ward;
let areas: string[];
let school: string;
let head: Person;
let movement: string;

const WITHIN = { type: 'within', period: 'P3M', after: 'hoàn thành việc sắp xếp' } as const;
const deadlines = [
  { quote: 'Ra mắt mô hình chậm nhất 03 tháng kể từ ngày hoàn thành việc sắp xếp', rule: WITHIN },
  {
    quote: 'Ban điều hành họp hằng quý',
    who: 'Ban điều hành',
    rule: { type: 'every', period: 'P3M' } as const,
  },
  {
    quote: 'Sinh hoạt chuyên đề 3 tháng/1 lần',
    who: 'các trường học',
    rule: { type: 'every', period: 'P3M' } as const,
  },
];
const MORNING = '2026-07-01T02:00:00Z';

beforeAll(async () => {
  town = await ward();
  areas = [await town.unit('area', 'A1', 'Khóm 1'), await town.unit('area', 'A2', 'Khóm 2')];
  school = await town.unit('school', 'S1');
  head = await town.person('unit', areas[0]);
  movement = await town.as(
    town.officer,
    async (act) => {
      const reading = withDeadlines(readingOf({ quote: 'Có ít nhất 01 mô hình', value: 1 }), ...deadlines);
      const plan = await confirmedPlan(act, reading);
      return openedMovement(act, { plan, units: [...areas, school], indicators: [indicator('t1')] });
    },
    MORNING,
  );
});
afterAll(() => town.close());

const look = (at = MORNING) => town.as(town.officer, (act) => movementDates.of(act, movement), at);
const standings = async (name: string, at?: string) =>
  (await look(at)).milestones
    .find((milestone) => milestone.name === name)
    ?.owed.map(({ unitName, turns }) => [
      unitName,
      ...turns.map(({ due, standing }) => `${due} ${standing}`),
    ]);
const event = async () => (await look()).events[0]?.id ?? '';
const launch = async () => (await look()).milestones[0]?.id ?? '';

describe('the dates of a movement', () => {
  it('come from the confirmed deadlines when it opens, each with who owes it and its clause’s words', async () => {
    const { events, milestones } = await look();
    expect(events).toMatchObject([{ words: 'hoàn thành việc sắp xếp', happenedOn: null, exceptions: [] }]);
    expect(milestones).toMatchObject([
      { name: 'Lễ ra mắt', unitKinds: ['area'], quote: deadlines[0]?.quote, waitsFor: events[0]?.words },
      { name: 'Họp định kỳ', unitKinds: [], body: 'Ban điều hành', repeats: 'calendar' },
      { name: 'Sinh hoạt định kỳ', unitKinds: ['school'], repeats: 'interval' },
    ]);
  });

  it('wait for their event, however late it is', async () => {
    expect(await standings('Lễ ra mắt', '2030-01-01T00:00:00Z')).toEqual([
      ['Khóm 1', 'null waiting'],
      ['Khóm 2', 'null waiting'],
    ]);
  });

  it('need a paper for the day of an event, and a reason to change it', async () => {
    const id = await event();
    const say = (on: string | null, document: string, reason = '') =>
      town.as(town.officer, (act) =>
        movementDates.setEvent(act, id, { on: on === null ? null : day(on), document, reason }),
      );
    expect(await say('2026-06-30', '')).toEqual({ ok: false, problem: 'no document' });
    expect(await say('2026-06-29', 'Nghị quyết 12/NQ-HĐND')).toEqual({ ok: true });
    expect(await say('2026-06-30', 'Nghị quyết 12/NQ-HĐND')).toEqual({ ok: false, problem: 'no reason' });
    expect(await say('2026-06-30', 'Nghị quyết 12/NQ-HĐND', 'Ghi nhầm ngày')).toEqual({ ok: true });
    expect(await standings('Lễ ra mắt')).toEqual([
      ['Khóm 1', '2026-09-30 to do'],
      ['Khóm 2', '2026-09-30 to do'],
    ]);
    expect((await look()).events[0]).toMatchObject({
      document: 'Nghị quyết 12/NQ-HĐND',
      setBy: 'Lê Văn Mẫu',
    });
  });

  it('differ for a unit whose exception a person confirmed, and for no other', async () => {
    const id = await event();
    const except = (reason: string, on: string | null = '2026-07-31') =>
      town.as(town.officer, (act) =>
        movementDates.exceptUnit(act, id, { unit: areas[1] ?? '', on: on === null ? null : day(on), reason }),
      );
    expect(await except('')).toEqual({ ok: false, problem: 'no reason' });
    expect(await except('Sáp nhập sau theo Quyết định 30')).toEqual({ ok: true });
    expect(await standings('Lễ ra mắt', '2026-10-15T02:00:00Z')).toEqual([
      ['Khóm 1', '2026-09-30 overdue'],
      ['Khóm 2', '2026-10-31 to do'],
    ]);
    expect(await except('Hủy quyết định 30', null)).toEqual({ ok: true });
    expect(await standings('Lễ ra mắt')).toEqual([
      ['Khóm 1', '2026-09-30 to do'],
      ['Khóm 2', '2026-09-30 to do'],
    ]);
    const other = await town.as(town.officer, (act) =>
      movementDates.exceptUnit(act, id, { unit: crypto.randomUUID(), on: day('2026-07-31'), reason: 'x' }),
    );
    expect(other).toEqual({ ok: false, problem: 'not found' });
  });

  it('turn overdue at midnight in Việt Nam, not at that of the server', async () => {
    expect((await standings('Lễ ra mắt', '2026-09-30T16:59:59Z'))?.[0]).toEqual([
      'Khóm 1',
      '2026-09-30 to do',
    ]);
    expect((await standings('Lễ ra mắt', '2026-09-30T17:00:00Z'))?.[0]).toEqual([
      'Khóm 1',
      '2026-09-30 overdue',
    ]);
  });

  it('are told to the unit that owes them, which says itself when it was done', async () => {
    const [own, ...more] = await town.as(head, movementDates.ofUnit, MORNING);
    expect(own).toMatchObject({
      name: 'Lễ ra mắt',
      turns: [{ key: '', due: '2026-09-30', standing: 'to do' }],
    });
    expect(more).toEqual([]);
    const milestone = await launch();
    const say = (unit: string, on: string) =>
      town.as(head, (act) => movementDates.sayDone(act, { milestone, unit, turn: '' }, day(on)), MORNING);
    expect(await say(areas[0] ?? '', '2026-07-02')).toEqual({ ok: false, problem: 'in the future' });
    expect(await say(areas[1] ?? '', '2026-07-01')).toEqual({ ok: false, problem: 'not found' });
    expect(await say(areas[0] ?? '', '2026-07-01')).toEqual({ ok: true });
    expect(await say(areas[0] ?? '', '2026-07-01')).toEqual({ ok: false, problem: 'done already' });
    expect((await standings('Lễ ra mắt'))?.[0]).toEqual(['Khóm 1', '2026-09-30 done']);
  });

  it('are taken back where they were said by mistake', async () => {
    const milestone = await launch();
    const back = () =>
      town.as(head, (act) => movementDates.takeBackDone(act, { milestone, unit: areas[0] ?? '', turn: '' }));
    expect(await back()).toEqual({ ok: true });
    expect(await back()).toEqual({ ok: false, problem: 'not found' });
    expect((await standings('Lễ ra mắt'))?.[0]).toEqual(['Khóm 1', '2026-09-30 to do']);
  });

  it('cannot be excepted by the unit itself', async () => {
    const id = await event();
    const excepting = town.as(head, (act) =>
      movementDates.exceptUnit(act, id, { unit: areas[0] ?? '', on: day('2027-01-01'), reason: 'Xin lùi' }),
    );
    await expect(excepting).rejects.toThrow(/row-level security/);
  });

  it('count so long after the last time only where the officer or the plan says so', async () => {
    const { milestones } = await look();
    const [, meeting, thematic] = milestones.map(({ id }) => id);
    const say = (milestone: string | undefined, unit: string | null, turn: string, on: string) =>
      town.as(town.officer, (act) =>
        movementDates.sayDone(act, { milestone: milestone ?? '', unit, turn }, day(on)),
      );
    expect(await say(thematic, school, '7', '2026-08-20')).toEqual({ ok: false, problem: 'not found' });
    expect(await say(thematic, school, '1', '2026-08-20')).toEqual({ ok: true });
    expect(await standings('Sinh hoạt định kỳ', '2026-10-01T02:00:00Z')).toEqual([
      ['Đơn vị S1', 'null done', '2026-11-20 to do'],
    ]);
    expect(await standings('Họp định kỳ', '2026-10-01T02:00:00Z')).toEqual([
      [null, '2026-09-30 overdue', '2026-12-31 to do'],
    ]);
    await town.as(town.officer, (act) =>
      movementDates.setMilestone(act, meeting ?? '', {
        name: 'Họp Ban điều hành',
        unitKinds: [],
        body: 'Ban điều hành',
        asked: true,
        repeats: 'calendar',
        dropped: null,
      }),
    );
    expect(await standings('Họp Ban điều hành', '2026-10-01T02:00:00Z')).toEqual([
      [null, '2026-09-30 passed', '2026-12-31 to do'],
    ]);
  });
});
