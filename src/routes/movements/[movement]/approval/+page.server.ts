import { error, fail, redirect } from '@sveltejs/kit';
import { accounts, approval, communes, movements } from '#store';
import type { Actions, PageServerLoad } from './$types.ts';
import { rowsOf, typedRows, wantedSteps } from './rows.ts';

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const movement = await movements.get(act, params.movement);
    if (!movement) error(404, 'Không tìm thấy phong trào này.');
    const chain = await approval.chain(act, movement.id);
    return {
      movement: { id: movement.id, name: movement.name },
      chain,
      rows: rowsOf(chain),
      people: (await accounts.members(act))
        .filter(({ role }) => role !== 'unit')
        .map(({ id, name, role }) => ({ id, name, role })),
      bodies: (await communes.standingIssuers(act)).map(({ name }) => name),
      saved: url.searchParams.has('saved'),
    };
  });

export const actions: Actions = {
  set: async ({ request, locals, params, url }) => {
    const rows = typedRows(await request.formData());
    const { steps, places } = wantedSteps(rows);
    const set = await locals.as((act) => approval.setChain(act, params.movement, steps));
    if (set.ok) redirect(303, `${url.pathname}?saved`);
    if (set.problem === 'not found') error(404, 'Không tìm thấy phong trào này.');
    const problems = set.steps.map(({ problem, step }) => ({ problem, row: places[step] ?? 0 }));
    return fail(422, { rows, problems });
  },
  clear: async ({ locals, params, url }) => {
    await locals.as((act) => approval.setChain(act, params.movement, []));
    redirect(303, `${url.pathname}?saved`);
  },
};
