import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import {
  type Delegation,
  type DelegationKind,
  type Flaw,
  flawOf,
  type Post,
  type Rank,
  type Roster,
  type Signing,
  signatureOn,
  tidy,
} from '#org';
import { type Act, communeOf } from './act.ts';
import * as communes from './communes.ts';
import { record } from './events.ts';

/** A post with the name of the body that it belongs to. */
export interface NamedPost extends Post {
  body: string;
}

/** Every post and delegation of the commune, over all time: posts by body, the latest first. */
export async function roster(act: Act): Promise<{ posts: NamedPost[]; delegations: Delegation[] }> {
  const { rows: posts } = await sql<NamedPost>`
    select post.id, issuer_id as issuer, unit_id as unit, title, rank, holder, since, until, document,
      coalesce(issuer.name, unit.name) as body
    from post
    left join issuer on (issuer.commune_id, issuer.id) = (post.commune_id, post.issuer_id)
    left join unit on (unit.commune_id, unit.id) = (post.commune_id, post.unit_id)
    where post.commune_id = ${communeOf(act)}
    order by issuer.kind nulls last, unit.name, until desc nulls first,
      array_position(array['head', 'deputy', 'other'], rank), since desc nulls last, title`.execute(act.tx);
  const { rows: delegations } = await sql<Delegation>`
    select id, issuer_id as issuer, kind, giver_id as giver, receiver_id as receiver, since, until, document, matters
    from delegation where commune_id = ${communeOf(act)} order by since desc, id`.execute(act.tx);
  return { posts, delegations };
}

/** Who signs for an issuer on a day, today where none is given, or why nobody can. */
export async function signingOf(
  act: Act,
  issuer: { id: string; on_behalf_of: string | null },
  day: CivilDate = act.today,
): Promise<Signing> {
  return signatureOn({ id: issuer.id, onBehalfOf: issuer.on_behalf_of }, day, await roster(act));
}

export interface NewPost {
  /** The id of an issuer or of a unit. */
  body: string;
  title: string;
  rank: Rank;
  holder: string | null;
  since: CivilDate | null;
  document: string | null;
}

export type PostProblem = 'not found' | 'title missing' | 'two heads' | 'before it began' | 'ended';
export type PostOutcome = { ok: true; id: string } | { ok: false; problem: PostProblem };

/** Somebody takes up a post; who held it before left first. */
export async function take(act: Act, wanted: NewPost): Promise<PostOutcome> {
  const title = tidy(wanted.title);
  if (!title) return { ok: false, problem: 'title missing' };
  await oneAtATime(act);
  const body = await bodyOf(act, wanted.body);
  if (!body) return { ok: false, problem: 'not found' };
  const held = (await roster(act)).posts.filter(
    (post) => post.rank === 'head' && (post.issuer ?? post.unit) === wanted.body,
  );
  const { since } = wanted;
  if (wanted.rank === 'head' && held.some((one) => overlap(one, { since, until: null })))
    return { ok: false, problem: 'two heads' };
  const row = {
    ...body,
    title,
    rank: wanted.rank,
    holder: wanted.holder && tidy(wanted.holder),
    since,
    document: wanted.document,
  };
  const { id } = await act.tx
    .insertInto('post')
    .values({ commune_id: communeOf(act), until: null, ...row })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(act, { noun: 'post', id, verb: 'taken up', after: { ...row, name: title } });
  return { ok: true, id };
}

async function bodyOf(act: Act, id: string) {
  const issuer = (await communes.issuers(act)).find((one) => one.id === id);
  if (issuer) return { issuer_id: id, unit_id: null };
  const unit = await act.tx
    .selectFrom('unit')
    .select('id')
    .where('commune_id', '=', communeOf(act))
    .where(sql`id::text`, '=', id)
    .executeTakeFirst();
  return unit ? { issuer_id: null, unit_id: unit.id } : null;
}

/** The name of who holds a post, where none was written down. */
export async function nameHolder(act: Act, id: string, holder: string): Promise<PostOutcome> {
  const post = await standing(act, id);
  if (!post || post.holder !== null || !tidy(holder)) return { ok: false, problem: 'not found' };
  await changeOf(act, id, { holder: tidy(holder) });
  await record(act, { noun: 'post', id, verb: 'named', after: { holder: tidy(holder), name: post.title } });
  return { ok: true, id };
}

