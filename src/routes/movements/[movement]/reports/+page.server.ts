import { error, fail, redirect } from '@sveltejs/kit';
import { movements, reviews } from '#store';
import type { Actions, PageServerLoad } from './$types.ts';

/** How many are looked through at once: what is unusual is asked of each. */
const SHOWN = 100;

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const movement = await movements.get(act, params.movement);
    if (!movement) error(404, 'Không tìm thấy phong trào này.');
    const all = await reviews.waiting(act, movement.id);
    const mine = all.filter((one) => one.mine);
    const shown = mine.slice(0, SHOWN);
    const found = await reviews.unusual(
      act,
      shown.map(({ report }) => report),
    );
    return {
      movement: { id: movement.id, name: movement.name },
      waiting: url.searchParams.get('waiting') === 'all' ? ('all' as const) : ('me' as const),
      counts: { mine: mine.length, all: all.length, shown: shown.length },
      all: url.searchParams.get('waiting') === 'all' ? all : [],
      mine: shown.map((one) => ({ ...one, unusual: found.get(one.report) ?? [] })),
      done: countIn(url, 'done'),
      left: countIn(url, 'left'),
    };
  });

function countIn({ searchParams }: URL, name: string): number | null {
  const text = searchParams.get(name) ?? '';
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}

export const actions: Actions = {
  default: async ({ request, locals, params, url }) => {
    const seen = (await request.formData()).getAll('report').map(String).slice(0, SHOWN);
    if (seen.length === 0) return fail(422, { problem: 'nobody' as const });
    const { accepted, left } = await locals.as((act) => reviews.acceptUsual(act, params.movement, seen));
    redirect(303, `${url.pathname}?waiting=me&done=${accepted.length}&left=${left.length}`);
  },
};
