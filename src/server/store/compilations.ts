import { sql } from 'kysely';
import { pressedTogether } from '#reporting';
import { type Act, accountOf, communeOf } from './act.ts';
import { chain } from './approval.ts';
import {
  type DraftProblem,
  type Enacted,
  enact,
  mayDraft,
  newest,
  oneAtATime,
  type Seen,
  type Which,
} from './compilation-drafting.ts';
import { type DraftContent, type Standing, standingOf } from './compilation-rows.ts';
import { record } from './events.ts';

export { type Changes, changesOf } from './compilation-changes.ts';
export {
  type Drafted,
  type DraftProblem,
  draft,
  newest,
  type Seen,
  type Which,
  write,
} from './compilation-drafting.ts';
export {
  type Draft,
  type DraftContent,
  type DraftDone,
  get,
  list,
  type Standing,
  standingOf,
} from './compilation-rows.ts';
export { type SourceRow, type Sources, sourcesOf, sumOf } from './compilation-sources.ts';

export type Acted =
  | { ok: true }
  | { ok: false; problem: DraftProblem | 'drafted it' | 'not its turn' | 'reason missing' };

/** Passes the draft on to be checked, or signed where nothing is to be checked. Checks of its drafter alone are done with it. */
export function submit(act: Act, which: Seen): Promise<Acted> {
  return withDraft(act, which, async (kept, { turn, steps }) => {
    if (turn.turn !== 'draft')
      return { ok: false, problem: turn.turn === 'signed' ? 'signed' : 'not its turn' };
    const may = await mayDraft(act, kept.movement);
    if (!may.ok) return may;
    const drafting = steps.filter((step) => step.act === 'draft').slice(0, 1);
    const together = pressedTogether(
      [...drafting, ...steps.filter((step) => step.act === 'check')],
      accountOf(act) ?? '',
    );
    const checks = drafting.length > 0 ? together.slice(1) : [];
    return enacted(act, kept, [
      { act: 'submitted', step: drafting[0]?.id ?? null },
      ...checks.map(({ id }): Enacted => ({ act: 'checked', step: id })),
    ]);
  });
}

/** Finds the draft in order; checks that follow and are held by the same person alone are done with it, each written down. */
export function check(act: Act, which: Seen): Promise<Acted> {
  return withDraft(act, which, async (kept, { turn, steps, mayAct }) => {
    if (turn.turn !== 'check')
      return { ok: false, problem: turn.turn === 'signed' ? 'signed' : 'not its turn' };
    if (!mayAct.ok) return mayAct;
    const checks = steps.filter((step) => step.act === 'check');
    const rest = checks.slice(checks.findIndex(({ id }) => id === turn.step?.id));
    const done = pressedTogether(rest, accountOf(act) ?? '');
    return enacted(
      act,
      kept,
      done.map(({ id }): Enacted => ({ act: 'checked', step: id })),
    );
  });
}

/** Signs it: from then on this version is what it is. Never by anyone who drafted any version of this report. */
export function sign(act: Act, which: Seen): Promise<Acted> {
  return withDraft(act, which, async (kept, { turn, mayAct }) => {
    if (turn.turn !== 'sign')
      return { ok: false, problem: turn.turn === 'signed' ? 'signed' : 'not its turn' };
    if (!mayAct.ok) return mayAct;
    return enacted(act, kept, [{ act: 'signed', step: turn.step?.id ?? null }]);
  });
}

/** Gives it back to be drafted further, with the reason: by whoever's turn it is, or by who drafts. */
export function giveBack(act: Act, which: Which, reason: string): Promise<Acted> {
  return withDraft(act, which, async (kept, { turn, mayAct, mayDraft: drafts }) => {
    if (turn.turn !== 'check' && turn.turn !== 'sign')
      return { ok: false, problem: turn.turn === 'signed' ? 'signed' : 'not its turn' };
    if (!reason.trim()) return { ok: false, problem: 'reason missing' };
    if (!mayAct.ok && !drafts) return mayAct;
    const step = turn.step?.id ?? null;
    return enacted(act, kept, [{ act: 'returned', step, reason: reason.trim() }]);
  });
}

async function withDraft(
  act: Act,
  { period, version, hash }: Which & { hash?: string },
  work: (kept: DraftContent, standing: Standing) => Promise<Acted>,
): Promise<Acted> {
  await oneAtATime(act, period);
  const kept = await newest(act, period);
  if (!kept) return { ok: false, problem: 'not found' };
  if (kept.version !== version || kept.hash !== (hash ?? kept.hash))
    return { ok: false, problem: 'changed meanwhile' };
  return work(kept, await standingOf(act, kept));
}

async function enacted(act: Act, kept: DraftContent, done: readonly Enacted[]): Promise<Acted> {
  await enact(act, kept.id, done);
  for (const { act: verb, step, reason } of done)
    await record(act, {
      ...{ noun: 'compilation', id: kept.id, verb, ...(reason ? { reason } : {}) },
      after: { period: kept.period, version: kept.version, step, hash: kept.hash },
    });
  return { ok: true };
}

/** Whether nobody can sign here: then the paper goes its way outside, and what is kept is the draft. */
export async function nobodySigns(act: Act, movement: string): Promise<boolean> {
  const signing = (await chain(act, movement)).find((step) => step.act === 'sign');
  if (signing) return signing.holders.length === 0;
  const { rows } = await sql`
    select from membership where commune_id = ${communeOf(act)} and role = 'leader'
      and since <= ${act.today}::date and (until is null or until > ${act.today}::date) limit 1`.execute(
    act.tx,
  );
  return rows.length === 0;
}
