import { sql } from 'kysely';
import type { Figure, Form, Received } from '#reporting';
import { type Act, communeOf } from './act.ts';

export { type PeriodTotal, totals } from './totals.ts';

/** A sent report: its frozen form and what it says. */
export interface Sent {
  id: string;
  period: string;
  unit: string;
  /** As on the day of sending. */
  unitName: string;
  version: number;
  /** SHA-256 of what was sent; null where it came before receipts were given. */
  hash: string | null;
  /** SHA-256 of the definition under which it was sent. */
  formHash: string;
  sentAt: Date;
  sentBy: string | null;
  /** It was sent by whoever held the unit's personal link. */
  byLink: boolean;
  /** How it came, where an officer entered it for the unit. */
  received: Received | null;
  form: Form;
  figures: Figure[];
}

/** Reports as `Sent` says, to be selected from `report` with `sentFrom`. */
export const sentColumns = sql`report.id, period_id as period, unit.id as unit, unit_name as "unitName", version, report.hash, form_hash as "formHash",
  sent_at as "sentAt", account.name as "sentBy",
  content || jsonb_build_object('unit', jsonb_build_object('code', unit_code, 'name', unit_name)) as form,
  link_id is not null as "byLink", case when received_way is not null then json_build_object('way', received_way,
    'on', received_on, 'from', received_from) end as received,
  coalesce((select json_agg(json_build_object('indicator', indicator_id, 'value', trim_scale(value)::text,
    'denominator', trim_scale(denominator)::text, 'prose', prose, 'explanation', explanation,
    'attestedBy', attested_by, 'rows', rows, 'months', coalesce((
      select json_agg(json_build_object('month', to_char(month, 'YYYY-MM'), 'value', trim_scale(said.value)::text,
        'denominator', trim_scale(said.denominator)::text) order by month)
      from month_figure said where (said.commune_id, said.report_id, said.indicator_id)
        = (figure.commune_id, figure.report_id, figure.indicator_id)), '[]'))) from figure
    where (figure.commune_id, figure.report_id) = (report.commune_id, report.id)), '[]') as figures`;
export const sentFrom = sql`report
  join form on (form.commune_id, form.hash) = (report.commune_id, form_hash)
  join unit on (unit.commune_id, unit.id) = (report.commune_id, report.unit_id)
  left join account on account.id = report.sent_by`;

export async function get(act: Act, id: string): Promise<Sent | null> {
  const { rows } = await sql<Sent>`select ${sentColumns} from ${sentFrom}
    where report.commune_id = ${communeOf(act)} and report.id::text = ${id}`.execute(act.tx);
  return rows[0] ?? null;
}
