import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import * as exemptions from './exemptions.ts';
import * as extensions from './extensions.ts';
import * as movementDates from './movement-dates.ts';
import * as movements from './movements.ts';
import * as books from './period-locks.ts';
import * as reports from './reports.ts';
import * as reviews from './reviews.ts';
import { day } from './testing.ts';
import { beside } from './testing-beside.ts';
import { AT, type Desk, desk } from './testing-review.ts';

let here: Desk;
let unit: string;
let head: Person;

beforeAll(async () => {
  here = await desk();
});
afterAll(() => here.town.close());

const lock = () => here.town.as(here.lan, (act) => books.lock(act, here.period), AT);
const unlock = (reason = 'Một tổ dân phố báo nhầm số') =>
  here.town.as(here.minh, (act) => books.unlock(act, here.period, reason), AT);
const send = (value: string) => (act: Parameters<typeof reports.submit>[0]) =>
  reports.submit(act, reports.own(act, here.period), {
    ...{ answers: { [here.asked[0]]: value, [here.asked[1]]: '1' }, key: `${unit} ${value}` },
  });
const which = () => ({ period: here.period, unit });

describe('closed books', () => {
  it('let nothing be sent, returned, accepted, extended, excused or moved, and open again with a reason', async () => {
    ({ unit, head } = await here.unit());
    const report = await here.sent((await here.unit()).head);
    expect(await lock()).toEqual({ ok: true });
    const closed = { ok: false, problem: 'closed' };
    expect(await here.town.as(head, send('2'))).toEqual(closed);
    const more = { units: [unit], until: day('2026-11-30'), reason: 'Mưa lũ' };
    const items = [{ question: here.asked[0], reason: 'Xin ghi rõ' }];
    const windows = { onTimeUntil: day('2026-12-01'), acceptedUntil: null, reason: 'Dời hạn' };
    for (const outcome of await Promise.all([
      here.town.as(here.lan, (act) => reviews.accept(act, report)),
      here.town.as(here.lan, (act) => reviews.giveBack(act, report, items)),
      here.town.as(here.lan, (act) => extensions.extend(act, here.period, more)),
      here.town.as(here.lan, (act) => exemptions.exempt(act, which(), 'Chưa thành lập')),
      here.town.as(here.lan, (act) => exemptions.end(act, which())),
      here.town.as(here.lan, (act) => movementDates.moveWindows(act, here.period, windows)),
      here.town.as(here.lan, (act) => movements.acceptUntil(act, here.period, null, 'Mở lại')),
    ]))
      expect(outcome).toEqual(closed);
    expect(await unlock('')).toEqual({ ok: false, problem: 'no reason' });
    expect(await unlock()).toEqual({ ok: true });
    expect(await unlock()).toEqual({ ok: false, problem: 'open already' });
    expect(await here.town.as(head, send('2'))).toMatchObject({ ok: true });
  });

  it('say who closed them and when, who opened them and why, and what still waits', async () => {
    await here.unit();
    await lock();
    expect(await lock()).toEqual({ ok: false, problem: 'closed', by: here.lan.name, at: new Date(AT) });
    const [period] = await here.town.as(here.lan, (act) => books.list(act, here.movement));
    expect(period).toMatchObject({ locked: { by: here.lan.name }, owed: 4, notSent: 2, waiting: 2 });
    expect(period?.closings.map(({ unlocked }) => unlocked?.reason)).toEqual([
      undefined,
      'Một tổ dân phố báo nhầm số',
    ]);
    await unlock();
  });

  it('take in what is being sent at that moment, or refuse it, and nothing between', async () => {
    ({ unit, head } = await here.unit());
    const [sent, locked] = await beside(
      here.town,
      { who: head, work: send('4') },
      { who: here.lan, work: (act) => books.lock(act, here.period) },
      AT,
    );
    expect([sent, locked]).toMatchObject([{ ok: true }, { ok: true }]);
    await unlock();
    ({ unit, head } = await here.unit());
    const [closing, refused] = await beside(
      here.town,
      { who: here.lan, work: (act) => books.lock(act, here.period) },
      { who: head, work: send('5') },
      AT,
    );
    expect([closing, refused]).toMatchObject([{ ok: true }, { ok: false, problem: 'closed' }]);
    await unlock();
  });
});
