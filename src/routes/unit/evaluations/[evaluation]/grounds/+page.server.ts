import { evidenceIn, groundsOr404 } from '../../../../grounds-answer.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) =>
  locals.as(async (act) => {
    const found = await groundsOr404(act, params.evaluation);
    return {
      found,
      evidence: await evidenceIn(act, found),
      back: `/unit/evaluations/${found.evaluation}`,
    };
  });
