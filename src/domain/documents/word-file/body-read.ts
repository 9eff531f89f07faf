import { type EditedBlock, pictureKey } from '../editing/edited.ts';
import { nextNumbers } from '../numbering.ts';
import type { Block, Drawing, Heading, Run, Table, Text } from '../official-document.ts';
import { evened, plainText } from '../texts.ts';
import { paragraphsIn, roleOf, wordsIn } from './roles.ts';
import type { WordBlock, WordCell, WordParagraph, WordTable } from './word-paper.ts';

/** What a body of a Word file is read with: the same body as it is kept. */
export interface KeptBody {
  /** Pictures and tables that no block of the file was found for yet, in order. */
  drawings: Drawing[];
  tables: Table[];
  /** It has clauses or points. */
  orders: boolean;
  /** Its headings keep another paper's numbers. */
  ownNumbers: boolean;
  /** Those headings with their numbers. */
  numbered: ReadonlySet<string>;
  /** Pictures that the paper has not: put in by hand, and not taken. */
  strangers: number;
}

export function keptBody(body: readonly Block[]): KeptBody {
  const numbered = body
    .filter((block) => block.block === 'heading')
    .filter(({ number }) => number !== undefined);
  return {
    drawings: body.filter((block) => block.block === 'picture'),
    tables: body.filter((block) => block.block === 'table'),
    orders: body.some(({ block }) => block === 'clause' || block === 'point'),
    ownNumbers: numbered.length > 0,
    numbered: new Set(numbered.map(namedBy)),
    strangers: 0,
  };
}

/** The blocks of a body by the styles of its paragraphs; numbers that are printed of themselves are not part of the words. */
export function bodyRead(blocks: readonly WordBlock[], kept: KeptBody): EditedBlock[] {
  const found: EditedBlock[] = [];
  for (const block of blocks) {
    const read = block.is === 'table' ? tableRead(block, kept) : paragraphRead(block, kept);
    if (read) add(found, read);
  }
  return kept.ownNumbers ? withOwnNumbers(found, kept) : found;
}

/** Neighbouring items are one list, lines of dots belong to what stands above them. */
function add(found: EditedBlock[], block: EditedBlock): void {
  const last = found.at(-1);
  if (block.block === 'list' && last?.block === 'list')
    found[found.length - 1] = { block: 'list', items: [...last.items, ...block.items] };
  else if (block.block === 'fill-in' && block.label === '' && last?.block === 'fill-in')
    found[found.length - 1] = { ...last, lines: last.lines + 1 };
  else found.push(block);
}

const NUMBER = /^\s*(?:Điều\s+\d+\.|Chương\s+[IVXLC]+|[IVXLC]+\.|\d+\.|\p{Ll}{1,2}\))\s+/u;
const CLAUSE = /^\s*\d+\.\s/u;
const POINT = /^\s*\p{Ll}{1,2}\)\s/u;
const ARTICLE = /^\s*Điều\s+\d+\.\s/u;

function paragraphRead(paragraph: WordParagraph, kept: KeptBody): EditedBlock | null {
  if (paragraph.picture !== null) return pictureRead(paragraph.picture, kept);
  const plain = plainText(paragraph.text);
  const { list, text } = paragraph;
  switch (roleOf(paragraph)) {
    case 'heading 1':
      return headingRead(1, paragraph, kept);
    case 'heading 2':
      return headingRead(2, paragraph, kept);
    case 'heading 3':
      return headingRead(3, paragraph, kept);
    case 'chapterNumber':
      return null;
    case 'chapter':
      return { block: 'chapter', text };
    case 'article':
      return { block: 'article', text: ARTICLE.test(plain) ? afterNumber(text) : text };
    case 'centred':
      return { block: 'centred', text };
    default:
      if (list?.bullet) return { block: 'list', items: [text] };
      if (/\t\s*$/u.test(plain)) return { block: 'fill-in', label: evened(plain), lines: 0 };
      return wordsIn(paragraph) === '' ? null : plainRead(paragraph, plain, kept);
  }
}

