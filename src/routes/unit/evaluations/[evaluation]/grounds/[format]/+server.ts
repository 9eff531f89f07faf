import { sheetOf } from '../../../../../grounds-answer.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = ({ locals, params }) => sheetOf(params.format, locals.as, params);
