import { error, fail } from '@sveltejs/kit';
import { certificateAwards, certificateForms, certificatePrinters } from '#store';
import { readForm, refused } from '../../../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { asked } from './asked.ts';
import { checkedOf } from './checked.ts';
import { drawnFor } from './whom.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const form = await certificateForms.get(act, params.form);
    if (!form) error(404, 'Không tìm thấy mẫu phôi này, có thể đã thôi dùng.');
    const decisions = await certificateAwards.decisions(act);
    const decision = decisions.find(({ id }) => id === url.searchParams.get('decision')) ?? null;
    const settled = await certificateAwards.settled(act);
    const wanted = url.searchParams.get('evaluation') || decision?.evaluation;
    const evaluation = settled.find(({ id }) => id === wanted) ?? null;
    return {
      certificate: { id: form.id, name: form.name, hasBackground: form.hasBackground },
      uses: form.fields.map(({ name }) => name),
      ...{ decisions, decision, settled },
      evaluation: evaluation && {
        id: evaluation.id,
        classes: await certificateAwards.classesOf(act, evaluation.id),
      },
      usual: await certificateAwards.usual(act),
      printers: await certificatePrinters.list(act),
    };
  });

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await readForm(request, asked);
    if (!form.ok) return fail(400, form.refusal);
    const drawn = await locals.as((act) => drawnFor(act, params.form, form.value));
    if (!drawn.ok) return fail(422, refused(form.values, { [drawn.field]: drawn.problem }));
    return { values: form.values, errors: {}, checked: checkedOf(drawn) };
  },
};
