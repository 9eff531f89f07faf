import { type LetterName, letters } from '../layout.ts';
import type { WordBlock, WordParagraph, WordTable } from './word-paper.ts';

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
const AROUND: ReadonlySet<Role> = new Set([...HEAD, ...CLOSING, ...ANNEX]);
const LAID_OUT: ReadonlySet<Role> = new Set([...HEAD, ...CLOSING]);

export function roleOf({ style }: WordParagraph): Role {
  const name = keyOf(style);
  return HEADINGS.find((heading) => heading === name) ?? LETTERS.get(name) ?? null;
}

function keyOf(style: string): string {
  return style.normalize('NFC').toLocaleLowerCase('vi');
}

/** Whether it stands above or below a body. */
export function isAround(paragraph: WordParagraph): boolean {
  return AROUND.has(roleOf(paragraph));
}

/** A table that only lays out the head or the end of a paper. */
export function isLayout(table: WordTable): boolean {
  return paragraphsIn([table]).some((paragraph) => LAID_OUT.has(roleOf(paragraph)));
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
  return evened(text.map((run) => run.text).join(''));
}

/** Blanks of any kind and number as one space. */
export function evened(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
