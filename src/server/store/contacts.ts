import { sql } from 'kysely';
import { tidy } from '#org';
import { mailAddress, phoneNumber } from '#urging';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';

/** Whom to reach, in the matter of his post; nothing more is kept about a person. */
export interface Contact {
  name: string;
  /** `Tổ trưởng`; may be empty, as the two that follow. */
  post: string;
  phone: string;
  email: string;
}

/** Of a unit, or of a body of the commune, which stands above the units that have nobody else above them. */
export type Whose = { unit: string } | { issuer: string };

export interface KnownContact extends Contact {
  setBy: string | null;
  setAt: Date;
}

/** The contact of a unit or body; null where none is known. */
export async function of(act: Act, whose: Whose): Promise<KnownContact | null> {
  const { rows } = await sql<KnownContact>`
    select contact.name, post, phone, email, account.name as "setBy", set_at as "setAt" from contact
    left join account on account.id = set_by
    where commune_id = ${communeOf(act)} and ${isOf(whose)}`.execute(act.tx);
  return rows[0] ?? null;
}

export type ContactProblem = 'not found' | 'name missing' | 'too long' | 'email' | 'phone';
export type ContactSet = { ok: true } | { ok: false; problem: ContactProblem };

/** Sets the one contact of a unit or body. */
export async function set(act: Act, whose: Whose, typed: Contact): Promise<ContactSet> {
  const [name, post, phone] = [tidy(typed.name), tidy(typed.post), phoneNumber(typed.phone)];
  const email = typed.email.trim() === '' ? '' : mailAddress(typed.email);
  if (name === '') return { ok: false, problem: 'name missing' };
  if (name.length > LONGEST || post.length > LONGEST) return { ok: false, problem: 'too long' };
  if (phone === null) return { ok: false, problem: 'phone' };
  if (email === null) return { ok: false, problem: 'email' };
  if (!(await isThere(act, whose))) return { ok: false, problem: 'not found' };
  const before = await of(act, whose);
  const words = { name, post, phone, email, set_by: accountOf(act), set_at: act.now };
  await forget(act, whose);
  await act.tx
    .insertInto('contact')
    .values({ commune_id: communeOf(act), ...columnsOf(whose), ...words })
    .execute();
  await record(act, {
    noun: 'contact',
    id: idOf(whose),
    verb: before ? 'changed' : 'added',
    after: { post },
  });
  return { ok: true };
}

/** Forgets the contact of a unit or body; false where there was none. */
export async function remove(act: Act, whose: Whose): Promise<boolean> {
  const removed = await forget(act, whose);
  if (removed) await record(act, { noun: 'contact', id: idOf(whose), verb: 'removed' });
  return removed;
}

const LONGEST = 100;

async function forget(act: Act, whose: Whose): Promise<boolean> {
  const { numAffectedRows } =
    await sql`delete from contact where commune_id = ${communeOf(act)} and ${isOf(whose)}`.execute(act.tx);
  return Number(numAffectedRows) > 0;
}

async function isThere(act: Act, whose: Whose): Promise<boolean> {
  const table = sql.table('unit' in whose ? 'unit' : 'issuer');
  const { rows } =
    await sql`select from ${table} where commune_id = ${communeOf(act)} and id::text = ${idOf(whose)}`.execute(
      act.tx,
    );
  return rows.length > 0;
}

function isOf(whose: Whose) {
  return 'unit' in whose ? sql`unit_id::text = ${whose.unit}` : sql`issuer_id::text = ${whose.issuer}`;
}

function columnsOf(whose: Whose) {
  return 'unit' in whose
    ? { unit_id: whose.unit, issuer_id: null }
    : { unit_id: null, issuer_id: whose.issuer };
}

function idOf(whose: Whose): string {
  return 'unit' in whose ? whose.unit : whose.issuer;
}
