import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalGrounds, editionFound } from '#evaluation';
import { type Act, communeOf } from './act.ts';
import * as desk from './desk.ts';
import * as draftTies from './evaluation-draft-ties.ts';
import * as drafts from './evaluation-drafts.ts';
import * as editions from './evaluation-editions.ts';
import * as entries from './evaluation-entries.ts';
import * as freezing from './evaluation-freezing.ts';
import { changeHint } from './evaluation-hints.ts';
import { editionKept } from './evaluation-kept.ts';
import * as own from './evaluation-own.ts';
import * as publishing from './evaluation-publishing.ts';
import * as results from './evaluation-results.ts';
import * as shown from './evaluation-shown.ts';
import * as ownRules from './own-rules.ts';
import * as recalls from './recalls.ts';
import * as versions from './report-versions.ts';
import * as reports from './reports.ts';
import { day } from './testing.ts';
import { openEvaluation } from './testing-evaluations.ts';
import { criterion, type Judged, judgedWard, setOf } from './testing-facts.ts';

const DECEMBER = '2026-12-10T03:00:00Z';
const JANUARY = '2027-01-05T03:00:00Z';

const set = setOf(
  [
    criterion('ho', {
      title: 'Hộ đạt',
      asks: { kind: 'ratio', at: { bar: '>=', amount: { rule: 'mau.ho' }, high: null } },
      scores: { kind: 'full', points: '60' },
    }),
    criterion('chi-dao', { title: 'Có kế hoạch riêng', scores: { kind: 'full', points: '40' } }),
  ],
  {},
  'shares',
);

let ward: Judged;
let evaluation: string;
beforeAll(async () => {
  ward = await judgedWard({ areas: 3, set, questions: { ho: { kind: 'ratio' } } });
  await officer((act) => takePack(act));
  for (const [place, part] of ['45', '42', '30'].entries())
    for (const quarter of [0, 1, 2, 3])
      await ward.send(place, quarter, { ho: part, 'ho.whole': '50' }, DECEMBER);
  evaluation = await frozen();
});
afterAll(() => ward.town.close());

const officer = <T>(work: (act: Act) => Promise<T>, at = JANUARY) =>
  ward.town.as(ward.town.officer, work, at);
const unit = (place: number) => ward.units[place] ?? '';

/** A rule of 80 %, of a paper that the ward took as a file. */
async function takePack(act: Act) {
  const value = {
    ...{ from: '2026-01-01', until: null, value: '80', note: null },
    source: { document: 'Hướng dẫn mẫu', article: null, status: 'C' },
  };
  const most = { ...value, value: '100' };
  const rules = [
    { key: 'mau.ho', title: 'Tỷ lệ hộ đạt', unit: 'percent', bar: '>=', values: [value] },
    { key: 'mau.tran', title: 'Mức trần loại tốt', unit: 'percent', bar: '<=', values: [most] },
  ];
  const pack = { key: 'mau', title: 'Gói mẫu', document: 'Hướng dẫn mẫu', rules };
  await sql`insert into rule_pack (commune_id, key, title, document, content, hash, taken_at)
    values (${communeOf(act)}, 'mau', 'Gói mẫu', 'Hướng dẫn mẫu', ${JSON.stringify(pack)}, '0', ${act.now})`.execute(
    act.tx,
  );
}

async function frozen(key = 'shares'): Promise<string> {
  const made = await officer(async (act) => {
    const { rows } = await sql<{
      id: string;
    }>`select id from criteria_set where key = ${key}`.execute(act.tx);
    const sources = [{ criterion: 'ho', indicator: ward.asked.ho ?? '' }];
    const year = (await evaluationsOf(act)) + 2027;
    return openEvaluation(act, ward.movement, {
      set: rows[0]?.id ?? '',
      year,
      sources,
      objectionsUntil: null,
    });
  }, DECEMBER);
  await officer(async (act) => {
    for (const place of [0, 1, 2])
      await entries.review(act, made, {
        ...{ unit: unit(place), criterion: 'chi-dao', reason: 'Theo hồ sơ' },
        entered: { kind: 'said', yes: true },
      });
    await shown.show(act, made);
  }, DECEMBER);
  const done = await officer((act) => freezing.freeze(act, made, ''));
  if (!done.ok) throw new Error(done.problem);
  return made;
}

