import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { certificateAwards, certificateForms, certificatePrinters } from '#store';
import { filled, readForm, refused } from '../../form.ts';
import { takeBackground } from '../background.ts';
import { measured } from '../measured.ts';
import { samplesOf } from '../samples.ts';
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

const saved = v.looseObject({
  name: filled('no name'),
  width: filled(),
  height: filled(),
  version: v.pipe(v.string(), v.transform(Number), v.integer()),
});

export const actions: Actions = {
  save: async ({ request, locals, params }) => {
    const form = await readForm(request, saved);
    if (!form.ok) return fail(400, form.refusal);
    const { name, version } = form.value;
    const [width, height] = [measured(form.value.width), measured(form.value.height)];
    const read = fieldsOf(rowsTyped(form.values));
    if (width === null || height === null || !read.ok) {
      const errors = {
        ...(width === null ? { width: 'not a number' } : {}),
        ...(height === null ? { height: 'not a number' } : {}),
        ...(read.ok ? {} : read.errors),
      };
      return fail(422, refused(form.values, errors));
    }
    const { fields } = read;
    const kept = await locals.as((act) =>
      certificateForms.save(act, { form: params.form, version, name, width, height, fields }),
    );
    if (kept.ok) redirect(303, `/certificates/${params.form}?done=saved`);
    if (kept.problem === 'fields')
      return fail(
        422,
        refused(
          form.values,
          Object.fromEntries(kept.fields.map(({ field, part, problem }) => [`${field}.${part}`, problem])),
        ),
      );
    return fail(kept.problem === 'changed meanwhile' ? 409 : 422, {
      ...refused(form.values, { [FIELDS[kept.problem] ?? '']: kept.problem }),
    });
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

const FIELDS: Readonly<Record<string, string>> = { 'no name': 'name', 'name taken': 'name', size: 'width' };
