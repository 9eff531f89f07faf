import type { Person } from '#access';
import { addDays, CALENDAR_YEAR, civilDateOf } from '#calendar';
import { type PeriodSeries, periodsOf } from '#movement';
import { daysOff, movementDates, movements } from '#store';
import { openMovement } from './movement.ts';
import { confirmPlan, receivePlan } from './plans.ts';
import { sendReport } from './reports.ts';
import { ago, type Stage } from './stage.ts';

const OPENED = 130;

/** A plan whose launches hang on an event: its day came 40 days ago, later for one area, and some have launched since. */
export async function launchAreas(stage: Stage, officer: Person, units: readonly Person[]) {
  const plan = await receivePlan(stage, { by: officer, on: ago(stage, OPENED + 2), sample: 'model-area' });
  await confirmPlan(stage, { by: officer, on: ago(stage, OPENED + 1), plan });
  const [quarter] = await openMovement(stage, {
    by: officer,
    on: ago(stage, OPENED),
    plan,
    periods: await thisQuarter(stage, officer),
    series: quarters,
  });
  await sayWhen(stage, officer, units);
  for (const place of EARLY) await reportEarly(stage, { by: units[place], period: quarter, place });
}

/** Areas that have reported before the quarter is over; both tell of one model. */
const EARLY = [0, 3] as const;

async function reportEarly(
  stage: Stage,
  { by, period, place }: { by: Person | undefined; period: string | undefined; place: number },
) {
  if (!by || !period) throw new Error('the trial has no quarter to report on');
  await sendReport(stage, { by, on: ago(stage, 2 - place / 4), period, place });
}

const quarters: PeriodSeries = {
  kind: 'quarter',
  yearStarts: CALENDAR_YEAR.starts,
  due: { type: 'after', span: { count: 5, unit: 'working-days' } },
  acceptedDays: 15,
  unitKinds: ['area'],
  planItem: null,
  reason: 'Kế hoạch không nêu ngày gửi; cán bộ đặt để Ban điều hành họp hằng quý có số liệu.',
};

async function thisQuarter(stage: Stage, officer: Person) {
  const today = civilDateOf(stage.now);
  const calendar = await stage.as(officer, { now: stage.now }, daysOff.workCalendar);
  const made = periodsOf(quarters, { from: today, to: today }, calendar);
  if (!made.ok) throw new Error(`the trial's quarter: ${made.problem}`);
  return made.periods;
}

async function sayWhen({ as, now }: Stage, officer: Person, units: readonly Person[]) {
  const on = addDays(civilDateOf(now), -40);
  const launched = await as(officer, { now }, async (act) => {
    const movement = (await movements.list(act)).at(-1);
    const { events, milestones } = await movementDates.of(act, movement?.id ?? '');
    const [event, launch] = [events[0], milestones.find(({ unitKinds }) => unitKinds.length > 0)];
    if (!event || !launch) throw new Error('the trial’s plan waits for nothing');
    const document = 'Nghị quyết số 15/NQ-HĐND của Hội đồng nhân dân phường';
    await movementDates.setEvent(act, event.id, { on, document, reason: '' });
    const late = launch.owed[4]?.unit ?? '';
    const reason = 'Công bố sau, do chờ ổn định địa điểm sinh hoạt';
    await movementDates.exceptUnit(act, event.id, { unit: late, on: addDays(on, 20), reason });
    return { launch: launch.id, areas: launch.owed.flatMap(({ unit }) => unit ?? []) };
  });
  for (const [place, area] of launched.areas.entries()) {
    const head = units.find(({ unit }) => unit?.id === area);
    if (!head || place % 3 !== 0) continue;
    const doing = { milestone: launched.launch, unit: area, turn: '' };
    await as(head, { now }, (act) => movementDates.sayDone(act, doing, addDays(on, 10 + place)));
  }
}
