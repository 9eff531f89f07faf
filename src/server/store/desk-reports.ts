import { sql } from 'kysely';
import { addDays, type CivilDate, civilDateOf } from '#calendar';
import { asksAfter, type Matter, type MatterKind, type Staff, turnFor } from '#desk';
import { baseKinds } from '#org';
import type { Review } from '#reporting';
import { onlyAsked } from '#urging';
import { type Act, communeOf } from './act.ts';
import { AHEAD, PLAIN } from './desk-matter.ts';

/** Days after which a unit that has not answered is asked again. */
const PATIENCE = 5;

/** What reports want of one person: a look, a second one, a reminder to the units, the closing of the books. */
export async function reportMatters(act: Act, me: string): Promise<Matter[]> {
  const periods = byPeriod(await standings(act));
  const people = await staffOf(act);
  return [...periods.values()].flatMap((rows) => mattersOf(rows, { me, people, today: act.today }));
}

/** Reports of a period that stand alike, with the last day of those not sent. */
interface Row {
  period: string;
  name: string;
  movement: string;
  movementName: string;
  clause: string | null;
  onTimeUntil: CivilDate;
  acceptedUntil: CivilDate | null;
  isLocked: boolean;
  review: Review | null;
  step: string | null;
  asker: string | null;
  /** Returned, and not answered for some days. */
  stale: boolean;
  /** Nothing came, of bodies that are only asked. */
  asked: boolean;
  count: number;
  reviewSince: Date | null;
  until: CivilDate;
}

async function standings(act: Act): Promise<Row[]> {
  const stale = new Date(act.now.getTime() - PATIENCE * 24 * 3_600_000);
  const { rows } = await sql<Row>`
    /* prepared: desk reports */ with told as (
      select period_id, review, review_step, review_asker, extended_until, review = 'returned' and review_since < ${stale} as stale,
        report_id is null and ${isAsked(act)} as asked, count(*) as count, min(review_since) as since
      from duty where commune_id = ${communeOf(act)} and (report_id is not null or carried_by is null)
      group by 1, 2, 3, 4, 5, 6, 7
      union all
      -- who is exempt owes nothing
      select exemption.period_id, null, null, null, extended_until, null, ${isAsked(act)}, -count(*), null from exemption
      join duty on (duty.commune_id, duty.period_id, duty.unit_id) = (exemption.commune_id, exemption.period_id, exemption.unit_id)
      where exemption.commune_id = ${communeOf(act)} and ended_at is null and report_id is null and carried_by is null
      group by 1, 5, 7)
    select period.id as period, period.name, movement.id as movement, movement.name as "movementName", clause,
      on_time_until as "onTimeUntil", accepted_until as "acceptedUntil", period_lock.id is not null as "isLocked",
      review, review_step as step, review_asker as asker, stale, told.asked, sum(told.count)::int as count, min(since) as "reviewSince",
      coalesce(extended_until, on_time_until) as until
    from told join period on period.commune_id = ${communeOf(act)} and period.id = period_id
    join movement on (movement.commune_id, movement.id) = (period.commune_id, period.movement_id)
    left join plan_item on (plan_item.commune_id, plan_item.plan_id, plan_item.id)
      = (period.commune_id, period.plan_id, period.plan_item_id)
    left join period_lock on (period_lock.commune_id, period_lock.period_id) = (period.commune_id, period.id)
      and unlocked_at is null
    group by period.commune_id, period.id, movement.commune_id, movement.id, clause, period_lock.id, review, review_step, review_asker,
      stale, told.asked, until
    having sum(told.count) > 0`.execute(act.tx);
  return rows.map((row) => ({ ...row, stale: row.stale === true }));
}

const ASKED = baseKinds.map(({ key }) => key).filter(onlyAsked);

/** The unit of a duty is only asked (đề nghị); hashed once, not looked up for every duty. */
function isAsked(act: Act) {
  return sql`duty.unit_id in (select unit.id from unit
    join unit_kind on (unit_kind.commune_id, unit_kind.key) = (unit.commune_id, unit.kind)
    where unit.commune_id = ${communeOf(act)} and unit_kind."like" = any(${ASKED}::text[]))`;
}