/** The last day on which somebody holds a post. */
export async function leave(act: Act, id: string, until: CivilDate): Promise<PostOutcome> {
  const post = await standing(act, id);
  if (!post) return { ok: false, problem: 'not found' };
  if (post.until !== null) return { ok: false, problem: 'ended' };
  if (post.since !== null && until < post.since) return { ok: false, problem: 'before it began' };
  await changeOf(act, id, { until });
  await record(act, {
    noun: 'post',
    id,
    verb: 'left',
    after: { until, holder: post.holder, name: post.title },
  });
  return { ok: true, id };
}

async function standing(act: Act, id: string): Promise<NamedPost | undefined> {
  await oneAtATime(act);
  return (await roster(act)).posts.find((post) => post.id === id);
}

async function changeOf(act: Act, id: string, change: { holder: string } | { until: CivilDate }) {
  await act.tx
    .updateTable('post')
    .set(change)
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .execute();
}

export interface NewDelegation {
  issuer: string;
  kind: DelegationKind;
  giver: string | null;
  receiver: string;
  since: CivilDate;
  until: CivilDate | null;
  document: string | null;
  matters: string | null;
}

export type DelegationProblem = Flaw | 'overlaps' | 'head in office' | 'not found' | 'before it began';
export type DelegationOutcome = { ok: true; id: string } | { ok: false; problem: DelegationProblem };

/** Gives the signature to another for a time; refused where it would not hold on its first day. */
export async function delegate(act: Act, wanted: NewDelegation): Promise<DelegationOutcome> {
  await oneAtATime(act);
  if (wanted.until !== null && wanted.until < wanted.since) return { ok: false, problem: 'before it began' };
  if (!(await communes.issuers(act)).some(({ id }) => id === wanted.issuer))
    return { ok: false, problem: 'not found' };
  const problem = whyNot(wanted, await roster(act));
  if (problem) return { ok: false, problem };
  const { issuer: issuer_id, giver: giver_id, receiver: receiver_id, ...row } = wanted;
  const { id } = await act.tx
    .insertInto('delegation')
    .values({ commune_id: communeOf(act), issuer_id, giver_id, receiver_id, ...row })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(act, { noun: 'delegation', id, verb: 'given', after: { ...wanted, name: `${wanted.kind}.` } });
  return { ok: true, id };
}

function whyNot(wanted: NewDelegation, { posts, delegations }: Roster): DelegationProblem | null {
  const isActing = wanted.kind === 'Q';
  const others = delegations.filter(
    (one) => one.issuer === wanted.issuer && (one.kind === 'Q') === isActing && overlap(one, wanted),
  );
  if (others.length > 0) return 'overlaps';
  const heads = posts.filter((post) => post.issuer === wanted.issuer && post.rank === 'head');
  if (isActing && heads.some((head) => overlap(head, wanted))) return 'head in office';
  const candidate = { id: 'wanted', ...wanted };
  return flawOf(candidate, wanted.since, { posts, delegations: [...delegations, candidate] });
}

/** The last day of a delegation, also one before its end. */
export async function takeBack(act: Act, id: string, until: CivilDate): Promise<DelegationOutcome> {
  await oneAtATime(act);
  const before = (await roster(act)).delegations.find((one) => one.id === id);
  if (!before) return { ok: false, problem: 'not found' };
  if (before.since !== null && until < before.since) return { ok: false, problem: 'before it began' };
  if (before.until !== null && until >= before.until) return { ok: false, problem: 'not in force' };
  await act.tx
    .updateTable('delegation')
    .set({ until })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .execute();
  await record(act, {
    noun: 'delegation',
    id,
    verb: 'taken back',
    before: { until: before.until },
    after: { until, name: `${before.kind}.` },
  });
  return { ok: true, id };
}

type Days = { since: CivilDate | null; until: CivilDate | null };

function overlap(one: Days, other: Days): boolean {
  const begins = (term: Days, end: CivilDate | null) =>
    term.since === null || end === null || term.since <= end;
  return begins(one, other.until) && begins(other, one.until);
}

/** Two administrators at once would each see no other head. */
async function oneAtATime(act: Act) {
  await sql`select pg_advisory_xact_lock(hashtext('posts'), hashtext(${communeOf(act)}))`.execute(act.tx);
}
