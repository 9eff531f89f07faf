import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as contacts from './contacts.ts';
import * as extensions from './extensions.ts';
import * as links from './links.ts';
import * as mail from './mail.ts';
import * as movements from './movements.ts';
import { recount } from './recount.ts';
import * as reminders from './reminders.ts';
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
import * as urging from './urging.ts';

const AROUND = { site: 'https://thidua.example.vn', domain: 'example.vn' };
let town: Ward;
let units: string[];
let movement: string;
let due: string;
let asked: string;

beforeAll(async () => {
  town = await ward();
  units = await Promise.all(
    ['1', '2', '3'].map((number) => town.unit('area', number, `Tổ dân phố ${number}`)),
  );
  units.push(await town.unit('organisation', 'MT', 'Mặt trận phường'));
  ({ movement, due, asked } = await opened(units));
  await town.as(town.officer, async (act) => {
    for (const [unit, email] of [
      [units[0], 'mot@example.vn'],
      [units[1], 'hai@example.vn'],
      [units[3], 'mat.tran@example.vn'],
    ])
      await contacts.set(act, { unit: unit ?? '' }, { ...NGUYEN, email: email ?? '' });
  });
});
afterAll(() => town.close());

const NGUYEN = { name: 'Nguyễn Văn Mẫu', post: 'Tổ trưởng', phone: '0900 000 001', email: '' };

/** A movement whose one report is due on 12/6/2026, a Friday. */
async function opened(taking: readonly string[]) {
  return town.as(town.officer, async (act) => {
    const plan = await confirmedPlan(act, readingOf({ quote: 'Có ít nhất 01 mô hình', value: 1 }));
    const id = await openedMovement(act, {
      plan,
      units: [...taking],
      indicators: [indicator('t1', { unitKinds: ['area', 'organisation'] })],
      periods: [period({ unitKinds: ['area', 'organisation'], onTimeUntil: day('2026-06-12') })],
    });
    const [only] = await movements.periods(act, id);
    const [question] = await movements.indicators(act, id);
    return { movement: id, due: only?.id ?? '', asked: question?.id ?? '' };
  });
}

const list = (at?: string) => town.as(town.officer, (act) => urging.notSent(act, movement, null), at);
const chosen = (...numbers: number[]) => ({
  movement,
  period: due,
  units: numbers.map((number) => units[number] ?? ''),
});

async function sends(number: number) {
  const unit = units[number] ?? '';
  const head = await town.person('unit', unit);
  const sent = await town.as(
    head,
    (act) => reports.submit(act, reports.own(act, due), { answers: { [asked]: '1' }, key: unit }),
    '2026-06-01T03:00:00Z',
  );
  if (!sent.ok) throw new Error(JSON.stringify(sent));
}

describe('the list of who has not sent', () => {
  it('names each with its contact, in the order of the units, and knows who is only asked', async () => {
    const found = await list();
    expect(found?.waiting.map(({ name, asked: only, contact }) => [name, only, contact?.email])).toEqual([
      ['Tổ dân phố 1', false, 'mot@example.vn'],
      ['Tổ dân phố 2', false, 'hai@example.vn'],
      ['Tổ dân phố 3', false, undefined],
      ['Mặt trận phường', true, 'mat.tran@example.vn'],
    ]);
    expect(found).toMatchObject({ sent: 0, owed: 4 });
  });

  it('leaves out who has sent, and lists him again when he is asked for more', async () => {
    await sends(2);
    expect((await list())?.waiting.map(({ name }) => name)).not.toContain('Tổ dân phố 3');
    await town.as(town.officer, async (act) => {
      const rows = await act.tx
        .selectFrom('duty')
        .select('report_id')
        .where('unit_id', '=', units[2] ?? '')
        .execute();
      await act.tx
        .insertInto('report_return')
        .values({
          ...{ commune_id: town.commune, report_id: rows[0]?.report_id ?? '', step_id: null },
          ...{
            returned_by: town.officer.account,
            returned_at: act.now,
            withdrawn_by: null,
            withdrawn_at: null,
          },
        })
        .execute();
      await recount(act, { period: due, unit: units[2] ?? '' });
    });
    const again = (await list())?.waiting.find(({ name }) => name === 'Tổ dân phố 3');
    expect(again?.returnedOn).toBe('2026-11-10');
    // What came and what waits make up what is owed, but for what is in both.
    expect(await list()).toMatchObject({ sent: 1, owed: 4, toAdd: 1, waiting: { length: 4 } });
  });
});

