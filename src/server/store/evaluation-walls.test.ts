import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Act } from './act.ts';
import { communeOf } from './act.ts';
import * as entries from './evaluation-entries.ts';
import * as freezing from './evaluation-freezing.ts';
import * as shown from './evaluation-shown.ts';
import { keptSet, openEvaluation, smallSet } from './testing-evaluations.ts';
import { type Judged, judgedWard } from './testing-facts.ts';

const DECEMBER = '2026-12-10T03:00:00Z';
const [REFUSED, FROZEN, TWICE] = ['42501', '23001', '23505'];

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
  evaluation = await officer((act) => openEvaluation(act, ward.movement, { set, objectionsUntil: null }));
});
afterAll(() => ward.town.close());

const officer = <T>(work: (act: Act) => Promise<T>) => ward.town.as(ward.town.officer, work, DECEMBER);
const head = <T>(work: (act: Act) => Promise<T>) => {
  const [person] = ward.heads;
  if (!person) throw new Error('no head');
  return ward.town.as(person, work, DECEMBER);
};

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
  insert into evaluation_entry (commune_id, evaluation_id, unit_id, criterion, side, fact, reason, entered_at)
  values (${communeOf(act)}, ${evaluation}, ${unit}, 'chi-dao', ${side}, '{"kind":"said","yes":true}', 'x', ${act.now})`;
const explained = (unit: string) => (act: Act) =>
  sql`
  insert into evaluation_objection (commune_id, evaluation_id, unit_id, words, sent_at)
  values (${communeOf(act)}, ${evaluation}, ${unit}, 'x', ${act.now})`;
const handed = (unit: string) => (act: Act) =>
  sql`
  insert into evaluation_handed_in (commune_id, evaluation_id, unit_id, handed_in_at)
  values (${communeOf(act)}, ${evaluation}, ${unit}, ${act.now})`;
const count = (table: string) => (act: Act) =>
  sql<{
    count: number;
  }>`select count(*)::int as count from ${sql.table(table)} where evaluation_id = ${evaluation}`
    .execute(act.tx)
    .then(({ rows }) => rows[0]?.count);

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
    expect(await head(count('evaluation_unit'))).toBe(1);
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
    expect(await officer((act) => freezing.freeze(act, evaluation, open?.code ?? ''))).toMatchObject({
      ok: true,
    });
    expect(await head(count('evaluation_grounds'))).toBe(1);
    expect(await codeOf(officer, said(own, 'reviewer'))).toBe(FROZEN);
    const withdrawn = () => sql`update evaluation_objection set decision = 'changed'`;
    expect(await codeOf(officer, withdrawn)).toBe(FROZEN);
    expect(await codeOf(officer, () => sql`update evaluation_grounds set hash = ''`)).toBe(REFUSED);
    expect(await codeOf(officer, () => sql`delete from evaluation_edition`)).toBe(REFUSED);
  });
});
