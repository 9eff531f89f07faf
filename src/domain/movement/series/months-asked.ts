import { type AskedMonth, type CivilDate, monthsOf, type Stretch } from '#calendar';

/** A period as far as its days and its series go. */
export interface Covered {
  name: string;
  coversFrom: CivilDate;
  coversTo: CivilDate;
  /** The series it is of; null or absent for rounds and other periods that stand by themselves. */
  series?: string | null;
}

/**
 * The months that a period asks one by one. A month that the edge of a period cuts is asked once, in one of its neighbours, and
 * says by which rule. Neighbours are the other periods of the movement that are of the same series, or of none as this one, and
 * share no day with it.
 */
export function monthsAsked(period: Covered, all: readonly Covered[]): AskedMonth[] {
  const beside = all.filter(
    (one) =>
      (one.series ?? null) === (period.series ?? null) &&
      (one.coversTo < period.coversFrom || one.coversFrom > period.coversTo),
  );
  return monthsOf(asStretch(period), beside.map(asStretch));
}

function asStretch({ name, coversFrom, coversTo }: Covered): Stretch {
  return { kind: 'round', label: name, name, from: coversFrom, to: coversTo };
}
