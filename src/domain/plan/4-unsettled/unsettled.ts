import type { Passage } from '../1-text/passage.ts';
import type { Clause } from '../2-structure/outline.ts';
import type { Structure } from '../2-structure/structure.ts';
import type { Quoter } from '../3-meaning/item.ts';
import type { Unsettled } from '../reading.ts';
import { blanks } from './blanks.ts';
import { buildsAndAppraises, differingNames, minimumAndRange, twoCriteriaSets } from './contradictions.ts';
import { POINTS } from './messages.ts';
import { numbering } from './numbering.ts';
import type { Finder, Point, Read } from './point.ts';
import { pastDates, reportsBeforeEnd, undatedReports } from './reports.ts';

/** "Điểm cần làm rõ trong Kế hoạch": what the plan leaves open or says against itself, in the order of the table. */
export function unsettledIn(read: Read, structure: Structure, quote: Quoter): Unsettled[] {
  if (read.kind !== 'plan') return [];
  return FINDERS.flatMap((find) => find(read, structure)).map((found) => shown(found, structure, quote));
}

function shown({ code, words, why, suggestion }: Point, structure: Structure, quote: Quoter): Unsettled {
  const [first = structure.title ?? EMPTY, ...rest] = words;
  const others = rest.map((passage) => {
    const { quote: said, span } = quote('unsettled-other', passage, code);
    return { quote: said, span };
  });
  const item = quote('unsettled', first, `${code} ${pathAt(structure.clauses, first)}`);
  return { ...item, code, weight: POINTS[code].weight, why, suggestion, others };
}

/** The numbers of the headings above some words: a clause put in elsewhere changes no identity. */
function pathAt(clauses: readonly Clause[], words: Passage): string {
  const at = words.places[words.first] ?? 0;
  let [low, high] = [0, clauses.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const clause = clauses[middle]?.words ?? EMPTY;
    if ((clause.places[clause.first] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return clauses[low - 1]?.node?.path ?? '';
}

const EMPTY = { text: '', places: new Uint32Array(), first: 0 };

const FINDERS: readonly Finder[] = [
  blanks,
  numbering,
  undatedReports,
  pastDates,
  reportsBeforeEnd,
  minimumAndRange,
  twoCriteriaSets,
  buildsAndAppraises,
  differingNames,
];
