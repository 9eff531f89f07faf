import type { Cookies } from '@sveltejs/kit';
import { addDays, type CivilDate } from '#calendar';

export const LINK_COOKIE = 'report_link';

/** The end of a day in Việt Nam. */
const midnight = (day: CivilDate) => new Date(`${addDays(day, 1)}T00:00:00+07:00`);

/**
 * Keeps a link open on this phone to its last day, so that the report can be gone on with tomorrow. The cookie holds the
 * token itself, which is looked up at each request: it opens nothing once the link is revoked or past that day.
 */
export function keepLink(cookies: Cookies, url: URL, { token, until }: { token: string; until: CivilDate }) {
  cookies.set(LINK_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    expires: midnight(until),
  });
}

export function dropLink(cookies: Cookies) {
  cookies.delete(LINK_COOKIE, { path: '/' });
}
