import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOpen, standingOf } from '#reporting';
import * as exemptions from './exemptions.ts';
import * as extensions from './extensions.ts';
import * as movementDates from './movement-dates.ts';
import * as reports from './reports.ts';
import { day } from './testing.ts';
import { AT, type Desk, desk } from './testing-review.ts';

let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here.town.close());

const extend = (units: string[], until = '2026-11-20', reason = 'Mưa lũ') =>
  here.town.as(
    here.lan,
    (act) => extensions.extend(act, here.period, { units, until: day(until), reason }),
    AT,
  );
const duty = async (unit: string) =>
  (await here.town.as(here.lan, (act) => reports.board(act, here.movement))).find((one) => one.unit === unit);
const exempt = (unit: string, reason = 'Chưa thành lập') =>
  here.town.as(here.lan, (act) => exemptions.exempt(act, { period: here.period, unit }, reason));
const end = (unit: string) =>
  here.town.as(here.minh, (act) => exemptions.end(act, { period: here.period, unit }));

describe('more time', () => {
  it('is given to several units that have not sent, and the old day stays beside the new one', async () => {
    const [one, other, third] = [await here.unit(), await here.unit(), await here.unit()];
    expect(await extend([one.unit, other.unit])).toEqual({ ok: true, units: 2 });
    expect(await duty(one.unit)).toMatchObject({ onTimeUntil: '2026-11-20' });
    expect(await duty(third.unit)).toMatchObject({ onTimeUntil: '2026-11-14' });
    expect(await extend([one.unit], '2026-11-25')).toMatchObject({ ok: true });
    const told = await here.town.as(one.head, (act) =>
      extensions.list(act, { period: here.period, unit: one.unit }),
    );
    expect(told.map(({ oldUntil, newUntil }) => `${oldUntil} ${newUntil}`).sort()).toEqual([
      '2026-11-14 2026-11-20',
      '2026-11-20 2026-11-25',
    ]);
    const others = await here.town.as(third.head, (act) => extensions.list(act, { period: here.period }));
    expect(others).toEqual([]);
  });

  it('makes a report of the new last day on time', async () => {
    const { unit, head } = await here.unit();
    await extend([unit]);
    const answers = { [here.asked[0]]: '1', [here.asked[1]]: '1' };
    await here.town.as(
      head,
      (act) => reports.submit(act, reports.own(act, here.period), { answers, key: unit }),
      '2026-11-20T16:00:00Z',
    );
    const sent = await duty(unit);
    expect(sent && standingOf(sent, reports.sentOn(sent), day('2026-11-21'))).toBe('on time');
  });

  it('is refused as a whole without a reason, for a day that is over or not later, and to who has sent', async () => {
    const [one, other] = [await here.unit(), await here.unit()];
    await here.sent(other.head);
    expect(await extend([])).toEqual({ ok: false, problem: 'no units' });
    expect(await extend([one.unit], '2026-11-20', '')).toEqual({ ok: false, problem: 'no reason' });
    expect(await extend([one.unit], '2026-11-11')).toEqual({ ok: false, problem: 'past' });
    expect(await extend([one.unit], '2026-11-14')).toMatchObject({ problem: 'not later' });
    expect(await extend([one.unit, other.unit])).toMatchObject({ problem: 'sent' });
    expect(await extend([one.unit, here.movement])).toEqual({ ok: false, problem: 'not found' });
    expect(await duty(one.unit)).toMatchObject({ onTimeUntil: '2026-11-14' });
  });

  it('is overtaken where everyone is given as much', async () => {
    const { unit } = await here.unit();
    await extend([unit]);
    const windows = { onTimeUntil: day('2026-12-05'), acceptedUntil: null, reason: 'Dời hạn cả phường' };
    expect(
      await here.town.as(here.lan, (act) => movementDates.moveWindows(act, here.period, windows), AT),
    ).toEqual({ ok: true });
    expect(await duty(unit)).toMatchObject({ onTimeUntil: '2026-12-05' });
  });
});

describe('a report that is not expected', () => {
  it('is neither missing nor taken, with the reason, and expected again when that ends', async () => {
    const { unit, head } = await here.unit();
    expect(await exempt(unit, '')).toEqual({ ok: false, problem: 'no reason' });
    expect(await exempt(unit)).toEqual({ ok: true });
    expect(await exempt(unit)).toEqual({ ok: false, problem: 'exempt' });
    expect(await extend([unit], '2026-12-20')).toMatchObject({ problem: 'exempt' });
    const excused = await duty(unit);
    expect(excused).toMatchObject({ exempt: 'Chưa thành lập' });
    expect(excused && isOpen(excused, day('2026-11-12'))).toBe(false);
    await expect(here.sent(head)).rejects.toThrow('closed');
    expect(await end(unit)).toEqual({ ok: true });
    expect(await end(unit)).toEqual({ ok: false, problem: 'not found' });
    await here.sent(head);
    expect(await exempt(unit)).toEqual({ ok: false, problem: 'sent' });
    const [told] = await here.town.as(here.lan, (act) => exemptions.list(act, here.period));
    expect(told).toMatchObject({ unit, ended: { by: here.minh.name } });
  });
});
