import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knowShippedRules } from '#database';
import type { RulePack } from '#evaluation';
import { type Act, communeOf } from './act.ts';
import { changeHint } from './evaluation-hints.ts';
import * as results from './evaluation-results.ts';
import * as registrations from './registrations.ts';
import { day } from './testing.ts';
import { LATER } from './testing-facts.ts';
import {
  anyChange,
  byMarks,
  type Change,
  fromNothing,
  type Marked,
  marked,
  ruleSet,
  secondVersion,
} from './testing-marks.ts';
import * as unitChanges from './unit-changes.ts';

let here: Marked;
beforeAll(async () => {
  here = await marked(5);
  for (const [unit, meetings] of [10, 9, 6, 3, 3].entries()) await anyChange.report(here, unit, meetings);
});
afterAll(() => here.ward.town.close());

const staff = <T>(work: (act: Act) => Promise<T>) => here.staff(work);
const dayLater = <T>(work: (act: Act) => Promise<T>) =>
  here.ward.town.as(here.ward.town.officer, work, '2026-11-21T03:00:00Z');
const unit = (place: number) => here.ward.units[place] ?? '';
const areas = () => here.ward.evaluation;
/** How many units of the areas and of the evaluation that rests on them are computed anew. */
const computed = () =>
  staff(async (act) => [
    await results.bringUpToDate(act, areas()),
    await results.bringUpToDate(act, here.resting),
  ]);
const classes = async (of = areas()) =>
  new Map((await staff((act) => results.list(act, of))).map((one) => [one.unit, one.class ?? one.state]));
const set = async (column: string, value: string | null, of = areas()) => {
  await staff((act) =>
    sql`update evaluation set ${sql.ref(column)} = ${value} where id = ${of}`.execute(act.tx),
  );
};
const NAMES = [
  'report',
  'recall',
  'complaint',
  'word',
  'assigned',
  'exception',
  'baseline',
  'rule',
  'source',
  'choice',
  'list',
  'version',
] as const;

describe('what results rest on', () => {
  it('is computed anew where a unit was never computed', async () => {
    expect(await computed()).toEqual([5, 5]);
    expect(await computed()).toEqual([0, 0]);
    expect(await byMarks(here)).toEqual(await fromNothing(here));
  });

  it.each<[string, Change, own: number, resting: number]>([
    ['a report that was corrected', (at) => anyChange.report(at, 1, 8), 1, 1],
    ['a complaint', (at) => anyChange.complaint(at, 1, 0), 1, 1],
    ['a complaint that is settled', (at) => anyChange.complaint(at, 1, 0), 1, 1],
    ['a criterion that is assigned', (at) => anyChange.assigned(at, 2, 2), 1, 1],
    ['a word of the reviewer', (at) => anyChange.word(at, 2, 1), 1, 1],
    ['that word taken back', (at) => anyChange.word(at, 2, 0), 1, 1],
    ['a criterion assigned no more', (at) => anyChange.assigned(at, 2, 1), 1, 1],
    ['a case in a report', (at) => anyChange.report(at, 2, 9), 1, 1],
    ['a case that is excepted', (at) => anyChange.exception(at, 2, 0), 1, 2],
    ['that exception taken back', (at) => anyChange.exception(at, 2, 0), 1, 2],
    ['a baseline', (at) => anyChange.baseline(at, 0, 20), 1, 1],
    ['a rule of its cap', (at) => anyChange.rule(at, 0, 10), 5, 5],
    ['a rule that it does not name', (at) => at.staff((act) => ruleSet(act, 'mau.khac', '9')), 0, 0],
    ['a question that feeds it no more', (at) => anyChange.source(at, 0, 0), 5, 5],
    ['a question that feeds it', (at) => anyChange.source(at, 0, 1), 5, 5],
    ['how a question is put together', () => summed('last'), 5, 0],
    ['the same again', () => summed('sum'), 5, 0],
    ['a figure taken from words', () => taken(1), 1, 1],
    ['the day of the decision', () => set('decided_on', '2027-01-10'), 5, 5],
    ['the days on which units explain', () => set('objections_until', '2027-01-20'), 0, 0],
    ['since when a unit is', () => begun(3, '2025-05-01'), 1, 1],
    ['a registration', () => registered(), 5, 5],
    ['its answer', () => answered(0), 1, 1],
    ['nobody asked to register', () => set('registration_id', null), 5, 5],
    ['the name of the evaluation that others rest on', () => set('title', 'Tên mới'), 0, 5],
  ])('%s marks just the units that rest on it', async (_, change, own, resting) => {
    await change(here, 0, 0);
    expect(await computed()).toEqual([own, resting]);
    expect(await byMarks(here)).toEqual(await fromNothing(here));
  });
});

