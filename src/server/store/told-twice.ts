import { sql } from 'kysely';
import { type ToldTwice, toldTwice } from '#compilation';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { writtenIn } from './merged-prose.ts';
import { namesOn } from './unit-names.ts';

/** What a person said of two passages: one thing told twice, or two things. */
export interface Decided {
  id: string;
  first: { unit: string; words: string };
  second: { unit: string; words: string };
  decision: 'one' | 'two';
  by: string | null;
  at: Date;
}

/** The decisions that hold in a period, the latest first. */
export async function decided(act: Act, period: string): Promise<Decided[]> {
  const { rows } = await sql<Decided>`
    select told_twice.id, decision, account.name as "by", decided_at as "at",
      json_build_object('unit', first_unit_id, 'words', first_words) as first,
      json_build_object('unit', second_unit_id, 'words', second_words) as second
    from told_twice left join account on account.id = decided_by
    where commune_id = ${communeOf(act)} and period_id::text = ${period} and withdrawn_at is null
    order by decided_at desc, told_twice.id`.execute(act.tx);
  return rows;
}

export interface Twice {
  /** Not decided yet. */
  open: ToldTwice[];
  decided: Decided[];
  /** Names by unit. */
  names: Record<string, string>;
}

/** What may be told twice in a period, as the reports stand now, with what was decided. */
export async function list(act: Act, period: string): Promise<Twice> {
  const done = await decided(act, period);
  const known = new Set(done.map(({ first, second }) => pairOf(first, second)));
  const written = await writtenIn(act, period);
  const open = toldTwice(written).filter(
    ({ first, second }) =>
      !known.has(
        pairOf({ unit: first.unit, words: first.sentence }, { unit: second.unit, words: second.sentence }),
      ),
  );
  const names = [...(await namesOn(act, act.today))].map(([unit, { name }]) => [unit, name]);
  return { open, decided: done, names: Object.fromEntries(names) };
}

function pairOf(...places: { unit: string; words: string }[]): string {
  return JSON.stringify(places.map(({ unit, words }) => [unit, words]).sort());
}

export interface Deciding {
  first: { unit: string; words: string };
  second: { unit: string; words: string };
  decision: 'one' | 'two';
}

export type DecidedOutcome = { ok: true } | { ok: false; problem: 'not found' | 'decided already' };

/** Says whether two passages, as they are shown, tell of one thing. Of one, the second is left out of the merged report. */
export async function decide(act: Act, period: string, wanted: Deciding): Promise<DecidedOutcome> {
  const { open } = await list(act, period);
  const wantedPair = pairOf(wanted.first, wanted.second);
  const found = open.find(
    ({ first, second }) =>
      pairOf({ unit: first.unit, words: first.sentence }, { unit: second.unit, words: second.sentence }) ===
      wantedPair,
  );
  if (!found) return { ok: false, problem: 'not found' };
  const row = await act.tx
    .insertInto('told_twice')
    .values({
      commune_id: communeOf(act),
      period_id: period,
      first_unit_id: wanted.first.unit,
      second_unit_id: wanted.second.unit,
      first_words: wanted.first.words,
      second_words: wanted.second.words,
      decision: wanted.decision,
      decided_by: accountOf(act),
      decided_at: act.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return { ok: false, problem: 'decided already' };
  const after = { first: wanted.first.unit, second: wanted.second.unit };
  await record(act, { noun: 'compilation', id: period, verb: `told ${wanted.decision}`, after });
  return { ok: true };
}

/** Takes a decision back: the two are shown again. */
export async function withdraw(act: Act, period: string, id: string): Promise<DecidedOutcome> {
  const { numUpdatedRows } = await act.tx
    .updateTable('told_twice')
    .set({ withdrawn_by: accountOf(act), withdrawn_at: act.now })
    .where('commune_id', '=', communeOf(act))
    .where(sql`period_id::text`, '=', period)
    .where(sql`id::text`, '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return { ok: false, problem: 'not found' };
  await record(act, { noun: 'compilation', id: period, verb: 'told taken back', after: { id } });
  return { ok: true };
}
