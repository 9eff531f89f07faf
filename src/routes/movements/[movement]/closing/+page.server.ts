import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { books, movements } from '#store';
import { filled, maybe, readForm, refused } from '../../../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const movement = await movements.get(act, params.movement);
    if (!movement) error(404, 'Không tìm thấy phong trào này.');
    return {
      movement: { id: movement.id, name: movement.name },
      periods: await books.list(act, movement.id),
      done: url.searchParams.get('done'),
    };
  });

const locking = v.object({ period: filled('not found') });
const unlocking = v.object({ period: filled('not found'), reason: v.pipe(maybe(), v.nullable(v.string())) });

export const actions: Actions = {
  lock: async ({ request, locals, url }) => {
    const form = await readForm(request, locking);
    if (!form.ok) return fail(400, { ...form.refusal, quicker: null });
    const locked = await locals.as((act) => books.lock(act, form.value.period));
    if (locked.ok) redirect(303, `${url.pathname}?done=locked#period-${form.value.period}`);
    const quicker = locked.problem === 'closed' ? { by: locked.by, at: locked.at } : null;
    return fail(409, { ...refused(form.values, { period: locked.problem }), quicker });
  },
  unlock: async ({ request, locals, url }) => {
    const form = await readForm(request, unlocking);
    if (!form.ok) return fail(400, { ...form.refusal, quicker: null });
    const { period, reason } = form.value;
    const opened = await locals.as((act) => books.unlock(act, period, reason ?? ''));
    if (opened.ok) redirect(303, `${url.pathname}?done=unlocked#period-${period}`);
    const field = opened.problem === 'no reason' ? 'reason' : 'period';
    return fail(422, { ...refused(form.values, { [field]: opened.problem }), quicker: null });
  },
};
