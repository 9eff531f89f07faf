import type { Person } from '#access';
import { type CivilDate, civilDateOf } from '#calendar';
import { acknowledgements, movements } from '#store';
import { cast } from './cast.ts';
import { firstPeriod, secondPeriod } from './chapters.ts';
import { evaluateUnits } from './evaluated.ts';
import { launchAreas } from './launch.ts';
import { nameSteps } from './merged.ts';
import { openMovement } from './movement.ts';
import { askTeams } from './patrols.ts';
import { confirmPlan, receivePlan } from './plans.ts';
import { renameArea } from './renamed.ts';
import { liveInRooms } from './rooms.ts';
import { ago, type Stage } from './stage.ts';
import { sayWhomToReach } from './urged.ts';

/**
 * What happened in the made-up ward until now: a plan in force with a period that is over and one under way, one with an event,
 * launches and quarters, and one still to be confirmed; beside the reports, who registered at the start, and a difficulty.
 */
export async function tellStory(stage: Stage, commune: string) {
  const [officer, culture, leader, office, ...others] = await cast(stage.as, stage.now, commune);
  if (!officer || !culture || !leader || !office) throw new Error('the trial lacks staff');
  const heads = others.filter(({ role }) => role === 'unit');
  await launchAreas(stage, officer, heads);
  await acknowledge(stage, officer, heads);
  const plan = await receivePlan(stage, { by: officer, on: ago(stage, 118), sample: 'ward-movement' });
  await confirmPlan(stage, { by: officer, on: ago(stage, 117), plan });
  const [first, second] = await openMovement(stage, {
    by: officer,
    on: ago(stage, 116),
    plan,
    periods: periods(stage),
  });
  const movement = await newestMovement(stage, officer);
  if (!first || !second || !movement) throw new Error('the trial has two periods');
  await askTeams(stage, { by: officer, on: ago(stage, 115.5) }, movement);
  const of = { by: officer, on: ago(stage, 115), movement };
  await nameSteps(stage, of, { office, leader });
  await sayWhomToReach(stage, officer, heads, { ...of, period: first });
  await renameArea(stage, { by: officer, on: ago(stage, 60) });
  await firstPeriod({ stage, officer, office, heads, movement, period: first });
  await secondPeriod({ stage, officer, office, heads, movement, period: second });
  await liveInRooms(stage, officer, heads);
  await evaluateUnits({ stage, by: officer, movement }, heads);
  await receivePlan(stage, { by: culture, on: ago(stage, 0.2), sample: 'criteria-sets' });
}

/** Most units say that the plan has come to them. */
async function acknowledge(stage: Stage, officer: Person, heads: readonly Person[]) {
  const movement = await newestMovement(stage, officer);
  for (const [place, head] of heads.entries())
    if (place % 9 !== 5)
      await stage.as(head, ago(stage, 128 - place / 4), (act) => acknowledgements.acknowledge(act, movement));
}

async function newestMovement(stage: Stage, officer: Person): Promise<string> {
  const [newest] = await stage.as(officer, { now: stage.now }, movements.list);
  return newest?.id ?? '';
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
