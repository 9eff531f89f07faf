import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalGrounds } from '#evaluation';
import { evaluationCourse } from './evaluation-course.ts';
import * as entries from './evaluation-entries.ts';
import * as freezing from './evaluation-freezing.ts';
import { groundsFor, scoreSheetOf } from './evaluation-read.ts';
import * as seen from './evaluation-seen.ts';
import * as shown from './evaluation-shown.ts';
import { keptSet, openEvaluation, smallSet } from './testing-evaluations.ts';
import { type Judged, judgedWard } from './testing-facts.ts';

const DECEMBER = '2026-12-10T03:00:00Z';
const JANUARY = '2027-01-05T03:00:00Z';

let ward: Judged;
let evaluation: string;

beforeAll(async () => {
  ward = await judgedWard({
    ...{ areas: 3, set: smallSet({}, 'first') },
    questions: { buoi: { kind: 'count', question: 'Số buổi tuyên truyền đã tổ chức' } },
  });
  for (const quarter of [0, 1, 2, 3]) await ward.send(0, quarter, { buoi: '1' });
  evaluation = await officer(async (act) => {
    const set = await keptSet(act, smallSet());
    const sources = [{ criterion: 'buoi', indicator: ward.asked.buoi ?? '' }];
    return openEvaluation(act, ward.movement, { set, sources });
  });
  for (const unit of ward.units)
    for (const criterion of ['chi-dao', 'khong-su-co'])
      await officer((act) =>
        entries.review(act, evaluation, {
          ...{ unit, criterion, reason: 'Theo hồ sơ', entered: { kind: 'said', yes: true } },
        }),
      );
});
afterAll(() => ward.town.close());

const officer = <T>(work: Parameters<typeof ward.town.as<T>>[1], at = DECEMBER) =>
  ward.town.as(ward.town.officer, work, at);
const head = <T>(place: number, work: Parameters<typeof ward.town.as<T>>[1], at = JANUARY) =>
  ward.town.as(ward.heads[place] ?? expect.fail(), work, at);
const unit = (place: number) => ward.units[place] ?? '';

describe('the grounds of a unit', () => {
  it('are read as everything stands by an officer, with the numbers of the reports, and not yet by the unit', async () => {
    const now = await officer((act) => groundsFor(act, evaluation, unit(0)));
    expect(now).toMatchObject({ standing: 'now', edition: null, grounds: { unit: { id: unit(0) } } });
    const sessions = now?.grounds.lines.find(({ criterion }) => criterion === 'buoi');
    expect(sessions?.fact).toMatchObject({ kind: 'amount', value: '4' });
    expect(sessions?.fact.kind === 'amount' && sessions.fact.sources).toHaveLength(4);
    expect(await head(0, (act) => groundsFor(act, evaluation))).toBeNull();
  });

  it('come as a map of criteria, which says nothing of what is out of bounds', async () => {
    const map = await officer((act) => seen.criteriaMap(act, evaluation, 0));
    expect(map?.criteria.map(({ id }) => id)).toEqual(['buoi', 'chi-dao', 'khong-su-co', 'mo-hinh']);
    expect(map?.units.map(({ states }) => states.get('buoi'))).toEqual(['met', 'missing', 'missing']);
    expect(await officer((act) => seen.criteriaMap(act, evaluation, 1))).toMatchObject({
      units: [],
      total: 0,
    });
  });

  it('are counted by class, beside no year before where there is none', async () => {
    const found = await officer((act) => seen.distribution(act, evaluation));
    expect(found).toMatchObject({ before: null, breaks: [], now: { year: 2026, open: 2, below: 0 } });
    expect([...(found?.now.classes ?? [])]).toEqual([['good', 1]]);
  });

  it('come as the course of what reports feed, period by period, added up, and of those on the list alone', async () => {
    const course = await officer((act) => evaluationCourse(act, evaluation));
    expect(course.periods).toEqual(['Quý 1', 'Quý 2', 'Quý 3', 'Quý 4']);
    expect(course.rows).toMatchObject([
      { title: expect.any(String), together: true, planned: null, asked: { ok: true } },
    ]);
    expect(course.rows[0]?.figures.map((figure) => figure?.value)).toEqual(['1', '2', '3', '4']);
    expect(course.breaks).toEqual([]);
    expect((await officer((act) => evaluationCourse(act, ward.movement))).rows).toEqual([]);
  });

  it('are, once shown and frozen, what was kept, by its own hash, and a unit reads its own alone', async () => {
    await officer((act) => shown.show(act, evaluation));
    expect(await head(0, (act) => groundsFor(act, evaluation))).toMatchObject({ standing: 'shown' });
    expect(await head(0, (act) => groundsFor(act, evaluation, unit(1)))).toBeNull();
    const open = await officer((act) => freezing.unsettled(act, evaluation), JANUARY);
    const frozen = await officer((act) => freezing.freeze(act, evaluation, open?.code ?? ''), JANUARY);
    expect(frozen).toMatchObject({ ok: true, units: 3 });
    const [mine, theirs] = [
      await head(0, (act) => groundsFor(act, evaluation)),
      await officer((act) => groundsFor(act, evaluation, unit(0)), JANUARY),
    ];
    expect(mine).toEqual(theirs);
    expect(mine).toMatchObject({ standing: 'frozen', edition: 1 });
    expect(mine && hash('sha256', canonicalGrounds(mine.grounds))).toBe(mine?.hash);
    expect(await head(0, (act) => groundsFor(act, evaluation, unit(1)))).toBeNull();
    const course = await officer((act) => evaluationCourse(act, evaluation), JANUARY);
    expect(course.rows).toMatchObject([{ asked: { ok: true }, together: true }]);
    const map = await officer((act) => seen.criteriaMap(act, evaluation, 0), JANUARY);
    expect(map?.units.map(({ states }) => states.get('buoi'))).toEqual(['met', 'missing', 'missing']);
  });

  it('become the unit’s own score sheet, with the place of its commune', async () => {
    const sheet = await head(0, (act) => scoreSheetOf(act, evaluation));
    expect(sheet).toMatchObject({ edition: 1, date: { day: null, month: null, year: 2027 } });
    expect(sheet?.commune).not.toBe('');
    expect(sheet?.place).not.toBe('');
  });
});
