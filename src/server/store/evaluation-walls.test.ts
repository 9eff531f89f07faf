import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Act } from './act.ts';
import { accountOf, communeOf } from './act.ts';
import * as entries from './evaluation-entries.ts';
import * as exceptions from './evaluation-exceptions.ts';
import * as freezing from './evaluation-freezing.ts';
import * as holds from './evaluation-holds.ts';
import * as ownEvaluations from './evaluation-own.ts';
import * as results from './evaluation-results.ts';
import * as shown from './evaluation-shown.ts';
import { day, ward as inhabitants } from './testing.ts';
import { keptSet, openEvaluation, smallSet } from './testing-evaluations.ts';
import { criterion, type Judged, judgedWard, setOf } from './testing-facts.ts';

const DECEMBER = '2026-12-10T03:00:00Z';
const [REFUSED, FROZEN, TWICE, MISSHAPEN] = ['42501', '23001', '23505', '23514'];

let ward: Judged;
let evaluation: string;
let own: string;
let other: string;

beforeAll(async () => {
  ward = await judgedWard({
    areas: 2,
    set: smallSet({}, 'first'),
    questions: { buoi: { kind: 'count', question: 'Số buổi' } },
  });
  [own = '', other = ''] = ward.units;
  const set = await officer((act) => keptSet(act, smallSet()));
  sets.set('areas', set);
  evaluation = await officer((act) =>
    openEvaluation(act, ward.movement, { set, objectionsUntil: day('2026-12-20') }),
  );
});
afterAll(() => ward.town.close());

const officer = <T>(work: (act: Act) => Promise<T>, at = DECEMBER) =>
  ward.town.as(ward.town.officer, work, at);
const head = <T>(work: (act: Act) => Promise<T>, at = DECEMBER) => {
  const [person] = ward.heads;
  if (!person) throw new Error('no head');
  return ward.town.as(person, work, at);
};

/** How many rows a statement found to change, with none of the code's conditions. */
const rowsOf = (as: typeof head, statement: (act: Act) => ReturnType<typeof sql>) =>
  as((act) => statement(act).execute(act.tx)).then(({ numAffectedRows }) => numAffectedRows);

/** Whether a statement did anything at all: it may be refused, or find nothing. */
async function hasEffect(as: typeof head, statement: (act: Act) => ReturnType<typeof sql>): Promise<boolean> {
  const code = await codeOf(as, statement);
  if (code !== null) expect([REFUSED, FROZEN]).toContain(code);
  return code === null && (await rowsOf(as, statement)) !== 0n;
}

