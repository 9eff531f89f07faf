import { addDays, CALENDAR_YEAR, type CivilDate, firstDayOf } from '#calendar';
import { lowerFirst } from '#documents';
import type { Period } from '../movements.ts';
import type { PaperSubject } from './filling.ts';

/** The days that a review is of: by the periods in them, in the order of their days. */
export interface Span {
  about: PaperSubject['about'];
  /** After the movement's name: `năm 2026`; empty for all of it. */
  name: string;
  label: string;
  periods: readonly Period[];
  /** The last day of evaluations that are told of; null where every one is. */
  until: CivilDate | null;
}

/**
 * What can be reviewed on a day: all of the movement, each year of several, and for an interim review from the beginning to the end of a
 * period. Only periods that have begun.
 */
export function spansOf(
  all: readonly Period[],
  { today, kind }: { today: CivilDate; kind: 'interimReview' | 'finalReview' },
): Span[] {
  const periods = all
    .filter(({ coversFrom }) => coversFrom <= today)
    .toSorted((one, other) => (one.coversTo < other.coversTo ? -1 : 1));
  if (periods.length === 0) return [];
  const whole: Span = { about: { span: 'whole' }, name: '', label: 'Cả phong trào', periods, until: null };
  const years = [...Map.groupBy(periods, ({ coversTo }) => coversTo.slice(0, 4))].map(
    ([year, of]): Span => ({
      about: { span: 'year', year },
      name: `năm ${year}`,
      label: `Năm ${year}`,
      periods: of,
      until: addDays(firstDayOf(CALENDAR_YEAR, Number(year) + 1), -1),
    }),
  );
  const several = years.length > 1 ? years.reverse() : [];
  if (kind === 'finalReview') return [whole, ...several];
  const parts = periods.slice(0, -1).map((period, at): Span => {
    const name = `từ đầu đến hết ${lowerFirst(period.name)}`;
    const label = name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
    const about = { span: 'until', period: period.id };
    return { about, name, label, periods: periods.slice(0, at + 1), until: untilOf(period, periods[at + 1]) };
  });
  return [...several, ...parts.reverse(), whole];
}

/** The day before the next one begins: a report that is due in November is of its whole year. */
function untilOf({ coversTo }: Period, next: Period | undefined): CivilDate {
  const before = next && addDays(next.coversFrom, -1);
  return before && before > coversTo ? before : coversTo;
}
