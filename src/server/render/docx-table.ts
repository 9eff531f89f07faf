import { bookmarkUniqueNumericId, FileChild, type IXmlableObject } from 'docx';
import { type Cell, type FittedTable, layout, type Run, staysWhole, type Text } from '#documents';
import { styleId, twips } from './docx-styles.ts';
import { type Marks, stretches } from './docx-text.ts';

/**
 * A table with its head repeated on each page. Its XML is written here: the library's classes for cells, lines and runs take
 * eight times as long, and a report of 60 units has thousands of cells.
 */
export class BodyTable extends FileChild {
  readonly #written: () => string;

  constructor(table: FittedTable, mark: Marks) {
    super('w:tbl');
    const xml = tableXml(table, mark);
    this.#written = Object.assign(() => xml, { toString: () => xml });
  }

  /** What is neither an object nor a string the library writes into the element as it is. */
  override prepForXml(): IXmlableObject {
    return { 'w:tbl': this.#written };
  }
}

function tableXml({ columns, head, rows, fitted }: FittedTable, mark: Marks): string {
  const widths = fitted.map(({ width }) => twips(width));
  const properties = widths.map((width) => `<w:tcW w:type="dxa" w:w="${width}"/>`);
  const heads = properties.map((width) => ({ cell: `${width}${MIDDLE}`, line: HEAD_LINE }));
  const others = columns.map(({ align }, at) => ({
    cell: properties[at] ?? '',
    line: lineProperties('table', align),
  }));
  const whole = (cells: readonly Cell[]) => staysWhole(cells, fitted);
  return [
    tableProperties(widths),
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    ...head.map((cells) => rowXml(whole(cells) ? WHOLE + REPEATED : '', cells, heads, mark)),
    ...rows.map((cells) => rowXml(whole(cells) ? WHOLE : '', cells, others, mark)),
  ].join('');
}

/** Properties of a column's cells and of their lines. */
interface ColumnXml {
  cell: string;
  line: string;
}

const WHOLE = '<w:cantSplit/>';
const REPEATED = '<w:tblHeader/>';
const MIDDLE = '<w:vAlign w:val="center"/>';
const HEAD_LINE = lineProperties('tableHead');
const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const [aside, above] = [twips(layout.house.cellPaddingMm), twips(layout.house.cellPaddingAboveMm)];
const MARGINS = { top: above, left: aside, bottom: above, right: aside };

function tableProperties(widths: readonly number[]): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const borders = EDGES.map((edge) => `<w:${edge} w:val="single" w:color="000000" w:sz="4"/>`);
  const margins = Object.entries(MARGINS).map(([edge, width]) => `<w:${edge} w:type="dxa" w:w="${width}"/>`);
  return (
    `<w:tblPr><w:tblW w:type="dxa" w:w="${whole}"/><w:tblBorders>${borders.join('')}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${margins.join('')}</w:tblCellMar></w:tblPr>`
  );
}

function rowXml(
  properties: string,
  cells: readonly Cell[],
  columns: readonly ColumnXml[],
  mark: Marks,
): string {
  const drawn = columns.map(
    ({ cell, line }, at) => `<w:tc><w:tcPr>${cell}</w:tcPr>${linesXml(cells[at] ?? [], line, mark)}</w:tc>`,
  );
  return `<w:tr><w:trPr>${properties}</w:trPr>${drawn.join('')}</w:tr>`;
}

/** Word wants a line in every cell. */
function linesXml(cell: Cell, properties: string, mark: Marks): string {
  if (cell.length === 0) return `<w:p>${properties}</w:p>`;
  return cell.map((text) => `<w:p>${properties}${runsXml(text, mark)}</w:p>`).join('');
}

function lineProperties(name: layout.LetterName, justification?: string): string {
  const aligned = justification === undefined ? '' : `<w:jc w:val="${justification}"/>`;
  return `<w:pPr><w:pStyle w:val="${styleId(name)}"/>${aligned}</w:pPr>`;
}

function runsXml(text: Text, mark: Marks): string {
  return stretches(text, mark)
    .map(({ bookmark, runs }) => {
      const shown = runs.map(runXml).join('');
      if (bookmark === null) return shown;
      const id = bookmarkUniqueNumericId();
      return `<w:bookmarkStart w:name="${bookmark}" w:id="${id}"/>${shown}<w:bookmarkEnd w:id="${id}"/>`;
    })
    .join('');
}

function runXml({ text, bold, italic }: Run): string {
  const weight = `${bold ? '<w:b/><w:bCs/>' : ''}${italic ? '<w:i/><w:iCs/>' : ''}`;
  const properties = weight === '' ? '' : `<w:rPr>${weight}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text as XML may have it: the press has made it printable, but for what is not sent through it. */
function escaped(text: string): string {
  return text.replace(/[&<>\p{Cc}]/gu, (character) => ENTITIES[character] ?? '');
}
