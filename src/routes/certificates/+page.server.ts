import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { sheetSizes } from '#documents';
import { certificateForms, certificatePrinters } from '#store';
import { filled, maybe, readForm, refused } from '../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { measured } from './measured.ts';

export const load: PageServerLoad = ({ locals, url }) =>
  locals.as(async (act) => ({
    forms: await certificateForms.list(act),
    printers: await certificatePrinters.list(act),
    done: url.searchParams.get('done'),
    evaluation: url.searchParams.get('evaluation'),
  }));

const made = v.object({
  name: filled('no name'),
  sheet: v.picklist(['a4Across', 'a3Across', 'a4Upright', 'own'], 'missing'),
  width: maybe(),
  height: maybe(),
});

const printer = v.object({
  id: maybe(),
  printer: filled('no name'),
  dx: filled(),
  dy: filled(),
  scale: filled(),
});
/** Which field a problem of a printer stands at. */
const PRINTER: Readonly<Record<string, string>> = { dx: 'dx', dy: 'dy', scale: 'scale' };

export const actions: Actions = {
  make: async ({ request, locals }) => {
    const form = await readForm(request, made);
    if (!form.ok) return fail(400, form.refusal);
    const { name, sheet, width, height } = form.value;
    const size = sheet === 'own' ? { width: measured(width), height: measured(height) } : sheetSizes[sheet];
    if (size.width === null || size.height === null) {
      const field = size.width === null ? 'width' : 'height';
      return fail(422, refused(form.values, { [field]: 'not a number' }));
    }
    const wanted = { name, width: size.width, height: size.height };
    const outcome = await locals.as((act) => certificateForms.make(act, wanted));
    if (outcome.ok) redirect(303, `/certificates/${outcome.id}?done=made`);
    const field = outcome.problem === 'size' ? 'width' : 'name';
    return fail(422, refused(form.values, { [field]: outcome.problem }));
  },
  printer: async ({ request, locals }) => {
    const form = await readForm(request, printer);
    if (!form.ok) return fail(400, form.refusal);
    const { id, printer: name } = form.value;
    const [dx, dy, scale] = [measured(form.value.dx), measured(form.value.dy), measured(form.value.scale)];
    if (dx === null || dy === null || scale === null) {
      const field = dx === null ? 'dx' : dy === null ? 'dy' : 'scale';
      return fail(422, refused(form.values, { [field]: 'not a number' }));
    }
    const kept = await locals.as((act) => certificatePrinters.keep(act, { id, name, dx, dy, scale }));
    if (kept.ok) redirect(303, '/certificates?done=printer#printers');
    return fail(422, refused(form.values, { [PRINTER[kept.problem] ?? 'printer']: kept.problem }));
  },
  dropPrinter: async ({ request, locals }) => {
    const form = await readForm(request, v.object({ id: filled('not found') }));
    if (!form.ok) return fail(400, form.refusal);
    const dropped = await locals.as((act) => certificatePrinters.drop(act, form.value.id));
    if (!dropped.ok) return fail(422, refused(form.values, { '': dropped.problem }));
    redirect(303, '/certificates?done=printerDropped#printers');
  },
};