describe('an evaluation', () => {
  it('counts its caps anew where a unit only leaves or joins, and so does what rests on it', async () => {
    await anyChange.rule(here, 0, 5);
    await computed();
    const edge = async () => [0, 1].map((place) => now.get(unit(place)));
    let now = await classes();
    expect(await edge()).toEqual(['good', 'good']);
    await anyChange.list(here, 4);
    expect(await computed()).toEqual([1, 2]);
    now = await classes();
    expect(await edge()).toEqual(['good', 'fair']);
    expect(await byMarks(here)).toEqual(await fromNothing(here));
    await anyChange.list(here, 4);
    expect(await computed()).toEqual([1, 2]);
    now = await classes();
    expect(await edge()).toEqual(['good', 'good']);
  });

  it('ranks by the version that the other one goes by, and not by the newest', async () => {
    await anyChange.report(here, 3, 6);
    await computed();
    const before = await classes(here.resting);
    const version = await secondVersion(here);
    expect(await computed()).toEqual([0, 0]);
    expect(new Map(await fromNothing(here).then(([whole]) => classesIn(whole)))).toEqual(before);
    await set('criteria_set_id', version);
    expect(await computed()).toEqual([5, 5]);
    expect(await byMarks(here)).toEqual(await fromNothing(here));
    expect(await classes(here.resting)).not.toEqual(before);
    const explained = await staff((act) => results.explained(act, here.resting, unit(0)));
    expect(explained?.known.facts.get('areas')).toMatchObject({ kind: 'result', version: 2 });
  });

  it('counts no more where it is cancelled', async () => {
    const before = await classes(here.resting);
    const cancelled = (at: Date | null) =>
      staff((act) =>
        sql`update evaluation set cancelled_at = ${at}, cancelled_reason = ${at && 'Không xét năm nay'} where id = ${areas()}`.execute(
          act.tx,
        ),
      );
    await cancelled(new Date(LATER));
    expect(await computed()).toEqual([0, 5]);
    expect([...new Set((await classes(here.resting)).values())]).toEqual(['waiting']);
    await cancelled(null);
    expect(await computed()).toEqual([0, 5]);
    expect(await classes(here.resting)).toEqual(before);
  });

  it('reads the reports of a unit that became part of another one, though nothing is owed anew', async () => {
    const before = await classes();
    const decision = {
      kind: 'Nghị quyết',
      number: '1/NQ',
      date: day('2026-11-01'),
      body: 'Hội đồng nhân dân',
    };
    const change = await dayLater((act) =>
      unitChanges.record(act, {
        ...{ kind: 'merge', on: day('2026-11-10'), decision, from: [unit(3), unit(4)], heads: {} },
        to: [
          {
            ...{ kind: 'area', code: '4', name: 'Tổ dân phố 4', parent: null },
            ...{ goesOn: unit(3), of: [unit(3), unit(4)] },
          },
        ],
      }),
    );
    if (!change.ok) throw new Error(change.problems[0]?.message);
    expect(await computed()).not.toEqual([0, 0]);
    expect(await byMarks(here)).toEqual(await fromNothing(here));
    expect(await classes()).not.toEqual(before);
    const undone = await dayLater((act) => unitChanges.undo(act, change.change));
    expect(undone).toEqual({ ok: true });
    expect(await byMarks(here)).toEqual(await fromNothing(here));
    expect(await classes()).toEqual(before);
  });

  it('comes to the same by its marks as from nothing, whatever happens in whatever order', async () => {
    const step = fc.record({
      what: fc.constantFrom(...NAMES),
      place: fc.nat(4),
      amount: fc.nat(12),
      look: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 7 }), async (steps) => {
        for (const { what, place, amount, look } of steps) {
          await anyChange[what](here, place, amount);
          if (look) await computed();
        }
        expect(await byMarks(here)).toEqual(await fromNothing(here));
      }),
      // what one run leaves behind the next one finds: a shorter one would not fail alike
      { numRuns: 10, endOnFailure: true },
    );
  });

  it('is marked where a rule comes otherwise with another version of the software', async () => {
    const know = (...packs: RulePack[]) => knowShippedRules(here.ward.town.database.ownerUrl, packs);
    await byMarks(here);
    expect(await know(packOf('goi', '50'))).toBe(2);
    expect(await computed()).not.toContain(0);
    expect([await know(packOf('goi', '50')), await computed()]).toEqual([0, [0, 0]]);
    const target = JSON.stringify({
      class: 'good',
      at: { bar: '>=', amount: { rule: 'mau.dich' }, high: null },
    });
    await staff((act) =>
      sql`insert into evaluation_target (commune_id, evaluation_id, content) values (${communeOf(act)}, ${here.resting}, ${target})`.execute(
        act.tx,
      ),
    );
    const at = { shown_at: new Date(LATER), frozen_at: new Date(LATER) };
    await staff((act) =>
      act.tx.updateTable('evaluation').set(at).where('id', 'in', [areas(), here.resting]).execute(),
    );
    expect((await staff((act) => changeHint(act, areas())))?.causes ?? []).not.toContain('rule');
    expect(await know(packOf('goi', '60'))).toBe(1);
    expect(await staff((act) => changeHint(act, areas()))).toMatchObject({
      causes: expect.arrayContaining(['rule']),
    });
    expect(await staff((act) => changeHint(act, here.resting))).toBeNull();
    expect(await know(packOf('goi', '60'), packOf('mau', '70', 'mau.khac'))).toBe(0);
    expect(await know(packOf('dich', '20', 'mau.dich'))).toBe(2);
    expect(await know()).toBe(1);
    expect(await staff((act) => changeHint(act, here.resting))).toMatchObject({ causes: ['rule'] });
  });
});

