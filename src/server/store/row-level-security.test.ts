import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LinkHolder, Person } from '#access';
import type { Database } from '#database';
import { testDatabase } from '../database/testing.ts';
import { type Inhabited, inhabited } from './inhabited.ts';

const REFUSED = '42501';
/** Told to everyone: names of communes are public, and no one may read the state of migrations. */
const PUBLIC = ['commune', 'migration'];
/** What is a unit's own, by the column that says whose. */
const OF_A_UNIT: Record<string, string> = {
  unit: 'id',
  unit_alias: 'unit_id',
  draft_taken: 'unit_id',
  post: 'unit_id',
  registration_answer: 'unit_id',
  own_plan: 'unit_id',
  difficulty: 'unit_id',
  membership: 'unit_id',
  participant: 'unit_id',
  acknowledgement: 'unit_id',
  movement_event_unit: 'unit_id',
  milestone_done: 'unit_id',
  duty: 'unit_id',
  draft: 'unit_id',
  report: 'unit_id',
  extension: 'unit_id',
  exemption: 'unit_id',
  evidence: 'unit_id',
  evaluation_handed_in: 'unit_id',
  evaluation_entry: 'unit_id',
  evaluation_exception: 'unit_id',
  evaluation_objection: 'unit_id',
  evaluation_shown: 'unit_id',
  evaluation_grounds: 'unit_id',
  baseline: 'unit_id',
  reaffirmation: 'unit_id',
};
const STAFF_ONLY = [
  'evaluation_edition',
  'contact',
  'reminder_ladder',
  'reminder_rung',
  'reminder_text',
  'reminder',
  'mail',
  'report_link',
  'file',
  'delegation',
  'registration_list',
  'plan',
  'plan_item',
  'plan_viewer',
  'plan_succession',
  'plan_naming',
  'plan_point',
  'plan_step',
  'plan_step_item',
  'period_series',
  'chain_step',
  'chain_passed',
  'scan',
  'scan_file',
  'scan_page',
  'job',
  'event',
  'approval_holder',
  'compilation',
  'compilation_source',
  'compilation_act',
  'prose_figure',
  'told_twice',
  'evaluation_mark',
  'evaluation_unit',
  'evaluation_target',
  'evaluation_hold',
  'evaluation_choice',
  'evaluation_draft',
  'evaluation_draft_grounds',
  'paper',
  'paper_version',
  'paper_number',
  'paper_sending',
  'certificate_form',
  'certificate_printer',
];

/** Names, rules and changes of the commune as a whole, which say nothing of what a unit does. */
const TOLD_TO_ALL = [
  'day_off',
  'unit_kind',
  'measure',
  'unit_change',
  'unit_change_from',
  'unit_change_to',
  'unit_change_way',
  'unit_succession',
  'unit_former',
];

let database: Database;
let here: Inhabited;
let there: Inhabited;
/** The pool's own login, with none of the code's conditions. */
let login: pg.Client;
let owner: pg.Client;
let tables: string[];

beforeAll(async () => {
  database = await testDatabase();
  here = await inhabited(database);
  there = await inhabited(database);
  login = await connect(database.appUrl);
  owner = await connect(database.ownerUrl);
  await owner.query(`insert into sign_in_attempt (login, address, at) values ('someone', '10.0.0.1', now())`);
  await owner.query(`insert into shipped_rule (key, pack, hash) values ('mau.ho', 'mau', '0')`);
  const { rows } = await owner.query<{ name: string }>(`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') order by relname`);
  tables = rows.map(({ name }) => name).filter((name) => !PUBLIC.includes(name));
});

afterAll(async () => {
  await login.end();
  await owner.end();
  await here.store.close();
  await there.store.close();
  await database.stop();
});

