import { decisionInFull } from '#org';
import type { RecordedChange } from '#store';
import { day, type Language, type LineageStep, unitChanges } from '#ui';

/** Recorded changes as the picture shows them; `here` is the unit whose page it is. */
export function lineageSteps(
  changes: readonly RecordedChange[],
  language: Language,
  here: string | null = null,
): LineageStep[] {
  const t = unitChanges[language];
  return changes.map((change) => ({
    id: change.id,
    when: change.state === 'in force' ? t.since(day(change.on)) : t.comesOn(day(change.on)),
    what: t.told(change),
    decision: t.by(decisionInFull(change.decision)),
    href: `/units/changes/${change.id}`,
    before: change.before.map(({ unit, name }) => ({ id: unit, name, here: unit === here })),
    after: change.after.map(({ place, unit, name }) => ({ id: String(place), name, here: unit === here })),
    ways: change.after.flatMap(({ of }, to) =>
      of.map((unit) => [change.before.findIndex((old) => old.unit === unit), to] as const),
    ),
  }));
}
