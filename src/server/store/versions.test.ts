import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import type { ChangeDraft } from '#org';
import type { Answers } from '#reporting';
import { connected } from '../database/session.ts';
import { type Act, accountOf, communeOf } from './act.ts';
import * as links from './links.ts';
import * as movements from './movements.ts';
import { recall } from './recalls.ts';
import { of as receiptOf } from './receipts.ts';
import { recount } from './recount.ts';
import { of as versionsOf } from './report-versions.ts';
import * as reports from './reports.ts';
import * as sendings from './sendings.ts';
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
import * as unitChanges from './unit-changes.ts';

const LATE = '2026-11-20T05:00:00Z';
let town: Ward;
let unit: string;
let head: Person;
let due: string;
let asked: string;
let other: string;
let number = 0;

beforeAll(async () => {
  town = await ward();
});
afterAll(() => town.close());

/** A unit with a movement of its own for each test: two questions, one period, on time until 14/11. */
beforeEach(async () => {
  number += 1;
  unit = await town.unit('area', `V${number}`, `Tổ dân phố ${number}`);
  head = await town.person('unit', unit);
  await town.as(town.officer, async (act) => {
    const plan = await confirmedPlan(
      act,
      readingOf({ quote: 'Có ít nhất 01 mô hình' }, { quote: 'Có 02 đường hoa' }),
    );
    const movement = await openedMovement(act, {
      plan,
      units: [unit],
      indicators: [indicator('t1', { decimals: 2 }), indicator('t2')],
      periods: [period()],
    });
    due = (await movements.periods(act, movement))[0]?.id ?? '';
    [asked = '', other = ''] = (await movements.indicators(act, movement)).map(({ id }) => id);
  });
});

const which = () => ({ period: due, unit });
const send = (answers: Answers, key: string, { answering = null as string | null, at = NOON } = {}) =>
  town.as(head, (act) => reports.submit(act, which(), { answers, key, answering }), at);
const first = async (value = '5', key = 'v1') => {
  const sent = await send({ [asked]: value, [other]: '2' }, `${key}-${number}`);
  return sent.ok ? sent.report : '';
};
const sheet = (at = NOON) => town.as(head, (act) => reports.sheet(act, which()), at);
const versions = () => town.as(head, (act) => versionsOf(act, which()));
const takeBack = (report: string, at = NOON, reason: string | null = null) =>
  town.as(head, (act) => recall(act, which(), { report, reason }), at);

/** The officer asks again for the second question. */
async function returned(report: string, reason = 'Xin ghi rõ tên đường'): Promise<string> {
  return town.as(town.officer, async (act) => {
    const { rows } = await sql<{
      id: string;
    }>`insert into report_return (commune_id, report_id, returned_by, returned_at)
      values (${communeOf(act)}, ${report}, ${accountOf(act)}, ${act.now}) returning id`.execute(act.tx);
    const id = rows[0]?.id ?? '';
    await sql`insert into report_return_item values (${communeOf(act)}, ${id}, ${other}, ${reason})`.execute(
      act.tx,
    );
    await recount(act, which());
    return id;
  });
}

function accepted(report: string) {
  return town.as(town.officer, async (act) => {
    await sql`select lock_duty(${due}, ${unit})`.execute(act.tx);
    await sql`insert into report_acceptance (commune_id, report_id, accepted_by, accepted_at)
      select commune_id, report_id, ${accountOf(act)}, ${act.now} from duty where report_id = ${report}`.execute(
      act.tx,
    );
    await recount(act, which());
  });
}

function merged(...from: string[]) {
  return town.as(town.officer, async (act) => {
    const decision = { kind: 'Nghị quyết', number: '1/NQ', date: day('2026-11-01'), body: 'HĐND' };
    const to: ChangeDraft['to'][number] = {
      goesOn: null,
      kind: 'area',
      code: `M${number}`,
      name: 'Mới',
      parent: null,
      of: from,
    };
    const heads = Object.fromEntries(from.map((one) => [one, 'move'] as const));
    const change: ChangeDraft = { kind: 'merge', on: day('2026-11-09'), decision, from, to: [to], heads };
    const recorded = await unitChanges.record(act, change);
    if (!recorded.ok) throw new Error(JSON.stringify(recorded));
  });
}

