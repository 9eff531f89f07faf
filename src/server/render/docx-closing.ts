import { Paragraph, type Table, TextRun } from 'docx';
import { type layout, type OfficialDocument, recipientLines, type Signature } from '#documents';
import { columns } from './docx-grid.ts';
import { styleId } from './docx-styles.ts';

/**
 * Boxes 7, 9b and 12, in rows that never break: recipients left, signature right. Where several sign, they stand side by side,
 * the recipients below.
 */
export function closingTable(document: OfficialDocument): Table {
  const { besides = [], signature } = document;
  if (besides.length === 0) return columns([0.5, 0.5], [[recipientsOf(document), signed(signature)]]);
  const part = 1 / (besides.length + 1);
  const all = [...besides, signature];
  const below = [recipientsOf(document), ...besides.map(() => [line('recipients', '')])];
  return columns(
    all.map(() => part),
    [all.map(signed), below],
  );
}

function recipientsOf({ recipients, addressees, drafter }: OfficialDocument): Paragraph[] {
  const named = recipients
    ? [
        line('recipientsHead', 'Nơi nhận:'),
        ...recipientLines(recipients, addressees.length > 0).map((text) => line('recipients', text)),
      ]
    : [line('recipients', '')];
  return drafter ? [...named, line('drafter', drafter)] : named;
}

function signed({ authority, position, name }: Signature): Paragraph[] {
  return [...[...authority, position].map((text) => line('authority', text)), line('signer', name ?? '')];
}

function line(name: layout.LetterName, text: string): Paragraph {
  return new Paragraph({ style: styleId(name), children: [new TextRun(text)] });
}
