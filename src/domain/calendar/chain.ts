import { type CivilDate, daysBetween } from './civil-date.ts';
import { addWorkingDays, type WorkCalendar, workingDaysBetween } from './days-off/work-calendar.ts';

/** A body through which a report passes on its way up. */
export interface Link {
  body: string;
  /** Working days it needs between receiving and passing on. */
  workingDays: number;
}

/** A body with the last day on which it passes on. */
export interface Step extends Link {
  day: CivilDate;
}

/**
 * The last day of each body, back from the day the last one must have passed on:
 *
 *     unit ──▶ police (3) ──▶ culture office (2) ──▶ committee (2) ──▶ province, by `top`
 *
 * Links from the bottom up; each passes on as many working days before the next as the next needs.
 */
export function chainBack(links: readonly Link[], top: CivilDate, calendar: WorkCalendar): Step[] {
  const steps: Step[] = [];
  let day = top;
  for (const link of [...links].reverse()) {
    steps.unshift({ ...link, day });
    day = addWorkingDays(calendar, day, -link.workingDays);
  }
  return steps;
}

/** What a moved day does to one body. */
export interface Slip {
  body: string;
  was: CivilDate;
  day: CivilDate;
  /** Positive where later. */
  days: number;
  workingDays: number;
}

export interface Moved {
  steps: Step[];
  /** The bodies whose day changed, the moved one included, from the bottom up. */
  slips: Slip[];
  /** Whether the day at the top no longer holds. */
  breaksTop: boolean;
}

/** Moves one body's day: those above slip where their working days no longer fit, those below must be earlier where they do not. */
export function moveStep(steps: readonly Step[], at: number, to: CivilDate, calendar: WorkCalendar): Moved {
  const moved = steps.map((step, index) => (index === at ? { ...step, day: to } : step));
  for (let index = at + 1; index < moved.length; index += 1) {
    const [below, step] = [moved[index - 1], moved[index]];
    if (!below || !step) break;
    moved[index] = { ...step, day: later(step.day, addWorkingDays(calendar, below.day, step.workingDays)) };
  }
  for (let index = at - 1; index >= 0; index -= 1) {
    const [step, above] = [moved[index], moved[index + 1]];
    if (!above || !step) break;
    moved[index] = {
      ...step,
      day: earlier(step.day, addWorkingDays(calendar, above.day, -above.workingDays)),
    };
  }
  const slips = moved.flatMap((step, index) => slipOf(steps[index], step, calendar));
  return { steps: moved, slips, breaksTop: (moved.at(-1)?.day ?? to) > (steps.at(-1)?.day ?? to) };
}

function slipOf(before: Step | undefined, { body, day }: Step, calendar: WorkCalendar): Slip[] {
  if (!before || before.day === day) return [];
  const was = before.day;
  return [
    { body, was, day, days: daysBetween(was, day), workingDays: workingDaysBetween(calendar, was, day) },
  ];
}

function later(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other;
}

function earlier(one: CivilDate, other: CivilDate): CivilDate {
  return one < other ? one : other;
}
