import { sql } from 'kysely';
import { addDays, type CivilDate, civilDate, civilDateOf } from '#calendar';
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

/** Units, or the body, that owe a milestone and have done the same turns of it. */
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
  done: Record<string, CivilDate>;
  owners: number;
}

async function milestoneMatters(act: Act): Promise<Matter[]> {
  const rows = await owing(act);
  if (rows.length === 0) return [];
  const calendar = await daysOff.workCalendar(act);
  const open = rows.flatMap((row) =>
    turnsOf(row, { ...row, since: civilDateOf(row.openedAt), today: act.today, calendar })
      .filter((turn) => isListed(turn, act.today))
      .map((turn) => ({ row, turn })),
  );
  const lines = Map.groupBy(open, ({ row, turn }) => `${row.id} ${turn.standing}`);
  return [...lines.values()].map(lineOf);
}

/**
 * In one question: units alike are counted together. Which day a turn was done on matters only where the next one counts
 * from it; elsewhere that it was done is enough, so that a thousand units make a handful of rows. Who owes and what was done
 * are laid one under the other and grouped: a join of both, where the planner expects few rows, compares each with each.
 */
async function owing(act: Act): Promise<Owing[]> {
  const commune = communeOf(act);
  const { rows } = await sql<Omit<Owing, 'done'> & { turns: string | null }>`
    /* prepared: desk milestones */ with kept as (
      select milestone.id, milestone.movement_id, unit_kinds, event_id, repeats, happened_on from milestone
      left join movement_event event on (event.commune_id, event.id) = (milestone.commune_id, event_id)
      where milestone.commune_id = ${commune} and dropped_reason is null),
    told as (
      select kept.id, unit.id as unit, coalesce(own.happened_on, kept.happened_on) as event_on, null as turn
      from kept
      join participant on participant.commune_id = ${commune} and participant.movement_id = kept.movement_id
      join unit on (unit.commune_id, unit.id) = (participant.commune_id, participant.unit_id)
        and unit.kind = any(unit_kinds) and ended_on is null
      left join movement_event_unit own on own.commune_id = ${commune} and (own.event_id, own.unit_id) = (kept.event_id, unit.id)
      union all
      select id, null, happened_on, null from kept where cardinality(unit_kinds) = 0
      union all
      select kept.id, unit_id, null, turn || '=' || case when repeats = 'interval' then done_on else date '2000-01-01' end
      from milestone_done join kept on kept.id = milestone_id where milestone_done.commune_id = ${commune}),
    each as (
      select id, max(event_on) as event_on, string_agg(turn, ' ' order by turn) as turns from told
      group by id, unit having count(*) > count(turn)),
    alike as (select id, event_on, turns, count(*)::int as owners from each group by 1, 2, 3)
    select milestone.id, milestone.name, milestone.movement_id as movement, movement.name as "movementName", clause, rule, repeats,
      event_id as event, unit_kinds as "unitKinds", body, asked, opened_at as "openedAt", event_on as "eventOn", turns, owners
    from alike
    join milestone on milestone.commune_id = ${commune} and milestone.id = alike.id
    join movement on (movement.commune_id, movement.id) = (milestone.commune_id, milestone.movement_id)`.execute(
    act.tx,
  );
  return rows.map(({ turns, ...row }) => ({ ...row, done: doneIn(turns) }));
}

/** `2026-04-01=2026-05-30 …`, the day of each turn that was done; a turn that is owed once has no name. */
function doneIn(turns: string | null): Record<string, CivilDate> {
  const done = (turns ?? '').split(' ').flatMap((told) => {
    const [turn = '', on = ''] = told.split('=');
    const date = civilDate(on);
    return date ? [[turn, date] as const] : [];
  });
  return Object.fromEntries(done);
}

/** What is owed and has a day. What was only asked for and has passed is told of its last time alone. */
function isListed({ standing, due }: Turn, today: CivilDate): boolean {
  if (standing === 'to do') return due !== null && due <= addDays(today, AHEAD);
  return standing === 'overdue' || (standing === 'passed' && due !== null && due >= addDays(today, -AHEAD));
}

/** One line for all turns of a milestone that stand alike, with the earliest day. */
function lineOf(open: readonly { row: Owing; turn: Turn }[]): Matter {
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
    count: ofUnits ? open.reduce((sum, one) => sum + one.row.owners, 0) : turns,
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