describe('the pool’s own login', () => {
  it('finds rows in every table once its owner asks, so that finding none means something', async () => {
    for (const table of tables) expect([table, await countAs(owner, table)]).not.toEqual([table, 0]);
  });

  it('finds nothing in any table while nobody acts', async () => {
    const found = await inTransaction(null, () => counts(tables));
    expect(found).toEqual({});
  });

  it('finds nothing of another commune in any table', async () => {
    const found = await inTransaction(here.officer, () => counts(tables, 'commune_id', there.commune));
    expect(found).toEqual({});
    const names = await inTransaction(here.officer, () => login.query('select login from account'));
    const others = await owner.query(
      'select login from account join membership on account_id = account.id where commune_id = $1',
      [there.commune],
    );
    expect(names.rows.filter((row) => others.rows.some((other) => other.login === row.login))).toEqual([]);
  });

  it('finds all of its own commune, as the owner does', async () => {
    for (const table of await withCommune()) {
      const mine = await inTransaction(here.officer, () => countAs(login, table, 'commune_id', here.commune));
      expect([table, mine]).toEqual([table, await countAs(owner, table, 'commune_id', here.commune)]);
    }
  });

  it('finds, as a unit, nothing of another unit and nothing of the staff', async () => {
    const [head] = here.heads;
    const [, other] = here.units;
    for (const [table, column] of Object.entries(OF_A_UNIT)) {
      const found = await inTransaction(head, () => countAs(login, table, column, other));
      expect([table, found]).toEqual([table, 0]);
      expect([table, await countAs(owner, table, column, other)]).not.toEqual([table, 0]);
    }
    expect(await inTransaction(head, () => counts(STAFF_ONLY))).toEqual({});
    const figures = await inTransaction(head, () => login.query('select report_id from figure'));
    expect(figures.rowCount).toBe(3);
    const months = await inTransaction(head, () => login.query('select report_id from month_figure'));
    expect(months.rowCount).toBe(1);
    const accounts = await inTransaction(head, () => login.query('select id from account'));
    expect(accounts.rows).toEqual([{ id: head.account }]);
  });

  it('has a rule for a unit on every table of a commune', async () => {
    const shared = [
      'calendar_feed',
      'issuer',
      'registration',
      'registration_kind',
      'registration_closing',
      'own_plan_call',
      'own_plan_call_kind',
      'own_plan_target',
      'own_plan_return',
      'difficulty_answer',
      'difficulty_publication',
      'day_off',
      'unit_kind',
      'measure',
      'movement',
      'movement_event',
      'milestone',
      'indicator',
      'indicator_unit_kind',
      'period',
      'figure',
      'month_figure',
      'form_check',
      'form_check_term',
      'session',
      'account',
      'form',
      'approval_step',
      'period_lock',
      'report_evidence',
      'report_recall',
      'report_return',
      'report_return_item',
      'report_acceptance',
      'rule_pack',
      'own_rule',
      'criteria_set',
      'evaluation',
      'evaluation_amendment',
      'evaluation_source',
      'renewal',
    ];
    const known = [
      ...Object.keys(OF_A_UNIT),
      ...STAFF_ONLY,
      ...TOLD_TO_ALL,
      ...shared,
      'sign_in_attempt',
      'shipped_rule',
    ];
    expect(tables.filter((table) => !known.includes(table))).toEqual([]);
  });

  it('finds, as a link, its one report and what is asked in it, and nothing else in any table', async () => {
    const { link } = here;
    const found = await inTransaction(link, () => counts(tables));
    expect(found).toEqual({
      ...(await inTransaction(link, () => counts(TOLD_TO_ALL))),
      unit: 1,
      duty: 1,
      draft: 1,
      period: 1,
      movement: 1,
      indicator: 1,
      indicator_unit_kind: 1,
      approval_step: 1,
      acknowledgement: 1,
      evidence: 1,
    });
    const { rows } = await inTransaction(link, () => login.query('select unit_id, period_id from draft'));
    expect(rows).toEqual([{ unit_id: link.unit.id, period_id: link.period }]);
  });

  it('cannot write, as a link, what is not of its report', async () => {
    const { link } = here;
    const written = ['event', 'draft', 'duty', 'report', 'form', 'acknowledgement', 'file', 'evidence'];
    for (const table of (await withCommune()).filter((name) => !written.includes(name))) {
      const code = await inTransaction(link, () => problemOf(copying(table, 'commune_id', here.commune)));
      expect([table, code]).toEqual([table, REFUSED]);
    }
    for (const table of ['draft', 'duty', 'report', 'acknowledgement', 'evidence']) {
      const code = await inTransaction(link, () => problemOf(copying(table, 'unit_id', here.units[1])));
      expect([table, code]).toEqual([table, REFUSED]);
    }
    const query = 'update report_link set revoked_at = null';
    expect(await inTransaction(link, () => effectOf(query))).toBe(0);
  });

  it('cannot insert a row of another commune into any table', async () => {
    for (const table of await withCommune()) {
      const code = await inTransaction(here.officer, () =>
        problemOf(copying(table, 'commune_id', there.commune)),
      );
      expect([table, code]).toEqual([table, REFUSED]);
    }
  });

  it('cannot insert, as a unit, a row of another unit or of the staff', async () => {
    const [head] = here.heads;
    for (const [table, column] of Object.entries(OF_A_UNIT)) {
      const code = await inTransaction(head, () => problemOf(copying(table, column, here.units[1])));
      expect([table, code]).toEqual([table, REFUSED]);
    }
    for (const table of [
      'issuer',
      'delegation',
      'registration',
      'own_plan_call',
      'plan',
      'plan_item',
      'plan_succession',
      'plan_naming',
      'movement',
      'indicator',
      'measure',
      'form_check',
      'period',
      'membership',
    ]) {
      const code = await inTransaction(head, () => problemOf(copying(table, 'commune_id', here.commune)));
      expect([table, code]).toEqual([table, REFUSED]);
    }
  });

  it('cannot change or delete a row of another commune in any table', async () => {
    for (const table of await withCommune()) {
      const set = `update ${table} set commune_id = commune_id where commune_id = '${there.commune}'`;
      const drop = `delete from ${table} where commune_id = '${there.commune}'`;
      for (const query of [set, drop])
        expect([query, await inTransaction(here.officer, () => effectOf(query))]).toEqual([query, 0]);
    }
  });

  it('cannot hand a row of its own to another commune', async () => {
    for (const table of await withCommune()) {
      const query = `update ${table} set commune_id = '${there.commune}' where commune_id = '${here.commune}'`;
      expect([table, await inTransaction(here.officer, () => problemOf({ query, values: [] }))]).toEqual([
        table,
        REFUSED,
      ]);
    }
  });

  it('cannot alter or delete an event, a sent report or a figure, its own or not', async () => {
    for (const table of ['event', 'report', 'figure', 'month_figure', 'duty'])
      for (const query of [
        `update ${table} set commune_id = commune_id`,
        `delete from ${table}`,
        `truncate ${table}`,
      ])
        expect([query, await inTransaction(here.officer, () => problemOf({ query, values: [] }))]).toEqual([
          query,
          REFUSED,
        ]);
  });

  it('cannot delete a commune, nor wipe one that is no trial', async () => {
    const query = 'delete from commune';
    expect(await inTransaction(here.officer, () => problemOf({ query, values: [] }))).toBe(REFUSED);
    const { rows } = await inTransaction(here.officer, () => login.query('select wipe_trial() as wiped'));
    expect(rows).toEqual([{ wiped: false }]);
  });

  it('cannot become more than it is', async () => {
    const { rows } = await owner.query<{ name: string }>('select current_user as name');
    const attempts = [`set role ${rows[0]?.name}`, `set session authorization ${rows[0]?.name}`];
    for (const query of attempts)
      expect([query, await inTransaction(here.officer, () => problemOf({ query, values: [] }))]).toEqual([
        query,
        REFUSED,
      ]);
    await login.query('reset role');
    await login.query('reset session authorization');
    const me = await login.query(
      'select current_user as name, (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as strong',
    );
    expect(me.rows).toEqual([{ name: 'thidua_app', strong: false }]);
    expect(await countAs(login, 'unit')).toBe(0);
  });
});

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Sets what `as` sets, and nothing else; undone afterwards. */
async function inTransaction<T>(actor: Person | LinkHolder | null, work: () => Promise<T>): Promise<T> {
  await login.query('begin');
  try {
    if (actor)
      await login.query(
        `select set_config('thidua.commune', $1, true), set_config('thidua.account', $2, true),
          set_config('thidua.role', $3, true), set_config('thidua.unit', $4, true), set_config('thidua.link', $5, true)`,
        actor.kind === 'link' ? settingsOf(actor) : settingsOfPerson(actor),
      );
    return await work();
  } finally {
    await login.query('rollback');
  }
}

