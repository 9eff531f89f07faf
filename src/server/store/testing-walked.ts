import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Person } from '#access';
import type { Database } from '#database';
import { type IndicatorRow, type OpeningDraft, type PeriodRow, proposeOpening, readOpening } from '#movement';
import { type BaseKind, baseKinds } from '#org';
import { readPlan } from '#plan';
import type { Answers, Question } from '#reporting';
import type { Act } from './act.ts';
import * as communes from './communes.ts';
import * as sets from './criteria-sets.ts';
import * as daysOff from './days-off.ts';
import * as movements from './movements.ts';
import * as ownRules from './own-rules.ts';
import * as plans from './plans.ts';
import * as reports from './reports.ts';
import { day, type Ward, ward } from './testing.ts';
import * as unitKinds from './unit-kinds.ts';

/** Real plans, that are never part of the project. */
export const folder = resolve(
  process.env.THIDUA_PLANS ?? join(import.meta.dirname, '../../../../shared/plans'),
);
export const there = existsSync(folder);

/** A made-up ward that has put the plan of a letter in force. */
export interface Walked {
  town: Ward;
  members: readonly Member[];
  movement: string;
  periods: readonly movements.Period[];
  /** What the plan's own sets cite. */
  document: string;
  /** Does something as the officer, at noon of a day. */
  officer<T>(on: string, work: (act: Act) => Promise<T>): Promise<T>;
}

export interface Member {
  id: string;
  kind: BaseKind;
  head: Person;
}

interface Wanted {
  letter: string;
  on: string;
  members: Partial<Record<BaseKind, number>>;
  /** What the officer types over the periods proposed; the first stands for those that lack one. */
  periods: readonly Partial<PeriodRow>[];
  /** What he sets of a question proposed. */
  asks?: (row: IndicatorRow) => IndicatorRow;
}

/** Noon of a day. */
export const noon = (on: string) => `${on}T05:00:00Z`;

/** From the file to the open movement: everything read is accepted, everything proposed stands but for the periods. */
export async function walked(
  database: Database,
  { letter, on, members, periods, asks = (row) => row }: Wanted,
): Promise<Walked> {
  const town = await ward(database);
  const officer: Walked['officer'] = (at, work) => town.as(town.officer, work, noon(at));
  const all: Member[] = [];
  for (const { key: kind } of baseKinds)
    for (let number = 1; number <= (members[kind] ?? 0); number += 1) {
      const id = await town.unit(kind, `${kind}-${number}`);
      all.push({ id, kind, head: await town.person('unit', id) });
    }
  const movement = await officer(on, async (act) => {
    const plan = await plans.receive(act, { hash: 'a'.repeat(64), name: 'plan.txt', size: 10 }, read(letter));
    await plans.acceptAll(act, plan, null);
    const draft = await draftOf(act, plan);
    return openedBy(act, plan, {
      ...draft,
      units: all.map(({ id }) => id),
      indicators: draft.indicators.map(asks),
      periods: periods.map((typed, place) => rowOf(draft.periods[place] ?? draft.periods[0], typed)),
    });
  });
  return officer(on, async (act) => ({
    ...{ town, members: all, movement, officer },
    periods: await movements.periods(act, movement),
    document: (await sets.proposed(act, movement))?.[0]?.source.document ?? '',
  }));
}

function read(letter: string) {
  const file = readdirSync(folder).find((name) => name.startsWith(`${letter}-`) && name.endsWith('.txt'));
  return readPlan({ file: 'plan.txt', text: readFileSync(join(folder, file ?? ''), 'utf8') });
}

/** As `/plans/[plan]/open` proposes it. */
async function draftOf(act: Act, id: string): Promise<OpeningDraft> {
  const plan = await plans.get(act, id);
  const items = plan?.items.filter(({ bounds }) => bounds !== 'out') ?? [];
  const frame = {
    ...{ issued: null, today: act.today },
    taking: await unitKinds.list(act),
    calendar: await daysOff.workCalendar(act),
  };
  const issuer = (await communes.issuers(act)).find(({ kind }) => kind === 'committee')?.id ?? '';
  return { name: 'Phong trào', issuer, units: [], ...proposeOpening(items, frame) };
}

