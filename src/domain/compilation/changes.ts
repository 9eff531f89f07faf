import type { Figure, ResultRow } from '#documents';
import type { SourceState } from './draft.ts';

/** How a unit stands in a draft, or now. */
export interface Source {
  unit: string;
  unitName: string;
  state: SourceState;
  /** The version of its report that was taken; null where there is none. */
  report: string | null;
  version: number | null;
  /** See the totals of a period: not superseded · counts for itself too. */
  adds: boolean;
  stands: boolean;
}

/** What became of a unit's report since a draft was made. */
export type UnitChangeKind =
  | 'sent'
  | 'new version'
  | 'recalled'
  | 'exempt'
  | 'not exempt'
  | 'carried'
  | 'superseded'
  | 'new unit'
  | 'no more';

export interface UnitChange {
  unit: string;
  unitName: string;
  what: UnitChangeKind;
  /** Versions of its report, before and now. */
  before: number | null;
  now: number | null;
}

/** A figure of the draft that is another now, with the units that made it so. */
export interface FigureChange {
  indicator: string;
  words: string;
  before: Figure | null;
  now: Figure | null;
  by: { unit: string; before: string | null; now: string | null }[];
}

/** Every unit that stands otherwise than in the draft, in the order given. */
export function unitChanges(before: readonly Source[], now: readonly Source[]): UnitChange[] {
  const [were, are] = [byUnit(before), byUnit(now)];
  const units = [...were.keys(), ...[...are.keys()].filter((unit) => !were.has(unit))];
  return units.flatMap((unit) => {
    const [was, is] = [were.get(unit), are.get(unit)];
    const what = whatOf(was, is);
    return what
      ? {
          ...{ unit, unitName: is?.unitName ?? was?.unitName ?? '', what },
          ...{ before: was?.version ?? null, now: is?.version ?? null },
        }
      : [];
  });
}

function byUnit(sources: readonly Source[]): Map<string, Source> {
  return new Map(sources.map((source) => [source.unit, source]));
}

function whatOf(was: Source | undefined, is: Source | undefined): UnitChangeKind | null {
  if (!was) return is?.report ? 'sent' : 'new unit';
  if (!is) return 'no more';
  if (was.report !== is.report) {
    if (!is.report) return 'recalled';
    if (!was.report) return 'sent';
    return (is.version ?? 0) > (was.version ?? 0) ? 'new version' : 'recalled';
  }
  if (was.state !== is.state)
    return is.state === 'exempt' ? 'exempt' : is.state === 'carried' ? 'carried' : 'not exempt';
  return was.adds !== is.adds || was.stands !== is.stands ? 'superseded' : null;
}

/** What a unit's report gives to one question: a decimal string, or `part/whole`; absent where it gives nothing. */
export type Given = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Every figure that is another now; `before` and `now` say what each unit gave: unit, then question. */
export function figureChanges(
  [before, now]: readonly [readonly ResultRow[], readonly ResultRow[]],
  given: { before: Given; now: Given; names: ReadonlyMap<string, string> },
): FigureChange[] {
  const rows = [
    ...now,
    ...before.filter(({ indicatorId: id }) => !now.some((row) => row.indicatorId === id)),
  ];
  return rows.flatMap(({ indicatorId: indicator, words }) => {
    const [was, is] = [before, now].map(
      (all) => all.find(({ indicatorId }) => indicatorId === indicator)?.result ?? null,
    );
    if (JSON.stringify(sorted(was)) === JSON.stringify(sorted(is))) return [];
    return { indicator, words, before: was ?? null, now: is ?? null, by: causes(indicator, given) };
  });
}

/** A stored figure has its keys in another order. */
function sorted(figure: Figure | null | undefined): unknown {
  return (
    figure &&
    Object.entries(figure)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(flat)
  );
}

function flat([key, value]: [string, unknown]): unknown {
  return [key, typeof value === 'object' && value ? Object.entries(value).sort() : value];
}

function causes(
  indicator: string,
  { before, now, names }: Parameters<typeof figureChanges>[1],
): FigureChange['by'] {
  const units = new Set([...before.keys(), ...now.keys()]);
  return [...units].flatMap((unit) => {
    const was = before.get(unit)?.get(indicator) ?? null;
    const is = now.get(unit)?.get(indicator) ?? null;
    return was === is ? [] : { unit: names.get(unit) ?? unit, before: was, now: is };
  });
}
