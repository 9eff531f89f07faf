import { error, fail, redirect } from '@sveltejs/kit';
import { compilations, merged, reports } from '#store';
import { refused } from '../../../../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params, url }) => {
  return locals.as(async (act) => {
    const report = await merged(act, params.movement, params.period);
    if (!report) error(404, 'Không tìm thấy kỳ báo cáo này.');
    const duties = await reports.board(act, params.movement);
    const drafts = await compilations.list(act, params.period);
    const newest = await compilations.newest(act, params.period);
    return {
      report,
      entered: duties.filter((duty) => duty.period === params.period && duty.receivedWay),
      drafts,
      standing: newest && (await compilations.standingOf(act, newest)),
      changes: newest && (await compilations.changesOf(act, newest)),
      done: url.searchParams.get('done'),
    };
  });
};

export const actions: Actions = {
  draft: async ({ locals, params, url }) => {
    const outcome = await locals.as((act) => compilations.draft(act, params));
    if (!outcome.ok) return fail(422, refused({}, { draft: outcome.problem }));
    const here = url.pathname.replace(/\/$/, '');
    redirect(303, `${here}/drafts/${outcome.version}?done=drafted`);
  },
};
