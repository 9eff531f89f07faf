import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import * as accounts from './accounts.ts';
import { type Act, communeOf } from './act.ts';
import * as approval from './approval.ts';
import * as reviews from './reviews.ts';
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
