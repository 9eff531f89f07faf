import { type CivilDate, civilDateOf } from '#calendar';
import { cast } from './cast.ts';
import { launchAreas } from './launch.ts';
import { openMovement } from './movement.ts';
import { confirmPlan, receivePlan } from './plans.ts';
import { renameArea } from './renamed.ts';
import { saveDraft, sendReport } from './reports.ts';
import { liveInRooms } from './rooms.ts';
import { ago, type Stage } from './stage.ts';

/**
 * What happened in the made-up ward until now: a plan in force with two periods of reports, one with an event, launches and
 * quarters, and one still to be confirmed; beside the reports, who registered at the start, and a difficulty.
 */
export async function tellStory(stage: Stage, commune: string) {
  const [officer, culture, ...others] = await cast(stage.as, stage.now, commune);
  if (!officer || !culture) throw new Error('the trial has no officers');
  const units = others.filter(({ role }) => role === 'unit');
  await launchAreas(stage, officer, units);
  const plan = await receivePlan(stage, { by: officer, on: ago(stage, 118), sample: 'ward-movement' });
  await confirmPlan(stage, { by: officer, on: ago(stage, 117), plan });
  const [first, second] = await openMovement(stage, {
    by: officer,
    on: ago(stage, 116),
    plan,
    periods: periods(stage),
  });
  if (!first || !second) throw new Error('the trial has two periods');
  await renameArea(stage, { by: officer, on: ago(stage, 60) });
  for (const [place, by] of units.entries()) {
    if (place % 11 !== 5)
      await sendReport(stage, { by, on: ago(stage, sentDaysAgo(place)), period: first, place });
    if (place % 3 === 1)
      await sendReport(stage, { by, on: ago(stage, 1 + place / 3.1), period: second, place: place + 1 });
    if (place % 8 === 2) await saveDraft(stage, { by, on: ago(stage, 0.1), period: second, place });
  }
  await liveInRooms(stage, officer, units);
  await receivePlan(stage, { by: culture, on: ago(stage, 0.2), sample: 'criteria-sets' });
}

/** The first report was due 25 days ago; some units were late. */
function sentDaysAgo(place: number): number {
  return place % 7 === 3 ? 22 + place / 29 : 26.2 + ((place * 5) % 9) * 0.77;
}

/** What the story receives: a trial with fewer plans was cut short. */
export const PLANS = 3;

/** The first is over: on time, late or missing. The second is open and not yet due. */
function periods(stage: Stage) {
  const day = (days: number): CivilDate => civilDateOf(ago(stage, days).now);
  return [
    { name: 'Kỳ 1', coversFrom: day(116), coversTo: day(32), onTimeUntil: day(25), acceptedUntil: null },
    { name: 'Kỳ 2', coversFrom: day(31), coversTo: day(-4), onTimeUntil: day(-9), acceptedUntil: null },
  ];
}
