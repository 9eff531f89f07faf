import { error, fail, redirect } from '@sveltejs/kit';
import { civilDate, limit } from '#calendar';
import { moreSeries, onePeriod, readSeries, repeatKinds, rowOfSeries, seriesTyped } from '#movement';
import { type Act, daysOff, movementDates, movements, reports, unitChanges, unitKinds } from '#store';
import type { Actions, PageServerLoad } from './$types.ts';
import { keptSteps, shownChain } from './chain-tried.ts';
import { filterIn, shown } from './filter.ts';
import { periodRow, typedFields } from './typed.ts';

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const movement = await movements.get(act, params.movement);
    if (!movement) error(404, 'Không tìm thấy phong trào này.');
    const filter = filterIn(url.searchParams);
    const calendar = await daysOff.workCalendar(act);
    const { events, milestones } = await movementDates.of(act, movement.id);
    const duties = await reports.board(act, movement.id);
    const taking = await kindsTaking(act, duties);
    return {
      movement: { id: movement.id, name: movement.name },
      filter,
      today: act.today,
      events,
      milestones: shown(milestones, filter),
      unfollowed: (await movementDates.unfollowed(act, movement.id)).length,
      units: unitsOf(milestones, duties),
      kinds: await unitKinds.list(act),
      taking: taking.map(({ key }) => key),
      rearranged: (await unitChanges.latest(act)).map(({ on, decision }) => ({ on, decision })),
      chain: (await chainOf(act, movement.id, url.searchParams))?.chain ?? null,
      periods: (await movements.periods(act, movement.id)).map((period) => ({
        ...period,
        said: limit(period.onTimeUntil, calendar).said,
        owed: duties.filter((duty) => duty.period === period.id).length,
        sent: duties.filter((duty) => duty.period === period.id && duty.report !== null).length,
      })),
      series: (await movementDates.listSeries(act, movement.id)).map((series) => ({
        id: series.id,
        row: rowOfSeries(series, { from: '', to: '' }),
        next: movementDates.nextYearOf(series, act.today),
      })),
      more: moreSeries([], { today: act.today, taking }),
    };
  });

/** The chain of a movement as it is shown; null where there is no such movement. */
async function chainOf(act: Act, id: string, typed: URLSearchParams) {
  const movement = await movements.get(act, id);
  if (!movement) return null;
  const ofPlan = await movementDates.chainOfPlan(act, movement.plan);
  const saved = await movementDates.listChains(act, movement.id);
  return { chain: shownChain(ofPlan, saved, typed, await daysOff.workCalendar(act)) };
}

/** The kinds of the units that owe something, in the order of the commune. */
async function kindsTaking(act: Act, duties: reports.Duty[]) {
  const owing = new Set(duties.map(({ unitKind }) => unitKind));
  return (await unitKinds.list(act)).filter(({ key }) => owing.has(key));
}

/** The units that take part, by name. */
function unitsOf(milestones: movementDates.OwedMilestone[], duties: reports.Duty[]) {
  const known = new Map(duties.map(({ unit, unitName }) => [unit, unitName]));
  for (const { owed } of milestones)
    for (const { unit, unitName } of owed) if (unit && unitName) known.set(unit, unitName);
  return [...known].map(([id, name]) => ({ id, name }));
}

/** Back to the page, where the change is. */
function back(movement: string, anchor: string): never {
  redirect(303, `/movements/${movement}/dates#${anchor}`);
}

