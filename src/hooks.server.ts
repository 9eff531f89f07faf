import { randomUUID } from 'node:crypto';
import { type Cookies, error, redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { type Actor, guards } from '#access';
import { openStore, type Store } from '#store';
import { LINK_COOKIE } from './routes/link-cookie.ts';
import { answer } from './routes/plain-page.ts';
import { SESSION_COOKIE } from './routes/session-cookie.ts';

let store: Store | undefined;

/** The pool, opened at the first request as the login that the front was given. */
function database(): Store {
  const url = process.env.THIDUA_APP_URL;
  if (!url) throw new Error('THIDUA_APP_URL is not set: the application is started by server.mjs');
  store ??= openStore(url);
  return store;
}

/** One request, one actor, one transaction; and no route without its guard. */
export const handle: Handle = async ({ event, resolve }) => {
  const now = new Date();
  const actor = await actorOf(event.cookies, now);
  event.locals.actor = actor;
  event.locals.now = now;
  event.locals.as = (work) => as(event.locals.actor, { now }, work);
  event.locals.open = as;
  admit(event, actor);
  return answer(event, resolve);
};

/** One transaction; letters that no database keeps (a NUL in a form) are a fault of the request, not of ours. */
const as: Store['as'] = async (actor, edge, work) => {
  try {
    return await database().as(actor, edge, work);
  } catch (caught) {
    if (caught instanceof Error && 'code' in caught && UNKEPT.has(String(caught.code)))
      error(400, 'Nội dung gửi lên có ký tự không lưu được. Xin xóa ký tự lạ rồi gửi lại.');
    throw caught;
  }
};

/** PostgreSQL: character_not_in_repertoire, untranslatable_character. */
const UNKEPT = new Set(['22021', '22P05']);

/** Who is signed in; else who holds a link. Both are asked anew at each request: what has ended admits nobody. */
async function actorOf(cookies: Cookies, now: Date): Promise<Actor> {
  const [token, link] = [cookies.get(SESSION_COOKIE), cookies.get(LINK_COOKIE)];
  const person = token && (await database().who(token, { now }));
  return person || (link && (await database().holder(link, { now }))) || { kind: 'visitor' };
}

/** What an actor may not see is not found; a visitor is first asked who he is. */
function admit({ route, request, url, params, cookies }: Parameters<Handle>[0]['event'], actor: Actor) {
  const guard = guards[route.id ?? ''];
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (guard && (reads ? guard.see : guard.act)(actor) && Object.entries(params).every(isAddress)) return;
  if (route.id === null) return; // no route: nothing of ours runs, the page "not found" is shown
  if (guard && actor.kind === 'visitor' && reads) redirect(303, doorTo(url, cookies.get(LINK_COOKIE)));
  if (guard && actor.kind === 'visitor' && cookies.get(SESSION_COOKIE)) error(403, ENDED);
  error(404, 'Không tìm thấy trang này.');
}

/** Somebody was at work here, and his session or his role ended under him: what to do stands in error.html. */
const ENDED = 'Việc vừa bấm chưa được thực hiện: phiên làm việc đã kết thúc.';

/** Sign-in; but who came by a link has no account: its page says why it opens no more. */
function doorTo(url: URL, link: string | undefined): string {
  if (link && url.pathname.startsWith('/unit')) return `/l/${encodeURIComponent(link)}`;
  return `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`;
}

/** Everything of ours is addressed by an id; a paper also by its format, a kept draft by its number, a link by its token, a rule, its pack and a starter by their keys. */
function isAddress([name, value]: [string, string | undefined]): boolean {
  if (name === 'version') return /^[1-9]\d{0,5}$/.test(value ?? '');
  if (name === 'rule' || name === 'pack' || name === 'starter') return KEY.test(value ?? '');
  if (name === 'set' && value === 'new') return true;
  return name === 'format' || name === 'token' || ID.test(value ?? '');
}

const KEY = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const handleError: HandleServerError = (caught) => {
  if (caught.kind === 'app') return caught.error;
  if (caught.kind !== 'unknown') return { message: 'Không tìm thấy trang này hoặc yêu cầu không hợp lệ.' };
  const id = randomUUID().slice(0, 8);
  const { request, route, url } = caught.event;
  console.error(
    `${new Date().toISOString()} ${id} ${request.method} ${route.id ?? url.pathname.replace(/^\/l\/.*/, '/l/…')}`,
    caught.error,
  );
  return {
    message:
      'Phần mềm gặp lỗi. Dữ liệu đã lưu vẫn còn nguyên. Xin thử lại; nếu vẫn lỗi, báo mã này cho người quản trị.',
    id,
  };
};
