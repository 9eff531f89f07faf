import { json } from '@sveltejs/kit';
import { isOpen, mayAnswer } from '#reporting';
import { reports } from '#store';
import { whoseOf } from '../whose.ts';
import type { RequestHandler } from './$types.ts';

/** As many as a phone keeps: of what is to be sent, the soonest due; of what was sent, the last. */
const TO_SEND = 100;
const SENT = 5;

/** The pages that a phone keeps for a time without a network, each with what tells that it has changed. */
export const GET: RequestHandler = async ({ locals }) => {
  const { duties, today } = await locals.as(async (act) => ({
    duties: await reports.owed(act),
    today: act.today,
  }));
  const open = duties
    .filter((duty) => (duty.report ? mayAnswer(duty) : isOpen(duty, today)))
    .slice(0, TO_SEND);
  const sent = duties.filter((duty) => duty.report && !open.includes(duty)).slice(0, SENT);
  const pages = [...open, ...sent].map(({ period, report, savedAt, reviewSince }) => ({
    path: `/unit/${period}`,
    version: [today, report, savedAt?.getTime(), reviewSince?.getTime()].join(),
  }));
  return json({
    who: whoseOf(locals.actor),
    pages: [{ path: '/unit', version: [today, open.length, duties.length].join() }, ...pages],
  });
};
