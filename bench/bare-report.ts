import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Duty } from './ward.ts';

/** The rows that a report leaves, in one transaction of the owner's: the bare operation beneath a sending. */
export async function bareReport(
  owner: pg.Pool,
  commune: string,
  { period, unit, indicators }: Duty,
): Promise<void> {
  const client = await owner.connect();
  await client.query('begin');
  const { rows } = await client.query(
    `with kept as (insert into form (commune_id, hash, content) values ($1, repeat('0', 64), '{}') on conflict do nothing)
     insert into report (commune_id, period_id, unit_id, key, form_hash, unit_name, unit_code, sent_at)
     values ($1, $2, $3, $4, repeat('0', 64), 'x', 'x', now()) returning id`,
    [commune, period, unit, randomUUID()],
  );
  await client.query(
    'insert into figure (commune_id, report_id, indicator_id, value) select $1, $2, unnest($3::uuid[]), unnest($4::numeric[])',
    [commune, rows[0].id, indicators, indicators.map((_, index) => index * 7 + 1)],
  );
  await client.query(
    `insert into event (commune_id, at, actor, source, noun, noun_id, verb) values ($1, now(), 'bench', 'page', 'report', $2, 'sent')`,
    [commune, rows[0].id],
  );
  await client.query('commit');
  client.release();
}
