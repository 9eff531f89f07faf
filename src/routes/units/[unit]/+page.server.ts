import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { aliasKinds } from '#org';
import { contacts, formerWords, paperSendings, unitAliases, unitChanges, unitKinds, units } from '#store';
import { contactField, contactForm } from '../../contact-form.ts';
import { filled, maybe, readForm, refused } from '../../form.ts';
import { fieldOf, unitForm } from '../unit-form.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const all = await units.list(act, { standing: 'all' });
    const unit = all.find(({ id }) => id === params.unit);
    if (!unit) error(404, 'Không tìm thấy đơn vị này.');
    return {
      unit,
      kinds: await unitKinds.list(act),
      parents: all.filter(({ id, endedOn }) => id !== unit.id && !endedOn),
      line: await unitChanges.line(act, unit.id),
      former: await formerWords(act, unit.id),
      aliases: await unitAliases.list(act, unit.id),
      contact: await contacts.of(act, { unit: unit.id }),
      papers: await paperSendings.ofUnit(act, unit.id),
      done: url.searchParams.get('done'),
    };
  });

const aliasForm = v.object({
  kind: v.picklist(aliasKinds, 'kind missing'),
  text: filled('text missing'),
  system: maybe(),
});
const choosing = v.object({ kind: v.string(), text: v.string() });

export const actions: Actions = {
  correct: async ({ request, locals, params }) => {
    const form = await readForm(request, unitForm);
    if (!form.ok) return fail(400, form.refusal);
    const changed = await locals.as((act) => units.change(act, params.unit, form.value));
    if (!changed.ok && changed.problem === 'not found') error(404, 'Không tìm thấy đơn vị này.');
    if (!changed.ok) return fail(400, refused(form.values, { [fieldOf(changed.problem)]: changed.problem }));
    redirect(303, '/units?done=changed');
  },
  alias: async ({ request, locals, params }) => {
    const form = await readForm(request, aliasForm);
    if (!form.ok) return fail(400, { alias: form.refusal });
    const system = form.value.kind === 'official' ? form.value.system : null;
    const added = await locals.as((act) => unitAliases.add(act, params.unit, { ...form.value, system }));
    if (!added.ok)
      return fail(400, { alias: refused(form.values, { [aliasField(added.problem)]: added.problem }) });
    redirect(303, `/units/${params.unit}?done=alias`);
  },
  contact: async ({ request, locals, params }) => {
    const form = await readForm(request, contactForm);
    if (!form.ok) return fail(400, { contact: form.refusal });
    const set = await locals.as((act) => contacts.set(act, { unit: params.unit }, form.value));
    if (!set.ok)
      return fail(400, { contact: refused(form.values, { [contactField(set.problem)]: set.problem }) });
    redirect(303, `/units/${params.unit}?done=contact#contact`);
  },
  uncontact: async ({ locals, params }) => {
    await locals.as((act) => contacts.remove(act, { unit: params.unit }));
    redirect(303, `/units/${params.unit}#contact`);
  },
  unalias: async ({ request, locals, params }) => {
    const form = await readForm(request, choosing);
    if (!form.ok) return fail(400, { alias: form.refusal });
    const { kind, text } = form.value;
    await locals.as((act) => unitAliases.remove(act, params.unit, kind, text));
    redirect(303, `/units/${params.unit}?done=alias`);
  },
};

function aliasField(problem: string): string {
  return problem === 'system missing' ? 'system' : 'text';
}
