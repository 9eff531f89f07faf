import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { certificateAwards, certificateForms, certificatePrinters } from '#store';
import { type FieldErrors, filled, readForm, refused } from '../../form.ts';
import { takeBackground } from '../background.ts';
import { samplesOf } from '../samples.ts';
import { typedNumber } from '../typed-number.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { fieldsOf, rowsOf, rowsTyped } from './rows.ts';

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const form = await certificateForms.get(act, params.form);
    if (!form) error(404, 'Không tìm thấy mẫu phôi này, có thể đã thôi dùng.');
    return {
      certificate: form,
      rows: rowsOf(form),
      samples: samplesOf(await certificateAwards.usual(act), act.today),
      printers: await certificatePrinters.list(act),
      done: url.searchParams.get('done'),
    };
  });

const saved = v.object({
  name: filled('no name'),
  width: typedNumber(),
  height: typedNumber(),
  version: v.pipe(v.string(), v.transform(Number), v.integer()),
});

export const actions: Actions = {
  save: async ({ request, locals, params }) => {
    const form = await readForm(request, saved);
    const read = fieldsOf(rowsTyped(form.values));
    if (!form.ok || !read.ok) {
      const errors = { ...(form.ok ? {} : form.refusal.errors), ...(read.ok ? {} : read.errors) };
      return fail(422, refused(form.values, errors));
    }
    const now = { form: params.form, ...form.value, fields: read.fields };
    const kept = await locals.as((act) => certificateForms.save(act, now));
    if (kept.ok) redirect(303, `/certificates/${params.form}?done=saved`);
    return fail(kept.problem === 'changed meanwhile' ? 409 : 422, refused(form.values, errorsOf(kept)));
  },
  background: async ({ request, locals, params }) => {
    const taken = await takeBackground(locals, params.form, request);
    if (!taken.ok) return fail(422, { ...refused({}, {}), background: taken.problem });
    redirect(303, `/certificates/${params.form}?done=background`);
  },
  noBackground: async ({ locals, params }) => {
    const removed = await locals.as((act) => certificateForms.setBackground(act, params.form, null));
    if (!removed) return fail(404, refused({}, { '': 'not found' }));
    redirect(303, `/certificates/${params.form}?done=noBackground`);
  },
  drop: async ({ locals, params }) => {
    const dropped = await locals.as((act) => certificateForms.drop(act, params.form));
    if (!dropped) return fail(404, refused({}, { '': 'not found' }));
    redirect(303, '/certificates?done=dropped');
  },
};

/** Each problem at the field where it is mended. */
function errorsOf(kept: Exclude<certificateForms.CertificateFormKept, { ok: true }>): FieldErrors {
  if (kept.problem !== 'fields') return { [FIELDS[kept.problem] ?? '']: kept.problem };
  return Object.fromEntries(kept.fields.map(({ field, part, problem }) => [`${field}.${part}`, problem]));
}

const FIELDS: Readonly<Record<string, string>> = { 'no name': 'name', 'name taken': 'name', size: 'width' };
