import { fail, redirect } from '@sveltejs/kit';
import { type CheckedFigure, figuresChecked, isChanged, type Paper, redline } from '#documents';
import { papers } from '#store';
import { readEdited, sentEdit } from '../edited-paper.ts';
import { closedOf, keptOrGone } from '../kept-paper.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { type TakenFile, takenFile } from './taken-file.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params }) =>
  locals.as(async (act) => {
    const { id, title, version, ...kept } = await keptOrGone(act, params.paper);
    return { paper: { id, title, version }, closed: closedOf(kept) };
  });

export const actions: Actions = {
  read: async ({ request, locals, params }) => {
    const kept = await locals.as((act) => keptOrGone(act, params.paper));
    const closed = closedOf(kept);
    if (closed) return fail(409, { problem: closed });
    const taken = await takenFile(request, kept);
    if (!taken.ok) return fail(422, taken);
    return { found: foundIn(taken, kept.content) };
  },
  take: async ({ request, locals, params }) => {
    const sent = await sentEdit(request);
    if (!sent) return fail(400, { problem: 'form' });
    const problem = await locals.as(async (act) => {
      const { content } = await keptOrGone(act, params.paper);
      const read = readEdited(sent.edited, content);
      if (!read.ok) return read.problem;
      const done = await papers.save(act, { paper: params.paper, version: sent.version }, read.content);
      return done.ok ? null : done.problem;
    });
    if (problem) return fail(409, { problem });
    redirect(303, `/papers/${params.paper}?done=taken#redline`);
  },
};

/** What the file would change, before anything is taken over. */
function foundIn({ name, edited, untaken, content }: TakenFile, stands: Paper) {
  const lines = redline(stands.document, content.document);
  return {
    name,
    untaken,
    lines: lines.filter(({ change }) => change !== 'same'),
    figures: figuresChecked(content).filter((figure): figure is Differing => figure.state !== 'same'),
    edited: isChanged(lines) || !isSameInFigures(stands, content) ? JSON.stringify(edited) : null,
  };
}

type Differing = Exclude<CheckedFigure, { state: 'same' }>;

function isSameInFigures(one: Paper, other: Paper): boolean {
  return JSON.stringify(figuresChecked(one)) === JSON.stringify(figuresChecked(other));
}
