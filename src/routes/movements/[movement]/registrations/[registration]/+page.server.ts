import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { answerOf, isReachedAsked, standardOn, tallyOf } from '#registration';
import {
  type Act,
  movements,
  type ReachedProblem,
  registrations,
  renewals,
  sayReachedFor,
  unitKinds,
} from '#store';
import { languageOf } from '#ui';
import { civilDay, filled, maybe, readForm, refused } from '../../../../form.ts';
import { readHouseholds, readReached } from '../../../../households.ts';
import { renewalLine } from '../../../../renewal-line.ts';
import { answeredOf } from '../list-words.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params, url, cookies }) =>
  locals.as(async (act) => {
    const movement = await movements.get(act, params.movement);
    const found = movement && (await registrations.get(act, params.registration));
    if (!movement || found?.registration.movement !== movement.id)
      error(404, 'Không tìm thấy đợt đăng ký này.');
    return {
      movement,
      ...found,
      tally: tallyOf(found.lines.map(answerOf)),
      kinds: await unitKinds.list(act),
      standard: standardOn(found.registration.standard, act.today),
      asksReached: isReachedAsked(found.registration, act.today),
      renewal: await renewalShown(act, found.registration.id, languageOf(cookies.get('language'))),
      sources: await renewals.sources(act, found.registration.id),
      today: act.today,
      done: url.searchParams.get('done'),
    };
  });

/** What it was filled from, each result in words. */
async function renewalShown(act: Act, registration: string, language: 'vi' | 'en') {
  const renewal = await renewals.of(act, registration);
  return renewal && { ...renewal, lines: renewal.lines.map((line) => renewalLine(line, language)) };
}

const filling = v.object({ evaluation: filled() });

const said = v.object({
  unit: filled(),
  outcome: v.picklist(['registered', 'declined', 'not eligible'], 'missing'),
  on: civilDay(),
  way: v.picklist(['phone', 'paper', 'message'], 'missing'),
  exclusion: maybe(),
  reason: maybe(),
});

const whose = v.object({
  reachedUnit: filled(),
  reachedWay: v.picklist(['phone', 'paper', 'message'], 'missing'),
});

export const actions: Actions = {
  fill: async ({ request, locals, params }) => {
    const form = await readForm(request, filling);
    if (!form.ok) return fail(400, form.refusal);
    const place = { registration: params.registration, evaluation: form.value.evaluation };
    const begun = await locals.as((act) => renewals.begin(act, place));
    if (!begun.ok) return fail(422, refused(form.values, { evaluation: begun.problem }));
    redirect(303, `/movements/${params.movement}/registrations/${params.registration}?done=filled`);
  },
  mark: async ({ request, locals, params }) => {
    const form = await readForm(request, said);
    if (!form.ok) return fail(400, form.refusal);
    const households = readHouseholds(form.values);
    if (!households.ok) return fail(400, refused(form.values, households.errors));
    const answered = await locals.as((act) =>
      registrations.answerFor(
        act,
        params.registration,
        form.value.unit,
        answeredOf(form.value, households.value),
      ),
    );
    if (!answered.ok)
      return fail(422, refused(form.values, { [fieldOf[answered.problem]]: answered.problem }));
    redirect(303, `/movements/${params.movement}/registrations/${params.registration}?done=saved`);
  },
  reached: async ({ request, locals, params }) => {
    const form = await readForm(request, whose);
    const reached = readReached(form.values);
    if (!form.ok) return fail(400, form.refusal);
    if (!reached.ok) return fail(400, refused(form.values, reached.errors));
    const { reachedUnit: unit, reachedWay: way } = form.value;
    const place = { registration: params.registration, unit, way };
    const kept = await locals.as((act) => sayReachedFor(act, place, reached.value));
    if (!kept.ok) return fail(422, refused(form.values, { [reachedFieldOf[kept.problem]]: kept.problem }));
    redirect(303, `/movements/${params.movement}/registrations/${params.registration}?done=reached`);
  },
  close: async ({ locals, params }) => {
    const closed = await locals.as((act) => registrations.close(act, params.registration));
    if (!closed.ok && closed.problem === 'not found') error(404, 'Không tìm thấy đợt đăng ký này.');
    redirect(303, `/movements/${params.movement}/registrations/${params.registration}?done=closed`);
  },
};

const fieldOf: Record<registrations.AnswerProblem, string> = {
  'not found': 'unit',
  closed: 'unit',
  'left out': 'unit',
  'reason missing': 'reason',
  'no words here': 'reason',
  'unknown exclusion': 'exclusion',
  'fewer than reached': 'householdsRegistered',
  'in the future': 'on',
};

const reachedFieldOf: Record<ReachedProblem, string> = {
  'not found': 'reachedUnit',
  'not asked yet': 'reachedUnit',
  'not counted': 'reachedUnit',
  'more than registered': 'householdsReached',
  'in the future': 'reachedOn',
};
