import { error, fail, redirect } from '@sveltejs/kit';
import {
  draftFrom,
  isShareOfUnits,
  moreSeries,
  movementNamed,
  proposeOpening,
  readOpening,
  readSeries,
  rowOfPeriod,
  seriesTyped,
} from '#movement';
import { communes, daysOff, movements, plans, unitKinds, units } from '#store';
import type { Actions, PageServerLoad } from './$types.ts';
import { amongOurs, frameOf, kindsTaking, opensWith } from './proposal.ts';

export const load: PageServerLoad = ({ locals, params }) =>
  locals.as(async (act) => {
    const plan = await plans.get(act, params.plan);
    if (!plan) error(404, 'Không tìm thấy kế hoạch này.');
    if (plan.movement) redirect(303, `/movements/${plan.movement}`);
    const [everyUnit, issuers] = [await units.list(act), await communes.standingIssuers(act)];
    const kinds = await unitKinds.list(act);
    const taking = kindsTaking(plan, everyUnit, kinds);
    const confirmed = plan.items.filter(opensWith);
    const calendar = await daysOff.workCalendar(act);
    const frame = frameOf(plan, { taking, today: act.today, calendar });
    return {
      plan: { id: plan.id, title: plan.reading.document.title ?? plan.fileName },
      waiting: plan.items.filter((item) => item.decision === null && item.bounds !== 'out').length,
      leftOut: plan.items
        .filter(({ bounds }) => bounds === 'out')
        .map(({ clause, quote }) => ({ clause, quote })),
      sources: Object.fromEntries(
        confirmed.map((item) => {
          const { id, clause, quote, bounds } = item;
          return [id, { clause, quote, bounds, ofAll: isShareOfUnits(item) }];
        }),
      ),
      units: everyUnit.map(({ id, name, kind }) => ({ id, name, kind })),
      kinds,
      daysOff: await daysOff.list(act),
      more: moreSeries(confirmed, frame),
      issuers: issuers.map(({ id, name }) => ({ id, name })),
      draft: {
        name: movementNamed(plan.reading.document.title ?? ''),
        issuer: issuers.find(({ kind }) => kind === 'committee')?.id ?? '',
        units: everyUnit.filter(({ kind }) => taking.some(({ key }) => key === kind)).map(({ id }) => id),
        ...proposeOpening(confirmed, frame),
      },
    };
  });

export const actions: Actions = {
  open: async ({ request, locals, params }) => {
    const { draft, more } = await typedIn(request);
    const opened = await locals.as(async (act) => {
      const plan = await plans.get(act, params.plan);
      if (!plan) error(404, 'Không tìm thấy kế hoạch này.');
      const ours = {
        units: await units.list(act),
        issuers: await communes.standingIssuers(act),
        kinds: await unitKinds.list(act),
      };
      const read = readOpening(amongOurs(draft, ours), plan.items.filter(opensWith));
      return read.ok ? movements.open(act, { ...read, plan: plan.id }) : read;
    });
    if (opened.ok) redirect(303, `/movements/${opened.movement}`);
    return fail(422, { draft, more, refused: opened });
  },
  /** Adds the periods of a whole series to the form; nothing is kept before the movement opens. */
  series: async ({ request, locals }) => {
    const { draft, more } = await typedIn(request);
    const made = readSeries(more, 'more', await locals.as(daysOff.workCalendar));
    if (!made.ok) return fail(422, { draft, more, refused: made });
    const place = draft.series.length;
    const kept = draft.periods.filter(
      ({ name, coversFrom, onTimeUntil }) => name || coversFrom || onTimeUntil,
    );
    const periods = [...kept, ...made.periods.map((period) => rowOfPeriod(period, place))];
    return { draft: { ...draft, series: [...draft.series, more], periods }, more, refused: null };
  },
};

async function typedIn(request: Request) {
  const fields = await request.formData();
  const one = (name: string) => fields.get(name)?.toString() ?? null;
  const all = (name: string) => fields.getAll(name).map(String);
  return { draft: draftFrom(one, all), more: seriesTyped(one, all) };
}
