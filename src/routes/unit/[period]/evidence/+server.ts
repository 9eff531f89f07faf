import { json } from '@sveltejs/kit';
import { whoseOf } from '../../whose.ts';
import type { RequestHandler } from './$types.ts';
import { takeIn } from './taking.ts';

/** Takes a file from the outbox of a device (see `#device`): once for its key, with a sentence where it is refused. */
export const PUT: RequestHandler = async ({ locals, params, request, url }) => {
  if (url.searchParams.get('who') !== whoseOf(locals.actor))
    return json({ ok: false, problem: 'another person', said: '' }, { status: 409 });
  const taken = await takeIn(locals, params.period, { request, url });
  if (!taken.ok) {
    const { code, message } = taken.problem;
    return json({ ok: false, problem: code, said: message }, { status: 422 });
  }
  const { id, size, named } = taken.evidence;
  return json({ ok: true, id, size, named });
};
