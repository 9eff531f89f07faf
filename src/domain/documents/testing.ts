import { headingNumbers } from './numbering.ts';
import type { Block, OfficialDocument, Text } from './official-document.ts';
import { addresseeLines, numberLine, placeDateLine, recipientLines } from './wording.ts';

/** A document as an official reads it: its lines from top to bottom, a row of a table as one line. */
export function linesOf(document: OfficialDocument): string[] {
  const { header, type, title, addressees, body, signature, recipients } = document;
  const numbers = headingNumbers(body);
  return [
    ...(header.parentBody === null ? [] : [header.parentBody]),
    header.issuingBody,
    ...[numberLine(header, type) ?? []].flat(),
    placeDateLine(header),
    type.name,
    title,
    ...addresseeLines(addressees),
    ...body.flatMap((block, at) => blockLines(block, numbers[at] ?? '')),
    ...(recipients ? recipientLines(recipients, addressees.length > 0) : []),
    ...signature.authority,
    signature.position,
    signature.name ?? '(để trống)',
  ].map((line) => line.replace(/\u00A0+/gu, '……'));
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
