import { fail, redirect } from '@sveltejs/kit';
import { askExport } from '#jobs';
import { exports } from '#store';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals }) => ({ files: await locals.as(exports.list) });

export const actions: Actions = {
  ask: async ({ locals, request }) => {
    const said = await typed(request);
    const asked = await locals.as((act) => askExport(act, said));
    if (!asked.ok) return fail(422, { problem: asked.problem });
    redirect(303, `/exports#${asked.job}`);
  },

  stop: async ({ locals, request }) => {
    const { job = '' } = await typed(request);
    const stopped = await locals.as((act) => exports.cancel(act, job));
    if (!stopped.ok) return fail(409, { problem: stopped.problem });
    redirect(303, '/exports');
  },

  resume: async ({ locals, request }) => {
    const { job = '' } = await typed(request);
    const resumed = await locals.as((act) => exports.resume(act, job));
    if (!resumed.ok) return fail(409, { problem: resumed.problem });
    redirect(303, '/exports');
  },
};

async function typed(request: Request): Promise<Record<string, string>> {
  const fields = [...(await request.formData())];
  return Object.fromEntries(fields.map(([name, value]) => [name, String(value)]));
}
