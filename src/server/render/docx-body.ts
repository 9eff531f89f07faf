import {
  AlignmentType,
  HeadingLevel,
  LeaderType,
  Paragraph,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import { type Block, type Drawing, headingNumbers, layout, plain } from '#documents';
import { type Dots, picture } from './docx-picture.ts';
import { listReferences, styleId, twips } from './docx-styles.ts';
import { bodyTable } from './docx-table.ts';
import { type Marks, textRuns } from './docx-text.ts';

/** What the blocks of one file share. */
export interface Shared {
  dots: Dots;
  mark: Marks;
}

/** The body, its tables `width` millimetres wide. A paragraph stays on the page of the table or list it leads into, the last one on that of the signature. */
export function bodyBlocks(
  body: readonly Block[],
  shared: Shared,
  width: number = layout.textWidth,
): (Paragraph | Table)[] {
  const numbers = headingNumbers(body);
  return body.flatMap((block, at) =>
    block.block === 'picture'
      ? [picture(block, shared.dots, width)]
      : blockParagraphs(block, numbers[at] ?? '', leadsOn(body, at), { width, mark: shared.mark }),
  );
}

function leadsOn(body: readonly Block[], at: number): boolean {
  const next = body[at + 1]?.block;
  return next === undefined || next === 'table' || next === 'list' || next === 'picture';
}

function blockParagraphs(
  block: Exclude<Block, Drawing>,
  number: string,
  keepNext: boolean,
  { width, mark }: { width: number; mark: Marks },
): (Paragraph | Table)[] {
  switch (block.block) {
    case 'heading':
      return [
        block.level === 3 || block.number
          ? namedHeading(block.level, number, textRuns(block.text, mark))
          : heading(block.level, textRuns(block.text, mark)),
      ];
    case 'chapter':
      return [
        styled('chapter', textRuns(plain(number), mark)),
        styled('chapter', textRuns(block.text, mark)),
      ];
    case 'article':
      return [
        block.whole
          ? numbered(number, textRuns(block.text, mark), true)
          : styled('article', [new TextRun(`${number} `), ...textRuns(block.text, mark)]),
      ];
    case 'clause':
    case 'point':
      return [numbered(number, textRuns(block.text, mark), false)];
    case 'centred':
      return [styled('centred', textRuns(block.text, mark))];
    case 'fill-in':
      return [dotted(block.label), ...Array.from({ length: block.lines }, () => dotted(''))];
    case 'paragraph':
      return [new Paragraph({ style: styleId('body'), keepNext, children: textRuns(block.text, mark) })];
    case 'list':
      return block.items.map((item) => dashed(textRuns(item, mark)));
    case 'table':
      return [bodyTable(block, width, mark), afterTable()];
  }
}

type Words = ReturnType<typeof textRuns>;

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function heading(level: 1 | 2, children: Words): Paragraph {
  return new Paragraph({
    heading: HEADINGS[level],
    numbering: { reference: listReferences.headings, level: level - 1 },
    children,
  });
}

/** A heading whose number is text: a letter, or as another paper numbers it. */
function namedHeading(level: 1 | 2 | 3, number: string, words: Words): Paragraph {
  return new Paragraph({
    heading: HEADINGS[level],
    children: [new TextRun(`${number} `), ...words],
  });
}

/** A number that belongs to its paragraph, as text: articles, clauses and points of one paper begin anew at many places. */
function numbered(number: string, words: Words, bold: boolean): Paragraph {
  return styled('body', [new TextRun({ text: `${number} `, bold }), ...words]);
}

function styled(name: layout.LetterName, children: Words): Paragraph {
  return new Paragraph({ style: styleId(name), children });
}

/** Words, then dots to the margin. */
function dotted(label: string): Paragraph {
  return new Paragraph({
    style: styleId('body'),
    indent: { firstLine: 0 },
    alignment: AlignmentType.LEFT,
    tabStops: [{ type: TabStopType.RIGHT, position: twips(layout.textWidth), leader: LeaderType.DOT }],
    children: [new TextRun(label), new TextRun({ children: [new Tab()] })],
  });
}

function dashed(children: Words): Paragraph {
  return new Paragraph({
    style: styleId('body'),
    numbering: { reference: listReferences.dashes, level: 0 },
    children,
  });
}

/** Word wants a paragraph after a table; this one takes little room. */
export function afterTable(): Paragraph {
  return new Paragraph({ spacing: { line: 160, lineRule: 'exact', after: 0 }, children: [] });
}
