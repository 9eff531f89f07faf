import { type CivilDate, civilDate } from '#calendar';
import type { Frame, PlanItem } from '#movement';
import { kindsNamed, type UnitKind, unitKinds } from '#org';
import type { plans } from '#store';

type Plan = NonNullable<Awaited<ReturnType<typeof plans.get>>>;

/** Only what a person accepted or corrected, within bounds, may be put in force. */
export function opensWith(item: Plan['items'][number]): boolean {
  return (item.decision === 'accepted' || item.decision === 'corrected') && item.bounds !== 'out';
}

/** The kinds that the plan's participants name and that the commune has; all it has where none is named. */
export function kindsTaking({ items }: Plan, units: { kind: UnitKind }[]): UnitKind[] {
  const present = unitKinds.filter((kind) => units.some((unit) => unit.kind === kind));
  const phrases = items.filter((item: PlanItem) => item.category === 'participant').map(({ quote }) => quote);
  const named = new Set(phrases.flatMap(kindsNamed));
  const taking = present.filter((kind) => named.has(kind));
  return taking.length > 0 ? taking : present;
}

/** The draft without what a tampered form may name: an issuer or units that are not this commune's. */
export function amongOurs<Draft extends { issuer: string; units: string[] }>(
  draft: Draft,
  ours: { issuers: { id: string }[]; units: { id: string }[] },
): Draft {
  const issuer = ours.issuers.find(({ id }) => id === draft.issuer)?.id ?? '';
  const chosen = new Set(draft.units);
  return { ...draft, issuer, units: ours.units.flatMap(({ id }) => (chosen.has(id) ? [id] : [])) };
}

export function frameOf({ reading }: Plan, taking: UnitKind[], today: CivilDate): Frame {
  const { year, month, day } = reading.document.date;
  const two = (number: number) => String(number).padStart(2, '0');
  const issued = year && month && day ? civilDate(`${year}-${two(month)}-${two(day)}`) : null;
  return { issued, today, taking };
}
