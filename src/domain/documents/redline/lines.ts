import { headingNumbers, nextNumbers } from '../numbering.ts';
import { type Block, type OfficialDocument, plain, type Signature, type Text } from '../official-document.ts';
import { plainText, textsOf } from '../texts.ts';
import { recipientLines } from '../wording.ts';

const KINDS_AROUND = [
  ...(['title', 'legalBasis', 'addressee', 'mark', 'place'] as const),
  ...(['recipient', 'signature', 'annexTitle'] as const),
] as const;

/** What a line of a paper is. */
export type LineKind = Block['block'] | (typeof KINDS_AROUND)[number];

/** Kinds of the lines that stand above or below a body. */
export const AROUND: ReadonlySet<LineKind> = new Set(KINDS_AROUND);

/** A line of a paper as it is held against another: a block, an item of a list, a row of a table with its cells. */
export interface Line {
  kind: LineKind;
  /** `I.`, `Điều 2.`: printed before it, and no part of the words compared. */
  number: string | null;
  cells: readonly Text[];
}

/** All lines that may be changed, from top to bottom. */
export function linesOf(document: OfficialDocument): Line[] {
  const { title, legalBases, addressees, body, signature, besides = [], recipients, annexes = [] } = document;
  const marks = [document.urgency, document.handling, document.power, document.drafter];
  return [
    ...marks.flatMap((mark) => (mark ? [line('mark', mark)] : [])),
    line('place', document.header.place),
    line('title', title),
    ...addressees.map((name) => line('addressee', name)),
    ...legalBases.map((basis) => line('legalBasis', basis)),
    ...bodyLines(body),
    ...[...besides, signature].flatMap(signed),
    ...(recipients ? recipientLines(recipients, addressees.length > 0) : []).map((text) =>
      line('recipient', text),
    ),
    ...annexes.flatMap((annex) => [line('annexTitle', annex.title), ...bodyLines(annex.body)]),
  ];
}

function line(kind: LineKind, text: string): Line {
  return { kind, number: null, cells: [plain(text)] };
}

function signed({ authority, position, name }: Signature): Line[] {
  return [...authority, position, name ?? '']
    .filter((text) => text !== '')
    .map((text) => line('signature', text));
}

/** A number that is not the next in order is part of the words: a person may change it. */
export function bodyLines(body: readonly Block[]): Line[] {
  const printed = headingNumbers(body);
  const next = nextNumbers(body);
  return body.flatMap((block, at) => {
    const number = printed[at] ?? null;
    const isNext = number === next[at];
    const lines = blockLines(block, isNext ? number : null);
    return isNext
      ? lines
      : lines.map((line) => ({ ...line, cells: line.cells.map((text) => numbered(number, text)) }));
  });
}

function numbered(number: string | null, text: Text): Text {
  return [{ text: `${number} ` }, ...text];
}

function blockLines(block: Block, number: string | null): Line[] {
  const kind = block.block;
  switch (kind) {
    case 'picture':
      return [{ kind, number, cells: [plain(block.told)] }];
    case 'fill-in':
      return [{ kind, number, cells: [plain(`${block.label} ……`)] }];
    case 'table':
      return [...block.head, ...block.rows].map((row) => ({ kind, number, cells: row.map(cellText) }));
    default:
      return textsOf(block).map((text) => ({ kind, number, cells: [text] }));
  }
}

/** The lines of a cell one below the other. */
function cellText(cell: readonly Text[]): Text {
  return cell.flatMap((text, at) => (at === 0 ? text : [{ text: '\n' }, ...text]));
}

/** The words of a line, its cells apart. */
export function wordsOf({ cells }: Line): string {
  return cells.map(plainText).join('\t');
}
