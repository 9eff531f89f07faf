import { events } from '#store';
import type { PageServerLoad } from './$types.ts';

export const csr = false;

/** Far beyond any log, and near enough to be counted by. */
const LAST = 1_000_000;

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = Math.trunc(Number(url.searchParams.get('page'))) || 1;
  const number = Math.min(Math.max(1, asked), LAST);
  return { number, ...(await locals.as((act) => events.page(act, number))) };
};
