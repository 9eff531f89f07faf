import { AlignmentType, LeaderType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { type Block, type FittedBlock, fittedBody, headingNumbers } from '#documents';
import { headingParagraph, type Numbering, orderParagraphs, ownNumbers } from './docx-numbers.ts';
import { type Dots, picture } from './docx-picture.ts';
import { listReferences, styleId, twips } from './docx-styles.ts';
import { BodyTable } from './docx-table.ts';
import { type Marks, textRuns } from './docx-text.ts';

/** What the blocks of one file share. */
export interface Shared {
  dots: Dots;
  mark: Marks;
}

/** Where a body stands in its file. */
export interface Place {
  /** Millimetres between the margins. */
  width: number;
  /** The body's place among those of the file: each counts its headings and articles from one. */
  at: number;
}

/** The body of a document or an annex. Words stay on the page of the table or list they lead into, the last on that of the signature. */
export function bodyBlocks(body: readonly Block[], shared: Shared, { width, at }: Place): Drawn[] {
  const blocks = fittedBody(body, width);
  const numbers = headingNumbers(blocks);
  const asText = ownNumbers(blocks);
  return blocks.flatMap((block, index) =>
    drawn(block, {
      ...shared,
      width,
      leadsOn: leadsOn(blocks, index),
      number: { text: numbers[index] ?? '', list: asText.has(block.block) ? null : at },
    }),
  );
}

type Drawn = Paragraph | BodyTable;

/** What one block is drawn with. */
interface Around extends Shared {
  width: number;
  leadsOn: boolean;
  number: Numbering;
}

function leadsOn(body: readonly FittedBlock[], at: number): boolean {
  const next = body[at + 1]?.block;
  return next === undefined || next === 'table' || next === 'list' || next === 'picture';
}

function drawn(block: FittedBlock, { dots, mark, width, leadsOn: keepNext, number }: Around): Drawn[] {
  switch (block.block) {
    case 'heading':
      return [headingParagraph(block.level, number, textRuns(block.text, mark))];
    case 'chapter':
    case 'article':
    case 'clause':
    case 'point':
      return orderParagraphs(block, number, textRuns(block.text, mark), keepNext);
    case 'centred':
      return [new Paragraph({ style: styleId('centred'), children: textRuns(block.text, mark) })];
    case 'paragraph':
      return [new Paragraph({ style: styleId('body'), keepNext, children: textRuns(block.text, mark) })];
    case 'fill-in':
      return [dotted(block.label, width), ...Array.from({ length: block.lines }, () => dotted('', width))];
    case 'list':
      return block.items.map((item, at) =>
        dashed(textRuns(item, mark), keepNext && at === block.items.length - 1),
      );
    case 'table':
      return [new BodyTable(block, mark), afterTable()];
    case 'picture':
      return [picture(block, dots)];
  }
}

/** Words, then dots to the margin. */
function dotted(label: string, width: number): Paragraph {
  return new Paragraph({
    style: styleId('body'),
    indent: { firstLine: 0 },
    alignment: AlignmentType.LEFT,
    tabStops: [{ type: TabStopType.RIGHT, position: twips(width), leader: LeaderType.DOT }],
    children: [new TextRun(label), new TextRun({ children: [new Tab()] })],
  });
}

function dashed(children: ReturnType<typeof textRuns>, keepNext: boolean): Paragraph {
  return new Paragraph({
    style: styleId('body'),
    numbering: { reference: listReferences.dashes, level: 0 },
    keepNext,
    children,
  });
}

/** Word wants a paragraph after a table; this one takes so many points. */
export function afterTable(points = 8): Paragraph {
  return new Paragraph({ spacing: { line: points * 20, lineRule: 'exact', after: 0 }, children: [] });
}
