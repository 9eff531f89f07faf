import { headingNumbers } from './numbering.ts';
import type { Block, OfficialDocument, Run, Signature, Text } from './official-document.ts';
import type { Paper } from './paper.ts';
import {
  addresseeLines,
  annexLabel,
  legalBasisLines,
  numberLine,
  placeDateLine,
  recipientLines,
} from './wording.ts';

/** A document as an official reads it: its lines from top to bottom, a row of a table as one line. */
export function linesOf(document: OfficialDocument): string[] {
  const { header, type, title, addressees, body, recipients, annexes = [], besides = [] } = document;
  return [
    ...(header.parentBody === null ? [] : [header.parentBody]),
    header.issuingBody,
    ...[numberLine(header, type) ?? []].flat(),
    placeDateLine(header),
    type.name,
    title,
    ...addresseeLines(addressees),
    ...[document.power ?? []].flat(),
    ...legalBasisLines(document.legalBases),
    ...bodyOf(body),
    ...(recipients ? recipientLines(recipients, addressees.length > 0) : []),
    ...[...besides, document.signature].flatMap(signatureLines),
    ...annexes.flatMap((annex, at) => [annexLabel(document, at), annex.title, ...bodyOf(annex.body)]),
  ].map((line) => line.replace(/\u00A0+/gu, '……'));
}

function bodyOf(body: readonly Block[]): string[] {
  const numbers = headingNumbers(body);
  return body.flatMap((block, at) => blockLines(block, numbers[at] ?? ''));
}

function signatureLines({ authority, position, name }: Signature): string[] {
  return [...authority, position, name ?? '(để trống)'];
}

/** The figures of a paper in their order, `83,33 % ← merged of i1, percent`, each checked to be printed where its id stands. */
export function figuresOf({ document, figures }: Paper): string[] {
  const printed = new Map(runsOf(document).map(({ figure, text }) => [figure, text]));
  return Object.entries(figures).map(([id, { printed: said, source }]) => {
    if (printed.get(id) !== said) throw new Error(`${id} is printed as ${printed.get(id)}, not ${said}`);
    const { from, part, ...ids } = source;
    return `${said} ← ${[from, ...Object.values(ids).flatMap((id) => idsOf(id))].join(' ')}${part ? `, ${part}` : ''}`;
  });
}

/** Days among them as `2026-01-01–2026-12-31`. */
function idsOf(id: string | null | Record<string, string>): string[] {
  if (id === null) return [];
  return typeof id === 'string' ? [id] : [Object.values(id).join('–')];
}

function runsOf({ body, annexes = [] }: OfficialDocument): Run[] {
  return [...body, ...annexes.flatMap((annex) => annex.body)].flatMap((block) => {
    if (block.block === 'list') return block.items.flat();
    if (block.block === 'table') return [...block.head, ...block.rows].flat(3);
    return 'text' in block ? [...block.text] : [];
  });
}

function blockLines(block: Block, number: string): string[] {
  switch (block.block) {
    case 'heading':
      return [`${number} ${words(block.text)}`];
    case 'chapter':
    case 'article':
    case 'clause':
    case 'point':
      return [`${number} ${words(block.text)}`];
    case 'paragraph':
    case 'centred':
      return [words(block.text)];
    case 'fill-in':
      return [`${block.label} ……`, ...Array.from({ length: block.lines }, () => '……')];
    case 'list':
      return block.items.map((item) => `- ${words(item)}`);
    case 'table':
      return [...block.head, ...block.rows].map((row) =>
        row.map((cell) => cell.map(words).join(' ')).join(' | '),
      );
    case 'picture':
      return [`[${block.told}]`];
  }
}

function words(text: Text): string {
  return text.map((run) => run.text).join('');
}

/** A report without number, day and signer, of these blocks; `changed` stands over it. */
export function madeReport(
  body: readonly Block[],
  changed: Partial<OfficialDocument> = {},
): OfficialDocument {
  return {
    trial: false,
    header: {
      parentBody: null,
      issuingBody: 'ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC ĐÔNG',
      number: null,
      symbol: 'UBND',
      place: 'An Lạc Đông',
      date: { day: null, month: 3, year: 2026 },
    },
    type: { name: 'BÁO CÁO', code: 'BC' },
    title: 'Kết quả quý I',
    legalBases: [],
    addressees: [],
    body,
    signature: { authority: [], position: 'CHỦ TỊCH', name: null },
    recipients: null,
    ...changed,
  };
}
