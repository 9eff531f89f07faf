import { type CivilDate, civilDate, type WorkCalendar } from '#calendar';
import { type ChainLink, type LaidStep, laidBack, type MovedChain, moved, topOf } from '#movement';
import type { movementDates } from '#store';

/** The chain as the page shows it: the one saved, or the plan's, or what somebody tries out. */
export interface ShownChain {
  state: 'saved' | 'proposed' | 'tried';
  year: number;
  top: CivilDate;
  steps: LaidStep[];
  slips: MovedChain['slips'];
  breaksTop: boolean;
  saved: { by: string | null; at: Date } | null;
  /** What was typed stands on no calendar, or is no number of days. */
  wrong: boolean;
}

/** Null where the plan names nobody above the units with a day, and none was saved. */
export function shownChain(
  ofPlan: readonly ChainLink[],
  saved: readonly movementDates.SetChain[],
  typed: URLSearchParams,
  calendar: WorkCalendar,
): ShownChain | null {
  const base = baseOf(ofPlan, saved, calendar);
  if (!base || typed.get('top') === null) return base;
  const links = withNeeds(base.steps, typed);
  const top = civilDate(String(typed.get('top')));
  if (!links || !top) return { ...base, wrong: true };
  const tried = { ...base, state: 'tried' as const, top, year: Number(top.slice(0, 4)), saved: null };
  const laid = laidBack(links, top, calendar);
  const [at, to] = [numberIn(typed.get('move')), civilDate(String(typed.get('to') ?? ''))];
  if (at === null) return { ...tried, ...changed(base.steps, laid) };
  if (to === null || at >= laid.length) return { ...base, wrong: true };
  return { ...tried, ...moved(laid, { at, to }, calendar) };
}

function baseOf(
  ofPlan: readonly ChainLink[],
  [latest]: readonly movementDates.SetChain[],
  calendar: WorkCalendar,
): ShownChain | null {
  const top = latest?.steps.at(-1)?.day ?? topOf(ofPlan);
  if (!top) return null;
  const plain = { year: Number(top.slice(0, 4)), top, slips: [], breaksTop: false, wrong: false };
  if (!latest) return { ...plain, state: 'proposed', steps: laidBack(ofPlan, top, calendar), saved: null };
  return { ...plain, state: 'saved', steps: latest.steps, saved: { by: latest.setBy, at: latest.setAt } };
}

/** The days that differ between two layings of one chain. */
function changed(before: readonly LaidStep[], steps: LaidStep[]): Pick<ShownChain, 'steps' | 'slips'> {
  const slips = steps.flatMap(({ body, day }, at) => {
    const was = before[at]?.day;
    return was && was !== day ? [{ body, was, day, days: 0, workingDays: 0 }] : [];
  });
  return { steps, slips };
}

function withNeeds(links: readonly LaidStep[], typed: URLSearchParams): ChainLink[] | null {
  const needs = links.map((link, at) => numberIn(typed.get(`need.${at}`)) ?? link.workingDays);
  if (needs.some((need) => need > MOST)) return null;
  return links.map((link, at) => ({ ...link, workingDays: needs[at] ?? link.workingDays }));
}

/** Working days that one body may be given. */
const MOST = 60;

function numberIn(typed: FormDataEntryValue | null): number | null {
  const text = String(typed ?? '').trim();
  return /^\d{1,3}$/.test(text) ? Number(text) : null;
}

/** The steps with the days and the working days of a form that was tried out; null where it was tampered with. */
export function keptSteps(steps: readonly LaidStep[], typed: FormData): LaidStep[] | null {
  const kept = steps.flatMap((step, at) => {
    const day = civilDate(String(typed.get(`day.${at}`)));
    const workingDays = numberIn(typed.get(`need.${at}`));
    if (!day || workingDays === null || workingDays > MOST) return [];
    return [{ ...step, day, workingDays, laterThanPlan: step.printed !== null && day > step.printed }];
  });
  return kept.length === steps.length ? kept : null;
}
