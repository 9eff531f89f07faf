import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOff, isWorkingDay } from '#calendar';
import * as daysOff from './days-off.ts';
import * as events from './events.ts';
import { day, type Ward, ward } from './testing.ts';

let town: Ward;
beforeAll(async () => {
  town = await ward();
});
afterAll(() => town.close());

const asOfficer = <T>(work: Parameters<typeof town.as<T>>[1]) => town.as(town.officer, work);
const TET: daysOff.WantedDays = {
  kind: 'off',
  from: day('2027-02-04'),
  to: day('2027-02-10'),
  holiday: 'tet',
  name: ' Tết  Nguyên đán ',
  paper: 'Thông báo số 02/TB-UBND',
  paperDate: day('2026-12-01'),
};
const add = (words: Partial<daysOff.WantedDays>) =>
  asOfficer((act) => daysOff.add(act, { ...TET, ...words }));

describe('the days off of a commune', () => {
  it('are at first those of the law and of the notices known', async () => {
    const calendar = await asOfficer(daysOff.workCalendar);
    expect(dayOff(calendar, day('2027-02-05'))).toMatchObject({ provisional: true });
    expect(isWorkingDay(calendar, day('2027-02-04'))).toBe(true);
  });

  it('are set by a paper, which every room of the commune then counts with', async () => {
    expect(await add({})).toMatchObject({ ok: true });
    const head = await town.person('unit', await town.unit('area', 'TDP1'));
    const calendar = await town.as(head, daysOff.workCalendar);
    expect(dayOff(calendar, day('2027-02-04'))).toMatchObject({
      name: 'Tết Nguyên đán',
      source: 'Thông báo số 02/TB-UBND ngày 01/12/2026',
      provisional: false,
    });
    expect(isWorkingDay(calendar, day('2027-02-11'))).toBe(true);
  });

  it('are refused with the reason, and nothing is kept', async () => {
    const worked = {
      kind: 'working',
      holiday: null,
      name: 'làm bù',
      from: day('2027-02-20'),
      to: day('2027-02-20'),
    } as const;
    expect(await add({ from: day('2027-02-10'), to: day('2027-02-12') })).toMatchObject({
      problem: 'set already',
    });
    expect(await add({ from: day('2028-02-10'), to: day('2028-02-09') })).toMatchObject({
      problem: 'days reversed',
    });
    expect(await add({ from: day('2028-01-01'), to: day('2028-02-10') })).toMatchObject({
      problem: 'too many days',
    });
    expect(await add({ from: day('2028-06-01'), to: day('2028-06-02') })).toMatchObject({
      problem: 'of another holiday',
    });
    expect(await add({ from: day('2019-02-04'), to: day('2019-02-05') })).toMatchObject({
      problem: 'outside the years',
    });
    expect(await add({ ...worked, from: day('2027-02-22'), to: day('2027-02-22') })).toMatchObject({
      problem: 'works anyway',
    });
    expect(await add({ ...worked, kind: 'off' })).toMatchObject({ problem: 'off anyway' });
    expect(await add({ ...worked, name: ' ' })).toMatchObject({ problem: 'name missing' });
    expect(await add({ ...worked, paper: '' })).toMatchObject({ problem: 'paper missing' });
    expect(await asOfficer(daysOff.list)).toHaveLength(1);
  });

  it('are set once, whoever comes at the same time', async () => {
    const days = { from: day('2029-02-12'), to: day('2029-02-16') };
    const outcomes = await Promise.all([add(days), add(days), add(days)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok && one.problem === 'set already')).toHaveLength(2);
    const set = outcomes.find((one) => one.ok);
    await asOfficer((act) => daysOff.remove(act, set?.ok ? set.id : ''));
  });

  it('are taken back, each with an event, and only by their own commune', async () => {
    const [set] = await asOfficer(daysOff.list);
    const other = await ward(town.database);
    expect(await other.as(other.officer, (act) => daysOff.remove(act, set?.id ?? ''))).toBe(false);
    await other.store.close();
    expect(await asOfficer((act) => daysOff.remove(act, set?.id ?? ''))).toBe(true);
    expect(await asOfficer((act) => daysOff.remove(act, set?.id ?? ''))).toBe(false);
    expect(await asOfficer(daysOff.list)).toEqual([]);
    const { events: log } = await asOfficer((act) => events.page(act, 1));
    const mine = log.filter(({ noun }) => noun === 'day off').map(({ verb }) => verb);
    expect(mine.sort()).toEqual(['added', 'added', 'removed', 'removed']);
  });
});
