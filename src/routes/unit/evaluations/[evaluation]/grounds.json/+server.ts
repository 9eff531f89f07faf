import { groundsOr404, jsonOf } from '../../../../grounds-answer.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = async ({ locals, params }) =>
  jsonOf(await locals.as((act) => groundsOr404(act, params.evaluation)));
