import {
  addDays,
  type CivilDate,
  dayOff,
  inWords,
  lunarDate,
  lunarInWords,
  lunarYearInWords,
  type NamedDays,
  namedDays,
  openQuestions,
  type WorkCalendar,
  weekday,
} from '#calendar';

/** A day in a month's table; null where the week begins in another month. */
export type DayShown = {
  day: number;
  look: 'off' | 'named' | 'working' | null;
  name: string | null;
  today: boolean;
} | null;

export interface MonthShown {
  /** 1–12. */
  month: number;
  weeks: DayShown[][];
  named: NamedShown[];
}

/** `lunar`: of the first day, for the feasts that the moon sets. */
export type NamedShown = NamedDays & { lunar: string | null };

/** A year as the page of days off shows it. */
export function yearShown(calendar: WorkCalendar, year: number, today: CivilDate) {
  const named = namedDays(calendar, year).map((days) => ({ ...days, lunar: lunarOf(days) }));
  return {
    months: Array.from({ length: 12 }, (_, at) =>
      monthShown(calendar, { year, month: at + 1, today, named }),
    ),
    open: openQuestions(calendar, year),
    lunarYear: lunarYearInWords(year),
  };
}

interface Shown {
  year: number;
  month: number;
  today: CivilDate;
  named: NamedShown[];
}

function monthShown(calendar: WorkCalendar, { year, month, today, named }: Shown): MonthShown {
  const prefix = `${year}-${String(month).padStart(2, '0')}`;
  const days: DayShown[] = [];
  for (let date = `${prefix}-01` as CivilDate; date.startsWith(prefix); date = addDays(date, 1)) {
    if (days.length === 0) days.push(...Array<null>(weekday(date) - 1).fill(null));
    days.push(dayShown(calendar, date, today));
  }
  return {
    month,
    weeks: Array.from({ length: Math.ceil(days.length / 7) }, (_, at) => days.slice(at * 7, at * 7 + 7)),
    named: named.filter(({ from }) => from.startsWith(prefix)),
  };
}

function dayShown(calendar: WorkCalendar, date: CivilDate, today: CivilDate): DayShown {
  const off = dayOff(calendar, date);
  const worked = calendar.year(Number(date.slice(0, 4))).working.get(date);
  const look = worked ? 'working' : off ? (off.kind === 'weekly' ? 'off' : 'named') : null;
  return { day: Number(date.slice(8)), look, name: worked?.name ?? off?.name ?? null, today: date === today };
}

function lunarOf({ holiday, from, to }: NamedDays): string | null {
  if (holiday !== 'tet' && holiday !== 'kings') return null;
  const first = lunarInWords(lunarDate(from));
  return from === to ? first : `${first} – ${lunarInWords(lunarDate(to))}`;
}

/** `14/02 – 22/02/2026`. */
export function daysInWords({ from, to }: { from: CivilDate; to: CivilDate }): string {
  return from === to ? inWords(from) : `${inWords(from).slice(0, -5)} – ${inWords(to)}`;
}