/** The database's own answer, with none of the code's conditions; null = done. */
async function codeOf(
  as: typeof head,
  statement: (act: Act) => ReturnType<typeof sql>,
): Promise<string | null> {
  try {
    await as(async (act) => {
      await statement(act).execute(act.tx);
    });
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

const said = (unit: string, side: string) => (act: Act) =>
  sql`
  insert into evaluation_entry (commune_id, evaluation_id, unit_id, criterion, side, fact, reason, entered_by, entered_at)
  values (${communeOf(act)}, ${evaluation}, ${unit}, 'chi-dao', ${side}, '{"kind":"said","yes":true}', 'x', ${accountOf(act)}, ${act.now})`;
const explained = (unit: string) => (act: Act) =>
  sql`
  insert into evaluation_objection (commune_id, evaluation_id, unit_id, words, sent_by, sent_at)
  values (${communeOf(act)}, ${evaluation}, ${unit}, 'x', ${accountOf(act)}, ${act.now})`;
const handed = (unit: string) => (act: Act) =>
  sql`
  insert into evaluation_handed_in (commune_id, evaluation_id, unit_id, handed_in_by, handed_in_at)
  values (${communeOf(act)}, ${evaluation}, ${unit}, ${accountOf(act)}, ${act.now})`;
const count = (table: string) => (act: Act) => countIn(table, evaluation)(act);
const countIn = (table: string, of: string) => (act: Act) =>
  sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)} where evaluation_id = ${of}`
    .execute(act.tx)
    .then(({ rows }) => rows[0]?.count);

const ONLY_GROW = [
  ...['evaluation_entry', 'evaluation_handed_in', 'evaluation_edition', 'evaluation_grounds'],
  ...['evaluation_amendment', 'renewal'],
];

/** Rests on the result of `smallSet`. */
const titled = setOf(
  [criterion('ket-qua', { asks: { kind: 'result', set: 'areas', least: 'good' } })],
  {},
  'title',
);
const sets = new Map<string, string>();
/** The set of the whole file, or another, for a year of its own. */
async function opened(year: number, set = smallSet(), objectionsUntil: ReturnType<typeof day> | null = null) {
  const kept = sets.get(set.key) ?? (await officer((act) => keptSet(act, set)));
  sets.set(set.key, kept);
  return officer((act) => openEvaluation(act, ward.movement, { set: kept, year, objectionsUntil }));
}

describe('the database itself', () => {
  it('lets a unit speak for itself alone, never as a reviewer, and not explain before it was shown anything', async () => {
    expect(await codeOf(head, said(own, 'unit'))).toBeNull();
    expect(await codeOf(head, said(own, 'reviewer'))).toBe(REFUSED);
    expect(await codeOf(head, said(other, 'unit'))).toBe(REFUSED);
    expect(await codeOf(head, handed(other))).toBe(REFUSED);
    expect(await codeOf(head, explained(own))).toBe(REFUSED);
  });

  it('shows a unit nothing of another, and of a reviewer nothing before its result is shown', async () => {
    const given = { criterion: 'chi-dao', entered: { kind: 'said', yes: false }, reason: 'x' } as const;
    for (const unit of [own, other])
      await officer((act) => entries.review(act, evaluation, { ...given, unit }));
    expect(await head(count('evaluation_entry'))).toBe(1);
    expect(await officer(count('evaluation_entry'))).toBe(3);
    expect(await head(count('evaluation_unit'))).toBe(0);
  });

  it('takes nothing more of a unit that has handed in', async () => {
    expect(await codeOf(head, handed(own))).toBeNull();
    expect(await codeOf(head, said(own, 'unit'))).toBe(REFUSED);
  });

  it('lets a unit explain its result once, and decide nothing', async () => {
    await officer((act) => shown.show(act, evaluation));
    expect(await head(count('evaluation_shown'))).toBe(1);
    expect(await head(count('evaluation_entry'))).toBe(2);
    expect(await codeOf(head, explained(other))).toBe(REFUSED);
    expect(await codeOf(head, explained(own))).toBeNull();
    expect(await codeOf(head, explained(own))).toBe(TWICE);
    const decided = head((act) =>
      sql`update evaluation_objection set decision = 'changed', answer = 'x', decided_at = ${act.now}`.execute(
        act.tx,
      ),
    );
    expect((await decided).numAffectedRows).toBe(0n);
  });

  it('changes nothing of what is frozen, whoever asks', async () => {
    await officer((act) =>
      sql`update evaluation_objection set decision = 'kept', answer = 'x', decided_at = ${act.now}`.execute(
        act.tx,
      ),
    );
    const open = await officer((act) => freezing.unsettled(act, evaluation));
    const freeze = (act: Act) => freezing.freeze(act, evaluation, open?.code ?? '');
    expect(await officer(freeze, '2026-12-21T03:00:00Z')).toMatchObject({ ok: true });
    expect(await head(count('evaluation_grounds'))).toBe(1);
    expect([await head(count('evaluation_edition')), await officer(count('evaluation_edition'))]).toEqual([
      0, 1,
    ]);
    expect(await codeOf(officer, said(own, 'reviewer'))).toBe(FROZEN);
    const withdrawn = () => sql`update evaluation_objection set decision = 'changed' where true`;
    expect(await rowsOf(officer, withdrawn)).toBe(0n);
    expect(await codeOf(officer, () => sql`update evaluation_grounds set hash = ''`)).toBe(REFUSED);
    expect(await codeOf(officer, () => sql`delete from evaluation_edition`)).toBe(REFUSED);
    const thawed = () => sql`update evaluation set frozen_at = null where id = ${evaluation}`;
    expect(await codeOf(officer, thawed)).toBe(FROZEN);
    const reshown = () => sql`update evaluation_shown set hash = 'x' where evaluation_id = ${evaluation}`;
    expect(await codeOf(officer, reshown)).toBe(REFUSED);
    expect(
      await rowsOf(officer, () => sql`delete from evaluation_unit where evaluation_id = ${evaluation}`),
    ).toBe(0n);
  });
});

describe('a result that nobody has shown', () => {
  it('is nothing that a unit reads: it knows that it stands on the list, and no more', async () => {
    const hidden = await opened(2027);
    await officer((act) => results.list(act, hidden));
    const listed = await head((act) =>
      sql<{
        row: Record<string, unknown>;
      }>`select to_jsonb(mine) as row from own_listing() mine where evaluation_id = ${hidden}`.execute(
        act.tx,
      ),
    );
    expect(listed.rows).toHaveLength(1);
    const { unit_id, state, points, because, inputs } = listed.rows[0]?.row ?? {};
    expect([unit_id, state, points, because, inputs]).toEqual([own, null, null, null, null]);
    for (const table of ['evaluation_unit', 'evaluation_shown', 'evaluation_grounds', 'evaluation_mark'])
      expect([table, await head(countIn(table, hidden))]).toEqual([table, 0]);
    expect(await head((act) => ownEvaluations.view(act, hidden))).toMatchObject({ result: null });
    expect((await head(ownEvaluations.list)).map(({ id }) => id)).toContain(hidden);
  });

  it('is not told by another that rests on it: the page says so, and names the class once it is shown', async () => {
    const part = await opened(2028);
    const whole = await opened(2028, titled);
    const rests = async () =>
      (await head((act) => ownEvaluations.view(act, whole)))?.criteria.map(
        ({ criterion, standing, rests }) => [
          ...[criterion.id, standing.fact.kind, rests?.title],
          rests?.grounds?.result ?? null,
        ],
      );
    await officer((act) => results.list(act, part));
    expect(await rests()).toEqual([['ket-qua', 'missing', 'Khu dân cư năm 2026', null]]);
    expect(await officer((act) => shown.show(act, whole))).toMatchObject({ problem: 'rests on hidden' });
    await officer((act) => shown.show(act, part));
    expect(await rests()).toMatchObject([['ket-qua', 'missing', 'Khu dân cư năm 2026', { kind: 'waiting' }]]);
    const given = {
      unit: own,
      criterion: 'khong-su-co',
      entered: { kind: 'said', yes: false },
      reason: 'x',
    } as const;
    await officer((act) => entries.review(act, part, given), '2026-12-11T03:00:00Z');
    await officer((act) => results.list(act, part));
    expect(await rests()).toMatchObject([['ket-qua', 'missing', 'Khu dân cư năm 2026', { kind: 'waiting' }]]);
    expect(await head(countIn('evaluation_entry', part), '2026-12-12T03:00:00Z')).toBe(0);
    expect(await officer((act) => shown.show(act, whole))).toMatchObject({ problem: 'rests on hidden' });
    await officer((act) => shown.show(act, part));
    expect(await officer((act) => shown.show(act, whole))).toMatchObject({ ok: true });
  });

  it('holds nothing that was kept after it was shown, though it was asked for before', async () => {
    const year = await opened(2036);
    const on = { unit: own, criterion: 'khong-su-co', reason: 'x' };
    const given = { ...on, entered: { kind: 'cases', cases: '2' } } as const;
    const reviewed = await officer((act) => entries.review(act, year, given));
    const except = (act: Act) => exceptions.except(act, year, { ...on, cases: '1' });
    await officer((act) => shown.show(act, year), '2026-12-11T03:00:00Z');
    const again = await officer((act) =>
      entries.review(act, year, { ...given, entered: { kind: 'cases', cases: '3' } }),
    );
    expect([reviewed, again, await officer(except)]).toMatchObject([
      { ok: true },
      { ok: true },
      { ok: true },
    ]);
    const read = async () => [
      await head(countIn('evaluation_entry', year)),
      await head(countIn('evaluation_exception', year)),
    ];
    expect(await read()).toEqual([1, 0]);
    await officer((act) => shown.show(act, year), '2026-12-11T03:00:00Z');
    expect(await read()).toEqual([2, 1]);
  });

  it('is not shown where nobody could explain it any more', async () => {
    const late = await opened(2029, smallSet(), day('2026-12-25'));
    const show = (at: string) => officer((act) => shown.show(act, late), at);
    expect(await show('2026-12-25T17:30:00Z')).toEqual({
      ok: false,
      problem: 'round over',
      until: '2026-12-25',
    });
    expect(await head(countIn('evaluation_shown', late))).toBe(0);
    expect(await show('2026-12-25T16:30:00Z')).toMatchObject({ ok: true });
    expect(await show('2026-12-26T03:00:00Z')).toMatchObject({ ok: true });
  });
});

describe('a unit that comes late', () => {
  const [LAST, AFTER] = ['2026-12-20T16:59:00Z', '2026-12-20T17:00:00Z'];
  let late: string;
  beforeAll(async () => {
    late = await opened(2031, smallSet(), day('2026-12-28'));
    await officer((act) =>
      sql`insert into reaffirmation (commune_id, evaluation_id, unit_id, criterion, of_evaluation_id)
        values (${communeOf(act)}, ${late}, ${own}, 'chi-dao', ${evaluation})`.execute(act.tx),
    );
  });

  it('says nothing of itself after the day until which it was asked, in Việt Nam', async () => {
    const entry = (act: Act) => sql`
      insert into evaluation_entry (commune_id, evaluation_id, unit_id, criterion, side, fact, entered_by, entered_at)
      values (${communeOf(act)}, ${late}, ${own}, 'chi-dao', 'unit', '{"kind":"said","yes":true}', ${accountOf(act)}, ${act.now})`;
    const again = (act: Act) => sql`
      update reaffirmation set holds = true, said_by = ${accountOf(act)}, said_at = ${act.now} where evaluation_id = ${late}`;
    const done = (act: Act) => sql`
      insert into evaluation_handed_in (commune_id, evaluation_id, unit_id, handed_in_by, handed_in_at)
      values (${communeOf(act)}, ${late}, ${own}, ${accountOf(act)}, ${act.now})`;
    for (const statement of [entry, again, done]) {
      expect(await codeOf((work) => head(work, AFTER), statement)).toBe(REFUSED);
      expect(await codeOf((work) => head(work, LAST), statement)).toBeNull();
    }
    expect(await codeOf((work) => head(work, LAST), again)).toBe(REFUSED);
  });

  it('says nothing of its result after the day until which it might explain', async () => {
    const words = (act: Act) => sql`
      insert into evaluation_objection (commune_id, evaluation_id, unit_id, words, sent_by, sent_at)
      values (${communeOf(act)}, ${late}, ${own}, 'x', ${accountOf(act)}, ${act.now})`;
    await officer((act) => shown.show(act, late));
    expect(await codeOf((work) => head(work, '2026-12-28T17:00:00Z'), words)).toBe(REFUSED);
    expect(await codeOf((work) => head(work, '2026-12-28T16:59:00Z'), words)).toBeNull();
  });

  it('is held to the server’s own day where nothing says when it acts', async () => {
    const { rows } = await head((act) =>
      sql<{ same: boolean }>`select acting_on() = (now() at time zone 'Asia/Ho_Chi_Minh')::date as same
        from set_config('thidua.today', '', true) as none`.execute(act.tx),
    );
    expect(rows).toEqual([{ same: true }]);
  });

  it('signs with no other name, and writes no words beside a count', async () => {
    const counted = setOf(
      [criterion('vu-viec', { bounds: 'count', asks: { kind: 'no-incident' } })],
      {},
      'counted',
    );
    const year = await opened(2032, counted);
    const entry = (by: string, words: string | null) => (act: Act) =>
      sql`
      insert into evaluation_entry (commune_id, evaluation_id, unit_id, criterion, side, fact, reason, entered_by, entered_at)
      values (${communeOf(act)}, ${year}, ${own}, 'vu-viec', 'unit', '{"kind":"cases","cases":"1"}', ${words}, ${by}, ${act.now})`;
    const me = ward.heads[0]?.account ?? '';
    expect(await codeOf(head, entry(ward.town.officer.account, null))).toBe(REFUSED);
    expect(await codeOf(head, entry(me, 'Con ông hàng xóm'))).toBe(REFUSED);
    expect(await codeOf(head, entry(me, null))).toBeNull();
  });

  it('enters nothing out of bounds or of no criterion, nor what nobody could judge', async () => {
    const year = await opened(2033);
    const entry = (of: string, fact: string) => (act: Act) =>
      sql`
      insert into evaluation_entry (commune_id, evaluation_id, unit_id, criterion, side, fact, entered_by, entered_at)
      values (${communeOf(act)}, ${year}, ${own}, ${of}, 'unit', ${fact}, ${accountOf(act)}, ${act.now})`;
    for (const of of ['ngoai', 'khong-co'])
      expect([of, await codeOf(head, entry(of, '{"kind":"said","yes":true}'))]).toEqual([of, REFUSED]);
    for (const fact of [
      '{"kind":"result","class":"good"}',
      '{"kind":"amount","value":"nhiều"}',
      '{}',
      '[]',
      '1',
    ])
      expect([fact, await codeOf(head, entry('buoi', fact))]).toEqual([fact, MISSHAPEN]);
    expect(await codeOf(head, entry('buoi', '{"kind":"amount","value":"4.5"}'))).toBeNull();
  });
});

describe('whoever reads only', () => {
  it('changes nothing of an evaluation, nor does the clock or a unit, whatever the login lets it send', async () => {
    const held = await opened(2030);
    await officer((act) => holds.hold(act, held, { unit: own, reason: 'x' }));
    const chair = await ward.town.person('leader');
    const leader: typeof head = (work, at = DECEMBER) => ward.town.as(chair, work, at);
    expect(await leader((act) => results.list(act, held))).toHaveLength(2);
    const of = (act: Act) => sql`${communeOf(act)}, ${held}`;
    const writes: Record<string, (act: Act) => ReturnType<typeof sql>> = {
      entry: (
        act,
      ) => sql`insert into evaluation_entry (commune_id, evaluation_id, unit_id, criterion, side, reason, entered_by, entered_at)
        values (${of(act)}, ${own}, 'chi-dao', 'reviewer', 'x', ${accountOf(act)}, ${act.now})`,
      hold: (act) => sql`insert into evaluation_hold (commune_id, evaluation_id, unit_id, reason, held_at)
        values (${of(act)}, ${other}, 'x', ${act.now})`,
      release: (act) => sql`update evaluation_hold set ended_at = ${act.now} where evaluation_id = ${held}`,
      exception: (
        act,
      ) => sql`insert into evaluation_exception (commune_id, evaluation_id, unit_id, criterion, cases, reason, recorded_at)
        values (${of(act)}, ${own}, 'khong-su-co', 1, 'x', ${act.now})`,
      baseline: (
        act,
      ) => sql`insert into baseline (commune_id, evaluation_id, unit_id, criterion, value, covers_from, covers_to, letter, letter_date, frozen_at)
        values (${of(act)}, ${own}, 'buoi', 1, '2025-01-01', '2025-12-31', 'x', '2026-01-10', ${act.now})`,
      choice: (
        act,
      ) => sql`insert into evaluation_choice (commune_id, evaluation_id, unit_id, class, reason, chosen_at)
        values (${of(act)}, ${own}, 'good', 'x', ${act.now})`,
      edition: (
        act,
      ) => sql`insert into evaluation_edition (commune_id, evaluation_id, edition, criteria_set_id, decided_on, rules, frozen_at)
        select commune_id, id, 1, criteria_set_id, decided_on, '[]', ${act.now} from evaluation where id = ${held}`,
      source: (act) => sql`insert into evaluation_source (commune_id, evaluation_id, criterion, indicator_id)
        values (${of(act)}, 'buoi', ${ward.asked.buoi})`,
      target: (act) =>
        sql`insert into evaluation_target (commune_id, evaluation_id, content) values (${of(act)}, '{}')`,
      show: (
        act,
      ) => sql`insert into evaluation_shown (commune_id, evaluation_id, unit_id, grounds, hash, shown_at)
        values (${of(act)}, ${own}, '{}', '0', ${act.now})`,
      days: () => sql`update evaluation set self_until = '2030-12-31' where id = ${held}`,
      freeze: (act) =>
        sql`update evaluation set shown_at = ${act.now}, frozen_at = ${act.now} where id = ${held}`,
      assign: () => sql`update evaluation_unit set assigned = '{mo-hinh}' where evaluation_id = ${held}`,
      join: (
        act,
      ) => sql`insert into evaluation_unit (commune_id, evaluation_id, unit_id, unit_name, unit_code)
        select ${of(act)}, id, 'x', 'x' from unit where id = ${own}`,
    };
    const clock: typeof head = (work) =>
      ward.town.store.as({ kind: 'clock', commune: ward.town.commune }, { now: new Date(DECEMBER) }, work);
    for (const [what, statement] of Object.entries(writes))
      for (const as of [leader, clock, head])
        expect([what, await hasEffect(as, statement)]).toEqual([what, false]);
    const gone = () => sql`delete from evaluation_unit where evaluation_id = ${held}`;
    expect(await rowsOf(leader, gone)).toBe(0n);
  });

  it('marks nothing in another commune, nor learns how far an evaluation there is', async () => {
    const marked = (act: Act) =>
      sql`select mark_reports(${communeOf(act)}, ${ward.movement}, array[${other}]::uuid[])`;
    expect(await codeOf(head, marked)).toBe(REFUSED);
    const elsewhere = await inhabitants(ward.town.database);
    const stands = (of: string) => (act: Act) =>
      sql<{ stage: string | null }>`select evaluation_stands(${of}, ${evaluation}) as stage`
        .execute(act.tx)
        .then(({ rows }) => rows[0]?.stage);
    const stranger = <T>(work: (act: Act) => Promise<T>) => elsewhere.as(elsewhere.officer, work);
    expect(await officer(stands(ward.town.commune))).toBe('frozen');
    expect(await stranger(stands(ward.town.commune))).toBeNull();
    await elsewhere.close();
  });

  it('gets past no policy by a table of the session’s own', async () => {
    const entered = (act: Act) =>
      sql`create temp table evaluation (like public.evaluation) on commit drop`
        .execute(act.tx)
        .then(() => said(own, 'reviewer')(act).execute(act.tx));
    await expect(officer(entered)).rejects.toMatchObject({ code: FROZEN });
    const marked = (act: Act) =>
      sql`create temp table mine (commune_id uuid, evaluation_id uuid, unit_id uuid) on commit drop`
        .execute(act.tx)
        .then(() =>
          sql`create trigger mine after insert on mine referencing new table as changed
            for each statement execute function mark_recorded()`.execute(act.tx),
        );
    await expect(head(marked)).rejects.toMatchObject({ code: REFUSED });
  });

  it('has rows that only grow where they say what was said, settled or kept', async () => {
    const { rows } = await officer((act) =>
      sql<{
        table: string;
      }>`select relname as table from pg_class, unnest(array['update', 'delete', 'truncate']) as power
        where relname = any (${ONLY_GROW}::text[]) and relkind = 'r' and (has_table_privilege(oid, power)
          or power = 'update' and has_any_column_privilege(oid, power))`.execute(act.tx),
    );
    expect(rows).toEqual([]);
  });
});
