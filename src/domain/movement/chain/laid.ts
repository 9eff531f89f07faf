import { type CivilDate, chainBack, moveStep, type Slip, type Step, type WorkCalendar } from '#calendar';
import type { ChainLink } from './chain.ts';

/** A chain with the last day of each body. */
export interface LaidStep extends ChainLink {
  day: CivilDate;
  /** Its day is after the one that the plan prints. */
  laterThanPlan: boolean;
}

/** The steps of a chain back from the last day at its top. */
export function laidBack(links: readonly ChainLink[], top: CivilDate, calendar: WorkCalendar): LaidStep[] {
  return joined(links, chainBack(links, top, calendar));
}

export interface MovedChain {
  steps: LaidStep[];
  slips: Slip[];
  breaksTop: boolean;
}

/** What becomes of the others where the day of one is moved; nothing is kept yet. */
export function moved(
  steps: readonly LaidStep[],
  { at, to }: { at: number; to: CivilDate },
  calendar: WorkCalendar,
): MovedChain {
  const after = moveStep(steps, at, to, calendar);
  return { ...after, steps: joined(steps, after.steps) };
}

function joined(links: readonly ChainLink[], steps: readonly Step[]): LaidStep[] {
  return links.flatMap((link, at) => {
    const day = steps[at]?.day;
    return day ? [{ ...link, day, laterThanPlan: link.printed !== null && day > link.printed }] : [];
  });
}

/** The last day of a chain's top: that which the plan prints for it, or else its last printed one. */
export function topOf(links: readonly ChainLink[]): CivilDate | null {
  return links.findLast(({ printed }) => printed !== null)?.printed ?? null;
}
