import type { Person } from '#access';
import { civilDateOf } from '#calendar';
import type { WholeTarget } from '#evaluation';
import { type Act, evaluationEntries, evaluationFreezing, evaluationsShown, sessions } from '#store';
import {
  confirmedPlan,
  day,
  openedMovement,
  period,
  readingOf,
  type Ward,
  ward,
} from '../../src/server/store/testing.ts';
import { keptSet, openEvaluation } from '../../src/server/store/testing-evaluations.ts';
import { criterion, setOf } from '../../src/server/store/testing-facts.ts';
import { inDatabase } from './played.ts';

/** A ward of three areas whose results of the year are frozen, on one rule that the ward may set otherwise. */
export interface FrozenWard {
  movement: string;
  evaluation: string;
  /** An evaluation of the year after, which is open. */
  next: string;
  /** Tokens of open sessions. */
  officer: string;
  head: string;
}

/** The rule of the shipped packs on which the results rest: above 95 %. */
export const RULE = 'team.excellent.tasks';
/** Of 100 tasks each area has done so many. */
const DONE = ['99', '97', '90'];

const set = setOf(
  [
    criterion('nhiem-vu', {
      title: 'Nhiệm vụ đã làm',
      asks: { kind: 'ratio', at: { bar: '>=', amount: { rule: RULE }, high: null } },
      scores: { kind: 'full', points: '60' },
    }),
    criterion('quy-uoc', { title: 'Có quy ước khu dân cư', scores: { kind: 'full', points: '40' } }),
  ],
  {},
  'khu-dan-cu',
);

/** Met by two areas of three. */
const TARGET: Omit<WholeTarget, 'id'> = {
  ...{ title: 'Khu phố đạt loại tốt', clause: 'mục 2', class: 'good', of: 'all' },
  at: { bar: '>=', amount: { value: '60' }, high: null },
};

/** Plays it into a data folder that nobody serves. */
export function playFrozenWard(dataFolder: string, now: Date): Promise<FrozenWard> {
  return inDatabase(dataFolder, now, async (database) => {
    const town = await ward(database);
    const frozen = await play(town, now);
    await town.close();
    return frozen;
  });
}

async function play(town: Ward, now: Date): Promise<FrozenWard> {
  const at = now.toISOString();
  const officer = <T>(work: (act: Act) => Promise<T>) => town.as(town.officer, work, at);
  const units: string[] = [];
  for (const number of [1, 2, 3]) units.push(await town.unit('area', `KP${number}`, `Khu phố ${number}`));
  const head = await town.person('unit', units[0]);
  const today = civilDateOf(now);
  const movement = await officer(async (act) =>
    openedMovement(act, {
      plan: await confirmedPlan(act, readingOf({ quote: 'Mỗi khu phố làm việc được giao' })),
      ...{ units, periods: [period({ coversTo: today, onTimeUntil: today })] },
    }),
  );
  const made = await officer((act) => keptSet(act, set));
  const open = (year: number) =>
    officer((act) =>
      openEvaluation(act, movement, {
        ...{ set: made, year, title: `Khu phố năm ${year}`, decidedOn: today, objectionsUntil: null },
        ...{ from: day('2026-01-01'), to: today, selfUntil: today, targets: [TARGET] },
      }),
    );
  const evaluation = await open(2026);
  for (const [place, unit] of units.entries())
    await officer((act) => judge(act, { evaluation, unit, done: DONE[place] ?? '0' }));
  await officer((act) => evaluationsShown.show(act, evaluation));
  const frozen = await officer((act) => evaluationFreezing.freeze(act, evaluation, ''));
  if (!frozen.ok) throw new Error(frozen.problem);
  const next = await open(2027);
  const token = (person: Person) => sessionOf(town, now, person);
  return { movement, evaluation, next, officer: await token(town.officer), head: await token(head) };
}

async function judge(
  act: Act,
  { evaluation, unit, done }: { evaluation: string; unit: string; done: string },
) {
  const given = { unit, reason: 'Theo hồ sơ' };
  for (const [id, entered] of [
    ['nhiem-vu', { kind: 'share', part: done, whole: '100' }],
    ['quy-uoc', { kind: 'said', yes: true }],
  ] as const) {
    const kept = await evaluationEntries.review(act, evaluation, { ...given, criterion: id, entered });
    if (!kept.ok) throw new Error(kept.problem);
  }
}

function sessionOf(town: Ward, now: Date, { account, membership, commune }: Person): Promise<string> {
  return town.store.as({ kind: 'setup', commune: commune.id }, { now }, (act) =>
    sessions.open(act, { account, membership, commune: commune.id }),
  );
}
