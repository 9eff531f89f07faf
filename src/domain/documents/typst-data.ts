import { bodyLines } from './body-name.ts';
import {
  headerColumns,
  house,
  letters,
  margin,
  paper,
  paragraph,
  shortRule,
  textWidth,
  textWidthAcross,
  urgencyBoxes,
} from './layout.ts';
import { headingNumbers } from './numbering.ts';
import { type Block, type Cell, isLetter, type OfficialDocument } from './official-document.ts';
import { type FittedTable, fittedBody, staysWhole } from './table-fit.ts';
import { balancedWidth, subjectWidth } from './text-width.ts';
import {
  addresseeLines,
  annexLabel,
  attachedToLine,
  edgeMark,
  legalBasisLines,
  letterSubject,
  motto,
  nameOf,
  nation,
  numberLine,
  placeDateLine,
  recipientLines,
} from './wording.ts';

/**
 * What `official-document.typ` is given: the document with its lines worded and its headings numbered, and
 * the layout's numbers. A plain JSON value: the text of people reaches Typst only as strings, never as source.
 */
export function typstData(document: OfficialDocument) {
  const { header, type, addressees, annexes = [], besides = [] } = document;
  return {
    ...document,
    nation,
    motto,
    mark: edgeMark(document),
    name: nameOf(document),
    header: {
      ...header,
      parentLines: header.parentBody === null ? [] : bodyLines(header.parentBody),
      issuingLines: bodyLines(header.issuingBody),
      numberLine: numberLine(header, type),
      placeDateLine: placeDateLine(header),
      subject: isLetter(type) ? letterSubject(document.title) : null,
    },
    titleWidth: balancedWidth(document.title, letters.title.size.value, textWidth),
    subjectWidth: subjectWidth(document.title),
    legalBases: legalBasisLines(document.legalBases),
    addressees: addresseeLines(addressees),
    recipients: document.recipients && recipientLines(document.recipients, addressees.length > 0),
    body: numbered(document.body, textWidth),
    power: document.power ?? null,
    urgency: document.urgency ? { words: document.urgency, ...urgencyBoxes[document.urgency] } : null,
    handling: document.handling ?? null,
    drafter: document.drafter ?? null,
    address: document.address ?? null,
    signatures: [...besides, document.signature],
    annexes: annexes.map((annex, at) => ({
      label: annexLabel(document, at),
      attachedTo: attachedToLine(document),
      title: annex.title,
      across: annex.across ?? false,
      body: numbered(annex.body, annex.across ? textWidthAcross : textWidth),
    })),
    layout: {
      paper,
      margin,
      paragraph,
      shortRule: shortRule.value,
      letters,
      headerColumns,
      house,
      textWidth,
      textWidthAcross,
    },
  };
}

function numbered(body: readonly Block[], room: number) {
  const blocks = fittedBody(body, room);
  const numbers = headingNumbers(blocks);
  return blocks.map((block, at) => ({
    ...block,
    ...(block.block === 'table' && printedTable(block)),
    number: numbers[at] ?? null,
  }));
}

/** A cell of one plain line as a string, for tables have thousands; others, and all of a row that may break over pages, with their runs. */
function printedTable({ head, rows, fitted }: FittedTable) {
  const whole = (row: readonly Cell[]) => staysWhole(row, fitted);
  return {
    head: head.map((row) => row.map((cell) => plainText(cell) ?? { lines: cell })),
    repeats: head.every(whole),
    rows: rows.map((row) =>
      whole(row)
        ? row.map((cell) => plainText(cell) ?? { lines: cell, breaks: false })
        : row.map((cell) => ({ lines: cell, breaks: true })),
    ),
  };
}

/** Null where it has several lines, or weights. */
function plainText(cell: Cell): string | null {
  const [line, ...others] = cell;
  const [run, ...more] = line ?? [];
  if (others.length + more.length > 0 || run?.bold || run?.italic) return null;
  return run?.text ?? '';
}
