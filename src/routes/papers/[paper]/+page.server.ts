import { error } from '@sveltejs/kit';
import { communes, movements, paperContents, papers, posts } from '#store';
import type { Actions, PageServerLoad } from './$types.ts';
import { issuingActions, issuingOf } from './issuing.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const paper = await papers.get(act, params.paper);
    if (!paper) error(404, 'Không tìm thấy văn bản này.');
    const movement = paper.movement === null ? undefined : await movements.get(act, paper.movement);
    const issuer = (await communes.issuers(act)).find(({ id }) => id === paper.issuer);
    const signing = issuer && (await posts.signingOf(act, issuer));
    return {
      paper,
      movement: movement ? { id: movement.id, name: movement.name } : null,
      now: paper.frozenAt || paper.droppedAt ? {} : await paperContents.comparedWithNow(act, paper),
      nobodySigns: signing && !signing.ok,
      issuing: await issuingOf(act, paper),
      done: url.searchParams.get('done'),
    };
  });

export const actions: Actions = { ...issuingActions };
