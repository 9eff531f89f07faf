import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import { addDays } from '#calendar';
import { type MatterKind, ordered } from '#desk';
import * as acknowledgements from './acknowledgements.ts';
import { communeOf } from './act.ts';
import * as compilations from './compilations.ts';
import * as desk from './desk.ts';
import * as movementDates from './movement-dates.ts';
import * as movements from './movements.ts';
import { recount } from './recount.ts';
import * as reports from './reports.ts';
import {
  confirmedPlan,
  day,
  indicator,
  openedMovement,
  period,
  readingOf,
  type Ward,
  ward,
  withDeadlines,
} from './testing.ts';

let town: Ward;
let units: string[];
let heads: Person[];
let movement: string;
let periods: string[];

const OPENED = '2026-06-25T03:00:00Z';
const LATER = '2026-11-20T03:00:00Z';

beforeAll(async () => {
  town = await ward();
  units = [];
  for (const code of ['A', 'B', 'C', 'D']) units.push(await town.unit('area', code));
  heads = await Promise.all(units.map((unit) => town.person('unit', unit)));
  movement = await town.as(
    town.officer,
    async (act) => {
      const waits = {
        quote: 'Ra mắt trong 03 tháng',
        rule: { type: 'within', period: 'P3M', after: 'sắp xếp' },
      } as const;
      const asked = {
        quote: 'Đề nghị Mặt trận họp trước 01/11',
        who: 'Mặt trận',
        rule: { type: 'before', date: '2026-11-01' },
      } as const;
      const ordered = {
        quote: 'Ban chỉ đạo họp trước 01/10',
        who: 'Ban chỉ đạo',
        rule: { type: 'before', date: '2026-10-01' },
      } as const;
      const plan = await confirmedPlan(
        act,
        withDeadlines(readingOf({ quote: 'Có 01 mô hình', value: 1 }), waits, asked, ordered),
      );
      return openedMovement(act, {
        plan,
        units,
        indicators: [indicator('t1')],
        periods: [
          period(),
          period({
            name: 'Năm 2027',
            coversFrom: day('2027-01-01'),
            coversTo: day('2027-11-14'),
            onTimeUntil: day('2027-11-14'),
          }),
        ],
      });
    },
    OPENED,
  );
  await town.as(town.officer, async (act) => {
    const { milestones } = await movementDates.of(act, movement);
    const front = milestones.find(({ body }) => body === 'Mặt trận');
    const words = { name: front?.name ?? '', unitKinds: [], body: 'Mặt trận', repeats: null, dropped: null };
    await movementDates.setMilestone(act, front?.id ?? '', { ...words, asked: true });
  });
  periods = (await town.as(town.officer, (act) => movements.periods(act, movement))).map(({ id }) => id);
});
afterAll(() => town.close());

/** The matters of a person as `kind × count`, in their order. */
async function waiting(person: Person, at = LATER, kinds?: MatterKind[]) {
  const lines = await town.as(person, async (act) => ordered(await desk.waiting(act), act.today), at);
  return lines
    .filter(({ kind }) => !kinds || kinds.includes(kind))
    .map(({ kind, count, urgency }) => `${kind} × ${count}: ${urgency}`);
}

async function send(place: number, at: string) {
  const head = heads[place];
  if (!head) throw new Error('no such head');
  await town.as(
    head,
    async (act) => {
      const asked = (await movements.indicators(act, movement))[0]?.id ?? '';
      const sent = await reports.submit(act, reports.own(act, periods[0] ?? ''), {
        answers: { [asked]: '2' },
        key: `key-${place}-sent`,
      });
      if (!sent.ok) throw new Error(sent.problem);
    },
    at,
  );
}

/** More is asked of a report by somebody, as the review does it. */
async function giveBack(place: number, asker: Person, at: string) {
  const which = { period: periods[0] ?? '', unit: units[place] ?? '' };
  await town.as(
    town.officer,
    async (act) => {
      const report = (await reports.board(act, movement)).find(
        (duty) => duty.period === which.period && duty.unit === which.unit,
      )?.report;
      await act.tx
        .insertInto('report_return')
        .values({
          commune_id: communeOf(act),
          report_id: report ?? '',
          step_id: null,
          returned_by: asker.account,
          returned_at: act.now,
          withdrawn_by: null,
          withdrawn_at: null,
        })
        .execute();
      await recount(act, which);
    },
    at,
  );
}

