import type { Run, Text } from '../official-document.ts';
import { printable } from '../printable.ts';
import { plainText, withTexts } from '../texts.ts';
import type { EditedBlock } from './edited.ts';

/** The text as it is kept: printable, no run empty, neighbours alike in one run, digits written onto a figure part of it. */
export function tidiedText(text: Text): Text {
  return settled(joined(text.map((run) => ({ ...run, text: printable(run.text) }))));
}

/** The blocks as they are kept: texts tidied, and nothing that would print as a gap: no empty block, list or table. */
export function tidiedBlocks(blocks: readonly EditedBlock[]): EditedBlock[] {
  return blocks.flatMap((block): EditedBlock[] => {
    switch (block.block) {
      case 'picture':
        return [block];
      case 'table':
        return block.head.length + block.rows.length === 0 ? [] : [withTexts(block, tidiedText)];
      case 'list': {
        const items = block.items.map(tidiedText).filter(hasWords);
        return items.length === 0 ? [] : [{ ...block, items }];
      }
      case 'fill-in':
        return [{ ...block, label: printable(block.label) }];
      default: {
        const text = tidiedText(block.text);
        return hasWords(text) ? [{ ...block, text }] : [];
      }
    }
  });
}

function hasWords(text: Text): boolean {
  return plainText(text).trim() !== '';
}

function joined(text: Text): Run[] {
  const runs: Run[] = [];
  for (const run of text) {
    const last = runs.at(-1);
    if (run.text === '') continue;
    if (last && isAlike(last, run)) last.text += run.text;
    else runs.push(runOf(run));
  }
  return runs;
}

function isAlike(one: Run, other: Run): boolean {
  return one.bold === other.bold && one.italic === other.italic && one.figure === other.figure;
}

function runOf({ text, bold, italic, figure }: Run): Run {
  return {
    text,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(figure !== undefined && { figure }),
  };
}

/** Until nothing more is taken over: two runs before a figure may both be digits. */
function settled(text: readonly Run[]): Run[] {
  const next = joined(withOwnDigits(text));
  return JSON.stringify(next) === JSON.stringify(text) ? next : settled(next);
}

const BEFORE = /\d[\d.,]*$/u;
const AFTER = /^(?:\d|[.,](?=\d))[\d.,]*(?<![.,])/u;

/** `1` typed before a figure of 250 makes it 1250: what is printed as one number is checked as one. */
function withOwnDigits(text: readonly Run[]): Run[] {
  const runs = text.map((run) => ({ ...run }));
  for (const [at, run] of runs.entries()) {
    if (run.figure === undefined) continue;
    const [before, after] = [runs[at - 1], runs[at + 1]];
    if (before && before.figure === undefined && /^\d/u.test(run.text))
      takeOver(run, before, BEFORE, 'before');
    if (after && after.figure === undefined && /\d$/u.test(run.text)) takeOver(run, after, AFTER, 'after');
  }
  return runs;
}

function takeOver(figure: Run, neighbour: Run, digits: RegExp, side: 'before' | 'after'): void {
  const [taken = ''] = digits.exec(neighbour.text) ?? [];
  if (taken === '') return;
  const left = neighbour.text.length - taken.length;
  neighbour.text = side === 'before' ? neighbour.text.slice(0, left) : neighbour.text.slice(taken.length);
  figure.text = side === 'before' ? taken + figure.text : figure.text + taken;
}
