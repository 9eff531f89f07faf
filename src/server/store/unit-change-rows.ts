import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import type { ChangeDraft, ChangeKind, Decision, HeadFate, Step, UnitKind } from '#org';
import { type Act, accountOf, communeOf } from './act.ts';

/** coming: its day has not come · stuck: it could not be put in force on its day. */
export type ChangeState = 'coming' | 'stuck' | 'in force' | 'undone';

/** A change of units as it was recorded. */
export interface RecordedChange extends Step {
  kind: ChangeKind;
  decision: Decision;
  state: ChangeState;
  problem: string | null;
  recordedBy: string | null;
  recordedAt: Date;
  appliedAt: Date | null;
  undoneAt: Date | null;
  /** As they were called when it was recorded. */
  before: { unit: string; code: string; name: string; heads: HeadFate; ends: boolean }[];
  /** `unit` is null as long as a new one is not made. */
  after: ChangedUnit[];
}

export interface ChangedUnit {
  place: number;
  unit: string | null;
  goesOn: boolean;
  kind: UnitKind;
  code: string;
  name: string;
  parent: string | null;
  /** Ids of the old units that go into it. */
  of: string[];
}

/** Every change of the commune, the latest day first; those undone among them. */
export async function list(act: Act): Promise<RecordedChange[]> {
  const { rows } = await sql<Row>`${changes} where unit_change.commune_id = ${communeOf(act)}
    order by effective_on desc, recorded_at desc`.execute(act.tx);
  return rows.map(recorded);
}

export async function get(act: Act, id: string): Promise<RecordedChange | null> {
  const { rows } = await sql<Row>`${changes} where unit_change.commune_id = ${communeOf(act)}
    and unit_change.id::text = ${id}`.execute(act.tx);
  return rows[0] ? recorded(rows[0]) : null;
}

export async function insert(
  act: Act,
  draft: ChangeDraft,
  words: ReadonlyMap<string, { code: string; name: string }>,
): Promise<string> {
  const { id } = await act.tx
    .insertInto('unit_change')
    .values({
      commune_id: communeOf(act),
      kind: draft.kind,
      effective_on: draft.on,
      decision_kind: draft.decision.kind,
      decision_number: draft.decision.number,
      decision_date: draft.decision.date,
      decision_body: draft.decision.body,
      recorded_by: accountOf(act),
      recorded_at: act.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertUnits(act, id, draft, words);
  return id;
}

async function insertUnits(
  act: Act,
  change_id: string,
  { from, to, heads }: ChangeDraft,
  words: ReadonlyMap<string, { code: string; name: string }>,
) {
  const at = { commune_id: communeOf(act), change_id };
  const old = from.map((unit_id) => ({
    ...at,
    unit_id,
    code: words.get(unit_id)?.code ?? '',
    name: words.get(unit_id)?.name ?? '',
    heads: heads[unit_id] ?? ('keep' as const),
  }));
  await act.tx.insertInto('unit_change_from').values(old).execute();
  const after = to.map(({ goesOn, kind, code, name, parent }, place) => ({
    ...at,
    place,
    unit_id: goesOn,
    goes_on: goesOn !== null,
    kind,
    code,
    name,
    parent_id: parent,
  }));
  if (after.length > 0) await act.tx.insertInto('unit_change_to').values(after).execute();
  const ways = to.flatMap(({ of }, place) => of.map((unit_id) => ({ ...at, unit_id, place })));
  if (ways.length > 0) await act.tx.insertInto('unit_change_way').values(ways).execute();
}

const changes = sql`
  select unit_change.id, kind, effective_on as "on", decision_kind as "decisionKind", decision_number as "decisionNumber",
    decision_date as "decisionDate", decision_body as "decisionBody", problem, recorded.name as "recordedBy",
    recorded_at as "recordedAt", applied_at as "appliedAt", undone_at as "undoneAt",
    (select json_agg(json_build_object('unit', unit_id, 'code', code, 'name', name, 'heads', heads, 'ends', not exists (
        select from unit_change_to goes where (goes.commune_id, goes.change_id, goes.unit_id) = (old.commune_id, old.change_id, old.unit_id)
          and goes_on)) order by code, name)
      from unit_change_from old where (old.commune_id, old.change_id) = (unit_change.commune_id, unit_change.id)) as before,
    coalesce((select json_agg(json_build_object('place', place, 'unit', unit_id, 'goesOn', goes_on, 'kind', kind, 'code', code,
        'name', name, 'parent', parent_id, 'of', coalesce((select json_agg(unit_id) from unit_change_way way
          where (way.commune_id, way.change_id, way.place) = (new.commune_id, new.change_id, new.place)), '[]')) order by place)
      from unit_change_to new where (new.commune_id, new.change_id) = (unit_change.commune_id, unit_change.id)), '[]') as after
  from unit_change
  left join account recorded on recorded.id = recorded_by`;

interface Row extends Omit<RecordedChange, 'decision' | 'state' | 'ways'> {
  on: CivilDate;
  decisionKind: string;
  decisionNumber: string;
  decisionDate: CivilDate;
  decisionBody: string;
}

function recorded({ decisionKind, decisionNumber, decisionDate, decisionBody, ...row }: Row): RecordedChange {
  return {
    ...row,
    decision: { kind: decisionKind, number: decisionNumber, date: decisionDate, body: decisionBody },
    state: row.undoneAt ? 'undone' : row.appliedAt ? 'in force' : row.problem ? 'stuck' : 'coming',
    ways: waysOf(row),
  };
}

/** A unit that ended without a successor goes nowhere. */
function waysOf({ before, after }: Pick<RecordedChange, 'before' | 'after'>): Step['ways'] {
  return before.flatMap(({ unit }) => {
    const to = after.filter(({ of }) => of.includes(unit));
    return to.length > 0 ? to.map((after) => ({ from: unit, to: after.unit })) : [{ from: unit, to: null }];
  });
}
