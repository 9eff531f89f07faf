import { type LetterName, letters } from '../layout.ts';
import { evened, plainText } from '../texts.ts';
import type { WordBlock, WordParagraph } from './word-paper.ts';

const HEADINGS = ['heading 1', 'heading 2', 'heading 3'] as const;
/** What stands above a body, below it, and above the body of an annex. */
const HEAD = [
  ...(['nation', 'motto', 'parentBody', 'issuingBody', 'number', 'placeDate', 'letterSubject'] as const),
  ...(['urgency', 'typeName', 'title', 'addressee', 'power', 'legalBasis'] as const),
] satisfies LetterName[];
const CLOSING = ['authority', 'signer', 'recipientsHead', 'recipients', 'drafter'] satisfies LetterName[];
const ANNEX = ['annexLabel', 'annexTitle', 'attachedTo'] satisfies LetterName[];
const BODY = [
  'body',
  'chapterNumber',
  'chapter',
  'article',
  'centred',
  'table',
  'tableHead',
] satisfies LetterName[];

/** What a paragraph is by its style; null for a style of another file, whose words are the body's. */
export type Role =
  | (typeof HEADINGS | typeof HEAD | typeof CLOSING | typeof ANNEX | typeof BODY)[number]
  | null;

/** By the name that Word lists: LibreOffice keeps the names and makes ids of its own. */
const LETTERS = new Map(
  [...HEAD, ...CLOSING, ...ANNEX, ...BODY].map((role) => [keyOf(letters[role].name), role]),
);
const CLOSINGS: ReadonlySet<Role> = new Set(CLOSING);
const AROUND: ReadonlySet<Role> = new Set([...HEAD, ...CLOSING, ...ANNEX]);
const TITLES: ReadonlySet<Role> = new Set(['title', 'annexTitle']);

export function roleOf({ style }: WordParagraph): Role {
  const name = keyOf(style);
  return HEADINGS.find((heading) => heading === name) ?? LETTERS.get(name) ?? null;
}

function keyOf(style: string): string {
  return style.normalize('NFC').toLocaleLowerCase('vi');
}

/** The blocks above and below a body, and those of the body: below the first of them nothing is head any more, whatever its style. */
export function parted(blocks: readonly WordBlock[]): { around: WordBlock[]; body: WordBlock[] } {
  const title = blocks.findIndex((block) => isOf(TITLES, block));
  const start = blocks.findIndex((block, at) => at > title && !isAround(block) && !isBlank(block));
  const isOfBody = (block: WordBlock, at: number) =>
    start < 0 || at < start ? !isAround(block) : !isOf(CLOSINGS, block);
  return {
    around: blocks.filter((block, at) => !isOfBody(block, at)),
    body: blocks.filter(isOfBody),
  };
}

/** Whether it stands above or below a body by its style: a paragraph, or a table that only lays out the head or the end of a paper. */
export function isAround(block: WordBlock): boolean {
  return isOf(AROUND, block);
}

function isOf(roles: ReadonlySet<Role>, block: WordBlock): boolean {
  return paragraphsIn([block]).some((paragraph) => roles.has(roleOf(paragraph)));
}

function isBlank(block: WordBlock): boolean {
  return paragraphsIn([block]).every((paragraph) => paragraph.picture === null && wordsIn(paragraph) === '');
}

/** All paragraphs in order, those of tables too. */
export function paragraphsIn(blocks: readonly WordBlock[]): WordParagraph[] {
  return blocks.flatMap((block) =>
    block.is === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  );
}

/** The words of a paragraph on one line. */
export function wordsIn({ text }: WordParagraph): string {
  return evened(plainText(text));
}
