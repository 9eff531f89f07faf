import {
  type CapFound,
  type CriteriaSet,
  capCounts,
  capInWords,
  classNamed,
  type FoundTarget,
  isScoreTold,
  namedBySet,
  resultInWords,
  roomAt,
  type Standing,
  type UnsetRule,
  wholeInWords,
} from '#evaluation';
import { inVietnamese } from '#reporting';
import type { UnitResult } from './evaluation-results.ts';

type Tongue = 'vi' | 'en';
type Set = Pick<CriteriaSet, 'nodes' | 'scale'>;

/** A unit of the table as it is read: its result in words, points as they are printed. */
export interface TableRow {
  unit: string;
  name: string;
  code: string;
  state: UnitResult['state'];
  result: string;
  points: string;
  most: string;
  /** Whether its points say something: of who waits or is not rated they would look like a bad result. */
  scored: boolean;
  handedInAt: Date | null;
}

/** The rows of the table. `titles`: of rules that nobody has set, by key. */
export function rowsOf(
  set: Set,
  listed: readonly UnitResult[],
  {
    handedIn,
    titles,
    tongue,
  }: { handedIn: ReadonlyMap<string, Date>; titles: ReadonlyMap<string, string>; tongue: Tongue },
): TableRow[] {
  const named = namedBySet(set);
  return listed.map((one) => ({
    ...{ unit: one.unit, name: one.unitName, code: one.unitCode, state: one.state },
    result: resultInWords(resultOf(one, titles), named, tongue),
    points: inVietnamese(one.points),
    most: inVietnamese(one.most),
    scored: isScoreTold({ kind: one.state }, one),
    handedInAt: handedIn.get(one.unit) ?? null,
  }));
}

/** What the list keeps of a result, as a result. */
function resultOf(
  { state, class: key, ownClass, because }: UnitResult,
  titles: ReadonlyMap<string, string>,
): Standing['result'] {
  switch (state) {
    case 'class':
    case 'tied':
      return { kind: state, class: key ?? '' };
    case 'capped':
      return { kind: state, class: key, from: ownClass ?? '' };
    case 'gate':
      return { kind: state, gates: because && 'gates' in because ? because.gates : [] };
    case 'not rated':
      return { kind: state, reasons: because && 'reasons' in because ? because.reasons : [] };
    case 'waiting':
      return {
        kind: state,
        missing: because && 'missing' in because ? because.missing : [],
        unset: unsetIn(because, titles),
      };
    case 'below':
      return { kind: state };
  }
}

/** Only their keys are kept of a unit. */
function unsetIn(because: UnitResult['because'], titles: ReadonlyMap<string, string>): UnsetRule[] {
  const keys = because && 'unset' in because ? because.unset : [];
  return keys.map((key) => ({
    state: 'unset',
    key,
    title: titles.get(key) ?? key,
    unit: 'words',
    look: null,
    note: null,
  }));
}

/** A cap in words, with whom a person is to choose from, where there is a tie. */
export function capsShown(
  { scale, ...set }: Set,
  caps: readonly CapFound[],
  standings: readonly Standing[],
  tongue: Tongue,
) {
  const named = namedBySet({ ...set, scale });
  return caps.map((cap) => ({
    class: cap.class,
    name: classNamed(cap.class, named),
    words: capInWords({ ...cap, tied: cap.tied.length }, classNamed(cap.class, named), tongue),
    counts: capCounts({ ...cap, tied: cap.tied.length }),
    source: cap.rule?.source.document ?? null,
    tied: cap.tied,
    score: cap.by ?? ('points' as const),
    room: cap.tied.length > 0 ? roomAt(cap, standings) : 0,
  }));
}

/** The plan's targets for the whole in words. */
export function targetsShown(found: readonly FoundTarget[], tongue: Tongue) {
  return found.map(({ target, found: one }) => ({
    ...{ id: target.id, title: beginning(target.title), clause: target.clause, state: one.state },
    words: wholeInWords(one, tongue),
  }));
}

/** A plan's words as a line begins with them. */
export function beginning(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
