import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { isOpen, lastDayOfLink, lastDayProblem } from '#reporting';
import { type Act, accountOf, communeOf } from './act.ts';
import { type Duty, duties } from './duties.ts';
import { recordAll } from './events.ts';
import { hashOfToken, newToken } from './link-token.ts';

export { holderOf, type Looked, look } from './link-door.ts';

/** A personal link as its makers see it: never its token. */
export interface Link {
  id: string;
  handedTo: string | null;
  createdAt: Date;
  createdBy: string | null;
  expiresOn: CivilDate;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
  uses: number;
}

/** The duty of a unit with its latest link; the one not revoked where there is one. */
export type LinkedDuty = Duty & { link: Link | null };

/** Every duty of a period, unit by unit in the order of the language. */
export async function ofPeriod(act: Act, period: string): Promise<LinkedDuty[]> {
  const { rows } = await sql<Duty & Nullable<Omit<Link, 'id'>> & { link: string | null }>`
    with owed as (${duties} where duty.commune_id = ${communeOf(act)} and duty.period_id::text = ${period})
    select owed.*, made.id as link, handed_to as "handedTo", made.created_at as "createdAt", expires_on as "expiresOn",
      revoked_at as "revokedAt", last_used_at as "lastUsedAt", uses, account.name as "createdBy"
    from owed left join lateral (select * from report_link
      where commune_id = ${communeOf(act)} and period_id = owed.period and unit_id = owed.unit
      order by revoked_at is not null, created_at desc limit 1) made on true
    left join account on account.id = made.created_by
    order by owed."unitKind", owed."unitName" collate vietnamese, owed."unitCode"`.execute(act.tx);
  return rows.map(
    ({ link: id, handedTo, createdAt, createdBy, expiresOn, revokedAt, lastUsedAt, uses, ...duty }) => ({
      ...duty,
      link:
        id !== null && createdAt && expiresOn
          ? { id, handedTo, createdAt, createdBy, expiresOn, revokedAt, lastUsedAt, uses: uses ?? 0 }
          : null,
    }),
  );
}

type Nullable<T> = { [K in keyof T]: T[K] | null };

/** A unit that is to have a new link, and the link that was not revoked when the officer looked. */
export interface Wanted {
  unit: string;
  seen: string | null;
}

export interface MadeLink {
  id: string;
  unit: string;
  unitName: string;
  /** Shown once. */
  token: string;
  /** The last day on which it opens. */
  until: CivilDate;
}

export type Made =
  | { ok: true; links: MadeLink[] }
  | { ok: false; problem: 'not found' | 'closed' | 'past' | 'too far' };

/** To whom, and until when; a null day: each as long as its own report is taken. */
interface Making {
  wanted: readonly Wanted[];
  until: CivilDate | null;
  handedTo: string | null;
}

/**
 * Makes links for units that have not sent, and revokes those they replace. A unit whose link is no longer the one that
 * was seen keeps it: sending the same page again does not undo what was just printed.
 */
export async function make(act: Act, period: string, { wanted, until, handedTo }: Making): Promise<Made> {
  const owed = await ofPeriod(act, period);
  if (owed.length === 0) return { ok: false, problem: 'not found' };
  if (!owed.some((duty) => isOpen(duty, act.today))) return { ok: false, problem: 'closed' };
  const problem = until && lastDayProblem(until, act.today);
  if (problem) return { ok: false, problem };
  const seen = new Map(wanted.map((one) => [one.unit, one.seen]));
  const chosen = owed.filter((duty) => isWanted(duty, act.today) && seen.get(duty.unit) === inForce(duty));
  await revokeAll(
    act,
    chosen.flatMap(({ link }) => (link && !link.revokedAt ? [link.id] : [])),
  );
  const links = await insert(act, chosen, { until, handedTo });
  await recordAll(
    act,
    links.map(({ id, unit, until: lastDay }) => ({
      noun: 'link' as const,
      id,
      verb: 'made',
      after: { unit, period, until: lastDay, handedTo },
    })),
  );
  return { ok: true, links };
}

/** Whether a report is still to come from the unit itself, and taken: a change of units may have given its duty to others. */
export function isWanted(duty: Duty, today: CivilDate): boolean {
  return duty.report === null && !duty.carried && isOpen(duty, today);
}

/** The id of the link that is not revoked: it may be past its last day. */
export function inForce({ link }: LinkedDuty): string | null {
  return link && !link.revokedAt ? link.id : null;
}

async function insert(
  act: Act,
  owed: LinkedDuty[],
  { until, handedTo }: Pick<Making, 'until' | 'handedTo'>,
): Promise<MadeLink[]> {
  const fresh = owed.map((duty) => ({
    ...{ unit: duty.unit, unitName: duty.unitName, token: newToken() },
    until: until ?? lastDayOfLink(duty, act.today),
  }));
  if (fresh.length === 0) return [];
  const rows = await act.tx
    .insertInto('report_link')
    .values(
      fresh.map(({ unit, token, until: expires_on }) => ({
        commune_id: communeOf(act),
        period_id: owed[0]?.period ?? '',
        unit_id: unit,
        token_hash: hashOfToken(token),
        handed_to: handedTo,
        created_by: accountOf(act),
        created_at: act.now,
        expires_on,
        revoked_by: null,
        revoked_at: null,
        last_used_at: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'unit_id'])
    .execute();
  const ids = new Map(rows.map(({ id, unit_id }) => [unit_id, id]));
  return fresh.flatMap((link) => {
    const id = ids.get(link.unit);
    return id ? [{ id, ...link }] : [];
  });
}

/** Ends a link of a period, or with null all of them, for good. How many ended. */
export async function revoke(act: Act, period: string, link: string | null): Promise<number> {
  const owed = await ofPeriod(act, period);
  const ids = owed.flatMap((duty) => inForce(duty) ?? []);
  return revokeAll(act, link === null ? ids : ids.filter((id) => id === link));
}

async function revokeAll(act: Act, ids: string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await act.tx
    .updateTable('report_link')
    .set({ revoked_at: act.now, revoked_by: accountOf(act) })
    .where('commune_id', '=', communeOf(act))
    .where('id', 'in', ids)
    .where('revoked_at', 'is', null)
    .returning(['id', 'unit_id as unit', 'period_id as period'])
    .execute();
  await recordAll(
    act,
    rows.map(({ id, unit, period }) => ({
      noun: 'link' as const,
      id,
      verb: 'revoked',
      after: { unit, period },
    })),
  );
  return rows.length;
}
