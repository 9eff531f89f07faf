import { error, fail, redirect } from '@sveltejs/kit';
import { discardUpload } from '#files';
import { scans } from '#store';
import { filesFolder } from '../../../files-folder.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
  const standing = await locals.as((act) => scans.get(act, params.scan));
  if (!standing) error(404, 'Không tìm thấy bản quét này.');
  if (standing.plan) redirect(303, `/plans/${standing.plan}`);
  const { actor } = locals;
  return { standing, mayAct: actor.kind === 'person' && actor.role !== 'leader' };
};

export const actions: Actions = {
  stop: async ({ locals, params, url }) => {
    const stopped = await locals.as((act) => scans.cancel(act, params.scan));
    if (!stopped.ok) return fail(409, { problem: stopped.problem });
    redirect(303, url.pathname);
  },

  resume: async ({ locals, params, request, url }) => {
    const leaveOut = (await request.formData()).has('leaveOut');
    const resumed = await locals.as((act) => scans.resume(act, params.scan, { leaveOut }));
    if (!resumed.ok) return fail(409, { problem: resumed.problem });
    redirect(303, url.pathname);
  },

  remove: async ({ locals, params }) => {
    const removed = await locals.as((act) => scans.remove(act, params.scan));
    if (!removed.ok) return fail(409, { problem: removed.problem });
    for (const hash of removed.hashes) await discardUpload(filesFolder(), hash);
    redirect(303, '/plans');
  },
};
