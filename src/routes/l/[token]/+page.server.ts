import { error, redirect } from '@sveltejs/kit';
import type { LinkHolder } from '#access';
import { isOpen } from '#reporting';
import { links, reports, sessions } from '#store';
import { keepLink } from '../../link-cookie.ts';
import { dropSession, SESSION_COOKIE } from '../../session-cookie.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.ts';

export const csr = false;

/** Says whose report a link opens and opens nothing: chat programs fetch this page to show what is behind it. */
export const load: PageServerLoad = async (event) => {
  const { state, holder } = await lookAt(event, 'looked at');
  const { unit, commune, period, until } = holder;
  const told = { unit: unit.name, commune: commune.name, period, until };
  if (state !== 'in force') return { ...told, state, duty: null, own: false, open: false };
  const { actor, now } = event.locals;
  const owed = await event.locals.open(holder, { now }, async (act) => {
    const sheet = await reports.sheet(act, reports.own(act, period));
    return sheet && { duty: sheet.duty, open: isOpen(sheet.duty, act.today) };
  });
  const own = actor.kind === 'person' && actor.unit?.id === unit.id;
  return { ...told, state, duty: owed?.duty ?? null, own, open: owed?.open ?? false };
};

export const actions: Actions = {
  /** An account that is signed in is left only where its person says so. */
  default: async (event) => {
    const { locals, cookies, url, params, request } = event;
    const leaves = (await request.formData()).get('leave') === 'yes';
    if (locals.actor.kind === 'person' && !leaves) redirect(303, url.pathname);
    const { state, holder } = await lookAt(event, 'opened');
    if (state !== 'in force') redirect(303, url.pathname);
    const session = cookies.get(SESSION_COOKIE);
    if (session) await locals.as((act) => sessions.close(act, session));
    dropSession(cookies);
    keepLink(cookies, url, { token: params.token, until: holder.until });
    redirect(303, `/unit/${holder.period}`);
  },
};

type Seen = Parameters<typeof links.look>[1]['seen'];

async function lookAt(event: RequestEvent, seen: Seen): Promise<{ state: string; holder: LinkHolder }> {
  const { locals, params, getClientAddress } = event;
  const tried = { token: params.token, address: getClientAddress(), seen };
  const looked = await locals.open({ kind: 'visitor' }, { now: locals.now }, (act) => links.look(act, tried));
  if (looked.state === 'too many tries') error(429, TOO_MANY);
  if (looked.state === 'unknown') error(404, UNKNOWN);
  return looked;
}

const UNKNOWN =
  'Liên kết này không đúng. Hãy chép lại trọn vẹn từ phiếu hoặc tin nhắn; nếu vẫn không mở được, hãy xin cán bộ phụ trách của xã, phường liên kết mới.';
const TOO_MANY =
  'Đã thử nhiều liên kết không đúng. Hãy đợi 15 phút rồi thử lại, hoặc gọi cán bộ phụ trách của xã, phường.';
