import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { extensionProblem } from '#reporting';
import { type Act, accountOf, communeOf } from './act.ts';
import { recordAll } from './events.ts';
import { type OwingUnit, owingUnits } from './owing-units.ts';
import { holdBooks } from './period-locks.ts';
import type { Which } from './sheet.ts';

/** A unit was given more time for one report. */
export interface Extension {
  period: string;
  unit: string;
  oldUntil: CivilDate;
  newUntil: CivilDate;
  reason: string;
  by: string | null;
  at: Date;
}

/** The extensions of a period, or of one unit's report of it, newest first. */
export async function list(
  act: Act,
  { period, unit }: Pick<Which, 'period'> & Partial<Which>,
): Promise<Extension[]> {
  const { rows } = await sql<Extension>`
    select period_id as period, unit_id as unit, old_until as "oldUntil", new_until as "newUntil", reason, account.name as by,
      granted_at as at
    from extension left join account on account.id = granted_by
    where commune_id = ${communeOf(act)} and period_id::text = ${period}
      and (${unit ?? null}::text is null or unit_id::text = ${unit ?? null})
    order by granted_at desc`.execute(act.tx);
  return rows;
}

export interface Extending {
  units: readonly string[];
  until: CivilDate;
  reason: string;
}

export type Extended =
  | { ok: true; units: number }
  | { ok: false; problem: 'no units' | 'no reason' | 'not found' | 'closed' | 'past' }
  /** `units`: the names of those for which it cannot be. */
  | { ok: false; problem: 'sent' | 'exempt' | 'not later'; units: string[] };

/** Gives units that have not sent more time, all of them or none; the old day stays to be read beside the new one. */
export async function extend(
  act: Act,
  period: string,
  { units, until, reason }: Extending,
): Promise<Extended> {
  if (units.length === 0) return { ok: false, problem: 'no units' };
  if (!reason) return { ok: false, problem: 'no reason' };
  if (!(await holdBooks(act, period))) return { ok: false, problem: 'closed' };
  const owing = await owingUnits(act, period, units);
  if (owing.length < new Set(units).size) return { ok: false, problem: 'not found' };
  const refused = refusal(owing, until, act.today);
  if (refused) return refused;
  await grant(act, period, owing, { until, reason });
  return { ok: true, units: owing.length };
}

function refusal(owing: readonly OwingUnit[], until: CivilDate, today: CivilDate): Extended | null {
  const names = (where: (unit: OwingUnit) => boolean) => owing.filter(where).map(({ name }) => name);
  const sent = names((unit) => unit.sent);
  if (sent.length > 0) return { ok: false, problem: 'sent', units: sent };
  const exempt = names((unit) => unit.exempt);
  if (exempt.length > 0) return { ok: false, problem: 'exempt', units: exempt };
  if (owing.some((unit) => extensionProblem(unit, until, today) === 'past'))
    return { ok: false, problem: 'past' };
  const late = names((unit) => extensionProblem(unit, until, today) === 'not later');
  return late.length > 0 ? { ok: false, problem: 'not later', units: late } : null;
}

async function grant(
  act: Act,
  period: string,
  owing: readonly OwingUnit[],
  { until, reason }: Pick<Extending, 'until' | 'reason'>,
) {
  const commune_id = communeOf(act);
  await act.tx
    .insertInto('extension')
    .values(
      owing.map(({ unit, onTimeUntil }) => ({
        ...{ commune_id, period_id: period, unit_id: unit, old_until: onTimeUntil, new_until: until, reason },
        ...{ granted_by: accountOf(act), granted_at: act.now },
      })),
    )
    .execute();
  await act.tx
    .updateTable('duty')
    .set({ extended_until: until })
    .where('commune_id', '=', commune_id)
    .where('period_id', '=', period)
    .where(
      'unit_id',
      'in',
      owing.map(({ unit }) => unit),
    )
    .execute();
  await recordAll(
    act,
    owing.map(({ unit, name, onTimeUntil }) => ({
      noun: 'period' as const,
      id: period,
      verb: 'extended',
      before: { unit, name, onTimeUntil },
      after: { unit, name, onTimeUntil: until },
      reason,
    })),
  );
}
