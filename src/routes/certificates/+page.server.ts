import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { sheetSizes } from '#documents';
import { certificateForms, certificatePrinters } from '#store';
import { filled, maybe, readForm, refused } from '../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { typedNumber } from './typed-number.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, url }) =>
  locals.as(async (act) => ({
    forms: await certificateForms.list(act),
    printers: await certificatePrinters.list(act),
    done: url.searchParams.get('done'),
    evaluation: url.searchParams.get('evaluation'),
  }));

const name = filled('no name');
const made = v.variant(
  'sheet',
  [
    v.object({ sheet: v.picklist(['a4Across', 'a3Across', 'a4Upright']), name }),
    v.object({ sheet: v.literal('own'), name, width: typedNumber(), height: typedNumber() }),
  ],
  'missing',
);
const printer = v.object({
  ...{ id: maybe(), printer: name },
  ...{ dx: typedNumber(), dy: typedNumber(), scale: typedNumber() },
});

export const actions: Actions = {
  make: async ({ request, locals }) => {
    const form = await readForm(request, made);
    if (!form.ok) return fail(400, form.refusal);
    const { name } = form.value;
    const { width, height } = form.value.sheet === 'own' ? form.value : sheetSizes[form.value.sheet];
    const outcome = await locals.as((act) => certificateForms.make(act, { name, width, height }));
    if (outcome.ok) redirect(303, `/certificates/${outcome.id}?done=made`);
    const field = outcome.problem === 'size' ? 'width' : 'name';
    return fail(422, refused(form.values, { [field]: outcome.problem }));
  },
  printer: async ({ request, locals }) => {
    const form = await readForm(request, printer);
    if (!form.ok) return fail(400, form.refusal);
    const { id, printer: name, ...offset } = form.value;
    const kept = await locals.as((act) => certificatePrinters.keep(act, { id, name, ...offset }));
    if (kept.ok) redirect(303, '/certificates?done=printer#printers');
    const field = kept.problem in offset ? kept.problem : 'printer';
    return fail(422, refused(form.values, { [field]: kept.problem }));
  },
  dropPrinter: async ({ request, locals }) => {
    const form = await readForm(request, v.object({ id: filled('not found') }));
    if (!form.ok) return fail(400, form.refusal);
    const dropped = await locals.as((act) => certificatePrinters.drop(act, form.value.id));
    if (!dropped.ok) return fail(422, refused(form.values, { '': dropped.problem }));
    redirect(303, '/certificates?done=printerDropped#printers');
  },
};
