import { sql } from 'kysely';
import { type BaseKind, type Kind, keyOfKind, LONGEST_KIND, tidy, usualKinds } from '#org';
import { type Act, communeOf } from './act.ts';
import { record } from './events.ts';

/** The kinds of the commune in their order, those that are retired among them. */
export async function list(act: Act): Promise<Kind[]> {
  const { rows } = await sql<Kind>`
    select key, name, "like", retired_at is not null as retired from unit_kind
    where commune_id = ${communeOf(act)} order by position, key`.execute(act.tx);
  return rows;
}

/** The kinds with which a commune is founded. */
export async function addUsual(act: Act) {
  await act.tx
    .insertInto('unit_kind')
    .values(
      usualKinds.map(({ key, name, like }, position) => ({
        commune_id: communeOf(act),
        key,
        name,
        like,
        position,
      })),
    )
    .execute();
}

export type KindProblem = 'name missing' | 'name too long' | 'name taken' | 'not found';
export type KindOutcome = { ok: true; key: string } | { ok: false; problem: KindProblem };

export async function add(act: Act, given: { name: string; like: BaseKind }): Promise<KindOutcome> {
  const [name, known] = [tidy(given.name), await list(act)];
  const problem = problemOf(name, known);
  if (problem) return { ok: false, problem };
  const key = keyOfKind(
    name,
    known.map((kind) => kind.key),
  );
  const row = { key, name, like: given.like, position: known.length };
  await act.tx
    .insertInto('unit_kind')
    .values({ commune_id: communeOf(act), ...row })
    .execute();
  await record(act, { noun: 'unit kind', id: key, verb: 'added', after: row });
  return { ok: true, key };
}

/** The name of a kind as the commune says it; papers that were sent keep the one they have. */
export async function rename(act: Act, key: string, given: string): Promise<KindOutcome> {
  const [name, known] = [tidy(given), await list(act)];
  const before = known.find((kind) => kind.key === key);
  if (!before) return { ok: false, problem: 'not found' };
  const problem = problemOf(
    name,
    known.filter((kind) => kind !== before),
  );
  if (problem) return { ok: false, problem };
  await row(act, key).set({ name }).execute();
  await record(act, {
    noun: 'unit kind',
    id: key,
    verb: 'renamed',
    before: { name: before.name },
    after: { name },
  });
  return { ok: true, key };
}

/** Takes a kind out of use, or back into it. Units of it remain what they are. */
export async function retire(act: Act, key: string, retired: boolean): Promise<KindOutcome> {
  const before = (await list(act)).find((kind) => kind.key === key);
  if (!before) return { ok: false, problem: 'not found' };
  if (before.retired === retired) return { ok: true, key };
  await row(act, key)
    .set({ retired_at: retired ? act.now : null })
    .execute();
  await record(act, {
    noun: 'unit kind',
    id: key,
    verb: retired ? 'retired' : 'taken up',
    after: { name: before.name },
  });
  return { ok: true, key };
}

function row(act: Act, key: string) {
  return act.tx.updateTable('unit_kind').where('commune_id', '=', communeOf(act)).where('key', '=', key);
}

function problemOf(name: string, others: Kind[]): KindProblem | null {
  if (!name) return 'name missing';
  if (name.length > LONGEST_KIND) return 'name too long';
  const same = name.toLocaleLowerCase('vi');
  return others.some((other) => other.name.toLocaleLowerCase('vi') === same) ? 'name taken' : null;
}
