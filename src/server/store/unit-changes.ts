import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { type ChangeDraft, type ChangeProblem, lineOf, refusalsOf, type StandingUnit } from '#org';
import { type Act, communeOf } from './act.ts';
import { record as log } from './events.ts';
import { type ChangedUnit, get, insert, list, type RecordedChange } from './unit-change-rows.ts';
import { apply, decisionWords } from './unit-changes-applied.ts';
import * as unitKinds from './unit-kinds.ts';
import { oneAtATime } from './units.ts';

export { type ChangedUnit, type ChangeState, get, list, type RecordedChange } from './unit-change-rows.ts';
export { type Undone, type UndoProblem, undo } from './unit-changes-undone.ts';
export { type Consequences, consequencesOf } from './unit-consequences.ts';

export type Recorded =
  | { ok: true; change: string; inForce: boolean }
  | { ok: false; problems: ChangeProblem[] };

/** Everything that stands against a change today. */
export async function problemsOf(act: Act, draft: ChangeDraft, except?: string): Promise<ChangeProblem[]> {
  return refusalsOf(draft, {
    units: await standing(act, except),
    kinds: await unitKinds.list(act),
    today: act.today,
  });
}

/** Records a change with its decision; where its day has come it is in force at once, else the clock sees to it. */
export async function record(act: Act, draft: ChangeDraft): Promise<Recorded> {
  await oneAtATime(act);
  const problems = await problemsOf(act, draft);
  if (problems.length > 0) return { ok: false, problems };
  const words = new Map((await standing(act)).map((unit) => [unit.id, unit]));
  const change = await insert(act, draft, words);
  await log(act, { noun: 'unit change', id: change, verb: 'recorded', after: draft });
  const inForce = draft.on <= act.today;
  const recorded = inForce ? await get(act, change) : null;
  if (recorded) await apply(act, recorded);
  return { ok: true, change, inForce };
}

/** Puts in force what was recorded for a day that has come. What cannot be is left, and says why. Returns how many are. */
export async function applyDue(act: Act): Promise<number> {
  await oneAtATime(act);
  const due = (await list(act)).filter(({ state, on }) => state === 'coming' && on <= act.today);
  let done = 0;
  for (const change of due.toReversed()) {
    const problems = await problemsOf(act, draftOf(change), change.id);
    if (problems.length === 0) await apply(act, change);
    else await leave(act, change, problems);
    done += problems.length === 0 ? 1 : 0;
  }
  return done;
}

/** The changes that hold or will, the latest first: days that an event of a movement may be taken from. */
export async function latest(
  act: Act,
): Promise<
  { id: string; kind: RecordedChange['kind']; on: CivilDate; decision: string; inForce: boolean }[]
> {
  return (await list(act))
    .filter(({ state }) => state === 'in force' || state === 'coming')
    .map((change) => ({
      id: change.id,
      kind: change.kind,
      on: change.on,
      decision: decisionWords(change),
      inForce: change.state === 'in force',
    }));
}

/** Where a unit came from and what became of it, oldest first; what was undone is not among it. */
export async function line(act: Act, unit: string): Promise<RecordedChange[]> {
  return lineOf(
    unit,
    (await list(act)).filter(({ state }) => state !== 'undone'),
  );
}

/** The change as it would be typed again. */
function draftOf({ kind, on, decision, before, after }: RecordedChange): ChangeDraft {
  return {
    kind,
    on,
    decision,
    from: before.map(({ unit }) => unit),
    to: after.map(destinationOf),
    heads: Object.fromEntries(before.map(({ unit, heads }) => [unit, heads])),
  };
}

function destinationOf({ unit, goesOn, kind, code, name, parent, of }: ChangedUnit) {
  return { goesOn: goesOn ? unit : null, kind, code, name, parent, of };
}

async function leave(act: Act, { id }: RecordedChange, [first]: ChangeProblem[]) {
  await act.tx
    .updateTable('unit_change')
    .set({ problem: first?.message ?? '' })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .execute();
  await log(act, { noun: 'unit change', id, verb: 'left', reason: first?.message ?? '' });
}

/** Every unit with the days of its changes, but for one change that is being put in force. */
async function standing(act: Act, except?: string): Promise<StandingUnit[]> {
  const { rows } = await sql<StandingUnit>`
    with touch as (
      select effective_on as day, applied_at is not null as applied, old.unit_id from unit_change
      join unit_change_from old on (old.commune_id, old.change_id) = (unit_change.commune_id, unit_change.id)
      where unit_change.commune_id = ${communeOf(act)} and undone_at is null and unit_change.id is distinct from ${except ?? null}
      union all
      select effective_on, applied_at is not null, new.unit_id from unit_change
      join unit_change_to new on (new.commune_id, new.change_id) = (unit_change.commune_id, unit_change.id)
      where unit_change.commune_id = ${communeOf(act)} and undone_at is null and unit_change.id is distinct from ${except ?? null}
        and new.unit_id is not null)
    select id, code, name, kind, parent_id as parent, ended_on as "endedOn",
      (select max(day) from touch where applied and touch.unit_id = unit.id) as "changedOn",
      (select min(day) from touch where not applied and touch.unit_id = unit.id) as "changesOn"
    from unit where commune_id = ${communeOf(act)}`.execute(act.tx);
  return rows;
}
