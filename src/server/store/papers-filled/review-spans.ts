import type { CivilDate } from '#calendar';
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
  const whole: Span = { about: { span: 'whole' }, name: '', label: 'Cả phong trào', periods };
  const years = [...Map.groupBy(periods, ({ coversTo }) => coversTo.slice(0, 4))].map(
    ([year, of]): Span => ({
      about: { span: 'year', year },
      name: `năm ${year}`,
      label: `Năm ${year}`,
      periods: of,
    }),
  );
  const several = years.length > 1 ? years.reverse() : [];
  if (kind === 'finalReview') return [whole, ...several];
  const parts = periods.slice(0, -1).map((period, at): Span => {
    const name = `từ đầu đến hết ${lowerFirst(period.name)}`;
    const label = name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
    return { about: { span: 'until', period: period.id }, name, label, periods: periods.slice(0, at + 1) };
  });
  return [...several, ...parts.reverse(), whole];
}
