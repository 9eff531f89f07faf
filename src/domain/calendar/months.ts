import { type CivilDate, daysBetween, inWords } from './civil-date.ts';
import { monthInWords } from './names.ts';
import { type Stretch, series } from './stretches.ts';
import { CALENDAR_YEAR } from './year-types.ts';

/** A month that a stretch asks about. */
export interface AskedMonth {
  /** `YYYY-MM`. */
  month: string;
  /** The days asked for: those of the stretch, and those of a neighbour that leaves the month to it. */
  from: CivilDate;
  to: CivilDate;
  /** Whether these are all days of the month. */
  whole: boolean;
  /** What the form prints of a month that is cut; null where it is not. */
  said: string | null;
}

/** A month that a stretch touches, but that another asks about. */
export interface MonthElsewhere {
  month: string;
  /** The name of the stretch that asks. */
  in: string;
  said: string;
}

/**
 * The months that a stretch asks about. A month that several stretches share is asked once, in the one that holds most
 * of its days, in the earlier of two that hold as many. `neighbours`: the other stretches of the same series.
 */
export function monthsOf(stretch: Stretch, neighbours: readonly Stretch[]): AskedMonth[] {
  return sharesIn(stretch, neighbours)
    .filter(({ asks }) => asks === stretch)
    .map((share) => asked(stretch, share));
}

/** The months that a stretch touches and a neighbour asks about. */
export function monthsElsewhere(stretch: Stretch, neighbours: readonly Stretch[]): MonthElsewhere[] {
  return sharesIn(stretch, neighbours)
    .filter(({ asks }) => asks !== stretch)
    .map(({ month, asks, held }) => ({
      month: month.from.slice(0, 7),
      in: asks.label,
      said: `Tháng ${monthInWords(month.from)} hỏi ở ${asks.label}, là kỳ có ${most(held, asks)}.`,
    }));
}

interface Share {
  month: Stretch;
  /** Everyone who has days of the month, in order of time. */
  held: { by: Stretch; from: CivilDate; to: CivilDate; days: number }[];
  asks: Stretch;
}

function sharesIn(stretch: Stretch, neighbours: readonly Stretch[]): Share[] {
  const all = [stretch, ...neighbours.filter((one) => !isSame(one, stretch))].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  );
  return series('month', CALENDAR_YEAR, stretch.from, stretch.to).map((month) => {
    const held = all.flatMap((by) => {
      const from = by.from > month.from ? by.from : month.from;
      const to = by.to < month.to ? by.to : month.to;
      return from <= to ? [{ by, from, to, days: daysBetween(from, to) + 1 }] : [];
    });
    const asks = held.reduce((best, one) => (one.days > best.days ? one : best)).by;
    return { month, held, asks };
  });
}

function isSame(one: Stretch, other: Stretch): boolean {
  return one.from === other.from && one.to === other.to && one.label === other.label;
}

function asked(stretch: Stretch, { month, held }: Share): AskedMonth {
  const from = held.reduce((first, one) => (one.from < first ? one.from : first), month.to);
  const to = held.reduce((last, one) => (one.to > last ? one.to : last), month.from);
  const whole = from === month.from && to === month.to;
  const shared = held.length > 1;
  const said =
    shared || !whole ? inSentence(stretch, { month, held, asks: stretch }, { from, to, whole }) : null;
  return { month: month.from.slice(0, 7), from, to, whole, said };
}

function inSentence(
  stretch: Stretch,
  { month, held }: Share,
  { from, to, whole }: { from: CivilDate; to: CivilDate; whole: boolean },
): string {
  const name = `Tháng ${monthInWords(month.from)}`;
  if (held.length === 1) return `${name} chỉ tính từ ${inWords(from)} đến ${inWords(to)}.`;
  const days = whole ? 'cả tháng' : `từ ${inWords(from)} đến ${inWords(to)}`;
  const ahead = to > stretch.to ? `; các ngày sau ${inWords(stretch.to)} ghi ước nếu gửi khi chưa hết` : '';
  const parts = held.map((one) => `${one.by.label} (${one.days} ngày)`).join(' và ');
  return `${name} nằm ở ${parts}: hỏi một lần, ở ${stretch.label}, là kỳ có ${most(held, stretch)}. Ghi số của ${days}${ahead}.`;
}

function most(held: Share['held'], asks: Stretch): string {
  const days = held.find(({ by }) => by === asks)?.days;
  const isTie = held.some((one) => one.by !== asks && one.days === days);
  return isTie ? 'số ngày bằng nhau và đến trước' : 'nhiều ngày của tháng hơn';
}
