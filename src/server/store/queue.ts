import pg from 'pg';
import type { Person } from '#access';
import { civilDateOf } from '#calendar';
import type { Edge } from './act.ts';
import { overBefore } from './exports.ts';

/** A job that is this process's to do. */
export interface Claimed {
  id: string;
  kind: string;
  /** Of what; null where it is of nothing kept elsewhere. */
  scan: string | null;
  /** What its kind needs to know. */
  particulars: Readonly<Record<string, string>>;
  commune: string;
  /** Turns taken since it last came any further, this one included. */
  attempts: number;
  /** Who asked for it, as he stands today; null where he may no longer ask for it. */
  asker: Person | null;
}

/** The one connection that takes jobs, kept until its process ends. */
export interface Queue {
  /** The next job; null where none waits, or where another process already takes them. */
  claim(edge: Edge): Promise<Claimed | null>;
  /** The communes in which a recorded change of units comes into force today. */
  changesDue(edge: Edge): Promise<string[]>;
  /** The communes that keep made files longer than they should. */
  exportsOver(edge: Edge): Promise<string[]>;
  /** The communes in which mail waits. */
  mailDue(edge: Edge): Promise<string[]>;
  /** The communes in which reminders leave by themselves. */
  remindersOn(edge: Edge): Promise<string[]>;
  close(): Promise<void>;
}

interface Heard {
  /** Something was queued (null), or this job was cancelled. */
  word(cancelled: string | null): void;
  /** The connection is gone, and with it the right to work. */
  lost(error: Error): void;
}

/** Opens the queue as the login `thidua_app`. A pooler that hands out connections by transaction cannot stand between. */
export async function openQueue(url: string, heard: Heard): Promise<Queue> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', heard.lost);
  client.on('notification', ({ payload }) => heard.word(payload || null));
  await client.connect();
  await client.query('listen job');
  return {
    claim: (edge) => claim(client, edge),
    changesDue: (edge) => changesDue(client, edge),
    exportsOver: (edge) => exportsOver(client, edge),
    mailDue: ({ now }) => communesIn(client, 'communes_with_mail_due', now),
    remindersOn: ({ now }) => communesIn(client, 'communes_that_remind', civilDateOf(now)),
    close: () => client.end(),
  };
}

async function changesDue(client: pg.Client, { now }: Edge): Promise<string[]> {
  const { rows } = await client.query<{ commune: string }>(
    'select due::text as commune from communes_with_changes_due($1) as due',
    [civilDateOf(now)],
  );
  return rows.map(({ commune }) => commune);
}

async function exportsOver(client: pg.Client, { now }: Edge): Promise<string[]> {
  const { rows } = await client.query<{ commune: string }>(
    'select over::text as commune from communes_with_exports_over($1) as over',
    [overBefore(now)],
  );
  return rows.map(({ commune }) => commune);
}

async function communesIn(
  client: pg.Client,
  asked: 'communes_with_mail_due' | 'communes_that_remind',
  when: Date | string,
): Promise<string[]> {
  const { rows } = await client.query<{ commune: string }>(
    `select found::text as commune from ${asked}($1) as found`,
    [when],
  );
  return rows.map(({ commune }) => commune);
}

async function claim(client: pg.Client, { now }: Edge): Promise<Claimed | null> {
  const { rows } = await client.query<Omit<Claimed, 'asker'> & { asker: Omit<Person, 'kind'> | null }>(
    'select * from claim_job($1, $2)',
    [now, civilDateOf(now)],
  );
  const [row] = rows;
  return row ? { ...row, asker: row.asker && { kind: 'person', ...row.asker } } : null;
}
