import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Received, standingOf } from '#reporting';
import * as movements from './movements.ts';
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
} from './testing.ts';

/** The day after the report was due. */
const LATE = '2026-11-15T05:00:00Z';
let town: Ward;
let unit: string;
let movement: string;
let due: string;
let asked: string;

beforeAll(async () => {
  town = await ward();
  unit = await town.unit('area', 'TDP1', 'Tổ dân phố 1');
  await town.as(town.officer, async (act) => {
    const plan = await confirmedPlan(act, readingOf({ quote: 'Có ít nhất 01 mô hình', value: 1 }));
    movement = await openedMovement(act, {
      plan,
      units: [unit],
      indicators: [indicator('t1')],
      periods: [period()],
    });
    due = (await movements.periods(act, movement))[0]?.id ?? '';
    asked = (await movements.indicators(act, movement))[0]?.id ?? '';
  });
});
afterAll(() => town.close());

describe('a report that an officer enters for a unit', () => {
  const received: Received = {
    way: 'paper',
    on: day('2026-11-13'),
    from: 'Tổ trưởng',
    reason: 'Nhận bản giấy, hôm sau nữa mới nhập',
  };

  it('is not taken from a unit for another', async () => {
    const other = await town.person('unit', await town.unit('area', 'TDP2'));
    const sent = await town.as(other, (act) =>
      reports.submit(act, { period: due, unit }, { answers: { [asked]: '2' }, key: 'theirs', received }),
    );
    expect(sent).toEqual({ ok: false, problem: 'not found' });
  });

  it('says how it came, by whom it was entered, for whom and why, and is late by the clock of the server', async () => {
    const sent = await town.as(
      town.officer,
      (act) =>
        reports.submit(act, { period: due, unit }, { answers: { [asked]: '2' }, key: 'paper', received }),
      LATE,
    );
    expect(sent).toMatchObject({ ok: true });
    const report = await town.as(town.officer, (act) => reports.get(act, sent.ok ? sent.report : ''));
    expect(report).toMatchObject({
      sentBy: town.officer.name,
      byLink: false,
      received: { way: 'paper', on: '2026-11-13', from: 'Tổ trưởng' },
    });
    const [duty] = await town.as(town.officer, (act) => reports.board(act, movement));
    expect(duty).toMatchObject({ receivedWay: 'paper', receivedOn: '2026-11-13' });
    expect(duty && standingOf(duty, reports.sentOn(duty), day('2026-11-15'))).toBe('late');
    const event = await town.as(town.officer, (act) =>
      act.tx.selectFrom('event').selectAll().where('noun', '=', 'report').executeTakeFirstOrThrow(),
    );
    expect(event).toMatchObject({
      actor: town.officer.name,
      on_behalf_of: 'Tổ dân phố 1',
      reason: received.reason,
    });
  });
});
