import { error, redirect } from '@sveltejs/kit';
import { WHOSE } from '#device';
import { acknowledgements, movementDates, ownEvaluations, reports, unitNotes, unitRooms } from '#store';
import { onlyAsked } from '#urging';
import { drawnFrom } from '../drawn.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { whoseOf } from './whose.ts';

export const load: PageServerLoad = async (event) => {
  const { locals, setHeaders, url } = event;
  const who = whoseOf(locals.actor);
  setHeaders({ [WHOSE]: who });
  const told = await locals.as(async (act) => {
    const notes = await unitNotes(act);
    return {
      duties: (await reports.owed(act)).map((duty) => ({
        ...{ ...duty, asked: onlyAsked(duty.like) },
        note: notes.get(duty.period) ?? null,
      })),
      milestones: await movementDates.ofUnit(act),
      evaluations: await ownEvaluations.list(act),
      rooms: await unitRooms(act),
      unacknowledged: await acknowledgements.unsaid(act),
      today: act.today,
    };
  });
  const received = url.searchParams.has('received');
  return drawnFrom(event, { ...told, who, now: locals.now, received });
};

export const actions: Actions = {
  received: async ({ request, locals }) => {
    const movement = String((await request.formData()).get('movement') ?? '');
    const said = await locals.as((act) => acknowledgements.acknowledge(act, movement));
    if (!said.ok) error(404, 'Không tìm thấy phong trào này trong số phong trào của đơn vị.');
    redirect(303, '/unit?received');
  },
};
