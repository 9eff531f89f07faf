import type { Person } from '#access';
import { movementNamed, type PeriodSeries, proposeOpening, readOpening, type SetPeriod } from '#movement';
import { type Act, communes, daysOff, movements, plans, unitKinds, units } from '#store';
import type { Stage } from './stage.ts';

type Dates = Pick<SetPeriod, 'name' | 'coversFrom' | 'coversTo' | 'onTimeUntil' | 'acceptedUntil'>;

interface Opening {
  by: Person;
  on: { now: Date };
  plan: string;
  periods: Dates[];
  /** The rule the periods come of, where they come of one. */
  series?: PeriodSeries;
}

/** Opens the movement as proposed, for every unit, with periods that the officer sets. Returns the periods' ids. */
export function openMovement({ as }: Stage, { by, on, plan, periods, series }: Opening): Promise<string[]> {
  return as(by, on, async (act) => {
    const read = await opening(act, plan, periods);
    const ruled = series && { series: [series], periods: read.periods.map((one) => ({ ...one, series: 0 })) };
    const opened = await movements.open(act, { ...read, ...ruled, plan });
    if (!opened.ok) throw new Error(`the trial's movement: ${opened.problem}`);
    return (await movements.periods(act, opened.movement)).map(({ id }) => id);
  });
}

async function opening(act: Act, id: string, dates: Dates[]) {
  const plan = await plans.get(act, id);
  if (!plan) throw new Error('the trial has no plan');
  const items = plan.items.filter(({ decision, bounds }) => decision === 'accepted' && bounds !== 'out');
  const kinds = await unitKinds.list(act);
  const calendar = await daysOff.workCalendar(act);
  const frame = { issued: null, today: act.today, taking: kinds, calendar };
  const read = readOpening(
    {
      name: movementNamed(plan.reading.document.title ?? ''),
      issuer: (await communes.issuers(act)).find(({ kind }) => kind === 'committee')?.id ?? '',
      units: (await units.list(act)).map((unit) => unit.id),
      indicators: proposeOpening(items, frame).indicators.map((row) => ({
        ...row,
        wanted: row.unitKinds.length > 0,
      })),
      series: [],
      periods: dates.map(({ name, coversFrom, coversTo, onTimeUntil }) => ({
        series: '',
        skipped: false,
        planItem: '',
        name,
        coversFrom,
        coversTo,
        onTimeUntil,
        acceptedUntil: '',
        unitKinds: kinds.map(({ key }) => key),
        reason: 'Kế hoạch không nêu ngày đơn vị gửi báo cáo; cán bộ đặt để kịp tổng hợp.',
      })),
    },
    items,
  );
  if (!read.ok) throw new Error(`the trial's opening: ${read.problems[0]?.message}`);
  return read;
}
