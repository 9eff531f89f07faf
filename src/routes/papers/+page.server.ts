import { movements, paperFillings, papers } from '#store';
import type { PageServerLoad } from './$types.ts';
import { standingOf } from './standing.ts';

export const csr = false;

/** Papers a page. */
const SHOWN = 50;

export const load: PageServerLoad = ({ locals, url }) =>
  locals.as(async (act) => {
    const movement = url.searchParams.get('movement') || null;
    const standing = url.searchParams.get('standing') || 'all';
    const all = await papers.list(act, movement === null ? {} : { movement });
    const kind = paperFillings.kinds().find((one) => one === url.searchParams.get('kind')) ?? null;
    const listed = all.filter(
      (paper) =>
        (standing === 'all' || standingOf(paper) === standing) && (kind === null || paper.kind === kind),
    );
    const pages = Math.max(1, Math.ceil(listed.length / SHOWN));
    const page = Math.min(pages, Math.max(1, Number(url.searchParams.get('page')) || 1));
    return {
      movements: (await movements.list(act)).map(({ id, name }) => ({ id, name })),
      ...{ movement, standing, kind, page, pages },
      kinds: paperFillings.kinds(),
      any: all.length > 0,
      papers: listed.slice((page - 1) * SHOWN, page * SHOWN),
    };
  });
