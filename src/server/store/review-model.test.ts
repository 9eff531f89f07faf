import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '#access';
import { type Act, communeOf } from './act.ts';
import * as reviews from './reviews.ts';
import { type Desk, desk, nextVersion, recalled } from './testing-review.ts';
import { does, EVERYONE, type History, standing } from './testing-review-model.ts';

/** Any sequence of what people do with a report comes out in the database as it does in the model. */
let here: Desk;
beforeAll(async () => {
  here = await desk();
});
afterAll(() => here.town.close());

type Name = 'officer' | 'lan' | 'minh';
type Who = Name | 'whoever';
const CHAINS: [string, ...Name[]][][] = [
  [],
  [
    ['Công an', 'lan'],
    ['Văn hóa', 'minh'],
  ],
  [
    ['Công an', 'lan'],
    ['Tổng hợp', 'lan'],
    ['Văn hóa', 'minh', 'lan'],
  ],
  [['Văn hóa'], ['Công an', 'minh']],
];
/** `whoever`: somebody who may, where somebody may; chance alone would seldom find him. */
const who = fc.constantFrom<Who>('officer', 'lan', 'minh', 'whoever', 'whoever', 'whoever');
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constantFrom('accept', 'return', 'withdraw', 'takeBack'), who }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constantFrom('send', 'recall'), who }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('chain'), who, chain: fc.nat(CHAINS.length - 1) }) },
);
interface Step {
  what: string;
  who: Who;
  chain?: number;
}

it('counts a duty as the model does, after every step of any sequence', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 18 }), async (steps) => {
      await follow(steps);
    }),
    { numRuns: 12 },
  );
});

it('leaves to a chain what an earlier asker only took for answered', async () => {
  for (const chain of [1, 2, 3])
    await follow([
      { what: 'return', who: 'officer' },
      { what: 'chain', who: 'officer', chain },
      { what: 'send', who: 'officer' },
      { what: 'accept', who: 'officer' },
      { what: 'takeBack', who: 'officer' },
      { what: 'accept', who: 'officer' },
      { what: 'accept', who: 'whoever' },
      { what: 'chain', who: 'officer', chain: 0 },
      { what: 'chain', who: 'officer', chain },
      { what: 'accept', who: 'whoever' },
      { what: 'accept', who: 'whoever' },
    ]);
});

let minutes = 0;
const now = () => {
  minutes += 1;
  return new Date(Date.parse('2026-11-12T05:00:00Z') + minutes * 60_000).toISOString();
};

async function follow(steps: readonly Step[]) {
  const { unit, head } = await here.unit();
  await setChain(0);
  const ids = [await here.sent(head)];
  const history: History = {
    ...{ versions: [{ recalled: false }], chains: [{ steps: [], ended: null }] },
    ...{ asked: [], accepted: [] },
  };
  const which = { period: here.period, unit };
  for (const one of steps) {
    const at = now();
    await take(one, { history, which, ids, head, at });
    expect([one, await counted(which)]).toEqual([one, modelled(history, ids)]);
  }
}

interface Around {
  history: History;
  which: { period: string; unit: string };
  ids: string[];
  head: Person;
  at: string;
}

async function take({ what, who: asked, chain }: Step, { history, which, ids, head, at }: Around) {
  const name = asked === 'whoever' ? whoMay(what, history, at) : asked;
  const person = personOf(name);
  const report = ids[standing(history).version ?? ids.length - 1] ?? '';
  const items = [{ question: here.asked[0], reason: 'Xin ghi rõ' }];
  const by = (work: (act: Act) => Promise<{ ok: boolean }>) => here.town.as(person, work, at);
  const agree = async (may: boolean, work: Promise<{ ok: boolean }>) =>
    expect([what, name, (await work).ok]).toEqual([what, name, may]);
  switch (what) {
    case 'send':
      if (does.send(history)) ids.push(await here.town.as(head, (act) => nextVersion(act, which), at));
      return;
    case 'recall':
      if (does.recall(history)) await here.town.as(head, (act) => recalled(act, which, report), at);
      return;
    case 'return':
      return agree(
        does.return(history, name),
        by((act) => reviews.giveBack(act, report, items)),
      );
    case 'withdraw':
      return agree(
        does.withdraw(history, name),
        by((act) => reviews.withdraw(act, report)),
      );
    case 'accept':
      return agree(
        does.accept(history, name, Date.parse(at)),
        by((act) => reviews.accept(act, report)),
      );
    case 'takeBack':
      return agree(
        does.takeBack(history, name),
        by((act) => reviews.takeBack(act, report)),
      );
    default:
      return chained(history, chain ?? 0, at);
  }
}

/** Tried on a copy of what happened. */
function whoMay(what: string, history: History, at: string): string {
  const may = (name: string) => {
    const copy = structuredClone(history);
    if (what === 'return') return does.return(copy, name);
    if (what === 'withdraw') return does.withdraw(copy, name);
    if (what === 'accept') return does.accept(copy, name, Date.parse(at));
    return what === 'takeBack' && does.takeBack(copy, name);
  };
  return EVERYONE.find(may) ?? 'officer';
}

async function chained(history: History, number: number, at: string) {
  const last = history.chains.at(-1);
  if (last) last.ended = Date.parse(at);
  const chain = history.chains.length;
  history.chains.push({
    steps: (CHAINS[number] ?? []).map(([name, ...holders]) => ({ chain, name, holders })),
    ended: null,
  });
  await setChain(number, at);
}

function setChain(number: number, at = now()) {
  const steps = (CHAINS[number] ?? []).map(([name, ...holders]) => ({
    ...{ act: 'review' as const, name },
    holders: holders.map((holder) => personOf(holder).membership),
  }));
  return here.chain(steps, at);
}

function personOf(name: string): Person {
  return { lan: here.lan, minh: here.minh }[name] ?? here.town.officer;
}

function modelled(history: History, ids: readonly string[]) {
  const { version, review, step: turn, asker } = standing(history);
  return {
    report: version === null ? null : ids[version],
    review,
    step: turn?.name ?? null,
    asker: asker && personOf(asker).account,
  };
}

async function counted({ period, unit }: Around['which']) {
  return here.town.as(here.lan, (act) =>
    act.tx
      .selectFrom('duty')
      .leftJoin('approval_step', (join) =>
        join
          .onRef('approval_step.commune_id', '=', 'duty.commune_id')
          .onRef('approval_step.id', '=', 'review_step'),
      )
      .select(['report_id as report', 'review', 'approval_step.name as step', 'review_asker as asker'])
      .where('duty.commune_id', '=', communeOf(act))
      .where('period_id', '=', period)
      .where('unit_id', '=', unit)
      .executeTakeFirstOrThrow(),
  );
}
