import { error } from '@sveltejs/kit';
import { evidence } from '#store';
import { evidenceAnswer } from '../../../../evidence-answer.ts';
import type { RequestHandler } from './$types.ts';

/** Evidence of any unit’s report in this movement. */
export const GET: RequestHandler = async ({ locals, params, request, url }) => {
  const { movement } = params;
  const file = await locals.as((act) => evidence.fileOf(act, params.evidence, { movement }));
  if (!file) error(404, 'Không tìm thấy tệp minh chứng này.');
  return evidenceAnswer(file, { request, url });
};
