import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { type Cell, layout, type Table as TableBlock } from '#documents';
import { styleId, twips } from './docx-styles.ts';
import { type Marks, textRuns } from './docx-text.ts';

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};
const padding = twips(layout.house.cellPaddingMm);

/** A table with its head repeated on each page; `width` in millimetres. */
export function bodyTable({ columns, head, rows }: TableBlock, width: number, mark: Marks): Table {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => twips((width * share) / total));
  return new Table({
    width: { size: twips(width), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders,
    margins: {
      top: padding / 2,
      bottom: padding / 2,
      left: padding,
      right: padding,
      marginUnitType: WidthType.DXA,
    },
    rows: [
      ...head.map(
        (cells) =>
          new TableRow({
            tableHeader: true,
            cantSplit: true,
            children: cells.map((cell, at) => headCell(cell, mark, widths[at])),
          }),
      ),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: isShort(cells),
            children: cells.map((cell, at) => rowCell(cell, mark, widths[at], columns[at]?.align)),
          }),
      ),
    ],
  });
}

/** A row with much text may break over pages. */
function isShort(cells: readonly Cell[]): boolean {
  return cells.every(
    (cell) => cell.flat().reduce((sum, { text }) => sum + text.length, 0) <= layout.house.longestWholeCell,
  );
}

function headCell(cell: Cell, mark: Marks, width = 0): TableCell {
  const children = cell.map(
    (text) => new Paragraph({ style: styleId('tableHead'), children: textRuns(text, mark) }),
  );
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children,
  });
}

function rowCell(cell: Cell, mark: Marks, width = 0, align: keyof typeof alignments = 'left'): TableCell {
  const children = cell.map(
    (text) =>
      new Paragraph({
        style: styleId('table'),
        alignment: alignments[align],
        children: textRuns(text, mark),
      }),
  );
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: children.length > 0 ? children : [new Paragraph({})],
  });
}
