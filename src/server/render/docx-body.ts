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
import { type Block, type Drawing, headingNumbers, layout, plain, type Text } from '#documents';
import { type Dots, picture } from './docx-picture.ts';
import { listReferences, styleId, twips } from './docx-styles.ts';
import { bodyTable } from './docx-table.ts';
import { textRuns } from './docx-text.ts';

/** The body, its tables `width` millimetres wide. A paragraph stays on the page of the table or list it leads into, the last one on that of the signature. */
export function bodyBlocks(
  body: readonly Block[],
  dots: Dots,
  width: number = layout.textWidth,
): (Paragraph | Table)[] {
  const numbers = headingNumbers(body);
  return body.flatMap((block, at) =>
    block.block === 'picture'
      ? [picture(block, dots, width)]
      : blockParagraphs(block, numbers[at] ?? '', leadsOn(body, at), width),
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
  width: number,
): (Paragraph | Table)[] {
  switch (block.block) {
    case 'heading':
      return [block.level === 3 ? pointHeading(number, block.text) : heading(block.level, block.text)];
    case 'chapter':
      return [styled('chapter', plain(number)), styled('chapter', block.text)];
    case 'article':
      return [
        block.whole ? numbered(number, block.text, true) : styled('article', named(number, block.text)),
      ];
    case 'clause':
    case 'point':
      return [numbered(number, block.text, false)];
    case 'centred':
      return [styled('centred', block.text)];
    case 'fill-in':
      return [dotted(block.label), ...Array.from({ length: block.lines }, () => dotted(''))];
    case 'paragraph':
      return [new Paragraph({ style: styleId('body'), keepNext, children: textRuns(block.text) })];
    case 'list':
      return block.items.map(dashed);
    case 'table':
      return [bodyTable(block, width), afterTable()];
  }
}

function heading(level: 1 | 2, text: Text): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    numbering: { reference: listReferences.headings, level: level - 1 },
    children: textRuns(text),
  });
}

function pointHeading(number: string, text: Text): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_3,
    children: [new TextRun(`${number} `), ...textRuns(text)],
  });
}

/** A number that belongs to its paragraph, as text: articles, clauses and points of one paper begin anew at many places. */
function numbered(number: string, text: Text, bold: boolean): Paragraph {
  return styled('body', [{ text: `${number} `, ...(bold && { bold }) }, ...text]);
}

function named(number: string, text: Text): Text {
  return [{ text: `${number} ` }, ...text];
}

function styled(name: layout.LetterName, text: Text): Paragraph {
  return new Paragraph({ style: styleId(name), children: textRuns(text) });
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

function dashed(text: Text): Paragraph {
  return new Paragraph({
    style: styleId('body'),
    numbering: { reference: listReferences.dashes, level: 0 },
    children: textRuns(text),
  });
}

/** Word wants a paragraph after a table; this one takes little room. */
export function afterTable(): Paragraph {
  return new Paragraph({ spacing: { line: 160, lineRule: 'exact', after: 0 }, children: [] });
}
