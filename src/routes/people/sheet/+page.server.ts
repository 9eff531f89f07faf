import { accounts } from '#store';
import type { Actions } from './$types.ts';

export const csr = false;

export const actions: Actions = {
  /** First passwords are shown by this one answer and never again. */
  default: async ({ locals }) => ({ sheet: await locals.as(accounts.createForUnits) }),
};