describe('a version that is taken back', () => {
  it('leaves the duty unsent, its answers in the draft, and may be sent anew', async () => {
    const report = await first('1.234,5');
    expect(await takeBack(report, NOON, 'Ghi nhầm')).toEqual({ ok: true, again: false });
    const found = await sheet();
    expect(found?.duty).toMatchObject({ report: null, sentAt: null, review: null });
    expect(found).toMatchObject({ answers: { [asked]: '1.234,5', [other]: '2' }, revision: 1, versions: 1 });
    expect(await send({ [asked]: '6', [other]: '2' }, `again-${number}`)).toMatchObject({
      ok: true,
      again: false,
    });
    expect(await versions()).toMatchObject([
      { version: 2, stands: true, changes: [{ indicator: asked, old: '1.234,5', now: '6', part: null }] },
      { version: 1, stands: false, changes: null, recalled: { reason: 'Ghi nhầm', byLink: false } },
    ]);
  });

  it('twice is taken back once; its key sends nothing more, and says so', async () => {
    const report = await first();
    await takeBack(report);
    expect(await takeBack(report)).toEqual({ ok: true, again: true });
    expect(await send({ [asked]: '5', [other]: '2' }, `v1-${number}`)).toEqual({
      ok: false,
      problem: 'taken back',
    });
  });

  it('and sent after the last day is late', async () => {
    await takeBack(await first());
    await send({ [asked]: '6', [other]: '2' }, `late-${number}`, { at: LATE });
    expect((await sheet(LATE))?.duty.sentAt).toEqual(new Date(LATE));
  });

  it('is refused once it was accepted, returned, closed, or is not the newest', async () => {
    const report = await first();
    expect(await takeBack(crypto.randomUUID())).toEqual({ ok: false, problem: 'not found' });
    await accepted(report);
    expect(await takeBack(report)).toEqual({ ok: false, problem: 'accepted' });
  });

  it('in the same moment as an acceptance: one of them holds, never both', async () => {
    const report = await first();
    const [back] = await Promise.all([takeBack(report), accepted(report)]);
    const [version] = await versions();
    expect([version?.recalled !== null, version?.accepted.length]).toEqual(back.ok ? [true, 0] : [false, 1]);
  });
});

describe('an answer to a return', () => {
  it('shows the form as it was sent, filled in, with what is asked again and why', async () => {
    const report = await first();
    const id = await returned(report);
    await connected(town.database.ownerUrl, (owner) =>
      owner.query("update indicator set question = 'Đã đổi' where id = $1", [asked]),
    );
    expect(await sheet()).toMatchObject({
      answers: { [asked]: '5', [other]: '2' },
      form: { questions: [{ text: 'Câu hỏi t1' }, { text: 'Câu hỏi t2' }] },
      returned: { id, report, version: 1, items: [{ indicator: other, reason: 'Xin ghi rõ tên đường' }] },
    });
  });

  it('changes only what was asked for, whatever else is sent, and carries all figures', async () => {
    const id = await returned(await first());
    const sent = await send({ [asked]: '99', [other]: '3' }, `a-${number}`, { answering: id });
    expect(sent).toMatchObject({ ok: true, again: false });
    const [newest] = await versions();
    expect(newest).toMatchObject({
      version: 2,
      stands: true,
      answers: { id },
      changes: [{ indicator: other, old: '2', now: '3' }],
    });
    const said = new Map(newest?.figures.map(({ indicator, value }) => [indicator, value]));
    expect([said.get(asked), said.get(other)]).toEqual(['5', '3']);
    expect((await sheet())?.duty).toMatchObject({ review: 'answered', sentAt: new Date(NOON) });
  });

  it('is kept as a draft of its own: what is asked again may be emptied, the rest not touched', async () => {
    const id = await returned(await first());
    const save = (answers: Answers, revision: number, answering: string | null = id) =>
      town.as(head, (act) => reports.save(act, which(), { answers, revision, answering }));
    expect(await save({ [other]: '3' }, 0, null)).toEqual({ ok: false, problem: 'already sent' });
    expect(await save({ [asked]: '9' }, 0)).toMatchObject({ ok: true, revision: 1 });
    expect((await sheet())?.answers).toEqual({ [asked]: '5' });
    expect(await save({ [other]: '4' }, 0)).toEqual({
      ok: false,
      problem: 'changed meanwhile',
      answers: { [asked]: '5' },
      revision: 1,
    });
  });

  it('arrives once by the same key; from a second device it is sent already', async () => {
    const id = await returned(await first());
    const from = { answers: { [other]: '3' }, revision: 0, marks: '', answering: id };
    const by = (key: string) =>
      town.as(head, (act) => sendings.send(act, which(), { ...from, key: `${key}-${number}` }));
    const both = await Promise.all([by('a'), by('b')]);
    expect(both.map((one) => one.ok || one.problem).sort()).toEqual(['already sent', true]);
    const again = await Promise.all([by('a'), by('b')]);
    expect(again.map((one) => (one.ok ? one.again : one.problem)).sort()).toEqual(['already sent', true]);
    expect(await versions()).toHaveLength(2);
  });

  it('that lost its answer on the way is the same as sent, also once it was returned again', async () => {
    const report = await first();
    await returned(report);
    expect(await first()).toBe(report);
  });

  it('is taken after the last day, and not while the books are closed', async () => {
    const id = await returned(await first());
    await town.as(town.officer, (act) =>
      sql`update period set accepted_until = '2026-11-15' where id = ${due}`.execute(act.tx),
    );
    const lock = await town.as(town.officer, async (act) => {
      const { rows } = await sql<{
        id: string;
      }>`insert into period_lock (commune_id, period_id, locked_by, locked_at)
        values (${communeOf(act)}, ${due}, ${accountOf(act)}, ${act.now}) returning id`.execute(act.tx);
      return rows[0]?.id;
    });
    const by = () => send({ [other]: '3' }, `late-${number}`, { answering: id, at: LATE });
    expect(await by()).toEqual({ ok: false, problem: 'closed' });
    await town.as(town.officer, (act) =>
      sql`update period_lock set unlocked_at = now(), unlock_reason = 'Bổ sung' where id = ${lock}`.execute(
        act.tx,
      ),
    );
    expect(await by()).toMatchObject({ ok: true });
  });

  it('recalled leaves the request open, what was typed in its draft', async () => {
    const id = await returned(await first());
    const sent = await send({ [other]: '3' }, `a-${number}`, { answering: id });
    expect(await takeBack(sent.ok ? sent.report : '')).toEqual({ ok: true, again: false });
    const found = await sheet();
    expect(found?.duty.review).toBe('returned');
    expect(found).toMatchObject({ returned: { id }, answers: { [asked]: '5', [other]: '3' } });
    expect(await send({ [other]: '4' }, `b-${number}`, { answering: id })).toMatchObject({ ok: true });
    expect((await versions()).map(({ version, stands }) => [version, stands])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ]);
  });

  it('comes from the officer on behalf of a unit that has ended since; its first version counts until then', async () => {
    const report = await first();
    const id = await returned(report);
    await merged(unit, await town.unit('area', `W${number}`));
    const found = await town.as(town.officer, (act) => reports.sheet(act, which()));
    expect(found?.duty).toMatchObject({ report, review: 'returned', carried: false, endedOn: '2026-11-09' });
    const received = { way: 'paper', on: day('2026-11-10'), from: null } as const;
    const sent = await town.as(town.officer, (act) =>
      reports.submit(act, which(), {
        answers: { [other]: '7' },
        key: `b-${number}`,
        answering: id,
        received,
      }),
    );
    expect(sent).toMatchObject({ ok: true });
  });
});

