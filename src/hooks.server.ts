import { randomUUID } from 'node:crypto';
import { error, redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { type Actor, guards } from '#access';
import { openStore, type Store } from '#store';
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
  const { as } = database();
  const actor = await actorOf(event.cookies.get(SESSION_COOKIE), now);
  event.locals.actor = actor;
  event.locals.now = now;
  event.locals.as = (work) => as(event.locals.actor, { now }, work);
  event.locals.open = as;
  admit(event, actor);
  return resolve(event);
};

async function actorOf(token: string | undefined, now: Date): Promise<Actor> {
  return (token && (await database().who(token, { now }))) || { kind: 'visitor' };
}

/** What an actor may not see is not found; a visitor is first asked who he is. */
function admit({ route, request, url }: Parameters<Handle>[0]['event'], actor: Actor) {
  const guard = guards[route.id ?? ''];
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (guard && (reads ? guard.see : guard.act)(actor)) return;
  if (route.id === null) return; // no route: nothing of ours runs, the page "not found" is shown
  if (guard && actor.kind === 'visitor' && reads)
    redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
  error(404, 'Không tìm thấy trang này.');
}

export const handleError: HandleServerError = (caught) => {
  if (caught.kind === 'app') return caught.error;
  if (caught.kind !== 'unknown') return { message: 'Không tìm thấy trang này hoặc yêu cầu không hợp lệ.' };
  const id = randomUUID().slice(0, 8);
  const { request, route, url } = caught.event;
  console.error(
    `${new Date().toISOString()} ${id} ${request.method} ${route.id ?? url.pathname}`,
    caught.error,
  );
  return {
    message:
      'Phần mềm gặp lỗi. Dữ liệu đã lưu vẫn còn nguyên. Xin thử lại; nếu vẫn lỗi, báo mã này cho người quản trị.',
    id,
  };
};
