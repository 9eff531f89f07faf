import { error, redirect } from '@sveltejs/kit';
import { discardUpload } from '#files';
import { communes } from '#store';
import { wipe } from '#trial';
import { filesFolder } from '../../files-folder.ts';
import { dropSession } from '../../session-cookie.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = async ({ locals }) => {
  const trial = await locals.as(communes.trial);
  if (!trial) error(404, 'Không có dữ liệu thử nào.');
  return { name: trial.name };
};

export const actions: Actions = {
  default: async ({ locals, cookies }) => {
    const trial = await locals.as(communes.trial);
    if (!trial) error(404, 'Không có dữ liệu thử nào.');
    for (const hash of await wipe(locals.open, locals.now, trial.id))
      await discardUpload(filesFolder(), hash);
    if (locals.actor.kind === 'person' && !locals.actor.commune.trial) redirect(303, '/commune?done=wiped');
    dropSession(cookies);
    redirect(303, '/');
  },
};