describe('the holder of a link', () => {
  it('sends, takes back, answers and holds the receipts of the one report', async () => {
    const holder = await byLink();
    const by = <T>(work: (act: Act) => Promise<T>) => town.store.as(holder, { now: new Date(NOON) }, work);
    const answer = { [asked]: '5', [other]: '2' };
    const submit = (answers: Answers, key: string, answering: string | null = null) =>
      by((act) => reports.submit(act, which(), { answers, key: `${key}-${number}`, answering }));
    const sent = await submit(answer, 'l1');
    const back = await by((act) =>
      recall(act, which(), { report: sent.ok ? sent.report : '', reason: null }),
    );
    expect(back).toEqual({ ok: true, again: false });
    expect((await by((act) => reports.sheet(act, which())))?.answers).toEqual(answer);
    const again = await submit(answer, 'l2');
    const id = await returned(again.ok ? again.report : '');
    expect(await submit({ [other]: '3' }, 'l3', id)).toMatchObject({ ok: true });
    expect(await by((act) => receiptOf(act, which()))).toMatchObject({
      version: 3,
      byLink: true,
      agrees: true,
    });
    expect(await by((act) => versionsOf(act, which()))).toMatchObject([
      { changes: [{ old: '2', now: '3' }], answers: { items: [{ reason: 'Xin ghi rõ tên đường' }] } },
      { changes: [] },
      { recalled: { byLink: true } },
    ]);
  });
});

/** Whoever holds the personal link to the report of the unit. */
async function byLink() {
  const wanted = [{ unit, seen: null }];
  const made = await town.as(town.officer, (act) =>
    links.make(act, due, { wanted, until: day('2026-12-31'), handedTo: 'Tổ trưởng' }),
  );
  const [link] = made.ok ? made.links : [];
  const holder = await town.store.holder(link?.token ?? '', { now: new Date(NOON) });
  if (!holder) throw new Error('the link does not open');
  return holder;
}

describe('a receipt', () => {
  it('names what was sent, and agrees with what is kept', async () => {
    const report = await first('1,50');
    const receipt = await town.as(head, (act) => receiptOf(act, which()));
    expect(receipt).toMatchObject({
      report,
      version: 1,
      agrees: true,
      standing: 'on time',
      figures: 2,
      stands: true,
    });
    expect(receipt?.number).toMatch(/^2026-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(receipt?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('says so where a figure was changed in the database', async () => {
    const report = await first();
    await connected(town.database.ownerUrl, (owner) =>
      owner.query('update figure set value = 6 where report_id = $1 and indicator_id = $2', [report, asked]),
    );
    expect((await town.as(head, (act) => receiptOf(act, which())))?.agrees).toBe(false);
  });

  it('of every version can be seen, of another unit none', async () => {
    await takeBack(await first());
    await send({ [asked]: '6', [other]: '2' }, `again-${number}`);
    const old = await town.as(head, (act) => receiptOf(act, which(), 1));
    expect(old).toMatchObject({ version: 1, stands: false, agrees: true, versions: [2, 1] });
    expect(old?.recalledAt).toEqual(new Date(NOON));
    const stranger = await town.person('unit', await town.unit('area', `X${number}`));
    expect(await town.as(stranger, (act) => receiptOf(act, which()))).toBeNull();
  });
});
