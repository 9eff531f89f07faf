import { sql } from 'kysely';
import { addDays, type CivilDate, civilDate, civilDateOf, type WorkCalendar } from '#calendar';
import type { Matter } from '#desk';
import { ISSUE, type Turn, turnsOf } from '#movement';
import { type Act, communeOf } from './act.ts';
import * as daysOff from './days-off.ts';
import { AHEAD, PLAIN } from './desk-matter.ts';
import type { Followed } from './milestones.ts';

/** Milestones, reports upward, and the events that days wait for. */
export async function dateMatters(act: Act): Promise<Matter[]> {
  return [...(await milestoneMatters(act)), ...(await chainMatters(act)), ...(await eventMatters(act))];
}

/** So many units, or the body, that owe a milestone from the same event on. */
interface Owing
  extends Pick<
    Followed,
    | 'id'
    | 'name'
    | 'movement'
    | 'movementName'
    | 'clause'
    | 'rule'
    | 'repeats'
    | 'event'
    | 'unitKinds'
    | 'body'
    | 'asked'
    | 'openedAt'
  > {
  eventOn: CivilDate | null;
  /** Null: how many owe it. Else how many have done this turn; of an interval, how many have done just these, with their days. */
  turn: string | null;
  count: number;
}

async function milestoneMatters(act: Act): Promise<Matter[]> {
  const rows = await owing(act);
  if (rows.length === 0) return [];
  const calendar = await daysOff.workCalendar(act);
  const alike = Map.groupBy(rows, ({ id, eventOn }) => `${id} ${eventOn}`);
  const open = [...alike.values()]
    .flatMap((one) => openTurns(one, act.today, calendar))
    .filter(({ turn }) => isListed(turn, act.today));
  const lines = Map.groupBy(open, ({ row, turn }) => `${row.id} ${turn.standing}`);
  return [...lines.values()].map(lineOf);
}

interface OpenTurn {
  row: Owing;
  turn: Turn;
  /** How many have not done it. */
  owners: number;
}

/**
 * The turns that some have not done. When they are due is the same for all; but where the next one counts from the last,
 * it is told for each history, and who has none waits.
 */
function openTurns(rows: readonly Owing[], today: CivilDate, calendar: WorkCalendar): OpenTurn[] {
  const facts = (row: Owing) => ({ ...row, since: civilDateOf(row.openedAt), today, calendar });
  const [first] = rows;
  if (first?.repeats === 'interval')
    return rows.flatMap((row) =>
      turnsOf(row, { ...facts(row), done: doneIn(row.turn) }).map((turn) => ({
        row,
        turn,
        owners: row.count,
      })),
    );
  const row = rows.find(({ turn }) => turn === null);
  const done = (key: string) => rows.find(({ turn }) => turn === key)?.count ?? 0;
  if (!row) return [];
  return turnsOf(row, { ...facts(row), done: {} })
    .map((turn) => ({ row, turn, owners: row.count - done(turn.key) }))
    .filter(({ owners }) => owners > 0);
}

/** `1=2026-05-30 2=…`: the day of each time that was told. */
function doneIn(times: string | null): Record<string, CivilDate> {
  const done = (times ?? '').split(' ').flatMap((told) => {
    const [turn = '', on = ''] = told.split('=');
    const date = civilDate(on);
    return date ? [[turn, date] as const] : [];
  });
  return Object.fromEntries(done);
}

