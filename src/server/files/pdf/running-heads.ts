import { type Line, linesOf } from './lines.ts';
import type { Rule } from './rules.ts';
import type { Run } from './run.ts';

/** What a page holds before its words are put in order. */
export interface Sheet {
  runs: Run[];
  rules: readonly Rule[];
}

/** A line is a running head where it stands on this many pages, and on this part of all. */
const PAGES = 3;
const PART = 0.6;

/** How far it may move from page to page, points. */
const SAME = 4;

/**
 * The pages without what is printed anew on each: the title of the document, “Trang 3/12”. Only the first and the
 * last line of a page can be one; its numbers may change.
 */
export function withoutRunningHeads(sheets: readonly Sheet[]): Sheet[] {
  if (sheets.length < PAGES) return [...sheets];
  const edges = sheets.map(({ runs }) => edgesOf(runs));
  const counts = new Map<string, number>();
  for (const line of edges.flat())
    for (const key of keysOf(line)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(PAGES, (sheets.length - 1) * PART);
  return sheets.map(({ runs, rules }, at) => {
    const heads = (edges[at] ?? []).filter((line) =>
      keysOf(line).some((key) => (counts.get(key) ?? 0) >= least),
    );
    const printed = new Set(heads.flatMap((line) => line.runs));
    return { runs: runs.filter((run) => !printed.has(run)), rules };
  });
}

function edgesOf(runs: readonly Run[]): Line[] {
  const lines = linesOf(runs);
  const [first, last] = [lines[0], lines.at(-1)];
  return [first, last].flatMap((line, at, both) =>
    line && !isRow(line) && (at === 0 || line !== both[0]) ? [line] : [],
  );
}

/** The head of a table that goes on, which is printed on each of its pages too. */
function isRow({ text }: Line): boolean {
  return text.includes('\t');
}

/** The words with every number alike, at either of the two heights they may be counted under. */
function keysOf({ text, y }: Line): string[] {
  const words = text.replace(/\d+/g, '#');
  return [Math.floor(y / SAME), Math.round(y / SAME) + 0.5].map((height) => `${height} ${words}`);
}
