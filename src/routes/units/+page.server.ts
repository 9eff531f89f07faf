import { isUnitKind } from '#org';
import { units } from '#store';
import type { PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = async ({ locals, url }) => {
  const word = url.searchParams.get('kind') ?? '';
  const search = url.searchParams.get('search') ?? '';
  const kind = isUnitKind(word) ? word : undefined;
  return locals.as(async (act) => ({
    units: await units.list(act, { kind, search }),
    counts: await units.counts(act),
    kind: kind ?? null,
    search,
    done: url.searchParams.get('done'),
    count: Number(url.searchParams.get('count')),
  }));
};
