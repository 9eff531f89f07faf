import { error, fail, redirect } from '@sveltejs/kit';
import { acceptPaper, discardUpload, receiveForm, UPLOAD_LIMIT } from '#files';
import { ownPlans } from '#store';
import { filesFolder } from '../../../files-folder.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { readHandedIn } from './handed-in.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const call = (await ownPlans.asked(act)).find(({ id }) => id === params.call);
    if (!call) error(404, 'Không tìm thấy yêu cầu này.');
    return { call, done: url.searchParams.get('done') };
  });

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const { fields, file, problem } = await receiveForm(request, filesFolder(), UPLOAD_LIMIT);
    const refuse = (errors: Record<string, string>, said: string | null = null) =>
      fail(said ? 422 : 400, { values: fields, errors, said });
    const read = readHandedIn(fields);
    const typed = read.ok ? {} : read.errors;
    if (problem) return refuse(typed, problem.message);
    if (!file) return refuse({ file: 'file', ...typed });
    const forget = async (secret: boolean) => {
      if (secret || !file.known) await discardUpload(filesFolder(), file.hash);
    };
    if (!read.ok) {
      await forget(false);
      return refuse(read.errors);
    }
    const accepted = await acceptPaper(file.path, file.name);
    if (!accepted.ok) {
      await forget(accepted.problem.code === 'secret');
      return refuse({}, accepted.problem.message);
    }
    const handed = await locals.as((act) => ownPlans.handIn(act, params.call, file, read.words));
    if (!handed.ok) {
      await forget(false);
      return refuse({ signedOn: handed.problem });
    }
    redirect(303, `/unit/own-plans/${params.call}?done=handed`);
  },
};
