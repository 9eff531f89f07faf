import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import type { ChangeDraft } from '#org';
import * as accounts from './accounts.ts';
import * as reports from './reports.ts';
import * as reviews from './reviews.ts';
import { day } from './testing.ts';
import { AT, type Desk, desk, nextVersion } from './testing-review.ts';
import * as unitChanges from './unit-changes.ts';

const LATER = '2026-11-13T06:00:00Z';
let here: Desk;
let unit: string;
let head: Person;
let report: string;

beforeAll(async () => {
  here = await desk();
});
afterAll(() => here.town.close());

async function begun() {
  ({ unit, head } = await here.unit());
  report = await here.sent(head);
}
const duty = async () => {
  const sheet = await here.town.as(here.lan, (act) => reports.sheet(act, { period: here.period, unit }));
  return sheet?.duty;
};
const items = () => [{ question: here.asked[0], reason: 'Xin ghi rõ số mô hình' }];
const giveBack = (who: Person, what = report, at = AT) =>
  here.town.as(who, (act) => reviews.giveBack(act, what, items()), at);
const accept = (who: Person, what = report, at = AT) =>
  here.town.as(who, (act) => reviews.accept(act, what), at);
const takeBack = (who: Person, what = report) => here.town.as(who, (act) => reviews.takeBack(act, what), AT);
const withdraw = (who: Person, what = report) => here.town.as(who, (act) => reviews.withdraw(act, what), AT);
const answer = () =>
  here.town.as(head, (act) => nextVersion(act, { period: here.period, unit }), '2026-11-13T05:00:00Z');

describe('a report that was sent', () => {
  beforeAll(() => here.chain([]));

  it('waits, is accepted by any officer, and the acceptance is taken back', async () => {
    await begun();
    expect(await duty()).toMatchObject({ review: 'waiting', reviewStep: null });
    expect(await accept(here.lan)).toMatchObject({ ok: true, steps: [] });
    expect(await duty()).toMatchObject({ review: 'accepted' });
    expect(await accept(here.minh)).toMatchObject({ ok: false, problem: 'accepted', by: here.lan.name });
    expect(await takeBack(here.minh)).toMatchObject({
      ok: false,
      problem: 'not the asker',
      by: here.lan.name,
    });
    expect(await takeBack(here.lan)).toMatchObject({ ok: true });
    expect(await duty()).toMatchObject({ review: 'waiting' });
    expect(await takeBack(here.lan)).toMatchObject({ problem: 'nothing accepted' });
    expect(await accept(here.minh)).toMatchObject({ ok: true });
  });

  it('is returned with a reason for each item named, and with none not at all', async () => {
    await begun();
    const back = (given: reviews.Item[]) =>
      here.town.as(here.lan, (act) => reviews.giveBack(act, report, given));
    expect(await back([])).toEqual({ ok: false, problem: 'no items' });
    expect(await back([{ question: here.asked[1], reason: '' }])).toEqual({
      ...{ ok: false, problem: 'no reason', questions: [here.asked[1]] },
    });
    expect(await back([{ question: here.movement, reason: 'x' }])).toMatchObject({ problem: 'not asked' });
    expect(await duty()).toMatchObject({ review: 'waiting' });
    expect(await back(items())).toMatchObject({ ok: true });
    expect(await duty()).toMatchObject({ review: 'returned', reviewAsker: here.lan.account });
  });

  it('that was returned can neither be accepted nor returned again: who did it and when is said', async () => {
    await begun();
    await giveBack(here.lan);
    const said = { ok: false, problem: 'returned', by: here.lan.name, at: new Date(AT) };
    expect(await giveBack(here.minh)).toEqual(said);
    expect(await accept(here.minh)).toEqual(said);
  });

  it('is looked at again by who asked, and by nobody else', async () => {
    await begun();
    await giveBack(here.lan);
    const second = await answer();
    expect(await duty()).toMatchObject({ review: 'answered', report: second });
    expect(await accept(here.minh, second)).toEqual({
      ...{ ok: false, problem: 'not the asker', by: here.lan.name },
    });
    expect(await accept(here.lan)).toEqual({ ok: false, problem: 'other version', report: second });
    expect(await accept(here.lan, second)).toMatchObject({ ok: true });
    expect(await duty()).toMatchObject({ review: 'accepted' });
  });

  it('is returned no more once who asked takes that back', async () => {
    await begun();
    await giveBack(here.lan);
    expect(await withdraw(here.minh)).toMatchObject({ problem: 'not the asker' });
    expect(await withdraw(here.lan)).toMatchObject({ ok: true });
    expect(await withdraw(here.lan)).toMatchObject({ problem: 'not returned' });
    expect(await duty()).toMatchObject({ review: 'waiting' });
    expect(await giveBack(here.minh)).toMatchObject({ ok: true });
  });

  it('is nobody’s but the staff’s to accept', async () => {
    await begun();
    const chair = await here.town.person('leader');
    expect(await accept(chair)).toEqual({ ok: false, problem: 'not the holder' });
    expect(await accept(here.lan, here.movement)).toEqual({ ok: false, problem: 'not found' });
  });
});

