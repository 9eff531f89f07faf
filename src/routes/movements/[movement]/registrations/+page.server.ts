import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { groundsOf, kindsTakingPart, movements, registrations } from '#store';
import { civilDay, filled, maybe, readForm, refused } from '../../../form.ts';
import { kindsTicked } from '../../../kinds-ticked.ts';
import { year } from '../../../year.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params }) =>
  locals.as(async (act) => {
    const movement = await movements.get(act, params.movement);
    if (!movement) error(404, 'Không tìm thấy phong trào này.');
    return {
      movement,
      registrations: await registrations.list(act, movement.id),
      grounds: await groundsOf(act, movement.id),
      kinds: await kindsTakingPart(act, movement.id),
      thisYear: act.today.slice(0, 4),
    };
  });

const lastDay = v.union(
  [
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
    civilDay(),
  ],
  'date',
);
const box = v.pipe(
  v.optional(v.string(), ''),
  v.transform((value) => value !== ''),
);

const wanted = v.object({
  planItem: filled(),
  year,
  title: v.pipe(filled(), v.maxLength(300)),
  standard: box,
  pledge: maybe(),
  countsHouseholds: box,
  due: civilDay(),
  consideredUntil: lastDay,
});

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await readForm(request, wanted);
    const unitKinds = kindsTicked(form.values);
    if (!form.ok) return fail(400, form.refusal);
    if (unitKinds.length === 0) return fail(400, refused(form.values, { kinds: 'kinds' }));
    const { standard, ...rest } = form.value;
    const opened = await locals.as((act) =>
      registrations.open(act, {
        ...rest,
        movement: params.movement,
        standard: standard ? 'safety' : null,
        unitKinds,
      }),
    );
    if (!opened.ok && opened.problem === 'held off')
      return fail(422, refused(form.values, { [opened.field]: opened.said }));
    if (!opened.ok) return fail(422, refused(form.values, { planItem: opened.problem }));
    redirect(303, `/movements/${params.movement}/registrations/${opened.registration}?done=opened`);
  },
};
