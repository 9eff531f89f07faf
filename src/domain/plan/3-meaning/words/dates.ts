import type { PartialDate } from '../../reading.ts';

/** A date in Vietnamese notation, at its place in a text. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

/** Every way an administrative text writes a day or a month; named groups d, m, y. */
export const DATE = [
  '(?<d>\\d{1,2})\\s?[/.-]\\s?(?<m>\\d{1,2})\\s?[/.-]\\s?(?<y>\\d{4})',
  '(?<d>\\d{1,2})\\s+tháng\\s+(?<m>\\d{1,2})(?:\\s+năm\\s+(?<y>\\d{4}))?',
  '(?:tháng\\s+)?(?<m>\\d{1,2})\\s?[/-]\\s?(?<y>\\d{4})',
  '(?<d>\\d{1,2})\\s?/\\s?(?<m>\\d{1,2})',
  'tháng\\s+(?<m>\\d{1,2})(?:\\s+năm\\s+(?<y>\\d{4}))?',
] as const;

const SHAPES = DATE.map((shape) => new RegExp(`^(?:ngày\\s+)?${shape}(?!\\d)`, 'iu'));

/** The date that begins at `at`, or null. */
export function dateAt(text: string, at: number): FoundDate | null {
  const rest = text.slice(at, at + 40);
  for (const shape of SHAPES) {
    const found = shape.exec(rest);
    const date = found && real(found.groups ?? {});
    if (found && date) return { ...date, start: at, end: at + found[0].length };
  }
  return null;
}

/** Dates joined by `và` or a comma from `at` on; one with a year ends the list. */
export function datesAt(text: string, at: number): FoundDate[] {
  const dates: FoundDate[] = [];
  for (let from: number | null = at; from !== null && dates.length < LONGEST_LIST; ) {
    const date = dateAt(text, from);
    if (!date) break;
    dates.push(date);
    const next = /^(?:\s?,\s?|\s(?:và|hoặc)\s)(?:trước )?(?=ngày|tháng|\d)/u.exec(
      text.slice(date.end, date.end + 20),
    );
    from = next && date.year === null ? date.end + next[0].length : null;
  }
  return dates;
}

const LONGEST_LIST = 12;

/** `2026`, `2026-06` or `2026-06-13`; `year` stands in where the date has none. */
export function isoOf(
  date: Pick<FoundDate, 'year' | 'month' | 'day'>,
  year: number | null = null,
): PartialDate | null {
  const y = date.year ?? year;
  if (y === null) return null;
  return `${y}-${two(date.month)}${date.day === null ? '' : `-${two(date.day)}`}`;
}

/** `11-15`, or `11` where only the month is named. */
export function yearlyOf(date: Pick<FoundDate, 'month' | 'day'>): string {
  return date.day === null ? two(date.month) : `${two(date.month)}-${two(date.day)}`;
}

export function two(value: number): string {
  return String(value).padStart(2, '0');
}

function real(groups: Record<string, string | undefined>): Pick<FoundDate, 'year' | 'month' | 'day'> | null {
  const [month, day] = [Number(groups.m), groups.d === undefined ? null : Number(groups.d)];
  if (!(month >= 1 && month <= 12) || (day !== null && (day < 1 || day > 31))) return null;
  return { year: groups.y === undefined ? null : Number(groups.y), month, day };
}