/** Counted, never laid out unit by unit: 3,000 units with three milestones are a handful of rows. */
async function owing(act: Act): Promise<Owing[]> {
  const commune = communeOf(act);
  const { rows } = await sql<Owing>`
    /* prepared: desk milestones */ with kept as (
      select milestone.id, milestone.movement_id, unit_kinds, event_id, happened_on, repeats is not distinct from 'interval' as counts_on
      from milestone left join movement_event event on (event.commune_id, event.id) = (milestone.commune_id, event_id)
      where milestone.commune_id = ${commune} and dropped_reason is null),
    place as materialized (
      select movement_id, unit_id, kind from participant
      join unit on (unit.commune_id, unit.id) = (participant.commune_id, participant.unit_id) and ended_on is null
      where participant.commune_id = ${commune} and exists (select from kept)),
    own as (select event_id, unit_id, happened_on from movement_event_unit where commune_id = ${commune}),
    done as (
      select kept.*, done.unit_id, turn, done_on from milestone_done done join kept on kept.id = milestone_id
      left join unit on (unit.commune_id, unit.id) = (done.commune_id, done.unit_id)
      where done.commune_id = ${commune} and ended_on is null
        and (done.unit_id is null and cardinality(unit_kinds) = 0 or kind = any(unit_kinds))),
    told as (
      select kept.id, happened_on as event_on, null as turn, sum(units) as count from kept
      join (select movement_id, kind, count(*) as units from place group by 1, 2) counted
        on counted.movement_id = kept.movement_id and kind = any(unit_kinds)
      where not counts_on group by 1, 2
      union all
      -- a unit with a day of its own is one less on the day of all
      select kept.id, moved.event_on, null, sum(moved.units) from kept
      join own on own.event_id = kept.event_id
      join place on (place.movement_id, place.unit_id) = (kept.movement_id, own.unit_id) and kind = any(unit_kinds)
      cross join lateral (values (kept.happened_on, -1), (own.happened_on, 1)) moved (event_on, units)
      where not counts_on group by 1, 2
      union all
      select id, happened_on, null, 1 from kept where cardinality(unit_kinds) = 0 and not counts_on
      union all
      select id, coalesce(own.happened_on, done.happened_on), turn, count(*) from done
      left join own on (own.event_id, own.unit_id) = (done.event_id, done.unit_id)
      where not counts_on group by 1, 2, 3
      union all
      select id, null, times, count(*) from (
        select id, unit_id, string_agg(turn || '=' || done_on, ' ' order by turn) as times from done where counts_on group by 1, 2) history
      group by 1, 3)
    select milestone.id, milestone.name, milestone.movement_id as movement, movement.name as "movementName", clause, rule, repeats,
      event_id as event, unit_kinds as "unitKinds", body, asked, opened_at as "openedAt", event_on as "eventOn", turn, sum(told.count)::int as count
    from told
    join milestone on milestone.commune_id = ${commune} and milestone.id = told.id
    join movement on (movement.commune_id, movement.id) = (milestone.commune_id, milestone.movement_id)
    group by milestone.commune_id, milestone.id, movement.commune_id, movement.id, event_on, turn`.execute(
    act.tx,
  );
  return rows;
}

/** What is owed and has a day. What was only asked for and has passed is told of its last time alone. */
function isListed({ standing, due }: Turn, today: CivilDate): boolean {
  if (standing === 'to do') return due !== null && due <= addDays(today, AHEAD);
  return standing === 'overdue' || (standing === 'passed' && due !== null && due >= addDays(today, -AHEAD));
}

/** One line for all turns of a milestone that stand alike, with the earliest day. */
function lineOf(open: readonly OpenTurn[]): Matter {
  const [first] = open.toSorted((one, other) => ((one.turn.due ?? '') < (other.turn.due ?? '') ? -1 : 1));
  if (!first) throw new Error('a group has a first');
  const { row, turn } = first;
  const ofUnits = row.unitKinds.length > 0;
  const turns = new Set(open.map((one) => one.turn.key)).size;
  return {
    ...PLAIN,
    kind: ofUnits ? 'milestone of units' : 'milestone',
    id: row.id,
    name: turns === 1 && turn.name ? `${row.name}, ${turn.name}` : row.name,
    movement: row.movement,
    movementName: row.movementName,
    count: ofUnits ? open.reduce((sum, one) => sum + one.owners, 0) : turns,
    waitsFor: row.body,
    due: turn.due,
    asked: turn.standing === 'passed' || row.asked,
    clause: row.clause,
  };
}

/** The units' own step is a period of reports; the bodies above them have passed it on once somebody says so. */
async function chainMatters(act: Act): Promise<Matter[]> {
  const { rows } = await sql<Matter>`
    /* prepared: desk chain */ select 'chain' as kind, step.year || '.' || step.position as id, step.to_whom as name, movement.id as movement,
      movement.name as "movementName", 1 as count, step.body as "waitsFor", null as since, last_day as due, false as asked,
      nullif(clause, '') as clause
    from chain_step step
    join movement on (movement.commune_id, movement.id) = (step.commune_id, step.movement_id)
    left join chain_passed passed on (passed.commune_id, passed.movement_id, passed.year, passed.body, passed.to_whom)
      = (step.commune_id, step.movement_id, step.year, step.body, step.to_whom)
    where step.commune_id = ${communeOf(act)} and step.position > 0 and last_day <= ${addDays(act.today, AHEAD)}
      and passed_on is null`.execute(act.tx);
  return rows;
}

async function eventMatters(act: Act): Promise<Matter[]> {
  const { rows } = await sql<Matter>`
    /* prepared: desk events */ select 'event' as kind, event.id, event.words as name, movement.id as movement, movement.name as "movementName",
      count(*)::int as count, null as "waitsFor", null as since, null as due, false as asked, min(clause) as clause
    from movement_event event
    join movement on (movement.commune_id, movement.id) = (event.commune_id, event.movement_id)
    join milestone on (milestone.commune_id, event_id) = (event.commune_id, event.id) and dropped_reason is null
    where event.commune_id = ${communeOf(act)} and happened_on is null and words <> ${ISSUE}
    group by event.id, event.words, movement.id, movement.name`.execute(act.tx);
  return rows;
}
