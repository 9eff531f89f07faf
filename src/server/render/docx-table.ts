import { bookmarkUniqueNumericId, FileChild, type IXmlableObject } from 'docx';
import { type Cell, type FittedTable, layout, type Run, type Text } from '#documents';
import { styleId, twips } from './docx-styles.ts';
import { type Marks, stretches } from './docx-text.ts';

/**
 * A table with its head repeated on each page. Its XML is written here and not by the library's classes for cells, lines and
 * runs, which take eight times as long: a report of 60 units has thousands of cells.
 */
export class BodyTable extends FileChild {
  readonly #xml: IXmlableObject;

  constructor(table: FittedTable, mark: Marks) {
    super('w:tbl');
    this.#xml = tableXml(table, mark);
  }

  override prepForXml(): IXmlableObject {
    return this.#xml;
  }
}

type Attributes = Record<string, string | number>;

function element(
  name: string,
  attributes: Attributes,
  ...children: (IXmlableObject | string)[]
): IXmlableObject {
  return { [name]: children.length === 0 ? { _attr: attributes } : [{ _attr: attributes }, ...children] };
}

function tableXml({ columns, head, rows, fitted }: FittedTable, mark: Marks): IXmlableObject {
  const widths = fitted.map(({ width }) => twips(width));
  const cellProperties = widths.map((width) => element('w:tcW', { 'w:type': 'dxa', 'w:w': width }));
  const heads = head.map((cells) =>
    row(
      true,
      cells.map((cell, at) => headCell(cell, cellProperties[at] ?? {}, mark)),
    ),
  );
  const lines = columns.map(({ align }) => lineProperties('table', JUSTIFICATION[align]));
  const others = rows.map((cells) =>
    row(
      false,
      cells.map((cell, at) => bodyCell(cell, cellProperties[at] ?? {}, lines[at] ?? {}, mark)),
      isShort(cells),
    ),
  );
  const grid = { 'w:tblGrid': widths.map((width) => element('w:gridCol', { 'w:w': width })) };
  return { 'w:tbl': [tableProperties(widths), grid, ...heads, ...others] };
}

const JUSTIFICATION = { left: 'left', center: 'center', right: 'right' } as const;
const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const [aside, above] = [twips(layout.house.cellPaddingMm), twips(layout.house.cellPaddingAboveMm)];
const MARGINS = { top: above, left: aside, bottom: above, right: aside };

function tableProperties(widths: readonly number[]): IXmlableObject {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const line = { 'w:val': 'single', 'w:color': '000000', 'w:sz': 4 };
  return {
    'w:tblPr': [
      element('w:tblW', { 'w:type': 'dxa', 'w:w': whole }),
      { 'w:tblBorders': EDGES.map((edge) => element(`w:${edge}`, line)) },
      element('w:tblLayout', { 'w:type': 'fixed' }),
      {
        'w:tblCellMar': Object.entries(MARGINS).map(([edge, width]) =>
          element(`w:${edge}`, { 'w:type': 'dxa', 'w:w': width }),
        ),
      },
    ],
  };
}

function row(isHead: boolean, cells: readonly IXmlableObject[], whole = true): IXmlableObject {
  const properties = [...(whole ? [{ 'w:cantSplit': {} }] : []), ...(isHead ? [{ 'w:tblHeader': {} }] : [])];
  return { 'w:tr': [{ 'w:trPr': properties }, ...cells] };
}

/** A row with much text may break over pages. */
function isShort(cells: readonly Cell[]): boolean {
  return cells.every(
    (cell) => cell.flat().reduce((sum, { text }) => sum + text.length, 0) <= layout.house.longestWholeCell,
  );
}

const MIDDLE = element('w:vAlign', { 'w:val': 'center' });
const headLine = lineProperties('tableHead');
const emptyLine = { 'w:p': [lineProperties('table')] };

function headCell(cell: Cell, width: IXmlableObject, mark: Marks): IXmlableObject {
  return { 'w:tc': [{ 'w:tcPr': [width, MIDDLE] }, ...linesOf(cell, headLine, mark)] };
}

function bodyCell(cell: Cell, width: IXmlableObject, line: IXmlableObject, mark: Marks): IXmlableObject {
  return { 'w:tc': [{ 'w:tcPr': [width] }, ...linesOf(cell, line, mark)] };
}

/** Word wants a line in every cell. */
function linesOf(cell: Cell, properties: IXmlableObject, mark: Marks): IXmlableObject[] {
  if (cell.length === 0) return [emptyLine];
  return cell.map((text) => ({ 'w:p': [properties, ...runsOf(text, mark)] }));
}

function lineProperties(name: layout.LetterName, justification?: string): IXmlableObject {
  const aligned = justification === undefined ? [] : [element('w:jc', { 'w:val': justification })];
  return { 'w:pPr': [element('w:pStyle', { 'w:val': styleId(name) }), ...aligned] };
}

function runsOf(text: Text, mark: Marks): IXmlableObject[] {
  return stretches(text, mark).flatMap(({ bookmark, runs }) => {
    const shown = runs.map(runXml);
    if (bookmark === null) return shown;
    const id = { 'w:id': bookmarkUniqueNumericId() };
    return [
      element('w:bookmarkStart', { 'w:name': bookmark, ...id }),
      ...shown,
      element('w:bookmarkEnd', id),
    ];
  });
}

function runXml({ text, bold, italic }: Run): IXmlableObject {
  const weight = [
    ...(bold ? [{ 'w:b': {} }, { 'w:bCs': {} }] : []),
    ...(italic ? [{ 'w:i': {} }, { 'w:iCs': {} }] : []),
  ];
  const words = element('w:t', { 'xml:space': 'preserve' }, text);
  return { 'w:r': weight.length > 0 ? [{ 'w:rPr': weight }, words] : [words] };
}
