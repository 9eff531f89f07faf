import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { type PaperKindName, paperKinds } from '#documents';
import { type Act, communes, movements, paperContents, paperFillings } from '#store';
import { filled, readForm, refused } from '../../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { living, usualIssuer } from './usual-issuer.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, url }) =>
  locals.as(async (act) => {
    const movement = await movementOf(act, url);
    const kind = kindOf(url);
    const issuers = living(await communes.issuers(act), act.today);
    return {
      movements: (await movements.list(act)).map(({ id, name }) => ({ id, name })),
      chosen: url.searchParams.has('movement'),
      movement: movement && { id: movement.id, name: movement.name, plan: movement.plan },
      kinds: movement ? paperFillings.kinds() : await ofNoMovement(act),
      kind,
      subjects: kind === null ? [] : await subjectsOf(act, kind, movement?.id ?? null),
      issuers: issuers.map(({ id, name }) => ({ id, name })),
      usual: kind === null ? null : usualIssuer(issuers, kind, movement?.issuer ?? null),
    };
  });

const wanted = v.object({ about: filled('subject'), issuer: filled('issuer') });

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const form = await readForm(request, wanted);
    if (!form.ok) return fail(400, form.refusal);
    const drawn = await locals.as(async (act) => {
      const kind = kindOf(url);
      const movement = (await movementOf(act, url))?.id ?? null;
      const subject =
        kind && (await subjectsOf(act, kind, movement)).find(({ value }) => value === form.value.about);
      if (!kind || !subject) return null;
      return paperContents.draw(act, { kind, movement, about: subject.about, issuer: form.value.issuer });
    });
    if (drawn === null) return fail(422, refused(form.values, { about: 'gone' }));
    redirect(303, `/papers/${drawn}?done=${isForm(kindOf(url)) ? 'form' : 'drawn'}`);
  },
};

/** Null: no movement was chosen, or none is meant. */
async function movementOf(act: Act, url: URL) {
  const asked = url.searchParams.get('movement');
  if (!asked) return null;
  const movement = await movements.get(act, asked);
  if (!movement) error(404, 'Không tìm thấy phong trào này.');
  return movement;
}

function isForm(kind: PaperKindName | null): boolean {
  return kind !== null && 'form' in paperKinds[kind];
}

/** Without a movement only what can be drawn up without one is offered: a plan to begin with. */
async function ofNoMovement(act: Act) {
  const offered: PaperKindName[] = [];
  for (const kind of paperFillings.kinds())
    if ((await paperFillings.subjects(act, kind, null)).length > 0) offered.push(kind);
  return offered;
}

function kindOf(url: URL): PaperKindName | null {
  return paperFillings.kinds().find((kind) => kind === url.searchParams.get('kind')) ?? null;
}

/** Each with a value for its field: ids that a form cannot make up. */
async function subjectsOf(act: Act, kind: PaperKindName, movement: string | null) {
  const subjects = await paperFillings.subjects(act, kind, movement);
  return subjects.map((subject) => ({ ...subject, value: JSON.stringify(subject.about) }));
}
