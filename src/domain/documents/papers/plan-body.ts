import type { PlanPart } from '#plan';
import { headingNumbers, roman } from '../numbering.ts';
import type { Block, Cell, Column, Heading, List, Text } from '../official-document.ts';
import { plain } from '../official-document.ts';
import { type PlanFigures, runsOf } from './plan-figures.ts';

export type { PlanFigures } from './plan-figures.ts';

/** The parts of a plan as blocks. Numbers stay as printed: where they do not count on, each heading carries its own. */
export function planBlocks(parts: readonly PlanPart[], figures: PlanFigures): Block[] {
  const numbered = parts.flatMap((part) => blocksOf(part, figures));
  const counted = headingNumbers(numbered.map(({ block }) => block));
  const inOrder = numbered.every(
    ({ block, number }, at) => block.block !== 'heading' || counted[at] === number,
  );
  return listed(
    numbered.map(({ block, number }) =>
      inOrder || block.block !== 'heading' || number === null ? block : { ...block, number },
    ),
  );
}

/** Items that follow each other are one list. */
function listed(blocks: readonly Block[]): Block[] {
  const joined: (Exclude<Block, List> | { block: 'list'; items: Text[] })[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.block !== 'list') joined.push(block);
    else if (last?.block === 'list') last.items.push(...block.items);
    else joined.push({ block: 'list', items: [...block.items] });
  }
  return joined;
}

interface Numbered {
  block: Block;
  /** Of a heading, as printed. */
  number: string | null;
}

function blocksOf(part: PlanPart, figures: PlanFigures): Numbered[] {
  if (part.part === 'heading') return [headingBlock(part, figures)];
  return [{ block: otherBlock(part, figures), number: null }];
}

/** A heading that is no more than one; what has no number, or goes on as text, is a paragraph with its number before it. */
function headingBlock(part: PlanPart & { part: 'heading' }, figures: PlanFigures): Numbered {
  const { number, level, words, lead } = part;
  const isTitle = lead === words.length;
  if (level === 0) return { block: { block: 'centred', text: plain(joined(number, words)) }, number: null };
  const text = runsOf(part, figures);
  if (isTitle && number !== null)
    return { block: { block: 'heading', level: levelPrinted(level), text }, number };
  const before: Text = number === null ? [] : [{ text: `${number} `, ...bold(lead > 0 && level < 3) }];
  const said = lead > 0 && level < 3 ? boldTo(text, lead) : text;
  return { block: { block: 'paragraph', text: [...before, ...said] }, number: null };
}

function otherBlock(part: Exclude<PlanPart, { part: 'heading' }>, figures: PlanFigures): Block {
  if (part.part === 'table') return tableOf(part.rows);
  const text = runsOf(part, figures);
  if (part.part === 'text') return { block: 'paragraph', text };
  if (part.sign === '+') return { block: 'paragraph', text: [{ text: '+ ' }, ...text] };
  return { block: 'list', items: [text] };
}

function joined(number: string | null, words: string): string {
  return [number, words].filter(Boolean).join(' ');
}

function levelPrinted(level: number): Heading['level'] {
  if (level === 1) return 1;
  return level === 2 ? 2 : 3;
}

/** The first letters bold: a heading whose text goes on behind its colon. */
function boldTo(text: Text, end: number): Text {
  let at = 0;
  return text.flatMap((run) => {
    const cut = Math.max(0, Math.min(run.text.length, end - at));
    at += run.text.length;
    const [head, rest] = [run.text.slice(0, cut), run.text.slice(cut)];
    if (run.figure) return [{ ...run, ...bold(rest === '') }];
    return [
      ...(head ? [{ ...run, text: head, ...bold(true) }] : []),
      ...(rest ? [{ ...run, text: rest }] : []),
    ];
  });
}

function bold(is: boolean): { bold?: true } {
  return is ? { bold: true } : {};
}

/** The first row is its head; columns as broad as what they hold. */
function tableOf(rows: readonly (readonly string[])[]): Block {
  const [head = [], ...below] = rows.map((row) => row.map((text): Cell => (text ? [plain(text)] : [])));
  return { block: 'table', columns: columnsOf(rows), head: [head], rows: below };
}

function columnsOf([head = [], ...rows]: readonly (readonly string[])[]): Column[] {
  return head.map((title, at) => {
    const lengths = rows.map((row) => row[at]?.length ?? 0);
    const usual = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    const share = Math.round(Math.min(MOST, Math.max(LEAST, longestWord(title) + 2, usual)));
    return { share, align: usual <= SHORT ? 'center' : 'left' };
  });
}

const [LEAST, MOST, SHORT] = [5, 45, 8];

function longestWord(text: string): number {
  return Math.max(0, ...text.split(' ').map((word) => word.length));
}

/** Too many columns for paper that stands upright. */
export function isBroad(part: PlanPart): boolean {
  return part.part === 'table' && (part.rows[0]?.length ?? 0) > 6;
}

/** The title of an annex, without its label and what it belongs to where the layout prints just the same. */
export function annexTitle(lines: readonly string[], at: number, of: number): string {
  const own = lines.filter((line) => !/^\(.*kèm theo.*\)$/iu.test(line));
  const number = /^PHỤ LỤC(?:\s+(?:SỐ\s+)?([IVX]+|\d+))?[.:]?$/u.exec(own[0] ?? '');
  const expected: (string | undefined)[] =
    of > 1 ? [roman(at + 1), String(at + 1), `0${at + 1}`] : [undefined];
  const same = number !== null && expected.includes(number[1]);
  return (same ? own.slice(1) : own).join(' ');
}
