import { unitChanges } from '#store';
import type { PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = async ({ locals }) => ({ changes: await locals.as(unitChanges.list) });
