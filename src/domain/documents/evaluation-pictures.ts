import { type WholeFound, wholeAskedInWords } from '#evaluation';
import {
  type CellState,
  type ClassesWords,
  type ClassShown,
  type CriteriaMapWords,
  classesPicture,
  criteriaMapPicture,
  type Picture,
  type ProgressWords,
  progressPicture,
} from '#pictures';
import { inVietnamese } from '#reporting';
import type { CourseSaid } from './course-pictures.ts';
import { upperFirst } from './text-parts.ts';

/** What pictures of an evaluation say beside names and figures. */
export interface EvaluationSaid {
  map: CriteriaMapWords;
  classes: Omit<ClassesWords, 'now' | 'before'>;
  /** A year as its bars are called. */
  year(year: number): string;
  open: string;
  notRated: string;
  targets: ProgressWords;
  nobody: string;
  course: CourseSaid;
}

/** A unit with how each criterion came out. */
export interface MappedUnit {
  name: string;
  states: ReadonlyMap<string, CellState | 'not included'>;
}

/** More columns than this do not stand on a page with their signs. */
const COLUMNS = 20;

/** Units by criteria, twenty criteria a picture; the numbers go on from one to the next. */
export function criteriaMaps(
  criteria: readonly { id: string; title: string }[],
  units: readonly MappedUnit[],
  { map }: EvaluationSaid,
): Picture[] {
  const numbered = criteria.map((one, at) => ({ ...one, number: at + 1 }));
  const pictures = Math.ceil(numbered.length / COLUMNS);
  const each = Math.ceil(numbered.length / Math.max(pictures, 1));
  return Array.from({ length: pictures }, (_, at) => {
    const some = numbered.slice(at * each, (at + 1) * each);
    const caption = pictures === 1 ? map.caption : `${map.caption} (${at + 1}/${pictures})`;
    const rows = units.map(({ name, states }) => ({
      label: name,
      states: some.map(({ id }) => cellOf(states.get(id))),
    }));
    return criteriaMapPicture({ ...map, caption }, some, rows);
  });
}

function cellOf(state: CellState | 'not included' | undefined): CellState | null {
  return state === undefined || state === 'not included' ? null : state;
}

/** How many units came to each class, and to none. */
export interface YearCounts {
  year: number;
  classes: ReadonlyMap<string, number>;
  below: number;
  open: number;
  notRated: number;
}

export interface DistributionShown {
  classes: readonly { key: string; name: string }[];
  below: string;
  now: YearCounts;
  before: YearCounts | null;
  /** What changed between the two years. */
  breaks: readonly string[];
}

/** Classes of this year beside the last; where units changed between them it is marked. */
export function classPicture(
  { classes, below, now, before, breaks }: DistributionShown,
  said: EvaluationSaid,
): Picture {
  const row = (label: string, of: (year: YearCounts) => number): ClassShown => ({
    ...{ label, now: of(now), before: before && of(before) },
  });
  const none = [
    row(below, (year) => year.below),
    row(said.open, ({ open }) => open),
    row(said.notRated, ({ notRated }) => notRated),
  ].filter((one, at) => at === 0 || one.now + (one.before ?? 0) > 0);
  const shown = [...classes.map(({ key, name }) => row(name, (year) => year.classes.get(key) ?? 0)), ...none];
  const marks = breaks.map((note, at) => ({ mark: breaks.length === 1 ? '(*)' : `(${at + 1})`, note }));
  const years = { now: said.year(now.year), before: said.year(before?.year ?? now.year - 1) };
  return classesPicture({ ...said.classes, ...years }, shown, before ? marks : []);
}

/** How far the shares have come that the plan wants; none where it wants none. */
export function targetPictures(
  targets: readonly { target: { title: string }; found: WholeFound }[],
  said: EvaluationSaid,
): Picture[] {
  if (targets.length === 0) return [];
  const rows = targets.map(({ target: { title }, found }) => {
    // a plan's words, which may stand in the middle of its sentence
    const label = upperFirst(title);
    if (!('part' in found))
      return { label, share: null, target: null, text: said.nobody, targetText: null, met: null };
    return {
      label,
      share: found.part / found.whole,
      target: Number(found.held.amount) / 100,
      text: `${inVietnamese(found.percent)} % (${found.part}/${found.whole})`,
      targetText: wholeAskedInWords(found.held),
      met: found.state === 'met',
    };
  });
  return [progressPicture(said.targets, rows)];
}
