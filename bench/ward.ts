import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { civilDate } from '#calendar';
import { bringUpToDate, type Database } from '#database';
import { type Act, accounts, communeOf, communes, movements, openStore, plans, sessions } from '#store';
import { root } from '../launch/root.mjs';
import { indicatorOf, readingOf } from './ward-plan.ts';

/** A ward to measure on: an officer, units with a reporter each, and movements whose forms ask for figures. */
export interface Ward {
  commune: string;
  officer: Reporter;
  reporters: Reporter[];
  movements: { id: string; periods: string[]; indicators: string[] }[];
}

/** An account with a session of its own; its password is `PASSWORD` where the ward has passwords. */
export interface Reporter {
  unit: string | null;
  login: string;
  token: string;
  membership: string;
}

/** One report that is owed, and who may send it. */
export interface Duty {
  period: string;
  unit: string;
  token: string;
  membership: string;
  indicators: string[];
}

export interface Size {
  units: number;
  movements: number;
  periods: number;
  /** Questions of a form. */
  values: number;
  /** Accounts can sign in; working a password out takes its time. */
  passwords?: boolean;
}

export const PASSWORD = 'mot hai ba bon nam';

/** Founds the ward in a fresh database, through the functions that the screens call. */
export async function foundWard(database: Database, size: Size): Promise<Ward> {
  await bringUpToDate(database, join(root, 'src/server/store/migrations'), new Date());
  const store = openStore(database.appUrl, 2);
  try {
    const ward = await store.as({ kind: 'setup' }, { now: new Date() }, (act) => found(act, size));
    await analyze(database);
    return ward;
  } finally {
    await store.close();
  }
}

/** What PostgreSQL does by itself within a minute of so many new rows; tables without rows it leaves. */
async function analyze({ ownerUrl }: Database) {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  await owner.query('analyze indicator, indicator_unit_kind, period, duty, unit, participant');
  await owner.end();
}

/** Every report that the ward owes, once. */
export function dutiesOf({ movements, reporters }: Ward): Duty[] {
  return movements.flatMap(({ periods, indicators }) =>
    periods.flatMap((period) =>
      reporters.map(({ unit, token, membership }) => ({
        period,
        unit: unit ?? '',
        token,
        membership,
        indicators,
      })),
    ),
  );
}

async function found(setup: Act, size: Size): Promise<Ward> {
  const act = await communes.found(setup, {
    code: '00000',
    name: 'phường Đo',
    province: 'tỉnh Mẫu',
    trial: !size.passwords,
  });
  if (!act) throw new Error('The database is not fresh');
  const units = await addUnits(act, size.units);
  const ward: Ward = {
    commune: communeOf(act),
    officer: await addAccount(act, 'can-bo', null, size),
    reporters: [],
    movements: [],
  };
  for (const [index, unit] of units.entries())
    ward.reporters.push(await addAccount(act, `khu-pho-${index}`, unit, size));
  for (let index = 0; index < size.movements; index += 1)
    ward.movements.push(await openMovement(act, index, units, size));
  return ward;
}

async function addUnits(act: Act, count: number): Promise<string[]> {
  const rows = await act.tx
    .insertInto('unit')
    .values(
      Array.from({ length: count }, (_, index) => ({
        commune_id: communeOf(act),
        kind: 'area' as const,
        code: `TDP${index}`,
        name: `Tổ dân phố ${index}`,
        parent_id: null,
        created_at: act.now,
      })),
    )
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

async function addAccount(act: Act, login: string, unit: string | null, size: Size): Promise<Reporter> {
  const made = await accounts.create(act, {
    login,
    name: login,
    password: size.passwords ? PASSWORD : null,
    ...(unit ? { role: 'unit', unit } : { role: 'officer' }),
  });
  if (!made.ok) throw new Error(made.problem);
  const { account, membership } = made;
  const token = await sessions.open(act, { account, membership, commune: communeOf(act) });
  return { unit, login, token, membership };
}

async function openMovement(act: Act, number: number, units: string[], { periods, values }: Size) {
  const quotes = Array.from({ length: values }, (_, index) => `Số mô hình loại ${index}`);
  const file = { hash: randomUUID().replaceAll('-', '').repeat(2), name: 'do.txt', size: 1 };
  const plan = await plans.receive(act, file, readingOf(quotes));
  await plans.acceptAll(act, plan, null);
  const opened = await movements.open(act, {
    plan,
    issuer: (await communes.issuers(act))[0]?.id ?? '',
    name: `Phong trào đo ${number}`,
    units,
    indicators: quotes.map((question, index) => indicatorOf(`t${index}`, question)),
    periods: Array.from({ length: periods }, (_, index) => period(act, index)),
  });
  if (!opened.ok) throw new Error(opened.problem);
  const { movement: id } = opened;
  return {
    id,
    periods: idsOf(await movements.periods(act, id)),
    indicators: idsOf(await movements.indicators(act, id)),
  };
}

function period({ today }: Act, index: number) {
  const day = (text: string) => civilDate(text) ?? today;
  return {
    name: `Kỳ ${index + 1}`,
    planItem: null,
    unitKinds: ['area' as const],
    reason: 'Để đo',
    coversFrom: day('2026-01-01'),
    coversTo: day('2026-12-31'),
    onTimeUntil: day('2090-12-31'),
    acceptedUntil: null,
  };
}

function idsOf(rows: { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
