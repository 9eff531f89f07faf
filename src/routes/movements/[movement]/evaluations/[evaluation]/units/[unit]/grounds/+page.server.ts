import { error } from '@sveltejs/kit';
import { evidenceIn, groundsOr404 } from '../../../../../../../grounds-answer.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) =>
  locals.as(async (act) => {
    const found = await groundsOr404(act, params.evaluation, params.unit);
    if (found.movement !== params.movement) error(404, 'Không tìm thấy đợt đánh giá này trong phong trào.');
    return {
      found,
      evidence: await evidenceIn(act, found),
      back: `/movements/${found.movement}/evaluations/${found.evaluation}/units/${params.unit}`,
    };
  });
