import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { type ReadUnits, readUnitRows } from '#org';
import { importUnits, unitKinds, units } from '#store';
import { readForm } from '../../form.ts';
import { listedRows } from '../../listed-rows.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** As many as a person reads at once. */
const SHOWN = 100;

const confirmed = v.object({
  name: v.string(),
  rows: v.pipe(v.string(), v.parseJson(), v.array(v.array(v.string()))),
});

export const load: PageServerLoad = async ({ locals }) => ({ kinds: await locals.as(unitKinds.list) });

export const actions: Actions = {
  read: async ({ request, locals }) => {
    const list = await listedRows(request);
    if (!list.ok) return fail(422, { problem: list.problem ?? 'no file' });
    const known = await locals.as(async (act) => ({
      units: await units.listed(act),
      kinds: await unitKinds.list(act),
    }));
    const read = readUnitRows(list.rows, known.units, known.kinds);
    if (!read.ok) return fail(422, refusal(list.name, read));
    return { preview: { ...read, name: list.name, rows: JSON.stringify(list.rows) } };
  },
  confirm: async ({ request, locals }) => {
    const form = await readForm(request, confirmed);
    if (!form.ok) return fail(400, { problem: 'no file' });
    const read = await locals.as((act) => importUnits(act, form.value.rows));
    if (!read.ok) return fail(422, refusal(form.value.name, read));
    redirect(303, `/units?done=imported&count=${read.added.length + read.changed.length}`);
  },
};

function refusal(name: string, { problems }: Extract<ReadUnits, { ok: false }>) {
  return { refused: { name, problems: problems.slice(0, SHOWN), count: problems.length } };
}
