import { movements } from '#store';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals }) => ({ movements: await locals.as(movements.list) });