describe('the desk of a ward', () => {
  it('holds a report as due soon before its last day, and as overdue from the day after', async () => {
    expect(await waiting(town.officer, '2026-11-14T03:00:00Z', ['due', 'missing'])).toEqual([
      'due × 4: soon',
    ]);
    expect(await waiting(town.officer, '2026-11-14T17:30:00Z', ['due', 'missing'])).toEqual([
      'missing × 4: overdue',
    ]);
  });

  it('gives what came to whoever looks, and keeps what has not come', async () => {
    for (const place of [0, 1]) await send(place, '2026-11-12T03:00:00Z');
    expect(await waiting(town.officer, LATER, ['reviews', 'missing'])).toEqual([
      'missing × 2: overdue',
      'reviews × 2: now',
    ]);
  });

  it('asks the one who returned a report after units that do not answer, and nobody else', async () => {
    const other = await town.person('officer');
    await giveBack(0, town.officer, '2026-11-13T03:00:00Z');
    expect(await waiting(town.officer, '2026-11-15T03:00:00Z', ['unanswered'])).toEqual([]);
    expect(await waiting(town.officer, LATER, ['unanswered', 'reviews'])).toEqual([
      'reviews × 1: now',
      'unanswered × 1: now',
    ]);
    expect(await waiting(other, LATER, ['unanswered'])).toEqual([]);
  });

  it('leaves the whole count and the signature to a leader, and no work of an officer', async () => {
    const leader = await town.person('leader');
    expect(await waiting(leader)).toEqual([
      'milestone × 1: overdue',
      'missing × 2: overdue',
      'milestone × 1: waiting',
    ]);
  });

  it('never calls overdue what is only asked, and waits for the day of an event', async () => {
    expect(await waiting(town.officer, LATER, ['milestone', 'event', 'milestone of units'])).toEqual([
      'milestone × 1: overdue',
      'milestone × 1: waiting',
      'event × 1: waiting',
    ]);
    await town.as(town.officer, async (act) => {
      const [event] = (await movementDates.of(act, movement)).events;
      await movementDates.setEvent(act, event?.id ?? '', {
        on: day('2026-07-01'),
        document: 'Nghị quyết 01',
        reason: '',
      });
    });
    expect(await waiting(town.officer, LATER, ['event', 'milestone of units'])).toEqual([
      'milestone of units × 4: overdue',
    ]);
    const done = await town.as(town.officer, async (act) => {
      const [first] = (await movementDates.of(act, movement)).milestones.filter(
        ({ unitKinds }) => unitKinds.length > 0,
      );
      return movementDates.sayDone(
        act,
        { milestone: first?.id ?? '', unit: units[0] ?? '', turn: '' },
        day('2026-09-01'),
      );
    });
    expect(done).toEqual({ ok: true });
    expect(await waiting(town.officer, LATER, ['milestone of units'])).toEqual([
      'milestone of units × 3: overdue',
    ]);
  });

  it('counts a unit on its own day of the event, and again on the day of all', async () => {
    await town.as(town.officer, async (act) => {
      const [event] = (await movementDates.of(act, movement)).events;
      const own = { unit: units[3] ?? '', on: day('2026-10-30'), reason: 'Quyết định riêng' };
      await movementDates.exceptUnit(act, event?.id ?? '', own);
    });
    const ofUnits = () => waiting(town.officer, LATER, ['milestone of units']);
    expect(await ofUnits()).toEqual(['milestone of units × 2: overdue']);
    expect(await waiting(town.officer, '2027-02-01T03:00:00Z', ['milestone of units'])).toEqual([
      'milestone of units × 3: overdue',
    ]);
    await town.as(town.officer, async (act) => {
      const [event] = (await movementDates.of(act, movement)).events;
      await movementDates.exceptUnit(act, event?.id ?? '', {
        unit: units[3] ?? '',
        on: null,
        reason: 'Như các nơi',
      });
    });
    expect(await ofUnits()).toEqual(['milestone of units × 3: overdue']);
  });

  it('owes nothing of who is exempt, and lets an extended report be due on its own day', async () => {
    const place = { commune_id: town.commune, period_id: periods[0] ?? '', unit_id: units[2] ?? '' };
    const reports = () => waiting(town.officer, LATER, ['missing', 'due']);
    expect(await reports()).toEqual(['missing × 2: overdue']);
    const { id } = await town.as(town.officer, (act) =>
      act.tx
        .insertInto('exemption')
        .values({
          ...place,
          reason: 'Chưa thành lập',
          made_by: null,
          made_at: act.now,
          ended_by: null,
          ended_at: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
    expect(await reports()).toEqual(['missing × 1: overdue']);
    await town.as(town.officer, async (act) => {
      await act.tx.updateTable('exemption').set({ ended_at: act.now }).where('id', '=', id).execute();
      await act.tx
        .updateTable('duty')
        .set({ extended_until: day('2026-11-25') })
        .where('unit_id', '=', place.unit_id)
        .where('period_id', '=', place.period_id)
        .execute();
    });
    expect(await reports()).toEqual(['missing × 1: overdue', 'due × 1: soon']);
    await town.as(town.officer, (act) =>
      act.tx
        .updateTable('duty')
        .set({ extended_until: null })
        .where('unit_id', '=', place.unit_id)
        .where('period_id', '=', place.period_id)
        .execute(),
    );
  });

  it('keeps the ward’s own report overdue until somebody says that it was passed on', async () => {
    const step = { clause: 'IV', quote: '', printed: null, workingDays: 0, laterThanPlan: false };
    const chain = [
      { ...step, body: 'Các đơn vị', toWhom: 'Công an phường', day: day('2026-11-09') },
      { ...step, body: 'Công an phường', toWhom: 'UBND phường', day: day('2026-11-16') },
    ];
    await town.as(town.officer, (act) => movementDates.setChain(act, movement, chain), LATER);
    expect(await waiting(town.officer, '2026-11-10T03:00:00Z', ['chain'])).toEqual(['chain × 1: soon']);
    expect(await waiting(town.officer, LATER, ['chain'])).toEqual(['chain × 1: overdue']);
    const place = { movement, year: 2026, position: 1 };
    const said = { ok: true, body: 'Công an phường', toWhom: 'UBND phường' };
    expect(await town.as(town.officer, (act) => desk.sayPassed(act, place), LATER)).toEqual(said);
    expect(await waiting(town.officer, LATER, ['chain'])).toEqual([]);
    await town.as(town.officer, (act) => movementDates.setChain(act, movement, chain), LATER);
    expect(await waiting(town.officer, LATER, ['chain'])).toEqual([]);
    expect(await town.as(town.officer, (act) => desk.takeBackPassed(act, place), LATER)).toEqual(said);
    expect(await waiting(town.officer, LATER, ['chain'])).toEqual(['chain × 1: overdue']);
    expect(await town.as(town.officer, (act) => desk.sayPassed(act, { ...place, position: 7 }))).toEqual({
      ok: false,
      problem: 'not found',
    });
  });

  it('hands the merged report from who drafts it to who signs it', async () => {
    const kinds = ['draft', 'check', 'sign'] as MatterKind[];
    const which = { movement, period: periods[0] ?? '' };
    const leader = await town.person('leader');
    expect(await waiting(town.officer, LATER, kinds)).toEqual([]);
    const drafted = await town.as(town.officer, (act) => compilations.draft(act, which), LATER);
    expect(drafted).toEqual({ ok: true, version: 1 });
    expect(await waiting(town.officer, LATER, kinds)).toEqual(['draft × 1: now']);
    expect(await waiting(leader, LATER, kinds)).toEqual([]);
    const kept = await town.as(leader, (act) => compilations.newest(act, which.period));
    const seen = { ...which, version: 1, hash: kept?.hash ?? '' };
    expect(await town.as(town.officer, (act) => compilations.submit(act, seen), LATER)).toEqual({ ok: true });
    expect(await waiting(town.officer, LATER, kinds)).toEqual([]);
    expect((await waiting(leader, LATER))[0]).toBe('sign × 1: sign');
  });

  it('offers to close the books once nothing is open, and keeps what closed books lack in sight', async () => {
    const closing = ['closing', 'closed without', 'missing', 'reviews', 'answers'] as MatterKind[];
    const key = { commune_id: town.commune, period_id: periods[0] ?? '' };
    await town.as(town.officer, (act) =>
      movements.acceptUntil(act, key.period_id, day('2026-11-30'), 'Hết nhận'),
    );
    expect(await waiting(town.officer, '2026-12-02T03:00:00Z', ['closing'])).toEqual([]);
    await town.as(town.officer, async (act) => {
      for (const unit of units.slice(0, 2)) {
        const duty = (await reports.board(act, movement)).find(
          (one) => one.period === key.period_id && one.unit === unit,
        );
        await act.tx
          .updateTable('report_return')
          .set({ withdrawn_at: act.now })
          .where('commune_id', '=', town.commune)
          .execute();
        await act.tx
          .insertInto('report_acceptance')
          .values({
            commune_id: town.commune,
            report_id: duty?.report ?? '',
            step_id: null,
            accepted_by: null,
            accepted_at: act.now,
            withdrawn_by: null,
            withdrawn_at: null,
          })
          .execute();
        await recount(act, { period: key.period_id, unit });
      }
    });
    expect(await waiting(town.officer, '2026-12-02T03:00:00Z', closing)).toEqual([
      'missing × 2: overdue',
      'closing × 2: now',
    ]);
    await town.as(town.officer, (act) =>
      act.tx
        .insertInto('period_lock')
        .values({
          ...key,
          locked_by: null,
          locked_at: act.now,
          unlocked_by: null,
          unlocked_at: null,
          unlock_reason: null,
        })
        .execute(),
    );
    expect(await waiting(town.officer, '2026-12-02T03:00:00Z', closing)).toEqual([
      'closed without × 2: waiting',
    ]);
  });

  it('asks after the days off of next year from the middle of October', async () => {
    expect(await waiting(town.officer, '2026-10-14T03:00:00Z', ['days off'])).toEqual([]);
    expect(await waiting(town.officer, '2026-10-15T03:00:00Z', ['days off'])).toEqual([
      expect.stringContaining('waiting'),
    ]);
  });

  it('tells an administrator of units that owe a report and cannot come in', async () => {
    const administrator = await town.person('administrator');
    expect(await waiting(administrator, LATER, ['no way in'])).toEqual([]);
    const lost = await town.unit('area', 'L');
    await town.as(town.officer, (act) =>
      act.tx
        .insertInto('duty')
        .values({ commune_id: town.commune, period_id: periods[1] ?? '', unit_id: lost, ...NOTHING })
        .execute(),
    );
    expect(await waiting(administrator, '2027-02-01T03:00:00Z', ['no way in'])).toEqual([
      'no way in × 1: now',
    ]);
    expect(await waiting(town.officer, '2027-02-01T03:00:00Z', ['no way in'])).toEqual([]);
    const excused = { reason: 'Chưa thành lập', made_by: null, ended_by: null, ended_at: null };
    await town.as(town.officer, (act) =>
      act.tx
        .insertInto('exemption')
        .values({
          ...{ commune_id: town.commune, period_id: periods[1] ?? '', unit_id: lost },
          ...{ ...excused, made_at: act.now },
        })
        .execute(),
    );
    expect(await waiting(administrator, '2027-02-01T03:00:00Z', ['no way in'])).toEqual([]);
  });

  it('shows nothing to a unit', async () => {
    for (const head of heads.slice(0, 1)) expect(await waiting(head)).toEqual([]);
  });
});

const NOTHING = {
  covers_from: null,
  covers_to: null,
  change_id: null,
  carried_by: null,
  extended_until: null,
  report_id: null,
  sent_at: null,
  review: null,
  review_since: null,
  review_step: null,
  review_asker: null,
};

describe('acknowledging a movement', () => {
  it('is said once by a unit that takes part and has not reported, and counted', async () => {
    const [reported, , head, other] = heads;
    if (!reported || !head || !other) throw new Error('four heads');
    expect(await town.as(reported, acknowledgements.unsaid)).toEqual([]);
    expect(await town.as(head, acknowledgements.unsaid)).toEqual([
      { movement, movementName: 'Phong trào thử' },
    ]);
    const said = () => town.as(head, (act) => acknowledgements.acknowledge(act, movement));
    expect([await said(), await said()]).toEqual([
      { ok: true, again: false },
      { ok: true, again: true },
    ]);
    expect(await town.as(head, acknowledgements.unsaid)).toEqual([]);
    expect(await town.as(other, acknowledgements.unsaid)).toHaveLength(1);
    const counted = await town.as(town.officer, (act) => acknowledgements.ofMovement(act, movement));
    expect(counted).toEqual({ units: 4, said: 3, unsaid: ['Đơn vị D'] });
    const soon = addDays(day('2026-11-10'), 2);
    expect(await waiting(town.officer, `${soon}T03:00:00Z`, ['unacknowledged'])).toEqual([
      'unacknowledged × 1: waiting',
    ]);
  });

  it('is refused to a unit that takes no part', async () => {
    const stranger = await town.person('unit', await town.unit('area', 'Z'));
    const outcome = await town.as(stranger, (act) => acknowledgements.acknowledge(act, movement));
    expect(outcome).toEqual({ ok: false, problem: 'not found' });
  });
});
