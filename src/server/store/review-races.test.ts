import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import * as accounts from './accounts.ts';
import { type Act, communeOf } from './act.ts';
import * as approval from './approval.ts';
import * as exemptions from './exemptions.ts';
import * as reports from './reports.ts';
import * as reviews from './reviews.ts';
import * as sendings from './sendings.ts';
import { beside } from './testing-beside.ts';
import { AT, type Desk, desk } from './testing-review.ts';

/** Two officers, each on a connection of his own, in the same moment. */
let here: Desk;
let report: string;

beforeAll(async () => {
  here = await desk();
});
afterAll(() => here.town.close());

async function begun() {
  report = await here.sent((await here.unit()).head);
}
const items = () => [{ question: here.asked[0], reason: 'Xin ghi rõ' }];
const returns = (who: Person) => ({ who, work: (act: Act) => reviews.giveBack(act, report, items()) });
const accepts = (who: Person) => ({ who, work: (act: Act) => reviews.accept(act, report) });

describe('two officers with the same report', () => {
  it('return it once: the second is told who was quicker, and when', async () => {
    await begun();
    const [one, other] = await beside(here.town, returns(here.lan), returns(here.minh), AT);
    expect(one).toMatchObject({ ok: true });
    expect(other).toEqual({ ok: false, problem: 'returned', by: here.lan.name, at: new Date(AT) });
    expect(await open('report_return')).toBe(1);
  });

  it('accept it once, and never accept what the other returns', async () => {
    await begun();
    expect(await beside(here.town, accepts(here.lan), accepts(here.minh), AT)).toMatchObject([
      { ok: true },
      { ok: false, problem: 'accepted', by: here.lan.name },
    ]);
    await begun();
    expect(await beside(here.town, returns(here.lan), accepts(here.minh), AT)).toMatchObject([
      { ok: true },
      { ok: false, problem: 'returned', by: here.lan.name },
    ]);
    await begun();
    expect(await beside(here.town, accepts(here.lan), returns(here.minh), AT)).toMatchObject([
      { ok: true },
      { ok: false, problem: 'accepted', by: here.lan.name },
    ]);
  });

  it('sweep the same list without waiting for each other in a circle', async () => {
    const seen: string[] = [];
    for (let number = 0; number < 5; number += 1) seen.push(await here.sent((await here.unit()).head));
    const sweeps = (who: Person, order: string[]) => ({
      who,
      work: (act: Act) => reviews.acceptUsual(act, here.movement, order),
    });
    const [one, other] = await beside(
      here.town,
      sweeps(here.lan, seen),
      sweeps(here.minh, seen.toReversed()),
      AT,
    );
    expect([one.accepted.length, one.left, other.accepted, other.left.length]).toEqual([5, [], [], 5]);
  });
});

describe('a role that ends at the moment of the press', () => {
  it('refuses what comes after it', async () => {
    await begun();
    const leaving = await here.town.person('officer');
    const [, refused] = await beside(
      here.town,
      { who: here.town.officer, work: (act) => accounts.endMembership(act, leaving.membership) },
      { ...accepts(leaving) },
      AT,
    );
    // his request had been let in before; what was not committed yet did not hold for it
    expect(refused).toMatchObject({ ok: true });
    await begun();
    const late = await here.town.as(leaving, (act) => reviews.accept(act, report), AT);
    expect(late).toEqual({ ok: false, problem: 'role ended' });
  });
});

describe('a chain that is set while somebody accepts', () => {
  it('finds that acceptance, or is found by it', async () => {
    await begun();
    const chain = { act: 'review' as const, name: 'Công an', holders: [here.lan.membership] };
    const set = {
      who: here.town.officer,
      work: (act: Act) => approval.setChain(act, here.movement, [chain]),
    };
    expect(await beside(here.town, accepts(here.minh), set, AT)).toMatchObject([{ ok: true }, { ok: true }]);
    const read = await here.town.as(here.lan, (act) => reviews.look(act, report));
    expect(read?.review).toBe('accepted');
  });
});

describe('a unit that sends in the moment in which', () => {
  const answers = () => ({ [here.asked[0]]: '2', [here.asked[1]]: '3' });
  const sends = (head: Person) => ({
    who: head,
    work: (act: Act) =>
      reports.submit(act, reports.own(act, here.period), { answers: answers(), key: head.account }),
  });
  const stepOf = async (sent: reports.Submitted) =>
    (await here.town.as(here.lan, (act) => reviews.look(act, sent.ok ? sent.report : '')))?.duty.stepName;
  const excuses = (unit: string) => ({
    who: here.lan,
    work: (act: Act) => exemptions.exempt(act, { period: here.period, unit }, 'Không có địa bàn'),
  });

  it('it is exempted: one of both is refused', async () => {
    const [one, other] = [await here.unit(), await here.unit()];
    expect(await beside(here.town, excuses(one.unit), sends(one.head), AT)).toEqual([
      { ok: true },
      { ok: false, problem: 'closed' },
    ]);
    expect(await beside(here.town, sends(other.head), excuses(other.unit), AT)).toMatchObject([
      { ok: true },
      { ok: false, problem: 'sent' },
    ]);
  });

  it('a chain is set: the report waits for its first step, whoever is first', async () => {
    const chain = { act: 'review' as const, holders: [here.lan.membership] };
    const sets = (name: string) => ({
      who: here.town.officer,
      work: (act: Act) => approval.setChain(act, here.movement, [{ ...chain, name }]),
    });
    const [one, other] = [await here.unit(), await here.unit()];
    const [sent] = await beside(here.town, sends(one.head), sets('Văn hóa'), AT);
    expect(await stepOf(sent)).toBe('Văn hóa');
    const [, later] = await beside(here.town, sets('Tổng hợp'), sends(other.head), AT);
    expect([await stepOf(sent), await stepOf(later)]).toEqual(['Tổng hợp', 'Tổng hợp']);
  });

  it('another device saves its draft: what is kept of it is in the report, or refused', async () => {
    const saves = (head: Person, revision: number) => ({
      who: head,
      work: (act: Act) =>
        reports.save(act, reports.own(act, here.period), { answers: { [here.asked[0]]: '9' }, revision }),
    });
    const sendsDraft = (head: Person, revision: number) => ({
      who: head,
      work: (act: Act) => {
        const sending = { answers: answers(), key: head.account, revision, marks: '' };
        return sendings.send(act, reports.own(act, here.period), sending);
      },
    });
    const [one, other] = [await here.unit(), await here.unit()];
    await here.town.as(one.head, saves(one.head, 0).work, AT);
    for (const { head, revision } of [
      { head: one.head, revision: 1 },
      { head: other.head, revision: 0 },
    ])
      expect(await beside(here.town, sendsDraft(head, revision), saves(head, revision), AT)).toMatchObject([
        { ok: true },
        { ok: false, problem: 'already sent' },
      ]);
  });
});

async function open(table: 'report_return'): Promise<number> {
  const rows = await here.town.as(here.lan, (act) =>
    act.tx
      .selectFrom(table)
      .select('id')
      .where('commune_id', '=', communeOf(act))
      .where('report_id', '=', report)
      .where('withdrawn_at', 'is', null)
      .execute(),
  );
  return rows.length;
}
