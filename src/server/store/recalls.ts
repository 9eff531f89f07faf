import { type Answers, answersOf, mayRecall, openAnswers } from '#reporting';
import { type Act, accountOf, communeOf, linkOf } from './act.ts';
import { holdDuty } from './duty-lock.ts';
import { record } from './events.ts';
import { recount } from './recount.ts';
import { type Version, of as versionsOf } from './report-versions.ts';
import { type FormOfDuty, formOf, type Which } from './sheet.ts';

export type RecallProblem = 'not found' | 'closed' | 'accepted' | 'not the newest' | 'ended';
export type RecallOutcome = { ok: true; again: boolean } | { ok: false; problem: RecallProblem };

export interface Recall {
  /** The version that is taken back. */
  report: string;
  reason: string | null;
  /** An officer does it for the unit. */
  forUnit?: boolean;
}

/**
 * The unit takes its newest version back, to send it anew: what stood before stands again, and what it said is in the
 * draft. Not once someone has accepted it, nor after the period has closed. Again, it changes nothing.
 */
export async function recall(act: Act, which: Which, given: Recall): Promise<RecallOutcome> {
  await holdDuty(act, which);
  const found = await formOf(act, which);
  if (!found) return { ok: false, problem: 'not found' };
  const version = (await versionsOf(act, which)).find(({ id }) => id === given.report);
  if (!version) return { ok: false, problem: 'not found' };
  if (version.recalled) return { ok: true, again: true };
  const problem = problemOf(act, found, version);
  if (problem) return { ok: false, problem };
  await takeBack(act, found, version, given);
  return { ok: true, again: false };
}

/** Why a version cannot be taken back; null where it can. */
export function problemOf(
  act: Act,
  { duty }: Pick<FormOfDuty, 'duty'>,
  version: Version,
): RecallProblem | null {
  if (duty.report !== version.id) return 'not the newest';
  if (version.accepted.length > 0 || duty.review === 'accepted') return 'accepted';
  if (!version.answers && duty.endedOn !== null && duty.endedOn <= act.today) return 'ended';
  return mayRecall(duty, act.today) ? null : 'closed';
}

async function takeBack(act: Act, { duty }: FormOfDuty, version: Version, { reason, forUnit }: Recall) {
  await act.tx
    .insertInto('report_recall')
    .values({
      commune_id: communeOf(act),
      report_id: version.id,
      recalled_by: accountOf(act),
      link_id: linkOf(act),
      recalled_at: act.now,
      reason,
    })
    .execute();
  await intoDraft(act, duty, version);
  await recount(act, duty);
  await record(act, {
    noun: 'report',
    id: version.id,
    verb: 'recalled',
    ...(reason && { reason }),
    ...(forUnit && { onBehalfOf: duty.unitName }),
    before: { period: duty.period, unit: duty.unit, version: version.version },
  });
}

/** What it said is what is typed on: over whatever was typed before it was sent. */
async function intoDraft(act: Act, { period, unit }: Which, version: Version) {
  const draft = {
    answers: JSON.stringify(answersIn(version)),
    saved_by: accountOf(act),
    saved_at: act.now,
    link_id: linkOf(act),
    return_id: version.answers?.id ?? null,
  };
  await act.tx
    .insertInto('draft')
    .values({ commune_id: communeOf(act), period_id: period, unit_id: unit, ...draft })
    .onConflict((conflict) =>
      conflict.columns(['commune_id', 'period_id', 'unit_id']).doUpdateSet((row) => ({
        ...draft,
        revision: row('draft.revision', '+', 1),
      })),
    )
    .execute();
}

function answersIn({ form, figures, answers: asked }: Version): Answers {
  const said = answersOf(form, figures);
  return asked ? openAnswers(form, asked.items, said) : said;
}
