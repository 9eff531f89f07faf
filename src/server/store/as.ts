import { Kysely, PostgresDialect, PostgresDriver, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Actor, LinkHolder, Person } from '#access';
import { type CivilDate, civilDateOf } from '#calendar';
import type { Act, As, Edge } from './act.ts';
import { holderOf } from './link-door.ts';
import { planOnce } from './prepared.ts';
import type { Schema } from './schema.ts';
import { personOf } from './sessions.ts';

export interface Store {
  as: As;
  /** Who holds a session's token: the one question asked before an actor is known. */
  who(token: string, edge: Edge): Promise<Person | null>;
  /** Who holds a personal link, likewise. */
  holder(token: string, edge: Edge): Promise<LinkHolder | null>;
  close(): Promise<void>;
}

const DATE = 1082;
pg.types.setTypeParser(DATE, (text) => text);

/** Opens the pool as the login `thidua_app`. `url` as `openDatabase` gives it. */
export function openStore(url: string, connections = 12): Store {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  // A connection that the server drops is replaced at its next use. Between two queries of a transaction nobody
  // else listens: without this the program would end because the database was started anew.
  pool.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined));
  pool.on('connect', planOnce);
  const database = new Kysely<Schema>({ dialect: new Dialect({ pool }) });
  return {
    close: () => database.destroy(),
    as: (actor, edge, work) => withActor(database, actor, edge, work),
    who: (token, edge) => personOf(database, edge, token),
    holder: (token, edge) => holderOf(database, edge, token),
  };
}

/** An outcome `{ ok: false }` undoes whatever the work had written, as a thrown error does. */
async function withActor<T>(
  database: Kysely<Schema>,
  actor: Actor,
  { now, source = 'page' }: Edge,
  work: (act: Act) => Promise<T>,
): Promise<T> {
  const refusal: { outcome?: T } = {};
  try {
    return await database.transaction().execute(async (tx) => {
      const today = civilDateOf(now);
      await setActor(tx, actor, today);
      const outcome = await work({ tx, actor, now, today, source });
      if (!isRefusal(outcome)) return outcome;
      refusal.outcome = outcome;
      throw new Refused();
    });
  } catch (error) {
    if (error instanceof Refused && refusal.outcome !== undefined) return refusal.outcome;
    throw error;
  }
}

class Dialect extends PostgresDialect {
  readonly #pool: pg.Pool;

  constructor({ pool }: { pool: pg.Pool }) {
    super({ pool });
    this.#pool = pool;
  }

  override createDriver() {
    return new Driver({ pool: this.#pool });
  }
}

/** A transaction begins in the same question that says for whom it is: see `setActor`. */
class Driver extends PostgresDriver {
  override beginTransaction(): Promise<void> {
    return Promise.resolve();
  }
}

class Refused extends Error {}

function isRefusal(outcome: unknown): boolean {
  return typeof outcome === 'object' && outcome !== null && 'ok' in outcome && outcome.ok === false;
}

/** Two statements in one question, so their values stand in the text, each as a literal. */
async function setActor(tx: Transaction<Schema>, actor: Actor, today: CivilDate) {
  const person = actor.kind === 'person' ? actor : null;
  const commune = 'commune' in actor ? actor.commune : undefined;
  const settings = {
    commune: (typeof commune === 'object' ? commune.id : commune) ?? '',
    account: person?.account ?? '',
    role: person?.role ?? actor.kind,
    unit: person?.unit?.id ?? '',
    link: actor.kind === 'link' ? partsOf(actor) : '',
    today,
  };
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config('thidua.${name}', ${pg.escapeLiteral(value)}, true)`,
  );
  await sql.raw(`begin; select ${set.join(', ')}`).execute(tx);
}

/** What `actor_link` reads. */
function partsOf({ link, unit, period, movement }: LinkHolder): string {
  return JSON.stringify({ link, unit: unit.id, period, movement });
}
