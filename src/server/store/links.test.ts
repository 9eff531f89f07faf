import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LinkHolder, Person } from '#access';
import type { Act } from './act.ts';
import * as events from './events.ts';
import * as links from './links.ts';
import * as movements from './movements.ts';
import * as reports from './reports.ts';
import * as sessions from './sessions.ts';
import {
  confirmedPlan,
  day,
  indicator,
  NOON,
  openedMovement,
  period,
  readingOf,
  type Ward,
  ward,
} from './testing.ts';

const UNTIL = day('2026-11-30');
const AFTER = '2026-12-01T05:00:00Z';
let town: Ward;
let units: string[];
let due: string;
let later: string;
let asked: string;

beforeAll(async () => {
  town = await ward();
  units = [];
  for (const number of [1, 2, 3, 4, 5])
    units.push(await town.unit('area', `TDP${number}`, `Tổ dân phố ${number}`));
  const movement = await town.as(town.officer, async (act) => {
    const plan = await confirmedPlan(act, readingOf({ quote: 'Có ít nhất 01 mô hình', value: 1 }));
    const second = { name: 'Năm 2027', coversFrom: day('2027-01-01'), coversTo: day('2027-11-14') };
    return openedMovement(act, {
      plan,
      units,
      indicators: [indicator('t1')],
      periods: [period(), period({ ...second, onTimeUntil: day('2027-11-14') })],
    });
  });
  [due = '', later = ''] = await town.as(town.officer, async (act) =>
    (await movements.periods(act, movement)).map(({ id }) => id),
  );
  asked = await town.as(
    town.officer,
    async (act) => (await movements.indicators(act, movement))[0]?.id ?? '',
  );
});
afterAll(() => town.close());

const nth = (number: number) => units[number - 1] ?? '';
const as = <T>(holder: LinkHolder, work: (act: Act) => Promise<T>, at = NOON) =>
  town.store.as(holder, { now: new Date(at) }, work);

/** The token of a new link of the nth unit; the one it had is revoked. */
async function linkOf(number: number, seen: string | null = null): Promise<links.MadeLink> {
  const wanted = [{ unit: nth(number), seen }];
  const made = await town.as(town.officer, (act) =>
    links.make(act, due, { wanted, until: UNTIL, handedTo: 'Tổ trưởng' }),
  );
  const [link] = made.ok ? made.links : [];
  if (!link) throw new Error(`no link: ${JSON.stringify(made)}`);
  return link;
}

function look(token: string, { at = NOON, address = '10.9.0.1', seen = 'opened' as const } = {}) {
  const edge = { now: new Date(at) };
  return town.store.as({ kind: 'visitor' }, edge, (act) => links.look(act, { token, address, seen }));
}

const holderOf = (token: string, at = NOON) => town.store.holder(token, { now: new Date(at) });

async function opened(number: number): Promise<LinkHolder> {
  const holder = await holderOf((await linkOf(number)).token);
  if (!holder) throw new Error('the new link does not open');
  return holder;
}