describe('a reviewer who loses the role in mid-review', () => {
  it('is refused at the press, and anyone of the step looks at the answer', async () => {
    await here.chain([]);
    await begun();
    const hoa = await here.town.person('officer');
    await giveBack(hoa);
    const second = await answer();
    expect(await accept(here.minh, second)).toMatchObject({ problem: 'not the asker' });
    await here.town.as(here.town.officer, (act) => accounts.endMembership(act, hoa.membership));
    expect(await accept(hoa, second)).toEqual({ ok: false, problem: 'role ended' });
    expect(await accept(here.minh, second)).toMatchObject({ ok: true });
  });
});

describe('a unit that ended while more was asked of it', () => {
  it('leaves its report to any officer, who withdraws the request', async () => {
    await here.chain([]);
    await begun();
    await giveBack(here.lan);
    expect(await withdraw(here.minh)).toMatchObject({ problem: 'not the asker' });
    const decision = { kind: 'Nghị quyết', number: '1/NQ', date: day('2026-11-01'), body: 'HĐND' };
    const close: ChangeDraft = {
      ...{ kind: 'close', on: day('2026-11-12'), decision, from: [unit], to: [] },
      heads: { [unit]: 'end' },
    };
    const closed = await here.town.as(here.town.officer, (act) => unitChanges.record(act, close), AT);
    expect(closed).toMatchObject({ ok: true });
    const look = await here.town.as(here.minh, (act) => reviews.look(act, report), AT);
    expect(look).toMatchObject({ review: 'returned', mayWithdraw: true, duty: { endedOn: '2026-11-12' } });
    expect(await withdraw(here.minh)).toMatchObject({ ok: true });
    expect(await accept(here.minh)).toMatchObject({ ok: true });
  });
});

describe('a movement with a chain', () => {
  const review = (name: string, ...people: Person[]) => ({
    act: 'review' as const,
    ...{ name, holders: people.map(({ membership }) => membership) },
  });

  it('has each body look in its turn, and accepted is what all have accepted', async () => {
    await here.chain([review('Công an', here.lan), review('Văn hóa', here.minh)]);
    await begun();
    expect(await duty()).toMatchObject({ review: 'waiting', stepName: 'Công an' });
    expect(await accept(here.minh)).toEqual({ ok: false, problem: 'not the holder' });
    expect(await accept(here.lan)).toMatchObject({ steps: ['Công an'] });
    expect(await duty()).toMatchObject({ review: 'waiting', stepName: 'Văn hóa' });
    await giveBack(here.minh);
    const second = await answer();
    expect(await duty()).toMatchObject({ review: 'answered', stepName: 'Văn hóa' });
    expect(await accept(here.minh, second)).toMatchObject({ steps: ['Văn hóa'] });
    expect(await duty()).toMatchObject({ review: 'accepted' });
  });

  it('needs one press where one person holds neighbouring steps, with a trace of each', async () => {
    await here.chain([
      review('Công an', here.lan),
      review('Tổng hợp', here.lan),
      review('Văn hóa', here.minh),
    ]);
    await begun();
    expect(await accept(here.lan)).toMatchObject({ steps: ['Công an', 'Tổng hợp'] });
    expect(await duty()).toMatchObject({ review: 'waiting', stepName: 'Văn hóa' });
    expect(await takeBack(here.lan)).toMatchObject({ steps: ['Công an', 'Tổng hợp'] });
    expect(await duty()).toMatchObject({ stepName: 'Công an' });
  });

  it('that is set anew asks nobody again who has accepted', async () => {
    await here.chain([review('Công an', here.lan), review('Văn hóa', here.minh)]);
    await begun();
    const [half, whole] = [report, await here.sent((await here.unit()).head)];
    for (const [who, what] of [
      [here.lan, half],
      [here.lan, whole],
      [here.minh, whole],
    ] as const)
      expect(await accept(who, what)).toMatchObject({ ok: true });
    await here.chain([review('Công an', here.minh), review('Văn hóa'), review('Tổng hợp')], LATER);
    expect(await duty()).toMatchObject({ review: 'waiting', stepName: 'Văn hóa' });
    const { unit: other } = (await here.town.as(here.lan, (act) => reports.get(act, whole))) ?? {};
    unit = other ?? '';
    expect(await duty()).toMatchObject({ review: 'accepted' });
  });
});
