import { error, fail, redirect } from '@sveltejs/kit';
import { civilDate, limit } from '#calendar';
import { type Act, daysOff, exemptions, extensions, movements, reports } from '#store';
import type { Actions, PageServerLoad, RouteParams } from './$types.ts';

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const { movement, period } = await periodOf(act, params);
    const duties = (await reports.board(act, movement.id)).filter((duty) => duty.period === period.id);
    const calendar = await daysOff.workCalendar(act);
    return {
      movement: { id: movement.id, name: movement.name },
      period: { id: period.id, name: period.name, onTimeUntil: period.onTimeUntil },
      said: limit(period.onTimeUntil, calendar).said,
      lockedAt: duties[0]?.lockedAt ?? null,
      names: Object.fromEntries(duties.map(({ unit, unitName }) => [unit, unitName])),
      owing: duties
        .filter(({ report, carried, exempt }) => !report && !carried && !exempt)
        .map(({ unit, unitName, onTimeUntil }) => ({ unit, name: unitName, onTimeUntil })),
      extensions: await extensions.list(act, { period: period.id }),
      exemptions: await exemptions.list(act, period.id),
      done: url.searchParams.get('done'),
    };
  });

async function periodOf(act: Act, { movement: id, period: wanted }: RouteParams) {
  const movement = await movements.get(act, id);
  const period = movement && (await movements.periods(act, movement.id)).find((one) => one.id === wanted);
  if (!movement || !period) error(404, 'Không tìm thấy kỳ báo cáo này.');
  return { movement, period };
}

/** The fields of a form, trimmed, as NFC. */
async function typedIn(request: Request) {
  const fields = await request.formData();
  const text = (name: string) =>
    String(fields.get(name) ?? '')
      .trim()
      .normalize('NFC');
  return { text, units: fields.getAll('unit').map(String) };
}

export const actions: Actions = {
  extend: async ({ request, locals, params, url }) => {
    const { text, units } = await typedIn(request);
    const typed = { at: 'extend' as const, units, until: text('until'), reason: text('reason') };
    const until = civilDate(typed.until);
    if (!until) return fail(422, { ...typed, problem: 'date', names: [] });
    const given = await locals.as(async (act) => {
      await periodOf(act, params);
      return extensions.extend(act, params.period, { units, until, reason: typed.reason });
    });
    if (given.ok) redirect(303, `${url.pathname}?done=extended`);
    return fail(422, { ...typed, problem: given.problem, names: 'units' in given ? given.units : [] });
  },
  exempt: async ({ request, locals, params, url }) => {
    const { text, units } = await typedIn(request);
    const typed = { at: 'exempt' as const, units, until: '', reason: text('reason') };
    const made = await locals.as(async (act) => {
      await periodOf(act, params);
      return exemptions.exempt(act, { period: params.period, unit: units[0] ?? '' }, typed.reason);
    });
    if (made.ok) redirect(303, `${url.pathname}?done=exempted`);
    return fail(422, { ...typed, problem: made.problem, names: [] });
  },
  end: async ({ request, locals, params, url }) => {
    const { units } = await typedIn(request);
    const ended = await locals.as((act) =>
      exemptions.end(act, { period: params.period, unit: units[0] ?? '' }),
    );
    if (ended.ok) redirect(303, `${url.pathname}?done=ended`);
    return fail(409, { at: 'end' as const, units, until: '', reason: '', problem: ended.problem, names: [] });
  },
};
