import { redirect } from '@sveltejs/kit';
import { sessions } from '#store';
import { enter } from '#trial';
import { keepSession, SESSION_COOKIE } from '../../session-cookie.ts';
import { stageOf } from '../stage.ts';
import type { RequestHandler } from './$types.ts';

export const POST: RequestHandler = async ({ locals, cookies, url }) => {
  const token = await enter(stageOf(locals));
  const old = cookies.get(SESSION_COOKIE);
  if (old) await locals.as((act) => sessions.close(act, old));
  keepSession(cookies, url, token);
  redirect(303, '/');
};
