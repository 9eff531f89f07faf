import { sql } from 'kysely';
import { civilDateOf, type WorkCalendar, workCalendar } from '#calendar';
import { type Turn, type TurnFacts, turnsOf } from '#movement';
import type { UnitKind } from '#org';
import { type Act, communeOf } from './act.ts';
import * as daysOff from './days-off.ts';
import { type DoneDay, listDone } from './milestone-done.ts';
import { type Followed, listMilestones } from './milestones.ts';
import { eventDay, listEvents, type MovementEvent } from './movement-events.ts';

export { type Doing, type DoneSaid, sayDone, type TakenBack, takeBackDone } from './milestone-done.ts';
export {
  type Followed,
  follow,
  type MilestoneSet,
  type MilestoneWords,
  setMilestone,
  unfollowed,
} from './milestones.ts';
export {
  type EventException,
  type EventSet,
  type ExceptionSet,
  exceptUnit,
  type MovementEvent,
  setEvent,
} from './movement-events.ts';
export {
  addTo,
  type FollowedSeries,
  listSeries,
  nextYearOf,
  openNextYear,
  type PeriodsAdded,
} from './period-series.ts';
export { moveWindows, type WindowsMoved } from './period-windows.ts';
export { type ChainSet, chainOfPlan, listChains, type SetChain, setChain } from './report-chain.ts';

/** A milestone with everyone who owes it. */
export interface OwedMilestone extends Followed {
  /** The words of the event it waits for; null where it waits for none. */
  waitsFor: string | null;
  /** Each unit that owes it; one line without a unit for a body. */
  owed: { unit: string | null; unitName: string | null; turns: Turn[] }[];
}

export interface MovementDates {
  events: MovementEvent[];
  milestones: OwedMilestone[];
}

/** The events and milestones of a movement, unit by unit, as they stand today. */
export async function of(act: Act, movement: string): Promise<MovementDates> {
  const events = await listEvents(act, movement);
  const done = await listDone(act, movement);
  const units = await participants(act, movement);
  const around = { events, done, calendar: await daysOff.workCalendar(act) };
  const milestones = (await listMilestones(act, movement)).map((milestone) => {
    const owing = units.filter(({ kind }) => milestone.unitKinds.includes(kind));
    const owners = milestone.unitKinds.length > 0 ? owing : [{ id: null, name: null }];
    const owed = owners.map(({ id, name }) => ({
      unit: id,
      unitName: name,
      turns: turnsFor(act, milestone, id, around),
    }));
    return { ...milestone, waitsFor: wordsOf(events, milestone), owed };
  });
  return { events, milestones };
}

/** A milestone of the actor's own unit. */
export interface OwnMilestone extends Followed {
  waitsFor: string | null;
  turns: Turn[];
}

/**
 * What the actor's unit is to do by a day, in every movement it takes part in, in one question to the database: the page is the
 * one most asked for. Nothing for who holds a link to one report, and nothing that has no day.
 */
export async function ofUnit(act: Act): Promise<OwnMilestone[]> {
  if (act.actor.kind !== 'person' || !act.actor.unit) return [];
  const unit = act.actor.unit.id;
  const { rows } = await sql<Omit<OwnMilestone, 'turns'> & Pick<TurnFacts, 'eventOn' | 'done'>>`
    /* prepared: unit milestones */ select milestone.id, milestone.movement_id as movement, movement.name as "movementName",
      opened_at as "openedAt", plan_item_id as "planItem", bounds, milestone.name, clause, quote, rule, repeats, milestone.event_id as event,
      unit_kinds as "unitKinds", body, asked, dropped_reason as dropped, words as "waitsFor",
      coalesce(own.happened_on, event.happened_on) as "eventOn",
      (select coalesce(json_object_agg(turn, done_on), '{}') from milestone_done
        where milestone_done.commune_id = ${communeOf(act)} and milestone_id = milestone.id and unit_id = ${unit}) as done
    from participant
    join unit on (unit.commune_id, unit.id) = (participant.commune_id, participant.unit_id)
    join movement on (movement.commune_id, movement.id) = (participant.commune_id, participant.movement_id)
    join milestone on (milestone.commune_id, milestone.movement_id) = (movement.commune_id, movement.id)
      and unit.kind = any(unit_kinds) and dropped_reason is null
    left join movement_event event on (event.commune_id, event.id) = (milestone.commune_id, milestone.event_id)
    left join movement_event_unit own
      on (own.commune_id, own.event_id, own.unit_id) = (milestone.commune_id, milestone.event_id, unit.id)
    where participant.commune_id = ${communeOf(act)} and participant.unit_id = ${unit}
    order by opened_at, position`.execute(act.tx);
  const calendar = await calendarFor(act, rows);
  return rows
    .map(({ eventOn, done, ...milestone }) => ({
      ...milestone,
      turns: turnsOf(milestone, {
        eventOn,
        done,
        since: civilDateOf(milestone.openedAt),
        today: act.today,
        calendar,
      }),
    }))
    .filter(({ turns }) => turns.some(({ standing }) => standing !== 'no day'));
}

/** The days off that the commune set matter only where working days are counted, which is rare. */
function calendarFor(act: Act, milestones: readonly Pick<Followed, 'rule'>[]): Promise<WorkCalendar> {
  const counts = milestones.some(({ rule }) => 'workingDays' in rule && rule.workingDays === true);
  return counts ? daysOff.workCalendar(act) : Promise.resolve(NATIONAL);
}

const NATIONAL = workCalendar();

interface Around {
  events: MovementEvent[];
  done: DoneDay[];
  calendar: WorkCalendar;
}

function turnsFor(
  act: Act,
  milestone: Followed,
  unit: string | null,
  { events, done, calendar }: Around,
): Turn[] {
  const own = done.filter((one) => one.milestone === milestone.id && one.unit === unit);
  return turnsOf(milestone, {
    eventOn: eventDay(
      events.find(({ id }) => id === milestone.event),
      unit,
    ),
    done: Object.fromEntries(own.map(({ turn, on }) => [turn, on])),
    since: civilDateOf(milestone.openedAt),
    today: act.today,
    calendar,
  });
}

function wordsOf(events: MovementEvent[], { event }: Followed): string | null {
  return events.find(({ id }) => id === event)?.words ?? null;
}

/** The units that take part, in the order of the language; of those that have ended, who did something before. */
async function participants(act: Act, movement: string) {
  const { rows } = await sql<{ id: string; name: string; kind: UnitKind }>`
    select unit.id, unit.name, unit.kind from participant
    join unit on (unit.commune_id, unit.id) = (participant.commune_id, participant.unit_id)
    where participant.commune_id = ${communeOf(act)} and movement_id::text = ${movement}
      and (ended_on is null or exists (select from milestone_done done
        where (done.commune_id, done.unit_id) = (unit.commune_id, unit.id)))
    order by unit.kind, unit.name`.execute(act.tx);
  return rows;
}
