import { sql } from 'kysely';
import { isAskerGone, pressedTogether, type Review } from '#reporting';
import { type Act, accountOf, communeOf } from './act.ts';
import { type Duty, duties } from './duties.ts';
import { canTakeBack } from './review-acceptances.ts';
import { mayTurn, nameOf, type Refusal, turnOf } from './review-turn.ts';

/** How a report stands with those who look at it, for the page of it. */
export interface Look {
  duty: Duty;
  /** The version on the page is the one that stands. */
  stands: boolean;
  review: Review | null;
  /** Null: it is the actor's turn. */
  refused: Exclude<Refusal, { problem: 'closed' }>['problem'] | null;
  /** The steps that one press would do; none in a movement without a chain. */
  pressed: string[];
  /** The names of those who were named for the step and hold it; none = whoever has the role. */
  holders: string[];
  /** Who asked for more; null where nobody did. */
  asker: string | null;
  /** He cannot look at the answer any more, so anyone of the step may. */
  askerGone: boolean;
  /** Nobody who was named for the step has the role any more, so whoever has it may. */
  orphaned: boolean;
  mayWithdraw: boolean;
  /** The steps whose acceptance the actor may take back; null: none. */
  takesBack: string[] | null;
}

/** How the report of a page stands; null where there is none. */
export async function look(act: Act, report: string): Promise<Look | null> {
  const duty = await dutyOf(act, report);
  if (!duty) return null;
  const read = await turnOf(act, report);
  if (!read.ok) return { ...nothing, duty, refused: read.problem === 'closed' ? null : read.problem };
  const { turn } = read;
  const may = await mayTurn(act, turn);
  const back = await mayTurn(act, turn.ended ? { ...turn, asker: null } : turn);
  return {
    ...{ duty, stands: true, review: turn.review, asker: await nameOf(act, turn.asker) },
    refused: may.ok || may.problem === 'closed' ? null : may.problem,
    pressed: turn.step ? pressedTogether(turn.ahead, accountOf(act) ?? '').map(({ name }) => name) : [],
    holders: [...new Set((turn.step?.named ?? []).filter(({ active }) => active).map(({ name }) => name))],
    askerGone: isAskerGone(turn),
    orphaned: turn.step?.orphaned ?? false,
    mayWithdraw: turn.review === 'returned' && back.ok,
    takesBack: await canTakeBack(act, turn),
  };
}

const nothing = {
  ...{
    stands: false,
    review: null,
    pressed: [],
    holders: [],
    asker: null,
    askerGone: false,
    orphaned: false,
  },
  ...{ mayWithdraw: false, takesBack: null },
};

async function dutyOf(act: Act, report: string): Promise<Duty | null> {
  const { rows } = await sql<Duty>`${duties} where duty.commune_id = ${communeOf(act)}
    and (duty.period_id, duty.unit_id) = (select told.period_id, told.unit_id from report told
      where told.commune_id = ${communeOf(act)} and told.id::text = ${report})`.execute(act.tx);
  return rows[0] ?? null;
}