async function evaluationsOf(act: Act): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from evaluation`.execute(
    act.tx,
  );
  return rows[0]?.count ?? 0;
}

const ruleOf =
  (value: string, key = 'mau.ho') =>
  (act: Act) =>
    ownRules.set(act, {
      ...{ key, from: day('2026-01-01'), until: null, value, bar: null, article: null, sure: true },
      ...{ document: `Quyết định mẫu ${value}`, reason: 'Văn bản mới' },
    });
const asIs = { set: null, decidedOn: null };
const compute = (of = evaluation) => officer((act) => drafts.compute(act, of, asIs));
const openOf = async (of = evaluation) => {
  const open = await officer((act) => drafts.openDraft(act, of));
  if (!open) throw new Error('no draft');
  return open;
};
const decide = (reason: string, of = evaluation) =>
  openOf(of).then(({ id }) => ({ evaluation: of, draft: id, reason }));
const statesOf = async (of = evaluation) =>
  (await officer((act) => results.list(act, of))).map(({ class: got, points }) => [got, points]);
const editionBytes = async (number: number, of = evaluation) => {
  const edition = await officer((act) => editionKept(act, of, number));
  if (!edition) throw new Error('no such edition');
  return editionFound(edition)
    .grounds.map((one) => [one.unit.id, hash('sha256', canonicalGrounds(one))])
    .sort();
};
const keptBytes = async (number: number, of = evaluation) =>
  (await officer((act) => editions.resultsOf(act, of, number)))
    .map((one) => [one.grounds.unit.id, one.hash])
    .sort();

/** The same criteria with a cap: no more than one of three. */
const secondVersion = (act: Act) => versionWith(act, 2, '34');

async function versionWith(act: Act, version: number, value: string): Promise<string> {
  const caps = [{ class: 'good', atMost: { value }, of: 'rated' as const }];
  const content = { ...set, scale: { ...set.scale, caps } };
  const { rows } = await sql<{ id: string }>`
    insert into criteria_set (commune_id, key, version, title, content, made_at)
    values (${communeOf(act)}, ${set.key}, ${version}, ${set.title}, ${JSON.stringify(content)}, ${act.now}) returning id`.execute(
    act.tx,
  );
  return rows[0]?.id ?? '';
}

/** The head takes the newest version of a report back, to send it anew. */
async function takenBack(place: number, quarter: number) {
  const head = ward.heads[place];
  if (!head) throw new Error('no head');
  const done = await ward.town.as(
    head,
    async (act) => {
      const which = reports.own(act, ward.periods[quarter] ?? '');
      const [version] = await versions.of(act, which);
      return recalls.recall(act, which, { report: version?.id ?? '', reason: 'Ghi nhầm số hộ' });
    },
    DECEMBER,
  );
  if (!done.ok) throw new Error(done.problem);
}

describe('frozen results', () => {
  it('come out again from what the edition keeps, byte for byte', async () => {
    expect(await editionBytes(1)).toEqual(await keptBytes(1));
    expect(await statesOf()).toEqual([
      ['good', '100'],
      ['good', '100'],
      [null, '40'],
    ]);
  });

  it('stay as they are when a rule changes, and the desk and the page say so', async () => {
    expect(await officer((act) => changeHint(act, evaluation))).toBeNull();
    await officer(ruleOf('85'));
    expect(await statesOf()).toHaveLength(3);
    expect((await statesOf())[1]).toEqual(['good', '100']);
    expect(await officer((act) => changeHint(act, evaluation))).toEqual({
      ...{ causes: ['rule'], newSet: null, units: null, drafted: false },
    });
    const waiting = await officer((act) => desk.waiting(act));
    expect(waiting.find(({ kind }) => kind === 'results changed')).toMatchObject({ id: evaluation });
  });

  it('computed anew say who would differ and why, to the staff alone', async () => {
    expect((await compute()).ok).toBe(true);
    const open = await openOf();
    expect(open).toMatchObject({ cause: 'rule', edition: 1, reworded: 2, same: 0 });
    expect(open.differing.map(({ unit, way }) => [unit.id, way])).toEqual([[unit(1), 'worse']]);
    expect(open.differing[0]?.because).toMatchObject([
      { kind: 'line', criterion: 'ho', was: { state: 'met' }, now: { state: 'not met' } },
      { kind: 'rule', key: 'mau.ho', was: { value: '80' }, now: { value: '85' } },
    ]);
    const [head] = ward.heads;
    if (!head) throw new Error('no head');
    expect(await ward.town.as(head, (act) => drafts.list(act, evaluation), JANUARY)).toEqual([]);
    expect((await statesOf())[1]).toEqual(['good', '100']);
  });

  it('computed again are one open draft, not two', async () => {
    const [one, other] = await Promise.all([compute(), compute()]);
    expect([one.ok, other.ok]).toEqual([true, true]);
    const all = await officer((act) => drafts.list(act, evaluation));
    expect(all.map(({ decision }) => decision)).toEqual([null]);
  });

  it('are published as the next edition, once, by one of two officers', async () => {
    const wanted = { ...(await decide('Quyết định mẫu 85 có hiệu lực')), open: false };
    const noReason = await officer((act) => publishing.publish(act, { ...wanted, reason: ' ' }));
    expect(noReason).toEqual({ ok: false, problem: 'reason missing' });
    const long = { ...wanted, reason: 'x'.repeat(1001) };
    for (const done of [publishing.publish, publishing.keep])
      expect(await officer((act) => done(act, long))).toEqual({ ok: false, problem: 'over 1000' });
    const both = await Promise.all([1, 2].map(() => officer((act) => publishing.publish(act, wanted))));
    expect(both.filter(({ ok }) => ok)).toEqual([{ ok: true, edition: 2 }]);
    expect(both.filter(({ ok }) => !ok)).toEqual([{ ok: false, problem: 'decided' }]);
    expect((await statesOf())[1]).toEqual([null, '40']);
    expect(await officer((act) => changeHint(act, evaluation))).toBeNull();
  });

  it('stay readable in their first edition, which still comes out the same', async () => {
    const listed = await officer((act) => editions.list(act, evaluation));
    expect(
      listed.map(({ edition, reason, rules }) => [
        edition,
        reason,
        rules.map((one) => 'value' in one && one.value),
      ]),
    ).toEqual([
      [2, 'Quyết định mẫu 85 có hiệu lực', ['85']],
      [1, null, ['80']],
    ]);
    expect(await editionBytes(1)).toEqual(await keptBytes(1));
    expect(await editionBytes(2)).toEqual(await keptBytes(2));
    expect(await keptBytes(1)).not.toEqual(await keptBytes(2));
    const first = await officer((act) => editions.resultsOf(act, evaluation, 1));
    expect(first.map(({ grounds }) => grounds.result.kind)).toEqual(['class', 'class', 'below']);
    const head = ward.heads[1];
    if (!head) throw new Error('no head');
    const seen = await ward.town.as(head, (act) => own.frozenOf(act, evaluation, unit(1)), JANUARY);
    expect(seen?.edition).toBe(2);
  });

  it('may be kept, with the reason, and nothing is said any more until something changes again', async () => {
    const again = await frozen();
    await officer(ruleOf('95'));
    await compute(again);
    const wanted = await decide('Kết quả đã thông báo', again);
    expect(await officer((act) => publishing.keep(act, wanted))).toEqual({ ok: true, edition: 1 });
    expect(await officer((act) => publishing.keep(act, wanted))).toEqual({ ok: false, problem: 'decided' });
    expect(await officer((act) => changeHint(act, again))).toBeNull();
    expect((await officer((act) => drafts.list(act, again))).map(({ decision }) => decision)).toEqual([
      'kept',
    ]);
  });

  it('say which units a corrected report may move, and differ in nothing where it does not', async () => {
    await officer(ruleOf('65'));
    const again = await frozen();
    const nothing = await compute(again).then(() => openOf(again));
    expect(nothing).toMatchObject({ cause: 'asked', differing: [], reworded: 0, same: 3 });
    const publish = { ...(await decide('Không có gì', again)), open: false };
    expect(await officer((act) => publishing.publish(act, publish))).toEqual({
      ...{ ok: false, problem: 'nothing differs' },
    });
    await takenBack(2, 3);
    await ward.send(2, 3, { ho: '49', 'ho.whole': '50' }, DECEMBER);
    expect(await officer((act) => changeHint(act, again))).toMatchObject({ causes: ['report'], units: 1 });
    await compute(again);
    const open = await openOf(again);
    expect(open).toMatchObject({ cause: 'report', same: 2 });
    expect(open.differing.map((one) => [one.unit.id, one.way])).toEqual([[unit(2), 'better']]);
    expect(open.differing[0]?.because).toMatchObject([
      {
        kind: 'line',
        was: { fact: { part: '120', whole: '200' } },
        now: { fact: { part: '139' } },
      },
    ]);
  });

  it('by a newer version of the criteria leave equals to a person, who chooses within the draft', async () => {
    const again = await frozen();
    const version = await officer((act) => secondVersion(act));
    expect(await officer((act) => changeHint(act, again))).toMatchObject({
      ...{ causes: ['criteria'], newSet: { id: version, version: 2 } },
    });
    await officer((act) => drafts.compute(act, again, { set: version, decidedOn: null }));
    const open = await openOf(again);
    expect(open).toMatchObject({ cause: 'criteria', setVersion: 2 });
    expect(await officer((act) => draftTies.tiesIn(act, open.id))).toMatchObject([
      {
        ...{ class: 'good', name: 'Tốt', score: 'points', room: 1 },
        units: [0, 1, 2].map((place) => ({ unit: unit(place), points: '100', most: '100' })),
      },
    ]);
    const publish = { ...(await decide('Bộ tiêu chí mới', again)), open: false };
    expect(await officer((act) => publishing.publish(act, publish))).toEqual({
      ...{ ok: false, problem: 'open results' },
    });
    const choose = (units: string[], reason: string, of = 'good') =>
      officer((act) =>
        drafts.choose(act, { evaluation: again, draft: open.id }, { class: of, units, reason }),
      );
    expect(await choose([unit(1)], 'Nhiều việc hơn', 'fair')).toEqual({ ok: false, problem: 'not tied' });
    const tooMany = await choose([unit(0), unit(1)], 'Nhiều việc hơn');
    expect(tooMany).toEqual({ ok: false, problem: 'not as many', room: 1 });
    expect(await choose([again], 'Nhiều việc hơn')).toEqual({ ok: false, problem: 'not tied' });
    expect(await choose([unit(1)], ' ')).toEqual({ ok: false, problem: 'reason missing' });
    const long = await choose([unit(1)], 'x'.repeat(1001));
    expect(long).toEqual({ ok: false, problem: 'over 1000' });
    expect((await choose([unit(1)], 'Nhiều việc hơn')).ok).toBe(true);
    expect(await choose([unit(1)], 'Nhiều việc hơn')).toEqual({ ok: false, problem: 'decided' });
    const chosen = { ...(await decide('Bộ tiêu chí mới', again)), open: false };
    expect(await officer((act) => publishing.publish(act, chosen))).toEqual({ ok: true, edition: 2 });
    expect((await statesOf(again)).map(([got]) => got)).toEqual(['fair', 'good', 'fair']);
    expect(await editionBytes(1, again)).toEqual(await keptBytes(1, again));
    expect(await editionBytes(2, again)).toEqual(await keptBytes(2, again));
    expect(await officer((act) => changeHint(act, again))).toBeNull();
    await compute(again);
    expect(await openOf(again)).toMatchObject({
      ...{ edition: 2, differing: [], reworded: 0, same: 3 },
      choices: [{ class: 'good', units: [unit(1)], reason: 'Nhiều việc hơn' }],
    });
    const third = await officer((act) => versionWith(act, 3, '67'));
    await officer((act) => drafts.compute(act, again, { set: third, decidedOn: null }));
    const wider = await openOf(again);
    expect(wider.choices).toEqual([]);
    expect(await officer((act) => draftTies.tiesIn(act, wider.id))).toMatchObject([
      { class: 'good', room: 2 },
    ]);
    await officer((act) => drafts.compute(act, again, { set: version, decidedOn: null }));
    expect((await openOf(again)).choices).toMatchObject([{ units: [unit(1)] }]);
  });

  it('are not computed anew before they are frozen, nor by another set, nor for a day before the year', async () => {
    const gone = '00000000-0000-4000-8000-000000000000';
    expect(await compute(gone)).toEqual({ ok: false, problem: 'not found' });
    const other = await officer((act) => drafts.compute(act, evaluation, { ...asIs, set: gone }));
    expect(other).toEqual({ ok: false, problem: 'other set' });
    const early = { ...asIs, decidedOn: day('2025-12-31') };
    expect(await officer((act) => drafts.compute(act, evaluation, early))).toEqual({
      ...{ ok: false, problem: 'too early' },
    });
  });
});

it('frozen results stand under the caps of their day, whatever a cap is later', async () => {
  const caps = [{ class: 'good', atMost: { rule: 'mau.tran' }, of: 'rated' as const }];
  const capped = { ...set, key: 'capped', audience: ['area'], scale: { ...set.scale, caps } };
  await officer((act) =>
    sql`insert into criteria_set (commune_id, key, version, title, content, made_at)
      values (${communeOf(act)}, 'capped', 1, ${set.title}, ${JSON.stringify(capped)}, ${act.now})`.execute(
      act.tx,
    ),
  );
  const of = await frozen('capped');
  const before = await officer((act) => results.standings(act, of));
  expect(before?.caps.map(({ percent }) => percent)).toEqual(['100']);
  expect(await officer(ruleOf('34', 'mau.tran'))).toMatchObject({ ok: true });
  expect(await officer((act) => results.standings(act, of))).toEqual(before);
});
