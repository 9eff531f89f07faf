import type { CivilDate } from '#calendar';
import type { Turn } from '#movement';
import { type Act, isUnit } from './act.ts';
import { owed } from './duties.ts';
import * as movementDates from './movement-dates.ts';
import * as movements from './movements.ts';

/** A day in somebody's calendar. */
export interface Entry {
  /** The same as long as it is the same report, milestone or step, whatever its day. */
  uid: string;
  day: CivilDate;
  title: string;
  details: string;
  /** It is not expected any more. */
  cancelled: boolean;
  /** Nothing is left to do by that day. */
  done: boolean;
}

/** Every day that concerns the actor: of a unit its reports and milestones; of staff those of all movements, and the chain upward. */
export async function entriesOf(act: Act): Promise<Entry[]> {
  return isUnit(act) ? ofUnit(act) : ofStaff(act);
}

async function ofUnit(act: Act): Promise<Entry[]> {
  const reports = (await owed(act)).map((duty) => ({
    uid: `report-${duty.period}-${duty.unit}`,
    day: duty.onTimeUntil,
    title: `Hạn gửi báo cáo ${duty.periodName}`,
    details: `${duty.movementName}. Gửi đến hết ngày này.`,
    cancelled: duty.carried || duty.exempt !== null,
    done: duty.report !== null,
  }));
  const milestones = (await movementDates.ofUnit(act)).flatMap(({ id, name, movementName, turns }) =>
    turns.flatMap((turn) => ofTurn({ id, name, movementName, dropped: null }, [turn])),
  );
  return [...reports, ...milestones];
}

async function ofStaff(act: Act): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const { id, name } of await movements.list(act)) {
    const periods = await movements.periods(act, id);
    entries.push(
      ...periods.map((period) => ({
        uid: `period-${period.id}`,
        day: period.onTimeUntil,
        title: `Hạn đơn vị gửi báo cáo ${period.name}`,
        details: `${name}. Các đơn vị gửi đến hết ngày này.`,
        ...{ cancelled: false, done: period.onTimeUntil < act.today },
      })),
    );
    entries.push(...(await milestonesOf(act, id)), ...(await chainOf(act, id, name)));
  }
  return entries;
}

async function milestonesOf(act: Act, movement: string): Promise<Entry[]> {
  const { milestones } = await movementDates.of(act, movement);
  return milestones.flatMap((milestone) => {
    const turns = milestone.owed.flatMap((one) => one.turns);
    return [...Map.groupBy(turns, ({ key }) => key).values()].flatMap((same) => ofTurn(milestone, same));
  });
}

/** One turn of a milestone, for however many units: the first day that is not done yet, else the last. */
function ofTurn(
  {
    id,
    name,
    movementName,
    dropped,
  }: Pick<movementDates.Followed, 'id' | 'name' | 'movementName' | 'dropped'>,
  turns: readonly Turn[],
): Entry[] {
  const left = turns.filter(({ doneOn }) => doneOn === null);
  const days = (left.length > 0 ? left : turns).flatMap(({ due }) => due ?? []).sort();
  const day = left.length > 0 ? days[0] : days.at(-1);
  const [first] = turns;
  if (!day || !first) return [];
  return [
    {
      uid: `milestone-${id}-${first.key || 'once'}`,
      day,
      title: name,
      details: `${movementName}. Chậm nhất hết ngày này.`,
      cancelled: dropped !== null,
      done: left.length === 0,
    },
  ];
}

async function chainOf(act: Act, movement: string, name: string): Promise<Entry[]> {
  return (await movementDates.listChains(act, movement)).flatMap(({ year, steps }) =>
    steps.map(({ body, toWhom, day }, position) => ({
      uid: `chain-${movement}-${year}-${position}`,
      day,
      title: `${body} báo cáo ${toWhom}`,
      details: `${name}. Chuyển báo cáo lên đến hết ngày này.`,
      ...{ cancelled: false, done: day < act.today },
    })),
  );
}
