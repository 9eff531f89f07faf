import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import { type Act, communeOf } from './act.ts';
import * as periodLocks from './period-locks.ts';
import * as reviews from './reviews.ts';
import { AT, type Desk, desk } from './testing-review.ts';

let here: Desk;
let head: Person;

beforeAll(async () => {
  here = await desk();
  ({ head } = await here.unit());
});
afterAll(() => here.town.close());

/** Reports of as many new units. */
async function sent(units: number): Promise<string[]> {
  const reports: string[] = [];
  for (let number = 0; number < units; number += 1) {
    const unit = { id: await here.owing(), name: `Tổ ${number}` };
    reports.push(await here.sent({ ...head, unit }));
  }
  return reports;
}

describe('accepting what is usual', () => {
  it('asks the database no more for many reports than for one, and tells of each in the log', async () => {
    const press = async (reports: number) => {
      const seen = await sent(reports);
      let swept: reviews.Swept | null = null;
      const asked = await questions(async (act) => {
        swept = await reviews.acceptUsual(act, here.movement, seen);
      });
      return { asked, swept, seen };
    };
    const [one, many] = [await press(1), await press(9)];
    expect(many.swept).toMatchObject({ accepted: { length: 9 }, left: [] });
    expect(many.asked).toBe(one.asked);
    expect(await told(many.seen)).toBe(9);
    const again = await here.town.as(here.minh, (act) => reviews.accept(act, many.seen[0] ?? ''), AT);
    expect(again).toMatchObject({ problem: 'accepted', by: here.lan.name });
  });

  it('does the neighbouring steps that the actor alone holds, of each report', async () => {
    const mine = { act: 'review' as const, holders: [here.lan.membership] };
    const seen = await sent(2);
    await here.chain([
      { ...mine, name: 'Văn hóa' },
      { ...mine, name: 'Công an' },
    ]);
    const press = (who: Person) =>
      here.town.as(who, (act) => reviews.acceptUsual(act, here.movement, seen), AT);
    expect(await press(here.minh)).toEqual({ accepted: [], left: [] });
    expect(await press(here.lan)).toMatchObject({ accepted: { length: 2 }, left: [] });
    for (const report of seen)
      expect(await here.town.as(here.lan, (act) => reviews.look(act, report))).toMatchObject({
        review: 'accepted',
        takesBack: ['Văn hóa', 'Công an'],
      });
  });

  it('accepts nothing once the books are closed', async () => {
    await here.chain([]);
    const seen = await sent(1);
    const swept = here.town.as(
      here.lan,
      async (act) => {
        const waiting = await reviews.waiting(act, here.movement);
        await periodLocks.lock(act, here.period);
        return [waiting.length, await reviews.acceptUsual(act, here.movement, seen)];
      },
      AT,
    );
    expect(await swept).toEqual([1, { accepted: [], left: [] }]);
  });
});

async function told(reports: readonly string[]): Promise<number> {
  const lines = await here.town.as(here.lan, (act) =>
    act.tx
      .selectFrom('event')
      .select('id')
      .where('commune_id', '=', communeOf(act))
      .where('verb', '=', 'accepted')
      .where('noun_id', 'in', reports)
      .execute(),
  );
  return lines.length;
}

/** How many questions the database is asked by the work. */
async function questions(work: (act: Act) => Promise<unknown>): Promise<number> {
  let asked = 0;
  const counter = {
    transformQuery: <Args extends { node: Node }, Node>({ node }: Args) => {
      asked += 1;
      return node;
    },
    transformResult: async <Args extends { result: Result }, Result>({ result }: Args) => result,
  };
  await here.town.as(here.lan, (act) => work({ ...act, tx: act.tx.withPlugin(counter) }), AT);
  return asked;
}
