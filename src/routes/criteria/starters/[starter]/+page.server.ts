import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { checkSet, setInWords, starters } from '#evaluation';
import { baseKinds } from '#org';
import { criteriaSets, unitKinds } from '#store';
import { maybe, readForm } from '../../../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params, parent }) =>
  locals.as(async (act) => {
    const { language } = await parent();
    const found = starters.find(({ set }) => set.key === params.starter);
    if (!found) error(404, 'Không có bộ tiêu chí gợi ý này. Hãy mở lại trang Bộ tiêu chí.');
    const { set, note, ofOwnPlan } = found;
    const known = await criteriaSets.known(act);
    return {
      ...{
        title: set.title,
        source: set.source,
        audience: set.audience,
        from: set.from,
        below: set.scale.below,
      },
      ...{ note, ofOwnPlan, paper: setInWords(set, known, language) },
      problems: checkSet(set, known).map(({ weight, message }) => ({ weight, message })),
      kinds: await unitKinds.list(act),
    };
  });

const wanted = v.looseObject({ document: maybe(), article: maybe(), sure: v.optional(v.string()) });

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await readForm(request, wanted);
    if (!form.ok) return fail(400, { values: form.values, problems: [] });
    const { document, article, sure } = form.value;
    const audience = baseKinds.flatMap(({ key }) => (form.values[`audience.${key}`] ? [key] : []));
    const taken = await locals.as((act) =>
      criteriaSets.take(act, {
        starter: params.starter,
        document,
        article,
        audience,
        sure: sure !== undefined,
      }),
    );
    if (!taken.ok)
      return fail(422, {
        values: form.values,
        problems: taken.problems.map(({ weight, message }) => ({ weight, message })),
      });
    redirect(303, `/criteria/${taken.id}?done=taken`);
  },
};
