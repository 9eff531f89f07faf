import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { type Act, communes, forUnits, movements, paperContents, papers, posts } from '#store';
import { filled, readForm, refused } from '../../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { issuingActions, issuingOf } from './issuing.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const paper = await papers.get(act, params.paper);
    if (!paper) error(404, 'Không tìm thấy văn bản này.');
    const movement = paper.movement === null ? undefined : await movements.get(act, paper.movement);
    const asked = url.searchParams.get('version');
    const { done, renewed, byHand, otherDays } = Object.fromEntries(url.searchParams);
    // only when it is asked for: a review of many periods takes its time to be filled
    const compared = url.searchParams.has('now') ? await paperContents.comparedWithNow(act, paper) : null;
    return {
      paper,
      older: asked === null ? null : await olderOf(act, paper, asked),
      movement: movement ? { id: movement.id, name: movement.name } : null,
      now: compared?.now ?? null,
      added: compared?.added ?? 0,
      versions: await papers.versions(act, paper.id),
      nobodySigns: paper.frozenAt || paper.droppedAt ? null : await nobodySigns(act, paper),
      issuing: await issuingOf(act, paper, url.searchParams.get('dated')),
      perUnit: (await forUnits(act, paper.id))?.units.length ?? null,
      done: done ?? null,
      renewed: Number(renewed) || 0,
      byHand: Number(byHand) || 0,
      otherDays: Number(otherDays) || 0,
    };
  });

/** An earlier state of the paper, to be read. */
async function olderOf(act: Act, { id, version }: papers.KeptPaper, asked: string) {
  const number = Number(asked);
  if (number === version) return null;
  const content = Number.isSafeInteger(number) ? await papers.before(act, id, number) : null;
  if (!content) error(404, 'Không tìm thấy bản này của văn bản.');
  return { version: number, content };
}

/** Why nobody may sign for its issuer today; null where somebody may. */
async function nobodySigns(act: Act, { issuer }: papers.KeptPaper) {
  const body = (await communes.issuers(act)).find(({ id }) => id === issuer);
  const signing = body && (await posts.signingOf(act, body));
  return signing && !signing.ok ? signing.why : null;
}

const seen = v.object({ version: v.pipe(filled('changed meanwhile'), v.digits(), v.transform(Number)) });

export const actions: Actions = {
  ...issuingActions,
  refill: async ({ request, locals, params, url }) => {
    const form = await readForm(request, seen);
    if (!form.ok) return fail(400, form.refusal);
    const outcome = await locals.as((act) =>
      paperContents.refill(act, { paper: params.paper, ...form.value }),
    );
    if (!outcome.ok) return fail(422, refused({}, { paper: outcome.problem }));
    const { extent, renewed, byHand, otherDays } = outcome;
    const told = {
      done: extent,
      ...{ renewed: `${renewed}`, byHand: `${byHand}`, otherDays: `${otherDays}` },
    };
    redirect(303, `${url.pathname}?${new URLSearchParams(told)}`);
  },
  drop: async ({ request, locals, params, url }) => {
    const form = await readForm(request, seen);
    if (!form.ok) return fail(400, form.refusal);
    const outcome = await locals.as((act) => papers.drop(act, { paper: params.paper, ...form.value }));
    if (!outcome.ok) return fail(422, refused({}, { paper: outcome.problem }));
    redirect(303, `${url.pathname}?done=dropped`);
  },
};
