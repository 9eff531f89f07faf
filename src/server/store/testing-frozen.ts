import { expect } from 'vitest';
import { type Grounds, type GroundsLine, type Source, sourcesOf } from '#evaluation';
import * as drafts from './evaluation-drafts.ts';
import * as editions from './evaluation-editions.ts';
import * as results from './evaluation-results.ts';
import * as targets from './evaluation-targets.ts';
import type { Judged } from './testing-judged.ts';
import { held, type Walked } from './testing-walked.ts';

/** A day after everything was frozen. */
export const AFTER = '2027-03-01';

/** In the order of the list's units. */
export function frozen({ officer }: Walked, { evaluation, units }: Judged): Promise<Grounds[]> {
  return officer(AFTER, async (act) => {
    const all = (await editions.resultsOf(act, evaluation, 1)).map(({ grounds }) => grounds);
    return units.map((unit) => all.find((one) => one.unit.id === unit) ?? expect.fail('not frozen'));
  });
}

export function targetsOf({ officer }: Walked, { evaluation }: Judged) {
  return officer(AFTER, async (act) => {
    const standing = await results.standings(act, evaluation);
    return (await targets.list(act, evaluation, standing?.standings ?? [])).map(({ found }) => found);
  });
}

export async function differing({ officer }: Walked, { evaluation }: Judged) {
  await officer(AFTER, async (act) =>
    held(await drafts.compute(act, evaluation, { set: null, decidedOn: null })),
  );
  return (await officer(AFTER, (act) => drafts.openDraft(act, evaluation)))?.differing;
}

export function kinds(all: readonly Grounds[]) {
  return all.map(({ result }) => result.kind);
}

export function line({ lines }: Grounds, id: string): GroundsLine {
  return lines.find((one) => one.criterion === id) ?? expect.fail(`no ${id}`);
}

/** How many criteria a report of the first unit tells: all that a question was proposed for. */
export async function toldIn(walk: Walked, one: Judged): Promise<number> {
  const [first] = await frozen(walk, one);
  const told = first?.lines.filter(({ fact }) => sourcesOf(fact).some(({ kind }) => kind === 'report'));
  expect(told?.length).toBe(one.fed);
  return one.fed;
}

/** The places of the units whose grounds rest on a report that came after its last day. */
export async function lateIn(walk: Walked, one: Judged): Promise<number[]> {
  const all = await frozen(walk, one);
  return all.flatMap(({ lines }, place) => {
    const sources = lines.flatMap(({ fact }) => sourcesOf(fact));
    return sources.some((source) => isLate(walk, source)) ? [place] : [];
  });
}

function isLate({ periods }: Walked, source: Source): boolean {
  if (source.kind !== 'report') return false;
  const due = periods.find(({ name }) => name === source.period)?.onTimeUntil;
  return due !== undefined && source.receivedOn > due;
}

/** Every line rests on a report, on another result, or on what a person said; who is not rated is told why. */
export function isStated(all: readonly Grounds[]) {
  expect(all.length).toBeGreaterThan(0);
  for (const { result, lines } of all) {
    if (result.kind === 'not rated') expect(result.reasons).not.toEqual([]);
    const open = lines.filter(({ fact, bounds }) => bounds !== 'out' && !sourcesOf(fact).some(hasWord));
    expect(result.kind === 'not rated' ? [] : open.map((one) => one.criterion)).toEqual([]);
  }
}

/** A reviewer says why. */
function hasWord(source: Source): boolean {
  return source.kind !== 'entry' || source.by === 'unit' || source.reason !== null;
}
