import { readFileSync } from 'node:fs';
import pg from 'pg';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#database';
import { testDatabase } from '../database/testing.ts';
import { globalTables } from './global-tables.ts';

interface Table {
  name: string;
  secured: boolean;
  policies: number;
  /** The primary key's columns, in order. */
  key: string[];
}

let database: Database;
let owner: pg.Client;
let tables: Table[];

beforeAll(async () => {
  database = await testDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<Table>(`
    select relname as name, relrowsecurity as secured,
      (select count(*)::int from pg_policy where polrelid = pg_class.oid) as policies,
      array(select attname::text from pg_index, unnest(indkey) with ordinality as part (attnum, place)
        join pg_attribute using (attnum)
        where indrelid = pg_class.oid and indisprimary and attrelid = pg_class.oid order by place) as key
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`);
  tables = rows;
});

afterAll(async () => {
  await owner.end();
  await database.stop();
});

describe('the catalogue', () => {
  it('has commune_id leading the key of every table that is not global', () => {
    const own = tables.filter(({ name }) => !(name in globalTables));
    expect(own.length).toBeGreaterThan(15);
    expect(own.filter(({ key }) => key[0] !== 'commune_id' || key.length < 2)).toEqual([]);
  });

  it('has row-level security with a policy on every table but the state of migrations', () => {
    const open = tables.filter(({ secured, policies }) => !secured || policies === 0).map(({ name }) => name);
    expect(open).toEqual(['migration']);
  });

  it('gives a reason for every global table, and for no other', () => {
    const names = tables.map(({ name }) => name);
    expect(Object.keys(globalTables).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('has no view that looks past the policies', async () => {
    const { rows } = await owner.query(`
      select relname from pg_class where relnamespace = 'public'::regnamespace and (relkind = 'm'
        or relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false))`);
    expect(rows).toEqual([]);
  });

  it('has just these functions that look past the policies, each with its search path set', async () => {
    const { rows } = await owner.query<{ name: string; path: string[] }>(`
      select proname as name, proconfig as path from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef order by proname`);
    expect(rows.map(({ name }) => name)).toEqual([
      'claim_job',
      'communes_that_remind',
      'communes_with_changes_due',
      'communes_with_exports_over',
      'communes_with_mail_due',
      'credentials_of',
      'drop_idle_sessions',
      'evaluation_asks',
      'evaluation_stands',
      'evidence_bytes',
      'feed_of',
      'figures_summed',
      'file_is_held',
      'forget_evidence_files',
      'forget_exports',
      'forget_scan_files',
      'form_to_send',
      'hold_duty',
      'hold_evaluation',
      'hold_for_version',
      'keep_with_version',
      'link_of',
      'lock_duty',
      'mark_assigned',
      'mark_duties',
      'mark_duty',
      'mark_evaluation',
      'mark_listed',
      'mark_other',
      'mark_pack',
      'mark_question',
      'mark_recorded',
      'mark_registered',
      'mark_reports',
      'mark_resting',
      'mark_rule',
      'mark_sources',
      'mark_succession',
      'mark_target_rule',
      'mark_unit',
      'mark_units',
      'mark_words',
      'own_listing',
      'own_places',
      'periods_around',
      'person_of',
      'queue_export',
      'queue_job',
      'recount_duty',
      'requeue_export',
      'still_stands',
      'take_back_units',
      'wipe_trial',
    ]);
    expect(rows.every(({ path }) => path?.includes('search_path=public, pg_temp'))).toBe(true);
  });

  it('lets the app call of these just what it asks by itself: triggers alone call the rest', async () => {
    const { rows } = await owner.query<{ name: string }>(`
      select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
        and has_function_privilege('thidua_app', oid, 'execute') and (proname like 'mark\\_%' or prorettype = 'trigger'::regtype)`);
    expect(rows).toEqual([]);
  });

  it('agrees with schema.ts, column by column and null by null', async () => {
    const { rows } = await owner.query<{ column: string }>(`
      select table_name || '.' || column_name || case is_nullable when 'YES' then ' or null' else '' end as column
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'migration'`);
    expect(columnsOfSchema().sort()).toEqual(rows.map(({ column }) => column).sort());
  });
});

/** `table.column` and `table.column or null` as the interface Schema says. */
function columnsOfSchema(): string[] {
  const text = readFileSync(new URL('./schema.ts', import.meta.url), 'utf8');
  const file = ts.createSourceFile('schema.ts', text, ts.ScriptTarget.Latest, true);
  const schema = file.statements.find(
    (found): found is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(found) && found.name.text === 'Schema',
  );
  return (schema?.members ?? []).flatMap((table) => {
    if (!ts.isPropertySignature(table) || !table.type || !ts.isTypeLiteralNode(table.type)) return [];
    const name = table.name.getText();
    return table.type.members.flatMap((column) =>
      ts.isPropertySignature(column) ? [`${name}.${column.name.getText()}${orNull(column.type)}`] : [],
    );
  });
}

/** What is read of a column: `T | null`, `Generated<T | null>`, `ColumnType<T | null, …>`. */
function orNull(type: ts.TypeNode | undefined): string {
  if (type && ts.isTypeReferenceNode(type) && type.typeName.getText() !== 'JSONColumnType')
    return orNull(type.typeArguments?.[0]);
  return type && ts.isUnionTypeNode(type) && type.types.some((one) => one.getText() === 'null')
    ? ' or null'
    : '';
}
