import { sql } from 'kysely';
import { type CivilDate, civilDateOf } from '#calendar';
import type { BaseKind, UnitKind } from '#org';
import type { Received, Review, Windows } from '#reporting';
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
  /** What its kind is like. */
  like: BaseKind;
  /** The days that this unit's report covers: the period's, or less where a change of units cuts it. */
  coversFrom: CivilDate;
  coversTo: CivilDate;
  /** Nothing came of it, and a change of units gave it to the units after this one: not missing, and still accepted. */
  carried: boolean;
  /** The change of units that made this duty, took it off, or gave its unit what others owed. */
  change: string | null;
  /** The first day on which the unit is no more. */
  endedOn: CivilDate | null;
  /** The receipt that decides whether it is on time: of the first version that was not recalled. */
  sentAt: Date | null;
  /** The version that stands; null where none does. */
  report: string | null;
  review: Review | null;
  /** Since when it is so. */
  reviewSince: Date | null;
  /** The step whose turn it is; null where the movement names none, or all have accepted. */
  reviewStep: string | null;
  /** The body that it stands for. */
  stepName: string | null;
  /** The account that asked for more, and is the one to look at the answer. */
  reviewAsker: string | null;
  /** The last day on time of all; `onTimeUntil` is a later one where the unit was given more time. */
  dueForAll: CivilDate;
  /** Why this report is not expected of the unit: not missing, and not taken. */
  exempt: string | null;
  /** Since when the books of the period are closed. */
  lockedAt: Date | null;
  savedAt: Date | null;
  /** Of the draft; 0 as long as nothing was saved. */
  draftRevision: number;
  /** The request for more that waits for the unit's answer. */
  returnId: string | null;
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
    (select "like" from unit_kind where (unit_kind.commune_id, key) = (unit.commune_id, unit.kind)) as "like",
    coalesce(duty.covers_from, period.covers_from) as "coversFrom", coalesce(duty.covers_to, period.covers_to) as "coversTo",
    duty.carried_by is not null and duty.report_id is null as carried, coalesce(duty.carried_by, duty.change_id, (
      select line.change_id from unit_succession line
      join duty old on (old.commune_id, old.period_id, old.unit_id) = (line.commune_id, duty.period_id, line.unit_id)
      where (line.commune_id, line.successor_id) = (duty.commune_id, duty.unit_id) limit 1)) as change,
    unit.ended_on as "endedOn",
    coalesce(extended_until, on_time_until) as "onTimeUntil", case when accepted_until is not null
      then greatest(accepted_until, extended_until) end as "acceptedUntil", duty.sent_at as "sentAt", duty.report_id as report,
    review, review_since as "reviewSince", review_step as "reviewStep", (select name from approval_step step
      where (step.commune_id, step.id) = (duty.commune_id, review_step)) as "stepName", review_asker as "reviewAsker",
    on_time_until as "dueForAll", exemption.reason as exempt, locked_at as "lockedAt",
    draft.saved_at as "savedAt", coalesce(draft.revision, 0) as "draftRevision",
    case when review = 'returned' then (select asked.id from report_return asked where asked.commune_id = duty.commune_id
      and asked.report_id = duty.report_id and withdrawn_at is null) end as "returnId", report.link_id is not null as "byLink", received_way as "receivedWay", received_on as "receivedOn"
  from duty
  join period on (period.commune_id, period.id) = (duty.commune_id, duty.period_id)
  join movement on (movement.commune_id, movement.id) = (period.commune_id, period.movement_id)
  join unit on (unit.commune_id, unit.id) = (duty.commune_id, duty.unit_id)
  left join report on (report.commune_id, report.id) = (duty.commune_id, duty.report_id)
  left join exemption on (exemption.commune_id, exemption.period_id, exemption.unit_id)
    = (duty.commune_id, duty.period_id, duty.unit_id) and exemption.ended_at is null
  left join period_lock on (period_lock.commune_id, period_lock.period_id) = (duty.commune_id, duty.period_id) and unlocked_at is null
  left join draft on (draft.commune_id, draft.period_id, draft.unit_id) = (duty.commune_id, duty.period_id, duty.unit_id)`;

/** What the actor's unit owes: what is to be sent first, then what was sent, newest first. */
export async function owed(act: Act): Promise<Duty[]> {
  const { rows } =
    await sql<Duty>`/* prepared: owed */ ${duties} where duty.commune_id = ${communeOf(act)} and duty.unit_id = ${unitOf(act)}
    order by (duty.report_id is not null), case when duty.report_id is null then coalesce(extended_until, on_time_until) end, duty.sent_at desc`.execute(
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
