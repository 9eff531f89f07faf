import { error } from '@sveltejs/kit';
import { movements, paperFillings, papers } from '#store';
import type { PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params }) =>
  locals.as(async (act) => {
    const movement = await movements.get(act, params.movement);
    if (!movement) error(404, 'Không tìm thấy phong trào này.');
    return {
      movement: { id: movement.id, name: movement.name, plan: movement.plan },
      papers: await papers.list(act, { movement: movement.id }),
      kinds: paperFillings.kinds(),
    };
  });
