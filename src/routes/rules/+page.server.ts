import { redirect } from '@sveltejs/kit';
import { civilDate } from '#calendar';
import { shippedPacks } from '#evaluation';
import { type Act, ownRules, rulebook, rulePacks, unusedRules } from '#store';
import type { Actions, PageServerLoad } from './$types.ts';
import { rowsOf, unusedRow } from './rows.ts';
import { withdrawn } from './withdrawal.ts';

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

const PACK_GONE = 'Bộ quy tắc này không còn được dùng. Hãy mở lại trang Quy tắc áp dụng.';
const VALUE_GONE = 'Giá trị này đã được rút lại. Hãy mở lại trang Quy tắc áp dụng.';

export const actions: Actions = {
  withdraw: async (event) => {
    const refusal = await withdrawn(event, rulePacks.withdraw, PACK_GONE);
    return refusal ?? redirect(303, '/rules?done=pack+withdrawn');
  },
  withdrawValue: async (event) => {
    const refusal = await withdrawn(event, ownRules.withdraw, VALUE_GONE);
    return refusal ?? redirect(303, '/rules?done=withdrawn');
  },
};
