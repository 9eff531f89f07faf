import { addDays, type CivilDate } from '../civil-date.ts';
import type { HolidayId } from './holidays.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Days in a row that are off, or worked, for one reason. */
export interface NamedDays {
  kind: 'off' | 'working';
  from: CivilDate;
  to: CivilDate;
  name: string;
  /** Whose own days these are; null for what makes up for it, and for other reasons. */
  holiday: HolidayId | null;
  /** The law or paper they rest on. */
  source: string;
  /** Laid out as last year, because the notice of this year is not known. */
  provisional: boolean;
}

/** The days of a year that differ from its weeks, in order. */
export function namedDays(calendar: WorkCalendar, year: number): NamedDays[] {
  const { off, working } = calendar.year(year);
  const days: NamedDays[] = [
    ...[...off].map(([from, { kind, name, holiday, source, provisional }]) => ({
      ...{ kind: 'off' as const, from, to: from, name, source, provisional },
      holiday: kind === 'holiday' ? holiday : null,
    })),
    ...[...working].map(([from, { name, paper }]) => ({
      ...{ kind: 'working' as const, from, to: from, name, source: paper, provisional: false, holiday: null },
    })),
  ];
  const inOrder = days.sort((a, b) => (a.from < b.from ? -1 : 1));
  return inOrder.filter(({ from }) => from.startsWith(String(year))).reduce<NamedDays[]>(joined, []);
}

function joined(days: NamedDays[], next: NamedDays): NamedDays[] {
  const last = days.at(-1);
  const goesOn =
    last &&
    addDays(last.to, 1) === next.from &&
    last.kind === next.kind &&
    last.name === next.name &&
    last.source === next.source;
  if (goesOn) last.to = next.to;
  else days.push(next);
  return days;
}
