import { unitKinds, units } from '#store';
import type { PageServerLoad } from './$types.ts';

export const csr = false;

const PAGE = 200;

export const load: PageServerLoad = async ({ locals, url }) => {
  const word = url.searchParams.get('kind') ?? '';
  const search = url.searchParams.get('search') ?? '';
  const standing = url.searchParams.has('ended') ? 'ended' : 'living';
  const { found, counts, kinds, kind } = await locals.as(async (act) => {
    const kinds = await unitKinds.list(act);
    const kind = kinds.find(({ key }) => key === word)?.key;
    const found = await units.list(act, { kind, search, standing });
    return { found, counts: await units.counts(act), kinds, kind };
  });
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(url.searchParams.get('page'))) || 1));
  return {
    units: found.slice((page - 1) * PAGE, page * PAGE),
    counts,
    kinds,
    kind: kind ?? null,
    search,
    ended: standing === 'ended',
    page,
    pages,
    done: url.searchParams.get('done'),
    count: Math.max(0, Math.trunc(Number(url.searchParams.get('count')))) || 0,
  };
};