describe('urging by hand', () => {
  it('gives a message a unit and writes down who was reminded, when, how and by whom', async () => {
    const said = await town.as(town.officer, (act) => urging.messages(act, chosen(0, 3), null));
    expect(said.ok && said.messages.map(({ name }) => name)).toEqual(['Tổ dân phố 1', 'Mặt trận phường']);
    expect(said.ok && said.messages[1]?.text).toContain('trân trọng đề nghị');
    const told = await town.as(town.officer, (act) => urging.history(act, due));
    expect(
      told.map(({ unitName, way, by, words }) => [unitName, way, by, words.includes('Kính gửi')]),
    ).toEqual([
      ['Mặt trận phường', 'message', 'Lê Văn Mẫu', true],
      ['Tổ dân phố 1', 'message', 'Lê Văn Mẫu', true],
    ]);
    expect((await list())?.waiting[0]?.last).toMatchObject({ way: 'message', level: 'unit' });
  });

  it('keeps no address of a link with what was said', async () => {
    const said = await town.as(town.officer, (act) => urging.messages(act, chosen(1), AROUND.site));
    const text = (said.ok && said.messages[0]?.text) || '';
    const token = /\/l\/([0-9a-z]{26})/.exec(text)?.[1] ?? '';
    expect(await town.store.holder(token, { now: new Date('2026-11-10T05:00:00Z') })).toMatchObject({
      period: due,
    });
    const told = await town.as(town.officer, (act) => urging.history(act, due));
    expect(told.filter(({ words }) => words.includes('[liên kết riêng của đơn vị]'))).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain(token);
    expect(await town.as(town.officer, (act) => links.revoke(act, due, null))).toBe(1);
  });

  it('queues a mail for who has an address, says who has none, and only to who still waits', async () => {
    const mailed = await town.as(town.officer, (act) => urging.mails(act, chosen(0, 2), AROUND));
    expect(mailed).toEqual({ ok: true, queued: 1, without: ['Tổ dân phố 3'] });
    const [waiting] = await town.as(town.officer, mail.unsent);
    expect(waiting).toMatchObject({
      to: 'mot@example.vn',
      state: 'queued',
      subject: expect.stringMatching(/^Nhắc gửi báo cáo/),
    });
  });

  it('writes one letter to all, with the lines of who signs', async () => {
    const letter = await town.as(town.officer, (act) => urging.reminderLetterOf(act, chosen(0, 1)));
    expect(letter?.units.map(({ name }) => name)).toEqual(['Tổ dân phố 1', 'Tổ dân phố 2']);
    expect(letter?.signature.position).toBeDefined();
  });

  it('finds nobody in a list that is old, and no period of others', async () => {
    const none = { movement, period: due, units: ['00000000-0000-4000-8000-000000000000'] };
    expect(await town.as(town.officer, (act) => urging.messages(act, none, null))).toEqual({
      ok: false,
      problem: 'nobody',
    });
    const other = await ward(town.database);
    expect(await other.as(other.officer, (act) => urging.notSent(act, movement, due))).toBeNull();
    expect(await other.as(other.officer, (act) => contacts.of(act, { unit: units[0] ?? '' }))).toBeNull();
    await other.store.close();
  });
});

describe('a contact', () => {
  it('has an address that is one, a number that is one, and a name', async () => {
    const set = (words: Partial<contacts.Contact>) =>
      town.as(town.officer, (act) => contacts.set(act, { unit: units[2] ?? '' }, { ...NGUYEN, ...words }));
    expect(await set({ email: 'a@b.vn\r\nBcc: c@d.vn' })).toEqual({ ok: false, problem: 'email' });
    expect(await set({ phone: 'hỏi bà Mẫu' })).toEqual({ ok: false, problem: 'phone' });
    expect(await set({ name: ' ' })).toEqual({ ok: false, problem: 'name missing' });
    expect(await set({})).toEqual({ ok: true });
    expect(await town.as(town.officer, (act) => contacts.remove(act, { unit: units[2] ?? '' }))).toBe(true);
  });
});

