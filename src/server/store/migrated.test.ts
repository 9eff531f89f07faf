import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, migrate } from '#database';
import { testDatabase } from '../database/testing.ts';

/** A database as it was before figures were kept by month, with one sent report in it. */
const BEFORE = '20261122-06';
/** And before a choice among equals said of which equals, with one open evaluation and one that is frozen. */
const BEFORE_CHOICES = '20261122-37';
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
  await migrateUpTo(BEFORE);
  await owner.query(REPORT);
  await migrateUpTo(BEFORE_CHOICES);
  await owner.query(CHOICES);
  await migrate(database.ownerUrl, migrations);
});
afterAll(async () => {
  await owner.end();
  await database.stop();
  rmSync(folder, { recursive: true });
});

async function migrateUpTo(before: string) {
  for (const name of readdirSync(migrations).filter((name) => name < before))
    copyFileSync(join(migrations, name), join(folder, name));
  await migrate(database.ownerUrl, folder);
}

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

it('gives a choice among equals the tie in which it was made, and asks again where nobody can say it', async () => {
  const open = await owner.query(`select class, among, withdrawn_at is null as stands from evaluation_choice
    join evaluation on (evaluation.commune_id, evaluation.id) = (evaluation_choice.commune_id, evaluation_id)
    where frozen_at is null order by class`);
  expect(open.rows).toEqual([
    { class: 'fair', among: [], stands: false },
    { class: 'good', among: [unit(1), unit(2)], stands: true },
  ]);
  const marked =
    await owner.query(`select bool_and(stale) as stale, (select count(*)::int from evaluation_mark
      join evaluation marked on marked.id = evaluation_id where marked.frozen_at is null) > 0 as marked
    from evaluation_unit join evaluation on evaluation.id = evaluation_id where frozen_at is null`);
  expect(marked.rows).toEqual([{ stale: true, marked: true }]);
});

it('keeps the choices of what is frozen with their reason, of the units that were equal', async () => {
  const good = { class: 'good', units: [unit(2)], among: [unit(1), unit(2)], reason: 'Nhiều việc hơn' };
  const { rows } = await owner.query(
    `select rules -> 'choices' as choices, rules ->> 'title' as title from evaluation_edition`,
  );
  expect(rows).toEqual([{ choices: [good], title: 'Năm 2026' }]);
  const drafts = await owner.query(`select whole -> 'choices' as choices from evaluation_draft`);
  expect(drafts.rows).toEqual([{ choices: [{ ...good, units: [unit(1)], reason: 'Chọn lại' }] }]);
});

it('keeps the targets of what is frozen with its edition and its draft', async () => {
  const { rows } = await owner.query(`
    select rules -> 'targets' as edition, (select whole -> 'targets' from evaluation_draft) as draft, id from evaluation_edition
    join evaluation_target using (commune_id, evaluation_id)`);
  const kept = [{ title: 'Khu phố đạt', clause: 'mục 2', id: rows[0]?.id }];
  expect(rows).toEqual([{ edition: kept, draft: kept, id: rows[0]?.id }]);
});

const unit = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
/** A unit's grounds as they were kept: its result, its points, and for which classes it was chosen. */
const grounds = (number: number, result: object, points: string, chosen: string[] = []) =>
  `('${unit(number)}'::uuid, '${JSON.stringify({ chosen })}'::jsonb, '${JSON.stringify({ result, score: { points } })}'::jsonb)`;
const CHOICES = `
  insert into unit (commune_id, id, kind, code, name, created_at)
    select commune.id, unit, 'area', 'T' || place, 'Tổ ' || place, now()
    from commune, unnest(array['${unit(1)}', '${unit(2)}', '${unit(3)}']::uuid[]) with ordinality as made (unit, place);
  insert into criteria_set (commune_id, key, version, title, content, made_at) select id, 'mau', 1, 'Bộ mẫu', '{}', now() from commune;
  insert into evaluation (commune_id, movement_id, criteria_set_id, title, year, covers_from, covers_to, decided_on, opened_at, shown_at)
    select set.commune_id, movement.id, set.id, 'Năm ' || year, year, '2026-01-01', '2026-12-31', '2026-12-31', now(), now()
    from criteria_set set, movement, unnest(array[2026, 2027]) as of (year);
  insert into evaluation_unit (commune_id, evaluation_id, unit_id, unit_name, unit_code, stale)
    select evaluation.commune_id, evaluation.id, unit.id, name, code, false from evaluation, unit where code like 'T_';
  insert into evaluation_target (commune_id, evaluation_id, content)
    select commune_id, id, '{"title": "Khu phố đạt", "clause": "mục 2"}' from evaluation where year = 2026;
  insert into evaluation_choice (commune_id, evaluation_id, unit_id, class, reason, chosen_at)
    select evaluation.commune_id, evaluation.id, unit, class, 'Nhiều việc hơn', '2026-12-20' from evaluation,
      (values ('${unit(2)}'::uuid, 'good'), ('${unit(3)}', 'fair')) as chosen (unit, class) where year = 2027 or class = 'good';
  insert into event (commune_id, at, actor, source, noun, noun_id, verb, after)
    select commune_id, '2026-12-20', 'person', 'page', 'evaluation', id, 'chosen among equals',
      '{"class": "good", "units": ["${unit(2)}"], "among": ["${unit(2)}", "${unit(1)}"]}' from evaluation where year = 2027;
  insert into evaluation_edition (commune_id, evaluation_id, edition, criteria_set_id, decided_on, rules, frozen_at)
    select commune_id, id, 1, criteria_set_id, decided_on, '{"title": "Năm 2026"}', now() from evaluation where year = 2026;
  insert into evaluation_grounds (commune_id, evaluation_id, edition, unit_id, facts, grounds, hash)
    select commune_id, evaluation_id, 1, kept.unit, kept.facts, kept.grounds, '' from evaluation_edition, (values
      ${grounds(1, { kind: 'capped', class: 'fair', from: 'good' }, '90')},
      ${grounds(2, { kind: 'class', class: 'good' }, '90.0', ['good'])},
      ${grounds(3, { kind: 'class', class: 'good' }, '95', ['good'])}) as kept (unit, facts, grounds);
  update evaluation set frozen_at = now() where year = 2026;
  insert into evaluation_draft (commune_id, evaluation_id, criteria_set_id, decided_on, cause, differing, computed_at, chosen)
    select commune_id, id, criteria_set_id, decided_on, 'asked', '[]', now(), '[{"unit": "${unit(1)}", "class": "good", "reason": "Chọn lại"}]'
    from evaluation where year = 2026;
  insert into evaluation_draft_grounds (commune_id, draft_id, unit_id, facts, grounds, hash)
    select commune_id, id, kept.unit, kept.facts, kept.grounds, '' from evaluation_draft, (values
      ${grounds(1, { kind: 'class', class: 'good' }, '90', ['good'])},
      ${grounds(2, { kind: 'capped', class: 'fair', from: 'good' }, '90')}) as kept (unit, facts, grounds);`;
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
