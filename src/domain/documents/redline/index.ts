import { commonPlaces } from '#words';
import type { OfficialDocument } from '../official-document.ts';
import { isLike } from './likeness.ts';
import { type Line, type LineKind, linesOf, wordsOf } from './lines.ts';
import { type RedlineRun, redlineText, whole } from './runs.ts';

/** A line of a paper held against the line that it was. */
export interface RedlineLine {
  change: 'same' | 'changed' | 'added' | 'removed';
  kind: LineKind;
  /** Printed before it: `I.`, `Điều 2.` */
  number: string | null;
  /** One, but for a row of a table. */
  cells: readonly (readonly RedlineRun[])[];
}

/** Pairs of lines beyond which what lies between is wholly other: some 4 MB and 20 ms. */
const MOST = 2_000 * 2_000;
/** How far on a line that was changed is looked for. */
const AHEAD = 20;

/**
 * What became of a paper, line by line and word by word: what was taken out stands before what came in its place. A block that was
 * moved is taken out and put in. Issuer, number and date are not compared.
 */
export function redline(filled: OfficialDocument, content: OfficialDocument): RedlineLine[] {
  const [before, after] = [linesOf(filled), linesOf(content)];
  const found: RedlineLine[] = [];
  let [from, to] = [0, 0];
  for (const [mine, theirs] of [...commonPlaces(before.map(keyOf), after.map(keyOf), MOST), END]) {
    found.push(
      ...between(before.slice(from, mine ?? before.length), after.slice(to, theirs ?? after.length)),
    );
    const [one, other] = [before[mine ?? before.length], after[theirs ?? after.length]];
    if (one && other) found.push(compared(one, other));
    [from, to] = [(mine ?? 0) + 1, (theirs ?? 0) + 1];
  }
  return found;
}

/** Whether anything differs. */
export function isChanged(lines: readonly RedlineLine[]): boolean {
  return lines.some(({ change }) => change !== 'same');
}

const END: [undefined, undefined] = [undefined, undefined];

function keyOf(line: Line): string {
  return `${line.kind}\n${wordsOf(line)}`;
}

/** Lines that no line of the other side equals: those that are alike are one line that was changed. */
function between(before: readonly Line[], after: readonly Line[]): RedlineLine[] {
  const found: RedlineLine[] = [];
  let from = 0;
  for (const now of after) {
    const ahead = before.slice(from, from + AHEAD).findIndex((was) => isLike(was, now));
    if (ahead < 0) {
      found.push(one('added', now));
      continue;
    }
    found.push(...before.slice(from, from + ahead).map((was) => one('removed', was)));
    const was = before[from + ahead];
    if (was) found.push(compared(was, now));
    from += ahead + 1;
  }
  return [...found, ...before.slice(from).map((was) => one('removed', was))];
}

function one(change: 'added' | 'removed', { kind, number, cells }: Line): RedlineLine {
  return { change, kind, number, cells: cells.map((text) => whole(text, change)) };
}

function compared(was: Line, now: Line): RedlineLine {
  const { kind, number } = now;
  const cells = now.cells.map((text, at) => redlineText(was.cells[at] ?? [], text));
  const isSame = was.kind === kind && cells.every((runs) => runs.every(({ change }) => change === 'kept'));
  return { change: isSame ? 'same' : 'changed', kind, number, cells };
}

export type { LineKind, RedlineRun };