/** A paragraph of the body: what it is says its number, counted by Word or typed. */
function plainRead({ list, text }: WordParagraph, plain: string, { orders }: KeptBody): EditedBlock {
  if (list?.pattern.startsWith('Điều')) return { block: 'article', whole: true, text };
  if (list && orders) return { block: 'clause', text };
  if (list) return { block: 'paragraph', text: [{ text: list.label }, ...text] };
  if (ARTICLE.test(plain)) return { block: 'article', whole: true, text: afterNumber(text) };
  if (orders && CLAUSE.test(plain)) return { block: 'clause', text: afterNumber(text) };
  if (orders && POINT.test(plain)) return { block: 'point', text: afterNumber(text) };
  return { block: 'paragraph', text };
}

/** `3.1.`, `II/`, `A.`, `I-`, `Mục 2.`: as any paper numbers its headings. */
const ANY_NUMBER =
  /^\s*(?:(?:Phần|Chương|Mục|Điều)\s+)?(?:[IVXLC]+|\d+(?:\.\d+)*|\p{L}{1,2})\s?[.)/-](?=\s)\s+/u;

function headingRead(level: 1 | 2 | 3, { list, text }: WordParagraph, { ownNumbers }: KeptBody): EditedBlock {
  const plain = plainText(text);
  const [number = ''] = list ? [] : ((ownNumbers ? ANY_NUMBER : NUMBER).exec(plain) ?? []);
  const words = cutStart(text, number.length);
  return {
    block: 'heading',
    level,
    text: words,
    ...(ownNumbers && number !== '' && { number: evened(number) }),
  };
}

/** Where a number is the next in order it is not another paper's, unless the kept paper says so of this very heading. */
function withOwnNumbers(blocks: readonly EditedBlock[], { numbered }: KeptBody): EditedBlock[] {
  const next = nextNumbers(blocks);
  return blocks.map((block, at) => {
    if (block.block !== 'heading' || block.number !== next[at] || numbered.has(namedBy(block))) return block;
    const { number: _next, ...counted } = block;
    return counted;
  });
}

function namedBy({ number, text }: Heading): string {
  return evened(`${number} ${plainText(text)}`);
}

function afterNumber(text: Text): Text {
  const [number = ''] = NUMBER.exec(plainText(text)) ?? [];
  return cutStart(text, number.length);
}

/** A text without its first signs. */
function cutStart(text: Text, count: number): Text {
  let left = count;
  return text.flatMap((run): Run[] => {
    const words = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return words === '' ? [] : [{ ...run, text: words }];
  });
}

function pictureRead(told: string, kept: KeptBody): EditedBlock | null {
  const at = kept.drawings.findIndex((drawing) => evened(drawing.told) === evened(told));
  const [drawing] = at < 0 ? [] : kept.drawings.splice(at, 1);
  if (drawing) return { block: 'picture', key: pictureKey(drawing) };
  kept.strangers += 1;
  return null;
}

/** Its columns are those of the next kept table with as many, else as the file draws them. */
function tableRead({ widths, rows }: WordTable, kept: KeptBody): EditedBlock {
  const count = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const at = kept.tables.findIndex(({ columns }) => columns.length === count);
  const [like] = at < 0 ? [] : kept.tables.splice(at, 1);
  const [first] = rows.filter(({ head }) => !head);
  const columns =
    like?.columns ??
    Array.from({ length: count }, (_, at) => ({
      share: widths[at] || 1,
      align: first?.cells[at]?.align ?? 'left',
    }));
  const heads = rows.filter(({ head }) => head).length || like?.head.length || 0;
  const cells = rows.map((row) => Array.from({ length: count }, (_, at) => cellRead(row.cells[at])));
  return { block: 'table', columns, head: cells.slice(0, heads), rows: cells.slice(heads) };
}

/** The lines of a cell, blank ones to write on too; a cell with one line that is nothing at all has none. */
function cellRead(cell: WordCell | undefined): Text[] {
  const lines = paragraphsIn(cell?.blocks ?? []).map(({ text }) => text);
  const [only = []] = lines;
  return lines.length < 2 && only.every((run) => run.text === '') ? [] : lines;
}
