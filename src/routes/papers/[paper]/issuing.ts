import type { Act, papers } from '#store';
import type { Actions } from './$types.ts';

/** What the section “Ban hành” shows of a paper. */
export async function issuingOf(_act: Act, _kept: papers.KeptPaper) {
  return {};
}

/** What its forms do. */
export const issuingActions: Actions = {};
