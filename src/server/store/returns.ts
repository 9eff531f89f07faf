import { sql } from 'kysely';
import type { AskedAgain } from '#reporting';

/** More was asked for of a version. */
export interface Returned {
  id: string;
  /** The version that was returned. */
  report: string;
  at: Date;
  by: string | null;
  /** The body for which it was asked; null where the movement names no steps. */
  step: string | null;
  items: AskedAgain[];
  withdrawnAt: Date | null;
}

/** As the database tells it in JSON: times are texts. */
export type Told<T> = { [Key in keyof T]: Date extends T[Key] ? string | Exclude<T[Key], Date> : T[Key] };

export function returnedOf(told: Told<Returned>): Returned {
  return {
    ...told,
    at: new Date(told.at),
    withdrawnAt: told.withdrawnAt ? new Date(told.withdrawnAt) : null,
  };
}

/** Requests for more as `Returned`, in a list; a condition follows. */
export const asks = sql`select json_agg(json_build_object('id', asked.id, 'report', asked.report_id, 'at', returned_at, 'by', asker.name,
    'step', step.name, 'withdrawnAt', withdrawn_at, 'items', coalesce((
      select json_agg(json_build_object('indicator', item.indicator_id, 'reason', item.reason) order by indicator.position)
      from report_return_item item
      left join indicator on (indicator.commune_id, indicator.id) = (item.commune_id, item.indicator_id)
      where (item.commune_id, item.return_id) = (asked.commune_id, asked.id)), '[]')) order by returned_at)
  from report_return asked
  left join account asker on asker.id = asked.returned_by
  left join approval_step step on (step.commune_id, step.id) = (asked.commune_id, asked.step_id)`;