function rowOf(proposed: PeriodRow | undefined, typed: Partial<PeriodRow>): PeriodRow {
  if (!proposed) throw new Error('no period is proposed');
  return { ...proposed, ...typed };
}

async function openedBy(act: Act, plan: string, draft: OpeningDraft): Promise<string> {
  const items = (await plans.get(act, plan))?.items ?? [];
  const typed = readOpening(draft, items);
  if (!typed.ok) throw new Error(JSON.stringify(typed.problems));
  return held(await movements.open(act, { ...typed, plan })).movement;
}

/** What a unit answers to a question. */
export type Answering = (question: Question) => Answers;

/** Everything that a question can ask is done. */
export function well({ id, kind, months }: Question): Answers {
  const months1 = months.map(({ month }) => [`${id}@${month}`, '1'] as const);
  if (months1.length > 0) return Object.fromEntries(months1);
  if (kind === 'ratio') return { [id]: '40', [`${id}.whole`]: '40' };
  if (kind === 'attestation') return { [id]: 'yes' };
  if (kind === 'no-incident') return { [id]: '0' };
  return kind === 'count' ? { [id]: '2' } : { [id]: 'Đã làm, có sổ theo dõi.' };
}

/** The head of a unit sends what it owes of a period. */
export async function sent(
  { town, periods }: Walked,
  { id, head }: Member,
  { on, place = 0, answering = well }: { on: string; place?: number; answering?: Answering },
): Promise<void> {
  await town.as(
    head,
    async (act) => {
      const which = reports.own(act, periods[place]?.id ?? '');
      const sheet = await reports.sheet(act, which);
      const answers = Object.assign({}, ...(sheet?.form.questions.map(answering) ?? []));
      held(await reports.submit(act, which, { answers, key: `${id} ${place}` }));
    },
    noon(on),
  );
}

/** The sets that the movement's plan makes, kept; the one of each kind of unit. */
export async function setsOfPlan(walk: Walked, on: string): Promise<ReadonlyMap<BaseKind, string>> {
  return walk.officer(on, async (act) => {
    const kept: [BaseKind, string][] = [];
    for (const set of (await sets.proposed(act, walk.movement)) ?? []) {
      const { id } = held(await sets.saveVersion(act, { base: null, set, reason: null, sure: true }));
      kept.push(...set.audience.map((kind): [BaseKind, string] => [kind, id]));
    }
    return new Map(kept);
  });
}

/** A starter for units of these kinds; one of a commune's own plan cites it. */
export async function starterOf(
  { officer, document }: Walked,
  on: string,
  [starter, ...audience]: readonly [string, ...BaseKind[]],
): Promise<string> {
  const own = /^(model|front|agencies|workplaces)/.test(starter);
  const wanted = { starter, document: own ? document : null, article: null, audience, sure: true };
  return officer(on, async (act) => held(await sets.take(act, wanted)).id);
}

/** A rule's value by a paper of the commune. */
export function ruleSet(
  { officer }: Walked,
  on: string,
  { key, from, value }: { key: string; from: string; value: string },
) {
  return officer(on, async (act) => {
    const source = { document: 'Quyết định mẫu', article: null, reason: 'Theo văn bản', sure: true };
    return held(await ownRules.set(act, { ...source, key, value, from: day(from), until: null, bar: null }))
      .id;
  });
}

/** The outcome where it is one; what was refused says why. */
export function held<T extends { ok: boolean }>(outcome: T): Extract<T, { ok: true }> {
  if (isHeld(outcome)) return outcome;
  throw new Error(JSON.stringify(outcome));
}

function isHeld<T extends { ok: boolean }>(outcome: T): outcome is Extract<T, { ok: true }> {
  return outcome.ok;
}
