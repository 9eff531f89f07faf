import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { type PaperKindName, paperKinds } from '#documents';
import { type Act, communes, movements, paperContents, paperFillings } from '#store';
import { filled, readForm, refused } from '../../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { type About, aboutIn, isAbout } from './about.ts';
import { living, usualIssuer } from './usual-issuer.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, url }) =>
  locals.as(async (act) => {
    const movement = await movementOf(act, url);
    const kind = kindOf(url);
    const asked = aboutIn(url.searchParams);
    const issuers = living(await communes.issuers(act), act.today);
    return {
      movements: (await movements.list(act)).map(({ id, name }) => ({ id, name })),
      chosen: url.searchParams.has('movement'),
      movement: movement && { id: movement.id, name: movement.name, plan: movement.plan },
      kinds: await kindsFor(act, movement?.id ?? null, asked),
      kind,
      asked,
      subjects: kind === null ? [] : told(await subjectsOf(act, kind, movement?.id ?? null), asked),
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

/** Without a movement only what can be drawn up without one, a plan to begin with; from a page what tells of what stands on it. */
async function kindsFor(act: Act, movement: string | null, asked: About): Promise<PaperKindName[]> {
  const all = paperFillings.kinds();
  if (movement !== null && Object.keys(asked).length === 0) return all;
  const offered: PaperKindName[] = [];
  for (const kind of all)
    if ((await paperFillings.subjects(act, kind, movement)).some((one) => isAbout(one, asked)))
      offered.push(kind);
  return offered;
}

/** Those that tell of what is asked; all where none does. */
function told<T extends { about: About }>(subjects: T[], asked: About): T[] {
  const some = subjects.filter((subject) => isAbout(subject, asked));
  return some.length > 0 ? some : subjects;
}

function kindOf(url: URL): PaperKindName | null {
  return paperFillings.kinds().find((kind) => kind === url.searchParams.get('kind')) ?? null;
}

/** Each with a value for its field: ids that a form cannot make up. */
async function subjectsOf(act: Act, kind: PaperKindName, movement: string | null) {
  const subjects = await paperFillings.subjects(act, kind, movement);
  return subjects.map((subject) => ({ ...subject, value: JSON.stringify(subject.about) }));
}
