import type { Structure } from '../2-structure/structure.ts';
import type { Quoter } from '../3-meaning/item.ts';
import type { Unsettled } from '../reading.ts';
import { blanks } from './blanks.ts';
import { buildsAndAppraises, differingNames, minimumAndRange, twoCriteriaSets } from './contradictions.ts';
import { numbering } from './numbering.ts';
import type { Finder, Read } from './point.ts';
import { pastDates, reportsBeforeEnd, undatedReports } from './reports.ts';

/** "Điểm cần làm rõ trong Kế hoạch": what the plan leaves open or says against itself, in the order of the table. */
export function unsettledIn(read: Read, structure: Structure, quote: Quoter): Unsettled[] {
  if (read.kind !== 'plan') return [];
  return FINDERS.flatMap((find) => find(read, structure)).map(({ code, words, why, suggestion }) => {
    const item = quote('unsettled', words ?? structure.title ?? EMPTY, code);
    return { ...item, code, why, suggestion };
  });
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
