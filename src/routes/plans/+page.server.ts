import { fail, redirect } from '@sveltejs/kit';
import { discardUpload, openSentPlan, receiveFiles, UPLOAD_LIMIT } from '#files';
import { plans, scans } from '#store';
import { filesFolder } from '../files-folder.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** Photos of one plan that may be sent at once. */
const MOST = 60;

export const load: PageServerLoad = ({ locals }) =>
  locals.as(async (act) => ({ plans: await plans.list(act), scans: await scans.list(act) }));

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const sent = await receiveFiles(request, filesFolder(), { limit: UPLOAD_LIMIT, most: MOST });
    const { files, problem } = sent;
    if (problem) return fail(problem.code === 'tooLarge' ? 413 : 422, { problem: problem.message });
    if (files.length === 0) return fail(422, { problem: null });
    const plan = await openSentPlan(files);
    if (!plan.ok) {
      await forget(files, plan.problem.code === 'secret');
      return fail(422, { problem: plan.problem.message });
    }
    if (plan.kind === 'text')
      redirect(303, `/plans/${await locals.as((act) => plans.receive(act, plan.file, plan.reading))}`);
    const received = await locals.as((act) => scans.receive(act, plan.files));
    if (received.ok) redirect(303, `/plans/scans/${received.scan}`);
    await forget(files, false);
    return fail(429, { problem: TOO_MANY });
  },
};

const TOO_MANY =
  'Đang có 10 bản quét chờ đọc nên chưa nhận thêm. Đợi vài bản đọc xong, hoặc dừng bớt, rồi gửi lại.';

/** Files that are not kept; what stood here before stays, unless it is secret. */
async function forget(files: readonly { hash: string; known: boolean }[], secret: boolean) {
  for (const { hash, known } of files) if (secret || !known) await discardUpload(filesFolder(), hash);
}
