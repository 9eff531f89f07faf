import { error } from '@sveltejs/kit';
import { addDays, type CivilDate, civilDate, YEAR_TYPES, type YearType, yearOf } from '#calendar';
import { canBeMonthly } from '#reporting';
import { type Act, movements, reports } from '#store';
import type { PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const movement = await movements.get(act, params.movement);
    if (!movement) error(404, 'Không tìm thấy phong trào này.');
    const years = YEAR_TYPES.flatMap((type) => lastTwo(type, act.today));
    const typed = { from: url.searchParams.get('from') ?? '', to: url.searchParams.get('to') ?? '' };
    const [from, to] = [civilDate(typed.from), civilDate(typed.to)];
    const asked = typed.from !== '' || typed.to !== '';
    const [first] = years;
    const given = from && to && from <= to ? { from, to } : null;
    const days = asked ? given : (first ?? null);
    return {
      movement: { id: movement.id, name: movement.name },
      years,
      days,
      typed: asked ? typed : { from: days?.from ?? '', to: days?.to ?? '' },
      rows: days ? await rowsOf(act, movement.id, days) : [],
    };
  });

/** The year of a type that today lies in, and the one before. */
function lastTwo(type: YearType, today: CivilDate) {
  const now = yearOf(type, today);
  return [now, yearOf(type, addDays(now.from, -1))].map(({ name, from, to }) => ({ name, from, to }));
}

/** Every question answered by numbers, cut to these days. */
async function rowsOf(act: Act, movement: string, days: { from: CivilDate; to: CivilDate }) {
  const asked = (await movements.indicators(act, movement)).filter(({ kind }) => canBeMonthly(kind));
  const rows = [];
  for (const { id, question, kind, measure } of asked) {
    const cut = await reports.cut(act, { of: { indicator: id }, ...days });
    if (cut) rows.push({ id, question, kind, measure, cut });
  }
  return rows;
}
