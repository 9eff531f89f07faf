import { sql } from 'kysely';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';

/** A step of a movement's chain, by its place. */
export interface PassedStep {
  movement: string;
  year: number;
  position: number;
}

export type ChainPassed = { ok: true; body: string; toWhom: string } | { ok: false; problem: 'not found' };

/** Says that a body has passed the report on, today. */
export async function sayPassed(act: Act, step: PassedStep): Promise<ChainPassed> {
  const { rows } = await sql<{ id: string; body: string; toWhom: string }>`
    insert into chain_passed (commune_id, movement_id, year, body, to_whom, passed_on, said_by, said_at)
    select commune_id, movement_id, year, body, to_whom, ${act.today}, ${accountOf(act)}, ${act.now} from chain_step
    where ${isStep(act, step)}
    on conflict do nothing
    returning movement_id as id, body, to_whom as "toWhom"`.execute(act.tx);
  return recorded(act, rows[0], { verb: 'report passed on', year: step.year });
}

/** Takes back what was said by mistake; the log keeps both. */
export async function takeBackPassed(act: Act, step: PassedStep): Promise<ChainPassed> {
  const { rows } = await sql<{ id: string; body: string; toWhom: string }>`
    delete from chain_passed passed using (select * from chain_step where ${isStep(act, step)}) step
    where (passed.commune_id, passed.movement_id, passed.year, passed.body, passed.to_whom)
      = (step.commune_id, step.movement_id, step.year, step.body, step.to_whom)
    returning passed.movement_id as id, passed.body, passed.to_whom as "toWhom"`.execute(act.tx);
  return recorded(act, rows[0], { verb: 'passing on taken back', year: step.year });
}

function isStep(act: Act, { movement, year, position }: PassedStep) {
  return sql<boolean>`commune_id = ${communeOf(act)} and movement_id::text = ${movement} and year = ${year} and position = ${position}`;
}

async function recorded(
  act: Act,
  row: { id: string; body: string; toWhom: string } | undefined,
  { verb, year }: { verb: string; year: number },
): Promise<ChainPassed> {
  if (!row) return { ok: false, problem: 'not found' };
  const { id, body, toWhom } = row;
  await record(act, {
    noun: 'movement',
    id,
    verb,
    after: { name: `${body} → ${toWhom}`, year, on: act.today },
  });
  return { ok: true, body, toWhom };
}
