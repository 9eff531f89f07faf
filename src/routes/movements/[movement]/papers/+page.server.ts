import { error } from '@sveltejs/kit';
import type { PaperKindName } from '#documents';
import { type Act, movements, paperFillings, papers } from '#store';
import type { PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params }) =>
  locals.as(async (act) => {
    const movement = await movements.get(act, params.movement);
    if (!movement) error(404, 'Không tìm thấy phong trào này.');
    const kinds = paperFillings.kinds();
    return {
      movement: { id: movement.id, name: movement.name, plan: movement.plan },
      papers: (await papers.list(act, { movement: movement.id })).filter(({ droppedAt }) => !droppedAt),
      kinds,
      ready: await readyOf(act, kinds, movement.id),
    };
  });

/** Of which kinds there is something to tell. */
async function readyOf(act: Act, kinds: readonly PaperKindName[], movement: string) {
  const ready: PaperKindName[] = [];
  for (const kind of kinds)
    if ((await paperFillings.subjects(act, kind, movement)).length > 0) ready.push(kind);
  return ready;
}
