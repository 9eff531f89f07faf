import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CapFound, classify, type Evaluated } from '../classing/caps.ts';
import { nearest } from '../classing/nearest.ts';
import { evaluate, type Judging } from '../classing/outcome.ts';
import type { Result } from '../classing/result.ts';
import { judgeWhole } from '../classing/whole-target.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Circumstances } from '../facts.ts';
import { capInWords as capInPrint } from '../grounds/words/shares.ts';
import type { OwnRule } from '../rules/in-force.ts';
import { type Bar, bars } from '../rules/rule.ts';
import { shippedPacks } from '../rules/shipped/index.ts';
import { dayFrom, factFrom } from './fact.ts';
import { sets } from './sets/index.ts';
import { type ListCase, readCase, type UnitCase } from './testing-case.ts';
import { capInWords, lineInWords, nearestInWords, resultInWords, wholeInWords } from './words.ts';

const names = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'sets')
  .map(({ name }) => name);
const cases = names.map((name) => {
  const file = `${import.meta.dirname}/${name}/case.json`;
  return readCase(JSON.parse(readFileSync(file, 'utf8')));
});

describe('các trường hợp đánh giá', () => {
  it('có ít nhất 60, mỗi trường hợp một tên', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
  });
  for (const one of cases) it(one.title, () => ('units' in one ? runList(one) : runUnit(one)));
});

function runUnit(one: UnitCase): void {
  const set = setOf(one.set);
  const judging = judgingOf(one, one.unit.ranks ?? []);
  const facts = new Map(Object.entries(one.facts).map(([id, words]) => [id, factFrom(words)]));
  const outcome = evaluate(set, facts, circumstancesOf(one.unit), judging);
  const lines = new Map(outcome.lines.map((line) => [line.criterion, lineInWords(line)]));
  const said = Object.keys(one.reasons).map((id) => [id, lines.get(id)]);
  expect({ result: resultInWords(set, outcome.result), reasons: Object.fromEntries(said) }).toEqual({
    result: one.result,
    reasons: one.reasons,
  });
  if (one.points) expect(`${outcome.points}/${outcome.most}`).toBe(one.points);
  if (one.nearest) expect(nearestInWords(set, nearest(set, outcome, judging))).toBe(one.nearest);
}

function runList(one: ListCase): void {
  const set = setOf(one.set);
  const judging = judgingOf(one, []);
  const units = Object.entries(one.units).map(([unit, words]) => ({ unit, outcome: outcomeFrom(words) }));
  const { standings, caps } = classify(set, units, one.choices, judging);
  const words = new Map(standings.map(({ unit, result }) => [unit, resultInWords(set, result)]));
  const said = Object.keys(one.standings).map((unit) => [unit, words.get(unit)]);
  expect(Object.fromEntries(said)).toEqual(one.standings);
  if (one.caps) expect(caps.map(capInWords)).toEqual(one.caps);
  if (one.printed) expect(caps.map((cap) => capPrinted(cap, set))).toEqual(one.printed);
  if (one.target) {
    const found = judgeWhole(targetFrom(one.target), set.scale.classes, standings, judging);
    expect(wholeInWords(found)).toBe(one.found);
  }
}

function capPrinted(cap: CapFound, { scale }: CriteriaSet): string {
  const name = scale.classes.find(({ key }) => key === cap.class)?.name ?? '';
  return capInPrint({ ...cap, tied: cap.tied.length }, name);
}

function setOf(key: string): CriteriaSet {
  const set = sets.find((one) => one.key === key);
  if (!set) throw new Error(`no set ${key}`);
  return set;
}

function judgingOf({ decidedOn, year, ownRules }: UnitCase | ListCase, ranks: readonly string[]): Judging {
  const [from = '', to = ''] = year.split(' – ');
  return {
    book: { shipped: shippedPacks, own: ownRules.map(ownFrom) },
    day: dayFrom(decidedOn),
    year: { from: dayFrom(from), to: dayFrom(to) },
    rankOf: (_, key) => (ranks.includes(key) ? ranks.indexOf(key) : null),
  };
}

/** `90 từ 2026-01-01 đến 2026-06-30 theo Quyết định mẫu`. */
function ownFrom({ key, says }: { key: string; says: string }): OwnRule {
  const [, value = '', from = '', until, document = ''] =
    /^(\S+) từ (\S+)(?: đến (\S+))? theo (.+)$/.exec(says) ?? [];
  const source = { document, article: null };
  return { key, value, from: dayFrom(from), until: until ? dayFrom(until) : null, source };
}

function circumstancesOf(unit: UnitCase['unit']): Circumstances {
  const { registeredOn = 'not asked', begunOn, assigned = [], hasReports = true } = unit;
  return {
    ...{ assigned, hasReports },
    begunOn: begunOn ? dayFrom(begunOn) : null,
    leftOut: unit.leftOut ?? null,
    underComplaint: unit.underComplaint ?? null,
    registeredOn:
      registeredOn === 'not asked' ? registeredOn : registeredOn === 'chưa' ? null : dayFrom(registeredOn),
  };
}

function outcomeFrom(words: string): Evaluated['outcome'] {
  const [kind] = words.split(' ');
  const [, points = '0', most = '100'] = / ([\d.]+)(?:\/([\d.]+))?$/.exec(words) ?? [];
  return { points, most, result: resultFrom(words, kind) };
}

function resultFrom(words: string, kind = ''): Result {
  if (words === 'not rated') return { kind: 'not rated', reasons: [{ kind: 'no reports' }] };
  if (words === 'left out')
    return { kind: 'not rated', reasons: [{ kind: 'left out', words: 'không thuộc đối tượng' }] };
  if (kind === 'waiting') return { kind, missing: [], unset: [] };
  if (kind === 'gate') return { kind, gates: [] };
  return kind === 'below' ? { kind } : { kind: 'class', class: kind };
}

/** `recognised > 90 of eligible`. */
function targetFrom(words: string): Parameters<typeof judgeWhole>[0] {
  const [key = '', sign = '', value = '', , of = ''] = words.split(' ');
  const bar: Bar | undefined = bars.find((one) => one === sign);
  const base = (['all', 'eligible', 'rated'] as const).find((one) => one === of);
  if (!bar || !base) throw new Error(`“${words}” is no target`);
  const at = { bar, amount: { value }, high: null };
  return { id: 'target', title: words, clause: 'Mục II', class: key, at, of: base };
}
