import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { criteriaOf, starters } from '#evaluation';
import { criteriaSets, movements, unitKinds } from '#store';
import { filled, readForm } from '../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, url }) =>
  locals.as(async (act) => {
    const sets = await criteriaSets.list(act);
    return {
      sets: sets.map(({ id, version, content, retiredAt }) => ({
        ...{ id, version, title: content.title, source: content.source, audience: content.audience },
        ...{ count: criteriaOf(content.nodes).length, isRetired: retiredAt !== null },
      })),
      starters: starters.map(({ set }) => ({
        ...{ key: set.key, title: set.title, document: set.source.document, audience: set.audience },
        taken: sets.find(({ key, retiredAt }) => key === set.key && !retiredAt)?.id ?? null,
      })),
      kinds: await unitKinds.list(act),
      movements: (await movements.list(act)).map(({ id, name }) => ({ id, name })),
      done: url.searchParams.get('done'),
    };
  });

const chosen = v.object({ movement: filled('missing'), sure: v.optional(v.string()) });

export const actions: Actions = {
  propose: async ({ request, locals }) => {
    const form = await readForm(request, chosen);
    if (!form.ok) {
      const error = form.refusal.errors.movement ?? 'missing';
      return fail(400, { problems: [], asked: false, movement: '', error });
    }
    const { movement, sure } = form.value;
    const made = await locals.as((act) => criteriaSets.makeFrom(act, { movement, sure: sure !== undefined }));
    if (!made.ok) {
      const asked = made.problems.every(({ weight }) => weight === 'asked');
      const problems = [...new Set(made.problems.map(({ message }) => message))];
      return fail(422, { problems, asked, movement, error: null });
    }
    const done = made.made > 0 ? 'made' : 'already';
    redirect(303, made.ids.length === 1 ? `/criteria/${made.ids[0]}?done=${done}` : `/criteria?done=${done}`);
  },
};