function settingsOfPerson({ commune, account, role, unit }: Person): string[] {
  return [commune.id, account, role, unit?.id ?? '', ''];
}

function settingsOf({ commune, link, unit, period, movement }: LinkHolder): string[] {
  return [commune.id, '', 'link', '', JSON.stringify({ link, unit: unit.id, period, movement })];
}

async function countAs(client: pg.Client, table: string, column?: string, value?: string): Promise<number> {
  const where = column ? `where ${column} = $1` : '';
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from ${table} ${where}`,
    column ? [value] : [],
  );
  return rows[0]?.count ?? 0;
}

/** Tables with rows; with a column, among those that have it. */
async function counts(names: string[], column?: string, value?: string): Promise<Record<string, number>> {
  const having = column ? await withCommune() : names;
  const found: Record<string, number> = {};
  for (const table of names.filter((name) => having.includes(name))) {
    const count = await countAs(login, table, column, value);
    if (count > 0) found[table] = count;
  }
  return found;
}

async function withCommune(): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'commune_id' order by 1`);
  return rows.map(({ name }) => name);
}

/** Inserts again a row that the owner can see. */
async function copying(table: string, column: string, value: string): Promise<Attempt> {
  const { rows } = await owner.query<{ row: object; columns: string }>(
    `select to_jsonb(t) as row, (select string_agg(quote_ident(attname), ', ') from pg_attribute
        where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attgenerated = '') as columns
      from ${table} t where ${column} = $1 limit 1`,
    [value],
  );
  const [{ row, columns } = { row: {}, columns: '' }] = rows;
  const query = `insert into ${table} (${columns}) overriding system value
    select ${columns} from jsonb_populate_record(null::${table}, $1)`;
  return { query, values: [JSON.stringify(row)] };
}

type Attempt = { query: string; values: unknown[] };

async function problemOf(attempt: Attempt | Promise<Attempt>): Promise<string | null> {
  const { query, values } = await attempt;
  try {
    await login.query(query, values);
    return null;
  } catch (error) {
    return error instanceof pg.DatabaseError ? (error.code ?? '') : String(error);
  }
}

/** How many rows it touched; a refusal touches none. */
async function effectOf(query: string): Promise<number | string> {
  try {
    return (await login.query(query)).rowCount ?? 0;
  } catch (error) {
    return error instanceof pg.DatabaseError && error.code === REFUSED ? 0 : String(error);
  }
}
