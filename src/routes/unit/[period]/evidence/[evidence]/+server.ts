import { error, json } from '@sveltejs/kit';
import { evidence } from '#store';
import { evidenceAnswer } from '../../../../evidence-answer.ts';
import { takeOff } from '../taking.ts';
import type { RequestHandler } from './$types.ts';

/** Evidence of the unit’s own report. */
export const GET: RequestHandler = async ({ locals, params, request, url }) => {
  const { period } = params;
  const file = await locals.as((act) => evidence.fileOf(act, params.evidence, { period }));
  if (!file) error(404, 'Không tìm thấy tệp minh chứng này.');
  return evidenceAnswer(file, { request, url });
};

/** Takes it off, asked by the script of the report's page. */
export const DELETE: RequestHandler = async ({ locals, params }) => {
  const removed = await takeOff(locals, params.period, params.evidence);
  return removed.ok
    ? json({ ok: true })
    : json({ ok: false, said: removed.problem.message }, { status: 422 });
};