function byPeriod(rows: readonly Row[]): Map<string, Row[]> {
  const periods = new Map<string, Row[]>();
  for (const row of rows) periods.set(row.period, [...(periods.get(row.period) ?? []), row]);
  return periods;
}

interface People extends Staff {
  stepNames: Readonly<Record<string, string>>;
}

async function staffOf(act: Act): Promise<People> {
  const inForce = sql`since <= ${act.today} and (until is null or until > ${act.today})`;
  const { rows } = await sql<People>`
    /* prepared: desk staff */ select
      array(select distinct account_id from membership where commune_id = ${communeOf(act)}
        and role in ('administrator', 'officer') and ${inForce}) as officers,
      (select coalesce(json_object_agg(step_id, accounts), '{}') from (
        select step_id, json_agg(account_id) as accounts from approval_holder holder
        join membership on (membership.commune_id, membership.id) = (holder.commune_id, membership_id)
        where holder.commune_id = ${communeOf(act)} and ${inForce} group by step_id) held) as holders,
      (select coalesce(json_object_agg(id, name), '{}') from approval_step where commune_id = ${communeOf(act)}) as "stepNames"`.execute(
    act.tx,
  );
  return rows[0] ?? { officers: [], holders: {}, stepNames: {} };
}

interface Reader {
  me: string;
  people: People;
  today: CivilDate;
}

function mattersOf(rows: readonly Row[], reader: Reader): Matter[] {
  const found = rows.flatMap((row) => matterOf(row, reader) ?? []);
  return [...merged(found), ...closingOf(rows, reader.today)];
}

function matterOf(row: Row, { me, people, today }: Reader): Matter | null {
  const { review, until, isLocked, asked } = row;
  const waitsFor = (row.step && people.stepNames[row.step]) ?? null;
  const since = row.reviewSince && civilDateOf(row.reviewSince);
  if (review === null && isLocked) return matter(row, 'closed without', {});
  if (review === null && until < today) return matter(row, 'missing', { due: until, asked });
  if (review === null)
    return until <= addDays(today, AHEAD) ? matter(row, 'due', { due: until, asked }) : null;
  if (isLocked) return null;
  if (review === 'returned')
    return row.stale && asksAfter(me, row, people) ? matter(row, 'unanswered', { since, waitsFor }) : null;
  const turn = turnFor(me, row, people);
  return turn && matter(row, turn, { since, waitsFor });
}

function matter(
  { period, name, movement, movementName, clause, count }: Row,
  kind: MatterKind,
  more: Partial<Matter>,
): Matter {
  return { ...PLAIN, kind, id: period, name, movement, movementName, clause, count, ...more };
}

/** Lines of one kind and step become one: what several askers left stands together; who is only asked, apart. */
function merged(matters: readonly Matter[]): Matter[] {
  const lines = new Map<string, Matter>();
  for (const one of matters) {
    const key = `${one.kind} ${one.waitsFor} ${one.asked}`;
    const known = lines.get(key);
    lines.set(key, known ? added(known, one) : one);
  }
  return [...lines.values()];
}

function added(one: Matter, other: Matter): Matter {
  const count = one.count + other.count;
  return { ...one, count, since: earlier(one.since, other.since), due: earlier(one.due, other.due) };
}

function earlier(one: CivilDate | null, other: CivilDate | null): CivilDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** The books can be closed once nothing is expected any more and everything that came was accepted. */
function closingOf(rows: readonly Row[], today: CivilDate): Matter[] {
  const [first] = rows;
  if (!first || first.isLocked || first.onTimeUntil >= today) return [];
  const isOver = first.acceptedUntil !== null && first.acceptedUntil < today;
  const isDone = rows.every(({ review }) => review === 'accepted' || (review === null && isOver));
  const count = rows.reduce((sum, row) => sum + (row.review === null ? 0 : row.count), 0);
  return isDone ? [matter({ ...first, count }, 'closing', {})] : [];
}
