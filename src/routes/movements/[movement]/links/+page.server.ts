import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { CivilDate } from '#calendar';
import { isOpen, LONGEST_POST, lastDayOfLink, linkState, type Windows } from '#reporting';
import { type Act, links, movements } from '#store';
import { civilDay, maybe } from '../../../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { ticked } from './ticked.ts';

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const movement = await movements.get(act, params.movement);
    if (!movement) error(404, 'Không tìm thấy phong trào này.');
    const periods = await movements.periods(act, movement.id);
    const wanted = url.searchParams.get('period');
    const period =
      periods.find(({ id }) => id === wanted) ?? periods.find((one) => isOpen(one, act.today)) ?? periods[0];
    const duties = period ? await links.ofPeriod(act, period.id) : [];
    return {
      movement: { id: movement.id, name: movement.name },
      periods: periods.map(({ id, name }) => ({ id, name })),
      period: period ?? null,
      open: duties.some((duty) => isOpen(duty, act.today)),
      until: period
        ? lastDayOf([period, ...duties.filter((duty) => links.isWanted(duty, act.today))], act)
        : null,
      origin: url.origin,
      onlyHere: LOOPBACK.test(url.hostname),
      duties: duties.map((duty) => ({
        ...duty,
        wanted: links.isWanted(duty, act.today),
        state: duty.link && linkState(duty.link, act.today),
      })),
    };
  });

/** The longest that any of them is taken: some units may have been given more time. */
function lastDayOf(windows: Windows[], { today }: Act): CivilDate | null {
  const days = windows.map((one) => lastDayOfLink(one, today)).sort();
  return days.at(-1) ?? null;
}

const LOOPBACK = /^(localhost|127\.|\[?::1)/;

const schema = v.object({
  until: civilDay(),
  handedTo: v.pipe(
    maybe(),
    v.check((post) => (post?.length ?? 0) <= LONGEST_POST, 'long'),
  ),
});

export const actions: Actions = {
  make: async ({ request, locals, url }) => {
    const form = await request.formData();
    const period = String(form.get('period'));
    const values = { until: String(form.get('until') ?? ''), handedTo: String(form.get('handedTo') ?? '') };
    const read = v.safeParse(schema, values);
    if (!read.success) return fail(422, { values, problem: read.issues[0].message });
    const all = form.get('which') === 'rest';
    const chosen = ticked(form.getAll('unit'));
    if (!all && chosen.length === 0) return fail(422, { values, problem: 'nothing ticked' });
    const { until, handedTo } = read.output;
    const made = await locals.as(async (act) => {
      const wanted = all ? await withoutLink(act, period) : chosen;
      return links.make(act, period, { wanted, until, handedTo });
    });
    if (!made.ok) return fail(422, { values, problem: made.problem });
    if (made.links.length === 0) return fail(409, { values, problem: 'nothing made' });
    const sheet = made.links.map(({ token, ...link }) => ({ ...link, url: `${url.origin}/l/${token}` }));
    return { period, sheet, until };
  },
  revoke: async ({ request, locals }) => {
    const form = await request.formData();
    const one = form.get('link');
    const revoked = await locals.as((act) =>
      links.revoke(act, String(form.get('period')), one === null ? null : String(one)),
    );
    return { revoked };
  },
};

/** Whoever has no link that opens. */
async function withoutLink(act: Act, period: string): Promise<links.Wanted[]> {
  const owed = await links.ofPeriod(act, period);
  return owed
    .filter(
      (duty) =>
        links.isWanted(duty, act.today) && !(duty.link && linkState(duty.link, act.today) === 'in force'),
    )
    .map((duty) => ({ unit: duty.unit, seen: links.inForce(duty) }));
}