export const actions: Actions = {
  event: async ({ request, locals, params }) => {
    const { text } = await typedFields(request);
    const [event, typed] = [text('event'), text('on')];
    const on = typed ? civilDate(typed) : null;
    if (typed && !on) return fail(422, { at: event, problem: 'date' });
    const said = { on, document: text('document'), reason: text('reason') };
    const set = await locals.as((act) => movementDates.setEvent(act, event, said));
    if (!set.ok) return fail(422, { at: event, problem: set.problem });
    back(params.movement, `event-${event}`);
  },
  exception: async ({ request, locals, params }) => {
    const { text } = await typedFields(request);
    const [event, typed] = [text('event'), text('on')];
    const on = typed ? civilDate(typed) : null;
    if (typed && !on) return fail(422, { at: `${event}-unit`, problem: 'date' });
    const said = { unit: text('unit'), on, reason: text('reason') };
    const set = await locals.as((act) => movementDates.exceptUnit(act, event, said));
    if (!set.ok) return fail(422, { at: `${event}-unit`, problem: set.problem });
    back(params.movement, `event-${event}`);
  },
  follow: async ({ locals, params }) => {
    await locals.as((act) => movementDates.follow(act, params.movement));
    back(params.movement, 'milestones');
  },
  done: async ({ request, locals, params }) => {
    const { text } = await typedFields(request);
    const milestone = text('milestone');
    const on = civilDate(text('on'));
    if (!on) return fail(422, { at: milestone, problem: 'date' });
    const doing = { milestone, unit: text('unit') || null, turn: text('turn') };
    const said = await locals.as((act) => movementDates.sayDone(act, doing, on));
    if (!said.ok) return fail(422, { at: milestone, problem: said.problem });
    back(params.movement, `milestone-${milestone}`);
  },
  takeBack: async ({ request, locals, params }) => {
    const { text } = await typedFields(request);
    const milestone = text('milestone');
    const doing = { milestone, unit: text('unit') || null, turn: text('turn') };
    const gone = await locals.as((act) => movementDates.takeBackDone(act, doing));
    if (!gone.ok) return fail(422, { at: milestone, problem: gone.problem });
    back(params.movement, `milestone-${milestone}`);
  },
  milestone: async ({ request, locals, params }) => {
    const { text, all, has } = await typedFields(request);
    const milestone = text('milestone');
    const words = {
      name: text('name'),
      unitKinds: all('kinds'),
      body: text('body') || null,
      asked: has('asked'),
      repeats: repeatKinds.find((one) => one === text('repeats')) ?? null,
      dropped: text('dropped') || null,
    };
    const set = await locals.as((act) => movementDates.setMilestone(act, milestone, words));
    if (!set.ok) return fail(422, { at: `${milestone}-set`, problem: set.problem });
    back(params.movement, `milestone-${milestone}`);
  },
  chain: async ({ request, locals, params }) => {
    const fields = await request.formData();
    const set = await locals.as(async (act) => {
      const { chain } = (await chainOf(act, params.movement, new URLSearchParams())) ?? {};
      const steps = chain && keptSteps(chain.steps, fields);
      return steps ? movementDates.setChain(act, params.movement, steps) : null;
    });
    if (!set?.ok) return fail(422, { at: 'chain', problem: 'not found' });
    back(params.movement, 'chain');
  },
  windows: async ({ request, locals, params }) => {
    const { text } = await typedFields(request);
    const period = text('period');
    const [due, until] = [civilDate(text('due')), text('until') ? civilDate(text('until')) : null];
    if (!due || (text('until') && !until)) return fail(422, { at: period, problem: 'date' });
    const windows = { onTimeUntil: due, acceptedUntil: until, reason: text('reason') };
    const set = await locals.as((act) => movementDates.moveWindows(act, period, windows));
    if (!set.ok) return fail(422, { at: period, problem: set.problem });
    back(params.movement, `period-${period}`);
  },
  nextYear: async ({ request, locals, params }) => {
    const { text } = await typedFields(request);
    const added = await locals.as((act) => movementDates.openNextYear(act, text('series')));
    if (!added.ok)
      return fail(422, { at: 'series', problem: added.problem, said: 'said' in added ? added.said : '' });
    back(params.movement, 'periods');
  },
  period: async ({ request, locals, params }) => {
    const fields = await typedFields(request);
    const row = periodRow(fields);
    const read = onePeriod(row, 'one');
    if (!read.ok) return fail(422, { at: 'one', problem: '', row, problems: read.problems });
    const periods = [read.period];
    const added = await locals.as((act) =>
      movementDates.addTo(act, params.movement, { series: null, periods }),
    );
    if (!added.ok)
      return fail(422, { at: 'one', problem: added.problem, said: 'said' in added ? added.said : '', row });
    back(params.movement, 'periods');
  },
  series: async ({ request, locals, params }) => {
    const { text, all } = await typedFields(request);
    const more = seriesTyped(text, all);
    const added = await locals.as(async (act) => {
      const read = readSeries(more, 'more', await daysOff.workCalendar(act));
      return read.ok ? movementDates.addTo(act, params.movement, read) : { ...read, problem: '', said: '' };
    });
    if (!added.ok)
      return fail(422, {
        at: 'more',
        problem: added.problem,
        said: 'said' in added ? added.said : '',
        more,
        problems: 'problems' in added ? added.problems : [],
      });
    back(params.movement, 'periods');
  },
};
