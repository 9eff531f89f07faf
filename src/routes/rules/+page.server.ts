import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { civilDate } from '#calendar';
import { shippedPacks } from '#evaluation';
import { type Act, ownRules, rulebook, rulePacks, unusedRules } from '#store';
import { filled, readForm, refused } from '../form.ts';
import { mayName } from '../naming.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { rowsOf, unusedRow } from './rows.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, url }) =>
  locals.as(async (act) => {
    const day = civilDate(url.searchParams.get('day') ?? '') ?? act.today;
    const [book, taken] = [await rulebook(act), await rulePacks.list(act)];
    const only = await ownOfTaken(act, taken);
    return {
      day,
      unused: (await unusedRules(act)).map(unusedRow),
      packs: book.shipped.map((pack) => {
        const from = taken.find((one) => one.pack.key === pack.key);
        const { key, title, document } = pack;
        const rows = rowsOf(pack, book, day);
        return {
          ...{ key, title, document, rows },
          taken: from
            ? { id: from.id, by: from.takenBy, at: from.takenAt.toISOString(), own: only.get(key) ?? 0 }
            : null,
        };
      }),
      done: url.searchParams.get('done'),
    };
  });

/** How many of its own values would be used no more without each pack that was taken, by the pack's key. */
async function ownOfTaken(act: Act, taken: readonly rulePacks.TakenPack[]): Promise<Map<string, number>> {
  const standing = (await ownRules.list(act)).filter(({ withdrawn: gone }) => !gone);
  return new Map(
    taken.map(({ pack }) => {
      const left = shippedPacks.find(({ key }) => key === pack.key)?.rules ?? [];
      const lost = pack.rules.filter((rule) => left.every(({ key }) => key !== rule.key));
      return [pack.key, standing.filter(({ key }) => lost.some((rule) => rule.key === key)).length];
    }),
  );
}

const withdrawn = v.object({ id: v.pipe(v.string(), v.uuid()), reason: filled('reason missing') });

export const actions: Actions = {
  withdraw: async ({ request, locals }) => {
    const form = await readForm(request, withdrawn);
    if (!form.ok) return fail(400, form.refusal);
    if (!(await locals.as((act) => rulePacks.withdraw(act, form.value))))
      error(404, 'Bộ quy định này không còn được dùng. Hãy mở lại trang Quy định áp dụng.');
    redirect(303, '/rules?done=pack+withdrawn');
  },
  withdrawValue: async ({ request, locals }) => {
    const form = await readForm(request, withdrawn);
    if (!form.ok) return fail(400, form.refusal);
    if (mayName(form.value.reason, undefined) !== null)
      return fail(422, refused(form.values, { reason: 'may name' }));
    if (!(await locals.as((act) => ownRules.withdraw(act, form.value))))
      error(404, 'Giá trị này đã được rút lại. Hãy mở lại trang Quy định áp dụng.');
    redirect(303, '/rules?done=withdrawn');
  },
};
