import { HeadingLevel, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Article, Block, Chapter, Clause, Heading, Point } from '#documents';
import { listReferences, styleId } from './docx-styles.ts';

export interface Numbering {
  /** `Điều 3.` as it is printed. */
  text: string;
  /** Which of the file's lists counts it; null where it is text. */
  list: number | null;
}

/**
 * Kinds of blocks whose numbers Word cannot count in this body: headings that keep another paper's number, clauses that stand in no
 * article, and all points, for Word knows no list in the order of the Vietnamese alphabet.
 */
export function ownNumbers(body: readonly Block[]): ReadonlySet<Block['block']> {
  const own = new Set<Block['block']>(['point']);
  if (body.some((block) => block.block === 'heading' && block.number)) own.add('heading');
  let inArticle = false;
  for (const { block } of body) {
    if (block === 'article' || block === 'chapter') inArticle = block === 'article';
    if (block === 'clause' && !inArticle) own.add('clause');
  }
  return own;
}

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };

/** `I.`, `1.`, `a)`: headings of Word, the first two counted by it. */
export function headingParagraph(
  level: Heading['level'],
  { text, list }: Numbering,
  words: ParagraphChild[],
): Paragraph {
  const counted = list !== null && level < 3;
  return new Paragraph({
    heading: HEADINGS[level],
    ...(counted && { numbering: counting('headings', level - 1, list) }),
    children: counted ? words : [new TextRun(`${text} `), ...words],
  });
}

/** A line of an order in articles; of a chapter its number, then its title. */
export function orderParagraphs(
  block: Chapter | Article | Clause | Point,
  { text, list }: Numbering,
  words: ParagraphChild[],
  keepNext: boolean,
): Paragraph[] {
  switch (block.block) {
    case 'chapter':
      return [
        new Paragraph({ style: styleId('chapterNumber'), numbering: counting('chapters', 0, list ?? 0) }),
        new Paragraph({ style: styleId('chapter'), children: words }),
      ];
    case 'article':
      return [
        new Paragraph({
          style: styleId(block.whole ? 'body' : 'article'),
          numbering: counting('articles', 0, list ?? 0),
          keepNext: keepNext || !block.whole,
          children: words,
        }),
      ];
    case 'clause':
    case 'point':
      return [
        new Paragraph({
          style: styleId('body'),
          keepNext,
          ...(list !== null && { numbering: counting('articles', 1, list) }),
          children: list === null ? [new TextRun(`${text} `), ...words] : words,
        }),
      ];
  }
}

function counting(list: keyof typeof listReferences, level: number, instance: number) {
  return { reference: listReferences[list], level, instance };
}
