import { addDays, type CivilDate } from '../civil-date.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Days in a row that are off, or worked, for one reason. */
export interface NamedDays {
  kind: 'off' | 'working';
  from: CivilDate;
  to: CivilDate;
  name: string;
  /** The law or paper they rest on. */
  source: string;
  /** Laid out as last year, because the notice of this year is not known. */
  provisional: boolean;
}

/** The days of a year that differ from its weeks, in order. */
export function namedDays(calendar: WorkCalendar, year: number): NamedDays[] {
  const { off, working } = calendar.year(year);
  const days: NamedDays[] = [
    ...[...off].map(([day, { name, source, provisional }]) => one('off', day, { name, source, provisional })),
    ...[...working].map(([day, { name, paper }]) =>
      one('working', day, { name, source: paper, provisional: false }),
    ),
  ];
  const inOrder = days.sort((a, b) => (a.from < b.from ? -1 : 1));
  return inOrder.filter(({ from }) => from.startsWith(String(year))).reduce<NamedDays[]>(joined, []);
}

function one(
  kind: NamedDays['kind'],
  day: CivilDate,
  why: Pick<NamedDays, 'name' | 'source' | 'provisional'>,
): NamedDays {
  return { kind, from: day, to: day, ...why };
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
