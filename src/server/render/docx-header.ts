import { AlignmentType, Paragraph, type Table, TextRun } from 'docx';
import {
  addresseeLines,
  layout,
  legalBasisLines,
  motto,
  nation,
  numberLine,
  type OfficialDocument,
  placeDateLine,
} from '#documents';
import { rule, twoColumns } from './docx-grid.ts';
import { styleId, twips } from './docx-styles.ts';
import { boldWidth } from './text-width.ts';

/** Boxes 1 to 4: a table of two columns without lines. */
export function headerTable({ header, type }: OfficialDocument): Table {
  const { left, right } = layout.headerColumns;
  const room = layout.textWidth * left;
  const issuer = [
    ...(header.parentBody === null ? [] : [line('parentBody', header.parentBody)]),
    line('issuingBody', header.issuingBody),
    shortRule('issuingBody', header.issuingBody, room),
  ];
  const mottoWidth = boldWidth(motto, layout.letters.motto.size.value);
  const state = [line('nation', nation), line('motto', motto), rule(mottoWidth, layout.textWidth * right)];
  return twoColumns(
    [left, right],
    [
      [issuer, state],
      [[line('number', numberLine(header, type))], [line('placeDate', placeDateLine(header))]],
    ],
  );
}

/** Type, title, addressees, legal bases. */
export function openingParagraphs(document: OfficialDocument): Paragraph[] {
  return [
    line('typeName', document.type.name),
    line('title', document.title),
    shortRule('title', document.title, layout.textWidth),
    spacer(),
    ...addressees(document.addressees),
    ...legalBasisLines(document.legalBases).map((basis) => line('legalBasis', basis)),
  ];
}

function line(name: layout.LetterName, text: string): Paragraph {
  return new Paragraph({ style: styleId(name), children: [new TextRun(text)] });
}

function shortRule(name: layout.LetterName, text: string, room: number): Paragraph {
  const above = Math.min(room, boldWidth(text, layout.letters[name].size.value));
  return rule(above * layout.shortRule.value, room);
}

function spacer(): Paragraph {
  return new Paragraph({ spacing: { line: 200, lineRule: 'exact', after: 0 }, children: [] });
}

/** One on the line of "Kính gửi:", several below it, aligned under its colon (Phụ lục I, ô 9a). */
function addressees(names: readonly string[]): Paragraph[] {
  const lines = addresseeLines(names);
  if (lines.length === 0) return [];
  if (lines.length === 1) return [addressee(`Kính gửi: ${lines[0]}`, null)];
  return [addressee('Kính gửi:', salutationAt), ...lines.map((text) => addressee(text, underColon))];
}

const salutationAt = layout.textWidth * 0.25;
const underColon = salutationAt + boldWidth('Kính gửi:', layout.letters.addressee.size.value);

/** `from` the left margin in millimetres; null in the middle. */
function addressee(text: string, from: number | null): Paragraph {
  return new Paragraph({
    style: styleId('addressee'),
    children: [new TextRun(text)],
    ...(from === null ? { alignment: AlignmentType.CENTER } : { indent: { left: twips(from) } }),
  });
}
