import { sql } from 'kysely';
import { type Beside, isTurnOf, type Review, type Unusual, unusualOf } from '#reporting';
import { type Act, accountOf, communeOf } from './act.ts';
import { officersToday, stepsBy } from './approval.ts';
import { type Sent, sentColumns, sentFrom } from './sent-reports.ts';
import { besideReports } from './sheet.ts';

/** A report that waits for a look, or for another look after what was asked came. */
export interface Waiting {
  report: string;
  period: string;
  periodName: string;
  unitName: string;
  version: number;
  review: Extract<Review, 'waiting' | 'answered'>;
  since: Date;
  /** The body whose turn it is; null in a movement without a chain. */
  stepName: string | null;
  /** It is the actor's turn. */
  mine: boolean;
}

/** The reports of a movement that wait for somebody of the staff, those that wait longest first. */
export async function waiting(act: Act, movement: string): Promise<Waiting[]> {
  const { rows } = await sql<Omit<Waiting, 'mine'> & { step: string | null; asker: string | null }>`
    select report_id as report, period.id as period, period.name as "periodName", unit.name as "unitName", version, review,
      review_since as since, review_step as step, review_asker as asker, approval_step.name as "stepName"
    from duty
    join period on (period.commune_id, period.id) = (duty.commune_id, duty.period_id)
    join unit on (unit.commune_id, unit.id) = (duty.commune_id, duty.unit_id)
    join report on (report.commune_id, report.id) = (duty.commune_id, report_id)
    left join approval_step on (approval_step.commune_id, approval_step.id) = (duty.commune_id, review_step)
    where duty.commune_id = ${communeOf(act)} and period.movement_id::text = ${movement} and review in ('waiting', 'answered')
      and not exists (select from period_lock
        where (period_lock.commune_id, period_lock.period_id) = (period.commune_id, period.id) and unlocked_at is null)
    order by review_since, unit.name`.execute(act.tx);
  const isMine = await turns(act, rows);
  return rows.map(({ step, asker, ...row }) => ({ ...row, mine: isMine({ step, asker }) }));
}

/** Says of a duty, by its step and who asked, whether it is the actor's turn. */
async function turns(act: Act, rows: readonly { step: string | null }[]) {
  const steps = await stepsBy(act, [...new Set(rows.flatMap(({ step }) => step ?? []))]);
  const officers = await officersToday(act);
  const account = accountOf(act) ?? '';
  return ({ step, asker }: { step: string | null; asker: string | null }) => {
    const holders = step ? (steps.find(({ id }) => id === step)?.holders ?? []) : officers;
    return isTurnOf({ holders, asker }, account);
  };
}

/** What stands beside one report that is looked at. */
export async function beside(act: Act, { id }: Pick<Sent, 'id'>): Promise<Beside> {
  return (await besideReports(act, [id])).get(id) ?? NOTHING;
}

const NOTHING: Beside = { last: null, elsewhere: [] };

/** What is unusual in each of these reports, by their ids; an empty list: nothing. */
export async function unusual(act: Act, reports: readonly string[]): Promise<Map<string, Unusual[]>> {
  if (reports.length === 0) return new Map();
  const { rows } = await sql<Sent>`
    select ${sentColumns} from ${sentFrom}
    where report.commune_id = ${communeOf(act)} and report.id = any(${reports})`.execute(act.tx);
  const others = await besideReports(act, reports);
  return new Map(
    rows.map(({ id, form, figures }) => [id, unusualOf(form, figures, others.get(id) ?? NOTHING)]),
  );
}
