import { fail, redirect } from '@sveltejs/kit';
import { discardUpload, readPlanFile, receiveForm, UPLOAD_LIMIT } from '#files';
import { plans } from '#store';
import { filesFolder } from '../files-folder.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals }) => ({ plans: await locals.as(plans.list) });

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const { file, problem } = await receiveForm(request, filesFolder(), UPLOAD_LIMIT);
    if (problem) return fail(problem.code === 'tooLarge' ? 413 : 422, { problem: problem.message });
    if (!file) return fail(422, { problem: null });
    const read = await readPlanFile(file.path, file.name);
    if (!read.ok) {
      if (read.problem.code === 'secret' || !file.known) await discardUpload(filesFolder(), file.hash);
      return fail(422, { problem: read.problem.message });
    }
    const { hash, name, size } = file;
    redirect(
      303,
      `/plans/${await locals.as((act) => plans.receive(act, { hash, name, size }, read.reading))}`,
    );
  },
};
