import { Paragraph, type Table, TextRun } from 'docx';
import { type layout, type OfficialDocument, recipientLines } from '#documents';
import { twoColumns } from './docx-grid.ts';
import { styleId } from './docx-styles.ts';

/** Boxes 7 and 9b side by side, in one row that never breaks: recipients left, signature right. */
export function closingTable({ recipients, addressees, signature }: OfficialDocument): Table {
  const named = recipients && [
    line('recipientsHead', 'Nơi nhận:'),
    ...recipientLines(recipients, addressees.length > 0).map((text) => line('recipients', text)),
  ];
  const signed = [
    ...[...signature.authority, signature.position].map((text) => line('authority', text)),
    line('signer', signature.name ?? ''),
  ];
  return twoColumns([0.5, 0.5], [[named ?? [line('recipients', '')], signed]]);
}

function line(name: layout.LetterName, text: string): Paragraph {
  return new Paragraph({ style: styleId(name), children: [new TextRun(text)] });
}