describe('a personal link', () => {
  it('opens one report of one unit, to be saved and sent without an account', async () => {
    const holder = await opened(1);
    expect(holder).toMatchObject({ unit: { name: 'Tổ dân phố 1' }, period: due });
    const owed = await as(holder, (act) => reports.owed(act));
    expect(owed.map(({ period }) => period)).toEqual([due]);
    const saved = await as(holder, (act) =>
      reports.save(act, reports.own(act, due), { answers: { [asked]: '1' }, revision: 0 }),
    );
    expect(saved).toMatchObject({ ok: true, revision: 1 });
    const sent = await as(holder, (act) =>
      reports.submit(act, reports.own(act, due), { answers: { [asked]: '2' }, key: 'by-link' }),
    );
    expect(sent).toMatchObject({ ok: true });
    const report = await town.as(town.officer, (act) => reports.get(act, sent.ok ? sent.report : ''));
    expect(report).toMatchObject({ sentBy: null, byLink: true });
    const { events: lines } = await town.as(town.officer, (act) => events.page(act, 1));
    expect(lines[0]).toMatchObject({ actor: 'Liên kết của Tổ dân phố 1', noun: 'report', verb: 'sent' });
  });

  it('reaches neither another period nor another unit', async () => {
    const holder = await opened(2);
    expect(await as(holder, (act) => reports.sheet(act, { period: later, unit: nth(2) }))).toBeNull();
    expect(await as(holder, (act) => reports.sheet(act, { period: due, unit: nth(3) }))).toBeNull();
    const sent = await as(holder, (act) =>
      reports.submit(act, { period: due, unit: nth(3) }, { answers: { [asked]: '2' }, key: 'not mine' }),
    );
    expect(sent).toEqual({ ok: false, problem: 'not found' });
  });

  it('is kept only as a hash, and typed with the letters that are misread it opens too', async () => {
    const { token } = await linkOf(3);
    expect(token).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
    const typed = token.toUpperCase().replaceAll('0', 'O').replace('1', 'l');
    expect(await holderOf(` ${typed}`)).toMatchObject({ unit: { id: nth(3) } });
    const rows = await town.as(town.officer, (act) => act.tx.selectFrom('report_link').selectAll().execute());
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('opens no more once it is revoked, says so to its holder alone, and a new one opens in its place', async () => {
    const old = await linkOf(4);
    const again = await linkOf(4, old.id);
    expect(await holderOf(old.token)).toBeNull();
    expect(await look(old.token)).toMatchObject({ state: 'revoked' });
    expect(await look(again.token)).toMatchObject({ state: 'in force' });
    expect(await town.as(town.officer, (act) => links.revoke(act, due, again.id))).toBe(1);
    expect(await town.as(town.officer, (act) => links.revoke(act, due, again.id))).toBe(0);
    expect(await look(again.token)).toMatchObject({ state: 'revoked' });
  });

  it('opens on its last day, and no more on the next', async () => {
    const { token } = await linkOf(4);
    expect(await holderOf(token, '2026-11-30T16:59:00Z')).not.toBeNull();
    expect(await holderOf(token, '2026-11-30T17:00:00Z')).toBeNull();
    expect(await look(token, { at: AFTER })).toMatchObject({ state: 'expired' });
  });

  it('is not replaced by a page sent twice, nor made for a unit that has sent', async () => {
    const first = await linkOf(5);
    const make = (number: number, seen: string | null) =>
      town.as(town.officer, (act) =>
        links.make(act, due, { wanted: [{ unit: nth(number), seen }], until: UNTIL, handedTo: null }),
      );
    expect(await make(5, null)).toEqual({ ok: true, links: [] });
    expect(await make(1, null)).toEqual({ ok: true, links: [] });
    expect(await holderOf(first.token)).not.toBeNull();
    expect(await make(5, first.id)).toMatchObject({ links: [{ unit: nth(5) }] });
    expect(await holderOf(first.token)).toBeNull();
  });

  it('ends on no day that is past', async () => {
    const made = await town.as(town.officer, (act) =>
      links.make(act, due, { wanted: [], until: day('2026-11-09'), handedTo: null }),
    );
    expect(made).toEqual({ ok: false, problem: 'past' });
  });

  it('counts when it is opened, not when a message shows what is behind it', async () => {
    const { token, id } = await linkOf(3, await linkInForce(3));
    const seen = async () => (await listed()).find(({ link }) => link?.id === id)?.link;
    await look(token, { seen: 'looked at' as 'opened' });
    expect(await seen()).toMatchObject({ uses: 0, lastUsedAt: null });
    await look(token);
    await look(token);
    expect(await seen()).toMatchObject({ uses: 2, lastUsedAt: new Date(NOON), handedTo: 'Tổ trưởng' });
  });

  it('answers a thousand tries alike, counts ten, and opens a known one to its neighbours all the same', async () => {
    const { token } = await linkOf(2, await linkInForce(2));
    const answers: string[] = [];
    for (let number = 0; number < 1000; number += 1)
      answers.push((await look(`${token.slice(0, -4)}${1000 + number}`, { address: '10.9.0.66' })).state);
    expect(answers.filter((answer) => answer === 'unknown')).toHaveLength(sessions.TRIES);
    expect(answers.filter((answer) => answer === 'too many tries')).toHaveLength(1000 - sessions.TRIES);
    expect(await look(token, { address: '10.9.0.66' })).toMatchObject({ state: 'in force' });
    expect((await look('unknown', { address: '10.9.0.67' })).state).toBe('unknown');
  }, 120_000);

  it('is seen, made and revoked by the staff alone', async () => {
    const head: Person = await town.person('unit', nth(5));
    expect(await town.as(head, (act) => act.tx.selectFrom('report_link').selectAll().execute())).toEqual([]);
    expect(await town.as(head, (act) => links.revoke(act, due, null))).toBe(0);
  });

  it('ends for all units with one press', async () => {
    const inForce = (await listed()).filter((duty) => links.inForce(duty) !== null).length;
    expect(inForce).toBeGreaterThan(2);
    expect(await town.as(town.officer, (act) => links.revoke(act, due, null))).toBe(inForce);
    expect((await listed()).filter((duty) => links.inForce(duty) !== null)).toEqual([]);
  });
});

function listed() {
  return town.as(town.officer, (act) => links.ofPeriod(act, due));
}

async function linkInForce(number: number): Promise<string | null> {
  const duty = (await listed()).find(({ unit }) => unit === nth(number));
  return duty ? links.inForce(duty) : null;
}