describe('the ladder', () => {
  const LADDER = {
    hour: 8,
    officerEmail: 'can.bo@example.vn',
    rungs: [
      { days: -3, level: 'unit' },
      { days: -1, level: 'unit' },
      { days: 1, level: 'officer' },
      { days: 3, level: 'superior' },
    ],
  } as const;
  const clock = () => ({ kind: 'clock', commune: town.commune }) as const;
  const remind = (at: string) =>
    town.store.as(clock(), { now: new Date(at), source: 'job' }, (act) => reminders.remind(act, AROUND));
  const made = async () =>
    (await town.as(town.officer, (act) => urging.history(act, due)))
      .filter(({ rung }) => rung !== null)
      .map(({ unitName, rung, level }) => `${rung} ${level} ${unitName}`)
      .sort();

  it('is tried out without a word to anybody, on or off', async () => {
    const set = await town.as(town.officer, (act) => reminders.setLadder(act, movement, LADDER));
    expect(set).toEqual({ ok: true });
    const run = await town.as(town.officer, (act) => reminders.dryRun(act, movement), '2026-06-01T03:00:00Z');
    const told = Map.groupBy(run?.coming ?? [], ({ day: on, level }) => `${on} ${level}`);
    expect([...told].map(([when, all]) => [when, ...all.map(({ email }) => email)])).toEqual([
      ['2026-06-09 unit', 'mot@example.vn', 'hai@example.vn', 'mat.tran@example.vn'],
      ['2026-06-11 unit', 'mot@example.vn', 'hai@example.vn', 'mat.tran@example.vn'],
      ['2026-06-15 superior', null, null, null],
      ['2026-06-15 officer', 'can.bo@example.vn', 'can.bo@example.vn', 'can.bo@example.vn'],
    ]);
    expect(await made()).toEqual([]);
  });

  it('is silent while it is off, by night, and for what was before it was turned on', async () => {
    expect(await remind('2026-06-09T03:00:00Z')).toBe(0);
    await town.as(town.officer, (act) => reminders.turn(act, movement, true), '2026-06-10T03:00:00Z');
    expect(await remind('2026-06-10T03:00:00Z')).toBe(0);
    expect(await remind('2026-06-10T16:00:00Z')).toBe(0);
    expect(await made()).toEqual([]);
  });

  it('reminds once of a rung, however often and by however many at once it is asked', async () => {
    const counts = await Promise.allSettled(
      ['01', '02', '03', '04'].map((minute) => remind(`2026-06-11T01:${minute}:00Z`)),
    );
    expect(counts.some(({ status }) => status === 'fulfilled')).toBe(true);
    await remind('2026-06-11T05:00:00Z');
    expect(await made()).toEqual(['-1 unit Mặt trận phường', '-1 unit Tổ dân phố 1', '-1 unit Tổ dân phố 2']);
    const waiting = (await town.as(town.officer, mail.unsent)).filter(
      ({ queuedAt }) => queuedAt < new Date('2026-07-01'),
    );
    expect(waiting.map(({ to }) => to).sort()).toEqual([
      'hai@example.vn',
      'mat.tran@example.vn',
      'mot@example.vn',
    ]);
  });

  it('never reminds of a report that was sent, and tells the officer of all in one mail', async () => {
    await sends(1);
    expect(await remind('2026-06-15T02:00:00Z')).toBe(1);
    expect((await made()).filter((one) => one.startsWith('1 officer'))).toEqual([
      '1 officer Mặt trận phường',
      '1 officer Tổ dân phố 1',
    ]);
  });

  it('reminds nobody of a locked period, nor an exempt unit', async () => {
    await town.as(town.officer, async (act) => {
      await contacts.set(
        act,
        { issuer: (await movements.get(act, movement))?.issuer ?? '' },
        { ...NGUYEN, email: 'ubnd@example.vn' },
      );
      await act.tx
        .insertInto('exemption')
        .values({
          ...{ commune_id: town.commune, period_id: due, unit_id: units[3] ?? '', reason: 'Sáp nhập' },
          ...{ made_by: town.officer.account, made_at: act.now, ended_by: null, ended_at: null },
        })
        .execute();
    });
    const lock = await town.as(town.officer, (act) =>
      act.tx
        .insertInto('period_lock')
        .values({
          ...{ commune_id: town.commune, period_id: due, locked_by: null, locked_at: act.now },
          ...{ unlocked_by: null, unlocked_at: null, unlock_reason: null },
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
    expect(await remind('2026-06-16T02:00:00Z')).toBe(0);
    await town.as(town.officer, (act) =>
      act.tx
        .updateTable('period_lock')
        .set({ unlocked_at: act.now, unlock_reason: 'Khóa nhầm' })
        .where('commune_id', '=', town.commune)
        .where('id', '=', lock.id)
        .execute(),
    );
    expect(await remind('2026-06-16T02:00:00Z')).toBe(1);
    expect((await made()).filter((one) => one.includes('superior'))).toEqual(['3 superior Tổ dân phố 1']);
  });

  it('reminds of a new day before and after it, each rung once, as the dry run says', async () => {
    const more = { units: [units[0] ?? ''], until: day('2026-06-26'), reason: 'Mất điện' };
    const given = await town.as(
      town.officer,
      (act) => extensions.extend(act, due, more),
      '2026-06-16T03:00:00Z',
    );
    expect(given).toEqual({ ok: true, units: 1 });
    const run = await town.as(town.officer, (act) => reminders.dryRun(act, movement), '2026-06-16T03:00:00Z');
    const promised = run?.coming.map(({ day: on, days, level }) => `${on} ${days} ${level}`);
    expect(promised).toEqual([
      '2026-06-23 -3 unit',
      '2026-06-25 -1 unit',
      '2026-06-29 3 superior',
      '2026-06-29 1 officer',
    ]);
    const before = await made();
    for (const date of ['17', '23', '24', '25', '26', '29', '30'])
      for (const hour of ['01', '05']) await remind(`2026-06-${date}T${hour}:00:00Z`);
    expect((await made()).filter((one) => one.endsWith('Tổ dân phố 1'))).toEqual(
      [
        ...before.filter((one) => one.endsWith('Tổ dân phố 1')),
        '-3 unit Tổ dân phố 1',
        '-1 unit Tổ dân phố 1',
        '1 officer Tổ dân phố 1',
        '3 superior Tổ dân phố 1',
      ].sort(),
    );
  });

  it('keeps the hours of reminders when its mail is tried again, and drops it once the report is there', async () => {
    const queued = () =>
      town.as(town.officer, (act) =>
        act.tx.selectFrom('mail').select(['recipient', 'state', 'attempts', 'problem']).execute(),
      );
    const take = (at: string) => town.store.as(clock(), { now: new Date(at), source: 'job' }, mail.take);
    await town.as(town.officer, (act) =>
      act.tx
        .updateTable('mail')
        .set({ state: 'sent', sent_at: act.now })
        .where('state', '<>', 'sent')
        .execute(),
    );
    const more = { units: [units[0] ?? ''], until: day('2026-07-10'), reason: 'Mất mạng' };
    await town.as(town.officer, (act) => extensions.extend(act, due, more), '2026-06-30T03:00:00Z');
    expect(await remind('2026-07-09T01:00:00Z')).toBe(1);
    // The mail server is away until the night, and then until Sunday.
    const taken = await take('2026-07-09T13:58:00Z');
    if (!taken) throw new Error('nothing was queued');
    const away = { problem: 'Không kết nối được', forGood: false };
    await town.as(town.officer, (act) => mail.notSent(act, taken, away), '2026-07-09T13:58:00Z');
    expect(await take('2026-07-09T19:00:00Z')).toBeNull();
    expect(await take('2026-07-12T03:00:00Z')).toBeNull();
    const waits = (await queued()).filter(({ state }) => state !== 'sent');
    expect(waits).toEqual([{ ...waits[0], state: 'queued', attempts: 1 }]);
    // What an officer sends by hand leaves whenever he wants.
    await town.as(
      town.officer,
      (act) => mail.queue(act, { to: 'tay@example.vn', subject: 'Nhắc', text: 'Kính gửi' }, 'example.vn'),
      '2026-07-12T03:00:00Z',
    );
    expect(await take('2026-07-12T03:01:00Z')).toMatchObject({ to: 'tay@example.vn' });
    await sends(0);
    expect(await take('2026-07-13T02:00:00Z')).toMatchObject({ to: 'tay@example.vn' });
    expect(await take('2026-07-13T02:00:00Z')).toBeNull();
    expect((await queued()).filter(({ state }) => state === 'dropped')).toEqual([
      {
        ...{ recipient: 'mot@example.vn', state: 'dropped', attempts: 1 },
        problem: expect.stringContaining('đã gửi báo cáo'),
      },
    ]);
    const told = await town.as(town.officer, (act) => urging.history(act, due));
    expect(told.filter(({ mail: state }) => state === 'dropped').map(({ rung }) => rung)).toEqual([-1]);
    const left = await town.as(town.officer, mail.unsent);
    expect(left.map(({ to }) => to)).toEqual(['tay@example.vn']);
  });
});
