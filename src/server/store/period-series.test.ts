import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workCalendar } from '#calendar';
import { type PeriodSeries, periodsOf } from '#movement';
import * as movements from './movements.ts';
import * as periodSeries from './period-series.ts';
import { moveWindows } from './period-windows.ts';
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

let town: Ward;
let movement: string;
let area: string;

const quarterly: PeriodSeries = {
  kind: 'quarter',
  yearStarts: '01-01',
  due: { type: 'after', span: { count: 5, unit: 'working-days' } },
  acceptedDays: 10,
  unitKinds: ['area'],
  planItem: null,
  reason: 'Chủ tịch giao',
};

beforeAll(async () => {
  town = await ward();
  area = await town.unit('area', 'A1');
  const school = await town.unit('school', 'S1');
  movement = await town.as(town.officer, async (act) => {
    const plan = await confirmedPlan(act, readingOf({ quote: 'Có ít nhất 01 mô hình', value: 1 }));
    const days = { from: day('2026-10-01'), to: day('2026-12-31') };
    const made = periodsOf(quarterly, days, workCalendar());
    const periods = (made.ok ? made.periods : []).map((one) => ({ ...one, series: 0 }));
    const units = [area, school];
    return openedMovement(act, { plan, units, series: [quarterly], periods, indicators: [indicator('t1')] });
  });
});
afterAll(() => town.close());

const listed = () =>
  town.as(town.officer, async (act) =>
    (await movements.periods(act, movement)).map(({ name, onTimeUntil, acceptedUntil }) => [
      name,
      onTimeUntil,
      acceptedUntil,
    ]),
  );
const series = async () => (await town.as(town.officer, (act) => periodSeries.listSeries(act, movement)))[0];

describe('a series of periods', () => {
  it('keeps its rule with the periods it began with', async () => {
    expect(await series()).toMatchObject({ ...quarterly, coversTo: '2026-12-31', setBy: 'Lê Văn Mẫu' });
    expect(await listed()).toEqual([['Quý IV/2026', '2027-01-08', '2027-01-18']]);
  });

  it('opens its next year on one press, with the duties of the kinds that owe it, and the year after on the next', async () => {
    const open = async () => {
      const id = (await series())?.id ?? '';
      return town.as(town.officer, (act) => periodSeries.openNextYear(act, id));
    };
    expect(await open()).toMatchObject({
      ok: true,
      periods: [{ name: 'Quý I/2027' }, {}, {}, { name: 'Quý IV/2027' }],
    });
    expect((await listed()).map(([name]) => name)).toEqual([
      'Quý IV/2026',
      'Quý I/2027',
      'Quý II/2027',
      'Quý III/2027',
      'Quý IV/2027',
    ]);
    const duties = await town.as(town.officer, (act) => reports.board(act, movement));
    expect(duties.map(({ unit, periodName }) => [unit === area, periodName])).toEqual(
      ['Quý IV/2026', 'Quý I/2027', 'Quý II/2027', 'Quý III/2027', 'Quý IV/2027'].map((name) => [true, name]),
    );
    expect(await open()).toMatchObject({ ok: true, periods: [{ name: 'Quý I/2028' }, {}, {}, {}] });
  });
});

describe('a period added to a running movement', () => {
  const sudden = period({
    name: 'Đột xuất: rà soát điểm vui chơi',
    coversFrom: day('2026-11-01'),
    coversTo: day('2026-11-12'),
    onTimeUntil: day('2026-11-13'),
    unitKinds: ['school'],
  });
  const add = () =>
    town.as(town.officer, (act) => periodSeries.addTo(act, movement, { series: null, periods: [sudden] }));

  it('is owed by the participants of its kinds from then on', async () => {
    expect(await add()).toMatchObject({ ok: true });
    const duties = await town.as(town.officer, (act) => reports.board(act, movement));
    expect(duties.filter(({ periodName }) => periodName === sudden.name)).toMatchObject([
      { unitKind: 'school' },
    ]);
  });

  it('is refused where one of its name or its days stands already', async () => {
    expect(await add()).toEqual({
      ok: false,
      problem: 'overlaps',
      said: 'Đột xuất: rà soát điểm vui chơi (01/11/2026–12/11/2026)',
    });
  });

  it('rests on no item of the plan that nobody has confirmed', async () => {
    const periods = [{ ...sudden, name: 'Khác', coversTo: day('2026-11-13'), planItem: 'deadline-99' }];
    const added = await town.as(town.officer, (act) =>
      periodSeries.addTo(act, movement, { series: null, periods }),
    );
    expect(added).toEqual({ ok: false, problem: 'not found' });
  });

  it('is not found in a movement of nobody', async () => {
    const added = await town.as(town.officer, (act) =>
      periodSeries.addTo(act, crypto.randomUUID(), { series: null, periods: [sudden] }),
    );
    expect(added).toEqual({ ok: false, problem: 'not found' });
  });
});

describe('the windows of one period', () => {
  const move = async (onTimeUntil: string, given: { until?: string; reason?: string } = {}) => {
    const [first] = await town.as(town.officer, (act) => movements.periods(act, movement));
    const { until, reason = 'Bão số 13' } = given;
    return town.as(town.officer, (act) =>
      moveWindows(act, first?.id ?? '', {
        onTimeUntil: day(onTimeUntil),
        acceptedUntil: until === undefined ? null : day(until),
        reason,
      }),
    );
  };

  it('move with a reason, the last day accepted never before the day due', async () => {
    expect(await move('2027-01-20', { reason: '' })).toEqual({ ok: false, problem: 'no reason' });
    expect(await move('2027-01-20', { until: '2027-01-19' })).toEqual({
      ok: false,
      problem: 'before it is due',
    });
    expect(await move('2027-01-20', { until: '2027-01-31' })).toEqual({ ok: true });
    expect((await listed())[0]).toEqual(['Quý IV/2026', '2027-01-20', '2027-01-31']);
  });

  it('are never brought forward to a day that is over', async () => {
    expect(await move('2026-11-09')).toEqual({ ok: false, problem: 'past' });
  });

  it('are not brought forward once a report has come', async () => {
    const head = await town.person('unit', area);
    await town.as(head, async (act) => {
      const [duty] = await reports.owed(act);
      const sheet = await reports.sheet(act, reports.own(act, duty?.period ?? ''));
      const [asked] = sheet?.form.questions ?? [];
      const answers = { [asked?.id ?? '']: '3' };
      await reports.submit(act, reports.own(act, duty?.period ?? ''), { answers, key: 'k' });
    });
    expect(await move('2027-01-10')).toEqual({ ok: false, problem: 'earlier after sending' });
    expect(await move('2027-01-25')).toEqual({ ok: true });
  });
});
