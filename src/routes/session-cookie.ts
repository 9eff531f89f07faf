import type { Cookies } from '@sveltejs/kit';

export const SESSION_COOKIE = 'session';

/** A cookie no script can read; `secure` only where the page itself came by https. */
export function keepSession(cookies: Cookies, url: URL, token: string) {
  cookies.set(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
  });
}

export function dropSession(cookies: Cookies) {
  cookies.delete(SESSION_COOKIE, { path: '/' });
}
