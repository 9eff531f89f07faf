import { sql } from 'kysely';
import { type CivilDate, civilDateOf } from '#calendar';
import type { UnitKind } from '#org';
import type { Received, Windows } from '#reporting';
import { type Act, communeOf } from './act.ts';

/** One report that a unit owes, and how far it has come. */
export interface Duty extends Windows {
  period: string;
  periodName: string;
  movement: string;
  movementName: string;
  unit: string;
  unitName: string;
  unitCode: string;
  unitKind: UnitKind;
  /** The days that this unit's report covers: the period's, or less where a change of units cuts it. */
  coversFrom: CivilDate;
  coversTo: CivilDate;
  /** Nothing came of it, and a change of units gave it to the units after this one: not missing, and still accepted. */
  carried: boolean;
  /** The change of units that made this duty, took it off, or gave its unit what others owed. */
  change: string | null;
  /** The first day on which the unit is no more. */
  endedOn: CivilDate | null;
  sentAt: Date | null;
  report: string | null;
  savedAt: Date | null;
  /** The report was sent by whoever held the unit's personal link. */
  byLink: boolean;
  /** How it came and on which day, where an officer entered it for the unit. */
  receivedWay: Received['way'] | null;
  receivedOn: CivilDate | null;
}

/** Every duty with where it belongs and how far it has come; a condition follows. */
export const duties = sql`
  select duty.period_id as period, period.name as "periodName", movement.id as movement, movement.name as "movementName",
    unit.id as unit, unit.name as "unitName", unit.code as "unitCode", unit.kind as "unitKind",
    coalesce(duty.covers_from, period.covers_from) as "coversFrom", coalesce(duty.covers_to, period.covers_to) as "coversTo",
    duty.carried_by is not null and report.id is null as carried, coalesce(duty.carried_by, duty.change_id, (
      select line.change_id from unit_succession line
      join duty old on (old.commune_id, old.period_id, old.unit_id) = (line.commune_id, duty.period_id, line.unit_id)
      where (line.commune_id, line.successor_id) = (duty.commune_id, duty.unit_id) limit 1)) as change,
    unit.ended_on as "endedOn",
    on_time_until as "onTimeUntil", accepted_until as "acceptedUntil", report.sent_at as "sentAt", report.id as report,
    draft.saved_at as "savedAt", report.link_id is not null as "byLink", received_way as "receivedWay", received_on as "receivedOn"
  from duty
  join period on (period.commune_id, period.id) = (duty.commune_id, duty.period_id)
  join movement on (movement.commune_id, movement.id) = (period.commune_id, period.movement_id)
  join unit on (unit.commune_id, unit.id) = (duty.commune_id, duty.unit_id)
  left join report on (report.commune_id, report.period_id, report.unit_id) = (duty.commune_id, duty.period_id, duty.unit_id)
  left join draft on (draft.commune_id, draft.period_id, draft.unit_id) = (duty.commune_id, duty.period_id, duty.unit_id)`;

/** What the actor's unit owes: what is to be sent first, then what was sent, newest first. */
export async function owed(act: Act): Promise<Duty[]> {
  const { rows } =
    await sql<Duty>`/* prepared: owed */ ${duties} where duty.commune_id = ${communeOf(act)} and duty.unit_id = ${unitOf(act)}
    order by (report.id is not null), case when report.id is null then on_time_until end, report.sent_at desc`.execute(
      act.tx,
    );
  return rows;
}

/** Every duty of a movement, unit by unit in the order of the language, period by period. */
export async function board(act: Act, movement: string): Promise<Duty[]> {
  const { rows } =
    await sql<Duty>`${duties} where duty.commune_id = ${communeOf(act)} and movement.id::text = ${movement}
    order by unit.kind, unit.name, unit.code, period.position`.execute(act.tx);
  return rows;
}

/** The day, in Việt Nam, on which a report came. */
export function sentOn({ sentAt }: Pick<Duty, 'sentAt'>): CivilDate | null {
  return sentAt && civilDateOf(sentAt);
}

/** The unit for which a reporter, or the holder of a link, acts. */
export function unitOf({ actor }: Act): string {
  const unit = 'unit' in actor ? actor.unit : null;
  if (!unit) throw new Error('only a unit’s reporter has a sheet');
  return unit.id;
}
