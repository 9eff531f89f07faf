import { sql } from 'kysely';
import type { Person, Role } from '#access';
import { civilDate } from '#calendar';
import type { Database } from '#database';
import type { SetIndicator, SetPeriod } from '#movement';
import type { UnitKind } from '#org';
import type { Deadline, Reading, Target } from '#plan';
import { testDatabase } from '../database/testing.ts';
import * as accounts from './accounts.ts';
import { type Act, communeOf } from './act.ts';
import { openStore, type Store } from './as.ts';
import * as communes from './communes.ts';
import * as movements from './movements.ts';
import * as plans from './plans.ts';
import * as sessions from './sessions.ts';

/** A made-up ward in a database of its own, for tests: personas by name, and verbs that read like the story. */
export interface Ward {
  store: Store;
  database: Database;
  commune: string;
  /** Does something as a persona, at a time of the test's choosing. */
  as<T>(person: Person, work: (act: Act) => Promise<T>, at?: string): Promise<T>;
  person(role: Role, unit?: string): Promise<Person>;
  unit(kind: UnitKind, code: string, name?: string): Promise<string>;
  officer: Person;
  close(): Promise<void>;
}

export const NOON = '2026-11-10T05:00:00Z';
let number = 0;

/** Founds a ward; several may share one database. */
export async function ward(database?: Database): Promise<Ward> {
  const home = database ?? (await testDatabase());
  const store = openStore(home.appUrl, 4);
  const edge = { now: new Date(NOON) };
  number += 1;
  const name = `phường Thử ${number}`;
  const code = `T${number}-${process.pid}`;
  const setup = await store.as({ kind: 'setup' }, edge, async (act) => {
    const inside = await communes.found(act, { code, name, province: 'tỉnh Mẫu', trial: false });
    if (!inside) throw new Error(`commune code ${code} is taken`);
    const login = `officer-${code}`.toLowerCase();
    const made = await accounts.create(inside, {
      login,
      name: 'Lê Văn Mẫu',
      password: 'mat-khau-thu',
      role: 'officer',
    });
    return { commune: communeOf(inside), login, made };
  });
  const inside = { kind: 'setup', commune: setup.commune } as const;
  const personBy = async (login: string): Promise<Person> =>
    store.as({ kind: 'visitor' }, edge, async (act) => {
      const { rows } = await sql<{ id: string }>`select id from credentials_of(${login})`.execute(act.tx);
      const [place] = await sessions.membershipsOf(act, rows[0]?.id ?? '');
      if (!place) throw new Error(`${login} has no membership`);
      const person = await sessions.personOf(act.tx, edge, await sessions.open(act, place));
      if (!person) throw new Error(`${login} cannot sign in`);
      return person;
    });
  return {
    store,
    database: home,
    commune: setup.commune,
    officer: await personBy(setup.login),
    as: (person, work, at = NOON) => store.as(person, { now: new Date(at) }, work),
    async person(role, unit) {
      number += 1;
      const login = `${role}-${number}-${process.pid}`;
      await store.as(inside, edge, (act) =>
        accounts.create(act, {
          login,
          name: `Người ${login}`,
          password: 'mat-khau-thu',
          role,
          ...(unit ? { unit } : {}),
        }),
      );
      return personBy(login);
    },
    unit: (kind, code, unitName = `Đơn vị ${code}`) =>
      store.as(inside, edge, async (act) => {
        const row = await act.tx
          .insertInto('unit')
          .values({
            commune_id: communeOf(act),
            kind,
            code,
            name: unitName,
            parent_id: null,
            created_at: act.now,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        return row.id;
      }),
    async close() {
      await store.close();
      if (!database) await home.stop();
    },
  };
}

/** A reading that holds just these targets, each a line of its text. */
export function readingOf(...targets: (Partial<Target> & { quote: string })[]): Reading {
  const text = targets.map(({ quote }) => quote).join('\n');
  const nothing = {
    legalBases: [],
    sections: [],
    participants: [],
    phases: [],
    criteria: [],
    assignments: [],
    deadlines: [],
    awards: [],
    funding: [],
    recipients: [],
    reporting: [],
    notes: [],
    unsettled: [],
  };
  return {
    schemaVersion: 1,
    id: 'plan',
    file: 'plan.txt',
    kind: 'plan',
    text,
    pages: [],
    ...nothing,
    document: {
      kind: 'KẾ HOẠCH',
      number: '12/KH-UBND',
      numberBlank: false,
      issuer: null,
      parentIssuer: null,
      place: null,
      date: { year: 2026, month: 1, day: 5 },
      title: 'Phong trào thử',
      signer: { name: null, position: null, onBehalfOf: null, capacity: null },
    },
    targets: targets.map((target, index) => ({
      id: `t${index + 1}`,
      span: [text.indexOf(target.quote), text.indexOf(target.quote) + target.quote.length],
      subject: null,
      comparator: '=',
      value: 100,
      unit: '%',
      per: null,
      direction: 'none',
      baseline: null,
      zeroTolerance: false,
      ...target,
    })),
  };
}

/** The reading with these deadlines after its targets, each a line of its text. */
export function withDeadlines(
  reading: Reading,
  ...given: (Partial<Deadline> & { quote: string })[]
): Reading {
  const text = [reading.text, ...given.map(({ quote }) => quote)].join('\n');
  return {
    ...reading,
    text,
    deadlines: given.map((one, index) => ({
      id: `d${index + 1}`,
      span: [text.indexOf(one.quote), text.indexOf(one.quote) + one.quote.length],
      what: one.quote,
      who: 'các khu dân cư',
      toWhom: null,
      rule: { type: 'periodic' },
      ...one,
    })),
  };
}

/** Receives a plan and confirms all of it. */
export async function confirmedPlan(act: Act, reading: Reading): Promise<string> {
  const plan = await plans.receive(act, { hash: 'a'.repeat(64), name: 'plan.txt', size: 10 }, reading);
  await plans.acceptAll(act, plan, null);
  return plan;
}

export function indicator(planItem: string, given: Partial<SetIndicator> = {}): SetIndicator {
  return {
    planItem,
    bounds: 'in',
    kind: 'count',
    clause: 'II Chỉ tiêu',
    question: `Câu hỏi ${planItem}`,
    measure: null,
    comparator: '>=',
    target: '1',
    targetHigh: null,
    eachUnit: false,
    per: null,
    byMonth: false,
    eitherOr: null,
    unitKinds: ['area'],
    decimals: 0,
    maximum: null,
    partMayExceedWhole: false,
    ...given,
  };
}

export function period(given: Partial<SetPeriod> = {}): SetPeriod {
  return {
    name: 'Năm 2026',
    planItem: null,
    unitKinds: ['area'],
    reason: 'Cán bộ đặt',
    coversFrom: day('2026-01-01'),
    coversTo: day('2026-11-14'),
    onTimeUntil: day('2026-11-14'),
    acceptedUntil: null,
    ...given,
  };
}

export function day(text: string) {
  const date = civilDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
}

/** Opens a movement over a confirmed plan and returns its id. */
export async function openedMovement(
  act: Act,
  given: Partial<movements.Opening> & { plan: string },
): Promise<string> {
  const issuer = (await communes.issuers(act)).find(({ kind }) => kind === 'committee');
  const opened = await movements.open(act, {
    issuer: issuer?.id ?? '',
    name: 'Phong trào thử',
    units: [],
    indicators: [indicator('t1')],
    periods: [period()],
    ...given,
  });
  if (!opened.ok) throw new Error(opened.problem);
  return opened.movement;
}
