import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { layout } from '#documents';
import { twips } from './docx-styles.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const noMargins = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA };

/** Columns without lines over the text's width; `parts` of it. Rows stay `whole`, or may break over pages. */
export function columns(
  parts: readonly number[],
  rows: readonly (readonly (Paragraph | Table)[])[][],
  whole = true,
): Table {
  const widths = parts.map((part) => twips(layout.textWidth * part));
  return new Table({
    width: { size: twips(layout.textWidth), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: noBorders,
    margins: noMargins,
    rows: rows.map(
      (cells) =>
        new TableRow({ cantSplit: whole, children: cells.map((cell, at) => column(cell, widths[at] ?? 0)) }),
    ),
  });
}

function column(children: readonly (Paragraph | Table)[], width: number): TableCell {
  return new TableCell({ width: { size: width, type: WidthType.DXA }, margins: noMargins, children });
}

/** A frame around a line, in the middle of where it stands; millimetres. */
export function boxed(line: Paragraph, width: number, height: number): Table {
  return new Table({
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: [twips(width)],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: [
      new TableRow({
        height: { value: twips(height), rule: HeightRule.EXACT },
        children: [
          new TableCell({ children: [line], margins: noMargins, verticalAlign: VerticalAlignTable.CENTER }),
        ],
      }),
    ],
  });
}

/** A rule in the middle of a room, both in millimetres, `after` it points: an empty line with an upper edge, its indents cut to length. */
export function rule(length: number, room: number, after = 0): Paragraph {
  const side = twips(Math.max(0, (room - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 40, after: after * 20, line: 60, lineRule: 'exact' },
    border: {
      top: { style: BorderStyle.SINGLE, size: layout.house.ruleWidthPt * 8, space: 0, color: '000000' },
    },
    children: [],
  });
}
