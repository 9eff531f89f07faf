import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { civilDate } from '#calendar';
import { rulebook, rulePacks } from '#store';
import { filled, readForm } from '../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { rowsOf } from './rows.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, url }) =>
  locals.as(async (act) => {
    const day = civilDate(url.searchParams.get('day') ?? '') ?? act.today;
    const [book, taken] = [await rulebook(act), await rulePacks.list(act)];
    return {
      day,
      packs: book.shipped.map((pack) => {
        const from = taken.find((one) => one.pack.key === pack.key);
        const { key, title, document } = pack;
        const rows = rowsOf(pack, book, day);
        return {
          ...{ key, title, document, rows },
          taken: from ? { id: from.id, by: from.takenBy, at: from.takenAt.toISOString() } : null,
        };
      }),
      done: url.searchParams.get('done'),
    };
  });

const withdrawn = v.object({ id: v.pipe(v.string(), v.uuid()), reason: filled('reason missing') });

export const actions: Actions = {
  withdraw: async ({ request, locals }) => {
    const form = await readForm(request, withdrawn);
    if (!form.ok) return fail(400, form.refusal);
    if (!(await locals.as((act) => rulePacks.withdraw(act, form.value))))
      error(404, 'Bộ quy tắc này không còn được dùng. Hãy mở lại trang Quy tắc áp dụng.');
    redirect(303, '/rules?done=pack+withdrawn');
  },
};
