import { events } from '#store';
import type { PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = async ({ locals, url }) => {
  const number = Math.max(1, Math.trunc(Number(url.searchParams.get('page'))) || 1);
  return { number, ...(await locals.as((act) => events.page(act, number))) };
};
