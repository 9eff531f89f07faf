import { error } from '@sveltejs/kit';
import { icsOf } from '#feed';
import { calendarFeeds, entriesOf } from '#store';
import type { RequestHandler } from './$types.ts';

/** The calendar of whoever made this address, as that person stands today; asked by calendar programs, without a session. */
export const GET: RequestHandler = async ({ locals, params, url, getClientAddress }) => {
  const tried = { token: params.token, address: getClientAddress() };
  const edge = { now: locals.now };
  const opened = await locals.open({ kind: 'visitor' }, edge, (act) => calendarFeeds.open(act, tried));
  if (opened.state === 'too many tries')
    error(429, 'Đã thử nhiều địa chỉ không đúng. Hãy đợi 15 phút rồi thử lại.');
  if (opened.state !== 'open')
    error(404, 'Địa chỉ lịch này không đúng hoặc đã thu hồi. Hãy tạo địa chỉ mới ở trang Tài khoản của tôi.');
  const { person } = opened;
  const entries = await locals.open(person, edge, entriesOf);
  const name = `Thi đua – ${person.unit?.name ?? person.commune.name}`;
  return new Response(icsOf(entries, { name, now: locals.now, url: url.origin }), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="thi-dua.ics"',
      'cache-control': 'private, no-cache',
    },
  });
};
