import { sql } from 'kysely';
import { type CivilDate, civilDateOf } from '#calendar';
import { isOpen } from '#reporting';
import { type Level, type Matter, onlyAsked, type Urged } from '#urging';
import { type Act, communeOf } from './act.ts';
import * as communes from './communes.ts';
import type { Contact } from './contacts.ts';
import { type Duty, duties } from './duties.ts';
import * as movements from './movements.ts';
import type { ReminderWay } from './schema.ts';

/** A unit that has not sent, or has not answered what it was asked for. */
export interface Waiting extends Urged {
  unit: string;
  /** Reports are still taken. */
  open: boolean;
  contact: Contact | null;
  /** Whoever stands above it: its parent, else the body that opened the movement; null where no contact is known. */
  superior: { name: string; email: string } | null;
  last: { at: Date; way: ReminderWay; level: Level } | null;
}

export interface NotSent {
  movement: movements.Movement;
  periods: movements.Period[];
  period: movements.Period;
  matter: Matter;
  /** In the order of the officer's own list. */
  waiting: Waiting[];
  /** Reports that stand, of how many are owed; those of them to which the unit is to add wait too. */
  sent: number;
  owed: number;
  toAdd: number;
}

/** Who has not sent in a period, or in the one that is due next; null where there is no such movement or it has no period. */
export async function notSent(act: Act, movementId: string, wanted: string | null): Promise<NotSent | null> {
  const movement = await movements.get(act, movementId);
  const periods = movement ? await movements.periods(act, movementId) : [];
  const period = periods.find(({ id }) => id === wanted) ?? nextDue(periods, act.today);
  const issuer = movement && (await communes.issuers(act)).find(({ id }) => id === movement.issuer);
  if (!movement || !period || !issuer) return null;
  const owed = (await waitingIn(act, period.id)).filter(({ carried, exempt }) => !carried && exempt === null);
  return {
    ...{ movement, periods, period },
    matter: { from: issuer.name, movement: movement.name, period: period.name, today: act.today },
    waiting: owed.filter(isWaiting).map((duty) => waitingOf(duty, act.today)),
    sent: owed.filter(({ report }) => report !== null).length,
    owed: owed.length,
    toAdd: owed.filter(({ review }) => review === 'returned').length,
  };
}

/** The period that is due next; where none is, the last. */
function nextDue(periods: movements.Period[], today: CivilDate): movements.Period | undefined {
  const byDay = [...periods].sort((a, b) => (a.onTimeUntil < b.onTimeUntil ? -1 : 1));
  const past = byDay.filter(({ onTimeUntil }) => onTimeUntil < today).at(-1);
  return past ?? byDay[0];
}

type Row = Duty & {
  contact: Contact | null;
  superior: { name: string; email: string } | null;
  lastAt: Date | null;
  lastWay: ReminderWay | null;
  lastLevel: Level | null;
};

/** Every duty of a period with whom to reach and when it was last reminded of, in the order of the units' list. */
export async function waitingIn(act: Act, period: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with owed as (${duties} where duty.commune_id = ${communeOf(act)} and duty.period_id::text = ${period})
    select owed.*,
      case when own.id is not null then jsonb_build_object('name', own.name, 'post', own.post, 'phone', own.phone, 'email', own.email) end as contact,
      case when above.id is not null then jsonb_build_object('name', coalesce(parent.name, issuer.name), 'email', above.email) end as superior,
      last.reminded_at as "lastAt", last.way as "lastWay", last.level as "lastLevel"
    from owed
    join unit on (unit.commune_id, unit.id) = (${communeOf(act)}, owed.unit)
    join movement on (movement.commune_id, movement.id) = (unit.commune_id, owed.movement)
    join issuer on (issuer.commune_id, issuer.id) = (movement.commune_id, movement.issuer_id)
    left join unit parent on (parent.commune_id, parent.id) = (unit.commune_id, unit.parent_id)
    left join contact own on (own.commune_id, own.unit_id) = (unit.commune_id, unit.id)
    left join contact above on above.commune_id = unit.commune_id
      and case when unit.parent_id is null then above.issuer_id = issuer.id else above.unit_id = unit.parent_id end
    left join lateral (select reminded_at, way, level from reminder
      where (reminder.commune_id, period_id, unit_id) = (unit.commune_id, owed.period, unit.id)
      order by reminded_at desc limit 1) last on true
    order by owed."unitKind", owed."unitName" collate vietnamese, owed."unitCode"`.execute(act.tx);
  return rows;
}

function isWaiting({ report, review }: Duty): boolean {
  return report === null || review === 'returned';
}

function waitingOf(row: Row, today: CivilDate): Waiting {
  const {
    unit,
    unitName,
    like,
    onTimeUntil,
    review,
    reviewSince,
    contact,
    superior,
    lastAt,
    lastWay,
    lastLevel,
  } = row;
  return {
    ...{ unit, contact, superior, open: isOpen(row, today) },
    name: unitName,
    asked: onlyAsked(like),
    due: onTimeUntil,
    returnedOn: review === 'returned' && reviewSince ? civilDateOf(reviewSince) : null,
    last: lastAt && lastWay && lastLevel ? { at: lastAt, way: lastWay, level: lastLevel } : null,
  };
}
