import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, migrate } from '#database';
import { testDatabase } from '../database/testing.ts';

/** A database as it was before figures were kept by month, with one sent report in it. */
const BEFORE = '20261122-06';
const migrations = join(import.meta.dirname, 'migrations');

let database: Database;
let owner: pg.Client;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query('drop schema public cascade; create schema public; create extension btree_gist');
  folder = mkdtempSync(join(tmpdir(), 'thidua-migrated-'));
  for (const name of readdirSync(migrations).filter((name) => name < BEFORE))
    copyFileSync(join(migrations, name), join(folder, name));
  await migrate(database.ownerUrl, folder);
  await owner.query(REPORT);
  await migrate(database.ownerUrl, migrations);
});
afterAll(async () => {
  await owner.end();
  await database.stop();
  rmSync(folder, { recursive: true });
});

it('keeps what was sent, and says of its questions what nobody was asked then', async () => {
  const { rows } = await owner.query(
    `select content as form, unit_name as name, unit_code as code, value::text from report
      join form on form.hash = form_hash join figure on report_id = report.id`,
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ value: '7', code: 'TDP1', name: 'Tổ dân phố 1' });
  expect(rows[0].form).toMatchObject({
    checks: [],
    questions: [
      { text: 'Số buổi', months: [], definition: null, explainZero: false, attestedBy: [], sums: 'sum' },
    ],
  });
});

it('says of every question how its figures come together', async () => {
  const { rows } = await owner.query('select kind, sums, by_month from indicator order by position');
  expect(rows).toEqual([
    { kind: 'count', sums: 'sum', by_month: false },
    { kind: 'ratio', sums: 'ratio of sums', by_month: false },
    { kind: 'attestation', sums: 'last', by_month: false },
    { kind: 'prose', sums: 'none', by_month: false },
  ]);
});

const QUESTION = {
  id: 'q',
  kind: 'count',
  clause: 'II',
  text: 'Số buổi',
  measure: null,
  decimals: 0,
  maximum: null,
};
const FORM = { movement: 'Phong trào', period: { name: 'Năm' }, questions: [QUESTION] };
const REPORT = `
  insert into commune (code, name, province, created_at) values ('C1', 'phường Thử', 'tỉnh Mẫu', now());
  insert into issuer (commune_id, kind, name, symbol, place, signer_position)
    select id, 'committee', 'Ủy ban', 'UBND', 'Thử', 'Chủ tịch' from commune;
  insert into unit (commune_id, kind, code, name, created_at) select id, 'area', 'TDP1', 'Tổ dân phố 1', now() from commune;
  insert into file select id, repeat('a', 64), 'plan.txt', 1, now() from commune;
  insert into plan (commune_id, file_hash, file_name, reading, received_at)
    select commune_id, hash, name, '{"document": {}}', now() from file;
  insert into plan_item (commune_id, plan_id, id, category, position, quote, span_start, span_end, clause, content, bounds)
    select commune_id, id, 't1', 'target', 0, 'Số buổi', 0, 1, 'II', '{}', 'in' from plan;
  insert into movement (commune_id, plan_id, issuer_id, name, opened_at)
    select plan.commune_id, plan.id, issuer.id, 'Phong trào', now() from plan, issuer;
  insert into indicator (commune_id, movement_id, plan_id, plan_item_id, bounds, position, kind, clause, question)
    select commune_id, id, plan_id, 't1', 'in', place, kind, 'II', 'Số buổi'
    from movement, unnest(array['count', 'ratio', 'attestation', 'prose']) with ordinality as asked (kind, place);
  insert into period (commune_id, movement_id, name, position, covers_from, covers_to, on_time_until, plan_id, reason, set_at)
    select commune_id, id, 'Năm', 0, '2026-01-01', '2026-12-31', '2026-12-31', plan_id, 'Cán bộ đặt', now() from movement;
  insert into duty select period.commune_id, period.id, unit.id from period, unit;
  insert into report (commune_id, period_id, unit_id, key, form, sent_at)
    select commune_id, period_id, unit_id, 'k', '${JSON.stringify(FORM)}', now() from duty;
  insert into figure (commune_id, report_id, indicator_id, value)
    select report.commune_id, report.id, indicator.id, 7 from report, indicator where kind = 'count';`;
