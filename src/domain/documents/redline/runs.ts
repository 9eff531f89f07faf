import { commonPlaces, inWords } from '#words';
import type { Run, Text } from '../official-document.ts';
import { plainText } from '../texts.ts';

/** Words of a line, and what became of them; `restyled`: the same words, made bold or italic, or no longer so. */
export interface RedlineRun {
  change: 'kept' | 'added' | 'removed' | 'restyled';
  text: string;
  bold?: true;
  italic?: true;
}

/** A text held against what it was, word by word. */
export function redlineText(was: Text, now: Text): RedlineRun[] {
  const [before, after] = [placed(was), placed(now)];
  const found: RedlineRun[] = [];
  let [from, to] = [0, 0];
  const flush = (mine: number, theirs: number) => {
    for (const word of before.slice(from, mine)) found.push(...whole(word.runs, 'removed'));
    for (const word of after.slice(to, theirs)) found.push(...whole(word.runs, 'added'));
    [from, to] = [mine + 1, theirs + 1];
  };
  for (const [mine, theirs] of commonPlaces(before.map(keyOf), after.map(keyOf))) {
    flush(mine, theirs);
    const [one, other] = [before[mine], after[theirs]];
    if (one && other) found.push(...stayed(one.runs, other.runs));
  }
  flush(before.length, after.length);
  return joined(found);
}

/** The space behind a word is never marked. */
function stayed(one: readonly Run[], other: readonly Run[]): RedlineRun[] {
  if (isStyledAlike(one, other)) return whole(other, 'kept');
  return other.flatMap((run) => whole([run], run.text.trim() === '' ? 'kept' : 'restyled'));
}

/** A text of which the same became of every word. */
export function whole(text: Text, change: RedlineRun['change']): RedlineRun[] {
  return text.map(({ text, bold, italic }) => ({
    change,
    text,
    ...(bold && { bold }),
    ...(italic && { italic }),
  }));
}

interface Word {
  text: string;
  runs: Run[];
}

function keyOf({ text }: Word): string {
  return text.trim();
}

/** The words of a text, each with its runs. */
function placed(text: Text): Word[] {
  let at = 0;
  return inWords(plainText(text)).map((word) => {
    const runs = cut(text, at, at + word.length);
    at += word.length;
    return { text: word, runs };
  });
}

function cut(text: Text, from: number, to: number): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const run of text) {
    const words = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (words !== '') runs.push({ ...run, text: words });
    at += run.text.length;
  }
  return runs;
}

/** Whether the words of both are bold and italic alike; the space behind them does not count. */
function isStyledAlike(one: readonly Run[], other: readonly Run[]): boolean {
  return signs(one).trim() === signs(other).trim();
}

function signs(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, italic }) => text.replace(/\S/gu, `${bold ? 'b' : '-'}${italic ? 'i' : '-'}`))
    .join('');
}

function joined(runs: readonly RedlineRun[]): RedlineRun[] {
  const found: RedlineRun[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last && last.change === run.change && last.bold === run.bold && last.italic === run.italic)
      found[found.length - 1] = { ...last, text: last.text + run.text };
    else found.push(run);
  }
  return found;
}
