import { fail, redirect } from '@sveltejs/kit';
import { editedOf, picturesOf, redline } from '#documents';
import { papers } from '#store';
import { readEdited, sentEdit } from '../edited-paper.ts';
import { closedOf, keptOrGone } from '../kept-paper.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) =>
  locals.as(async (act) => {
    const { id, title, version, content, ...kept } = await keptOrGone(act, params.paper);
    return {
      paper: { id, title, version },
      closed: closedOf(kept),
      edited: editedOf(content.document),
      pictures: [...picturesOf(content.document)].map(([key, { svg, told }]) => ({ key, svg, told })),
      printed: Object.fromEntries(
        Object.entries(content.figures).map(([figure, one]) => [figure, one.printed]),
      ),
    };
  });

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const sent = await sentEdit(request);
    if (!sent) return fail(400, { problem: 'form' });
    const saved = await locals.as(async (act) => {
      const kept = await keptOrGone(act, params.paper);
      const read = readEdited(sent.edited, kept.content);
      if (!read.ok) return fail(422, { problem: read.problem });
      const done = await papers.save(act, { paper: params.paper, version: sent.version }, read.content);
      if (done.ok) return null;
      if (done.problem !== 'changed meanwhile') return fail(409, { problem: done.problem });
      const differing = redline(kept.content.document, read.content.document);
      return fail(409, { meanwhile: { version: kept.version, lines: differing } });
    });
    if (saved) return saved;
    redirect(303, `/papers/${params.paper}?done=edited#redline`);
  },
};
