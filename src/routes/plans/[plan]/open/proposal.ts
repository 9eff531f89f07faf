import { civilDate } from '#calendar';
import type { Frame, OpeningDraft, PlanItem } from '#movement';
import { type Kind, kindsNamed, type UnitKind } from '#org';
import type { plans } from '#store';

type Plan = NonNullable<Awaited<ReturnType<typeof plans.get>>>;

/** Only what a person accepted or corrected, within bounds, may be put in force. */
export function opensWith(item: Plan['items'][number]): boolean {
  return (item.decision === 'accepted' || item.decision === 'corrected') && item.bounds !== 'out';
}

/** The kinds that the plan's participants name and that the commune has; all it has where none is named. */
export function kindsTaking({ items }: Plan, units: { kind: UnitKind }[], kinds: Kind[]): Kind[] {
  const present = kinds.filter(({ key }) => units.some(({ kind }) => kind === key));
  const phrases = items.filter((item: PlanItem) => item.category === 'participant').map(({ quote }) => quote);
  const named = new Set(phrases.flatMap((phrase) => kindsNamed(phrase, present)));
  const taking = present.filter(({ key }) => named.has(key));
  return taking.length > 0 ? taking : present;
}

/** The draft without what a tampered form may name: an issuer, units or kinds that are not this commune's. */
export function amongOurs(
  draft: OpeningDraft,
  ours: { issuers: { id: string }[]; units: { id: string }[]; kinds: Kind[] },
): OpeningDraft {
  const issuer = ours.issuers.find(({ id }) => id === draft.issuer)?.id ?? '';
  const chosen = new Set(draft.units);
  const known = <Row extends { unitKinds: UnitKind[] }>(row: Row): Row => ({
    ...row,
    unitKinds: row.unitKinds.filter((kind) => ours.kinds.some(({ key }) => key === kind)),
  });
  return {
    ...draft,
    issuer,
    units: ours.units.flatMap(({ id }) => (chosen.has(id) ? [id] : [])),
    indicators: draft.indicators.map(known),
    series: draft.series.map(known),
    periods: draft.periods.map(known),
  };
}

export function frameOf({ reading }: Plan, { taking, today, calendar }: Omit<Frame, 'issued'>): Frame {
  const { year, month, day } = reading.document.date;
  const two = (number: number) => String(number).padStart(2, '0');
  const issued = year && month && day ? civilDate(`${year}-${two(month)}-${two(day)}`) : null;
  return { issued, today, taking, calendar };
}
