import { redirect } from '@sveltejs/kit';
import { sessions } from '#store';
import { dropLink } from '../link-cookie.ts';
import { dropSession, SESSION_COOKIE } from '../session-cookie.ts';
import type { RequestHandler } from './$types.ts';

export const POST: RequestHandler = async ({ cookies, locals }) => {
  const token = cookies.get(SESSION_COOKIE);
  if (token) await locals.as((act) => sessions.close(act, token));
  dropSession(cookies);
  dropLink(cookies);
  redirect(303, '/');
};
