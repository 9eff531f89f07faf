import { accounts } from '#store';
import type { PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, url }) =>
  locals.as(async (act) => ({
    members: await accounts.members(act),
    without: await accounts.countWithout(act),
    done: url.searchParams.get('done'),
  }));