function classesIn(found: Awaited<ReturnType<typeof byMarks>>[number] | undefined): [string, string][] {
  return (found ?? []).map((one) => [one.unit, one.class ?? one.state]);
}

/** A pack of one rule that the areas' criteria name. */
function packOf(key: string, value: string, rule = 'mau.tran'): RulePack {
  const source = { document: 'Hướng dẫn mẫu', article: null, status: 'C' } as const;
  const values = [{ from: day('2026-01-01'), until: null, value, note: null, source }];
  return {
    ...{ key, title: 'Gói mẫu', document: 'Hướng dẫn mẫu' },
    rules: [{ key: rule, title: 'Mức trần', unit: 'percent', bar: '<=', values }],
  };
}

/** How the question of the meetings is put together. */
async function summed(sums: 'sum' | 'last') {
  await staff((act) =>
    sql`update indicator set sums = ${sums} where id = ${here.ward.asked.meetings}`.execute(act.tx),
  );
}

async function taken(place: number) {
  await staff((act) =>
    sql`insert into prose_figure (commune_id, report_id, found_in, found_at, sentence, value, indicator_id, decided_at)
      select ${communeOf(act)}::uuid, report_id, ${here.ward.asked.meetings}::uuid, 0, 'Đã họp 02 buổi', 2, ${here.ward.asked.meetings}::uuid,
        ${act.now}::timestamptz from duty where unit_id = ${unit(place)}`.execute(act.tx),
  );
}

async function begun(place: number, on: string) {
  await staff((act) => sql`update unit set begun_on = ${on}::date where id = ${unit(place)}`.execute(act.tx));
}

let registration = '';
async function registered() {
  registration = await staff(async (act) => {
    const opened = await registrations.open(act, {
      ...{ movement: here.ward.movement, planItem: 't1', year: 2026, title: 'Đăng ký', standard: null },
      ...{ pledge: null, countsHouseholds: false, due: day('2026-12-31'), consideredUntil: null },
      unitKinds: ['area'],
    });
    if (!opened.ok) throw new Error(opened.problem);
    return opened.registration;
  });
  await set('registration_id', registration);
}

async function answered(place: number) {
  await staff((act) =>
    registrations.answerFor(act, registration, unit(place), {
      ...{ outcome: 'registered', exclusion: null, reason: null, households: null },
      received: { on: day('2026-03-01'), way: 'phone' },
    }),
  );
}
