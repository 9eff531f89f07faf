import { commonPlaces } from '#words';
import type { OfficialDocument } from '../official-document.ts';
import { type CountedLine, counted, isLike } from './likeness.ts';
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
/** Words that no line of the other side equals, beyond which they are wholly other: some 250 pages, and half a second. */
const MOST_WORDS = 100_000;

/**
 * What became of a paper, line by line and word by word: what was taken out stands before what came in its place. A block that was
 * moved is taken out and put in. Issuer, number and date are not compared.
 */
export function redline(filled: OfficialDocument, content: OfficialDocument): RedlineLine[] {
  const [before, after] = [linesOf(filled), linesOf(content)];
  const same = commonPlaces(before.map(keyOf), after.map(keyOf), MOST);
  let [from, to] = [0, 0];
  return [...same, [before.length, after.length] as const].flatMap(([mine, theirs]) => {
    const lines = between(before.slice(from, mine), after.slice(to, theirs));
    [from, to] = [mine + 1, theirs + 1];
    const [was, now] = [before[mine], after[theirs]];
    return was && now ? [...lines, compared(was, now)] : lines;
  });
}

/** Whether anything differs. */
export function isChanged(lines: readonly RedlineLine[]): boolean {
  return lines.some(({ change }) => change !== 'same');
}

function keyOf(line: Line): string {
  return `${line.kind}\n${wordsOf(line)}`;
}

/** Lines that no line of the other side equals: those that are alike are one line that was changed. */
function between(before: readonly Line[], after: readonly Line[]): RedlineLine[] {
  const [left, now] = [before.map(counted), after.map(counted)];
  if (isLong(left) || isLong(now)) return [...left.map(removed), ...now.map(added)];
  const found = now.flatMap((line) => {
    const passed = left.splice(0, 1 + left.slice(0, AHEAD).findIndex((was) => isLike(was, line)));
    const was = passed.pop();
    return [...passed.map(removed), was ? compared(was.line, line.line) : added(line)];
  });
  return [...found, ...left.map(removed)];
}

function isLong(lines: readonly CountedLine[]): boolean {
  return lines.reduce((words, { length }) => words + length, 0) > MOST_WORDS;
}

const removed = ({ line }: CountedLine) => one('removed', line);
const added = ({ line }: CountedLine) => one('added', line);

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
