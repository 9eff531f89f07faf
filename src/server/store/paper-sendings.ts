import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import type { Schema } from './schema.ts';

export type SendingWay = Schema['paper_sending']['way'];

/** That a paper went to a unit, or to a body by its name. */
export interface Sending {
  unit: string | null;
  /** The unit's name, or the body's. */
  to: string;
  way: SendingWay;
  on: CivilDate;
  by: string | null;
  at: Date;
}

export interface NewSending {
  /** Of the register. */
  number: string;
  units: readonly string[];
  bodies: readonly string[];
  way: SendingWay;
  on: CivilDate;
}

/** To whom a numbered paper went, in order of days. */
export async function list(act: Act, number: string): Promise<Sending[]> {
  const { rows } = await sql<Sending>`
    select unit_id as unit, coalesce(unit.name, body) as "to", way, sent_on as on, account.name as by, noted_at as at
    from paper_sending
    left join unit on (unit.commune_id, unit.id) = (paper_sending.commune_id, unit_id)
    left join account on account.id = noted_by
    where paper_sending.commune_id = ${communeOf(act)} and number_id::text = ${number}
    order by sent_on, "to" collate vietnamese, noted_at`.execute(act.tx);
  return rows;
}

/** Notes how and when an issued paper went to whom; to one number one may be sent many times. */
export async function note(
  act: Act,
  { number, units, bodies, way, on }: NewSending,
): Promise<{ ok: true } | { ok: false; problem: 'nobody' | 'not issued' }> {
  const named = bodies.map((body) => body.trim()).filter((body) => body !== '');
  if (units.length + named.length === 0) return { ok: false, problem: 'nobody' };
  const { rows } = await sql<{ title: string }>`
    select title from paper_number where commune_id = ${communeOf(act)} and id::text = ${number} and state = 'issued'`.execute(
    act.tx,
  );
  const [line] = rows;
  if (!line) return { ok: false, problem: 'not issued' };
  const told = { commune_id: communeOf(act), number_id: number, way, sent_on: on };
  const noted = { noted_by: accountOf(act), noted_at: act.now };
  await act.tx
    .insertInto('paper_sending')
    .values([
      ...units.map((unit) => ({ ...told, ...noted, unit_id: unit, body: null })),
      ...named.map((body) => ({ ...told, ...noted, unit_id: null, body })),
    ])
    .execute();
  await record(act, {
    noun: 'paper',
    id: number,
    verb: 'sent',
    after: { name: line.title, units: units.length, bodies: named },
  });
  return { ok: true };
}
