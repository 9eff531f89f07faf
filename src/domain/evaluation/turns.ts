import { addDays, addMonths, type CivilDate, civilDate } from '#calendar';
import { type Days, monthInWords, monthsCounted, ofMonths } from '#reporting';
import type { Turn } from './facts.ts';
import { newest, spoken, type Told, type ToldFigure } from './told.ts';

/** A month, or three of them, each of which is judged for itself. */
interface Stretch extends Days {
  name: string;
  months: readonly string[];
}

/**
 * What was told of each month or quarter of a year, as far as the unit existed on all its days. A figure of a whole period
 * counts where the period lies in one of them; of a longer one nobody knows the parts.
 */
export function turnsOf(
  { sums, apart }: Pick<Told, 'sums' | 'apart'>,
  each: 'month' | 'quarter',
  { year, begunOn }: { year: Days; begunOn: CivilDate | null },
): Turn[] {
  const told = newest(apart);
  return stretchesOf(year, each)
    .filter(({ from }) => begunOn === null || begunOn <= from)
    .map((stretch) => {
      const inside = spoken(
        sums,
        told.filter((one) => isWithin(one, stretch)),
      );
      const [only, other] = inside;
      if (only && !other) return { name: stretch.name, value: only.value };
      const months = inside.map(({ to, value, denominator }) => ({ month: to, value, denominator }));
      return { name: stretch.name, value: ofMonths(sums === 'last' ? 'last' : 'sum', months).value };
    });
}

/** Whether of one of them some months are told and others are not. */
export function hasGaps(
  { apart }: Pick<Told, 'apart'>,
  each: 'month' | 'quarter',
  { year, begunOn }: { year: Days; begunOn: CivilDate | null },
): boolean {
  const told = new Set(apart.flatMap(({ month }) => month ?? []));
  return stretchesOf(year, each).some(({ from, months }) => {
    const some = months.filter((month) => told.has(month)).length;
    return (begunOn === null || begunOn <= from) && some > 0 && some < months.length;
  });
}

function isWithin({ month, from, to }: ToldFigure, stretch: Stretch): boolean {
  return month === null ? from >= stretch.from && to <= stretch.to : stretch.months.includes(month);
}

/** Asked for the same year again and again: units are many and years are few. */
const known = new WeakMap<Days, Map<'month' | 'quarter', Stretch[]>>();

function stretchesOf(year: Days, each: 'month' | 'quarter'): Stretch[] {
  const mine = known.get(year) ?? new Map<'month' | 'quarter', Stretch[]>();
  known.set(year, mine);
  const stretches = mine.get(each) ?? cutOut(year, each);
  mine.set(each, stretches);
  return stretches;
}

/** The months of a year, or its quarters: those of the calendar, or by threes from its first month where it begins within one. */
function cutOut(year: Days, each: 'month' | 'quarter'): Stretch[] {
  const months = monthsCounted(year);
  const size = each === 'month' ? 1 : 3;
  return Array.from({ length: Math.ceil(months.length / size) }, (_, place) => {
    const some = months.slice(place * size, (place + 1) * size);
    return { name: nameOf(some), months: some, from: firstDay(some[0]), to: lastDay(some.at(-1)) };
  });
}

function nameOf(months: readonly string[]): string {
  const [first = '', last = ''] = [months[0], months.at(-1)];
  if (first === last) return monthInWords({ month: first });
  const number = Number(first.slice(5));
  if (months.length === 3 && number % 3 === 1) return `quý ${ROMAN[(number - 1) / 3]}/${first.slice(0, 4)}`;
  return `${monthInWords({ month: first })} – ${monthInWords({ month: last })}`;
}

const ROMAN = ['I', 'II', 'III', 'IV'];

function firstDay(month = ''): CivilDate {
  const day = civilDate(`${month}-01`);
  if (!day) throw new RangeError(`${month} is no month`);
  return day;
}

function lastDay(month = ''): CivilDate {
  return addDays(addMonths(firstDay(month), 1), -1);
}
