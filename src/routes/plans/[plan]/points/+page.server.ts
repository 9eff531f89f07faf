import { error, fail, redirect } from '@sveltejs/kit';
import { paragraphStarts } from '#plan';
import { communes, planPoints } from '#store';
import { partAt, partsOf } from '../parts.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) =>
  locals.as(async (act) => {
    const found = await planPoints.pointsOf(act, params.plan);
    if (!found) error(404, 'Không tìm thấy kế hoạch này.');
    const { document, text } = found.plan.reading;
    const parts = partsOf(text, paragraphStarts(text), found.plan.items);
    const issuers = await communes.standingIssuers(act);
    return {
      title: document.title,
      issuer: document.issuer,
      mayDecide: act.actor.kind === 'person' && act.actor.role !== 'leader',
      points: found.points
        .map((point) => ({ ...point, part: partAt(parts, point.span[0]) }))
        .sort((one, other) => Number(one.weight === 'form') - Number(other.weight === 'form')),
      senders: issuers.map(({ id, name }) => ({ value: id, label: name })),
    };
  });

const STANDINGS: readonly planPoints.PointStanding[] = ['accepted', 'settled', 'letter'];

export const actions: Actions = {
  default: async ({ request, locals, params, url }) => {
    const form = await request.formData();
    const point = String(form.get('point') ?? '');
    const words = String(form.get('words') ?? '');
    const standing = STANDINGS.find((one) => one === form.get('standing')) ?? null;
    const settled = await locals.as((act) => planPoints.settle(act, params.plan, { point, standing, words }));
    if (settled.ok) redirect(303, `${url.pathname}#point-${point}`);
    return fail(422, { point, problem: settled.problem });
  },
};
