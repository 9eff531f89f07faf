import { Paragraph, type Table, TextRun } from 'docx';
import { layout, type OfficialDocument, recipientLines, type Signature } from '#documents';
import { columns } from './docx-grid.ts';
import { styleId } from './docx-styles.ts';

/**
 * Boxes 7, 9b and 12, in rows that break only where the list of recipients alone is half a page long: recipients left, signature right. Where several sign, they stand side by side,
 * the recipients below.
 */
export function closingTable(document: OfficialDocument): Table {
  const { besides = [], signature, recipients } = document;
  const whole = (recipients?.lines.length ?? 0) <= layout.house.longestWholeRecipients;
  if (besides.length === 0) return columns([0.5, 0.5], [[recipientsOf(document), signed(signature)]], whole);
  const part = 1 / (besides.length + 1);
  const all = [...besides, signature];
  const below = [recipientsOf(document), ...besides.map(() => [line('recipients', '')])];
  return columns(
    all.map(() => part),
    [all.map(signed), below],
    whole,
  );
}

function recipientsOf({ recipients, addressees, drafter }: OfficialDocument): Paragraph[] {
  const named = recipients
    ? [
        line('recipientsHead', 'Nơi nhận:', BEFORE),
        ...recipientLines(recipients, addressees.length > 0).map((text) => line('recipients', text)),
      ]
    : [line('recipients', '')];
  return drafter ? [...named, line('drafter', drafter)] : named;
}

function signed({ authority, position, name }: Signature): Paragraph[] {
  const above = [...authority, position].map((text, at) => line('authority', text, at === 0 ? BEFORE : 0));
  return [...above, line('signer', name ?? '')];
}

/** Between the body and boxes 7 and 9b, besides the gap of paragraphs; twips. */
const BEFORE = 120;

function line(name: layout.LetterName, text: string, before = 0): Paragraph {
  const spacing = before > 0 && { spacing: { before } };
  return new Paragraph({ style: styleId(name), ...spacing, children: [new TextRun(text)] });
}
