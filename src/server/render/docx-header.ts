import { AlignmentType, type IParagraphOptions, Paragraph, type Table, TextRun } from 'docx';
import {
  addresseeLines,
  balancedWidth,
  bodyLines,
  boldWidth,
  isLetter,
  layout,
  legalBasisLines,
  letterSubject,
  motto,
  nation,
  numberLine,
  type OfficialDocument,
  placeDateLine,
  subjectWidth,
  type Urgency,
} from '#documents';
import { boxed, columns, rule } from './docx-grid.ts';
import { styleId, twips } from './docx-styles.ts';

/** Boxes 1 to 4: a table of two columns without lines. */
export function headerTable({ header, type, title: subject, urgency }: OfficialDocument): Table {
  const { left, right } = layout.headerColumns;
  const room = layout.textWidth * left;
  const issuing = bodyLines(header.issuingBody);
  const issuer = [
    ...(header.parentBody === null ? [] : bodyLines(header.parentBody)).map((text) =>
      line('parentBody', text),
    ),
    ...issuing.map((text) => line('issuingBody', text)),
    shortRule('issuingBody', issuing.at(-1) ?? '', room, room),
  ];
  const mottoWidth = boldWidth(motto, layout.letters.motto.size.value);
  const state = [line('nation', nation), line('motto', motto), rule(mottoWidth, layout.textWidth * right)];
  return columns(
    [left, right],
    [
      [issuer, state],
      [
        [
          line('number', numberLine(header, type) ?? ''),
          ...(isLetter(type) ? [about(subject, room)] : []),
          ...(urgency ? [spacer(6), stamp(urgency), spacer(1)] : []),
        ],
        [line('placeDate', placeDateLine(header))],
      ],
    ],
  );
}

/** Type, title, addressees, legal bases. */
export function openingParagraphs(document: OfficialDocument): Paragraph[] {
  return [
    ...(isLetter(document.type)
      ? [spacer(18)]
      : [line('typeName', document.type.name), ...title(document.title)]),
    ...addressees(document.addressees),
    ...(document.power ? [line('power', document.power)] : []),
    ...legalBasisLines(document.legalBases).map((basis) => line('legalBasis', basis)),
  ];
}

/** Ô 5b: its lines about equally long, in the middle of `room` millimetres. */
function about(title: string, room: number): Paragraph {
  const side = twips((room - subjectWidth(title)) / 2);
  return new Paragraph({
    style: styleId('letterSubject'),
    indent: { left: side, right: side },
    children: [new TextRun(letterSubject(title))],
  });
}

/** Ô 10b: a box in the middle of the left column. */
function stamp(urgency: Urgency): Table {
  const { width, height } = layout.urgencyBoxes[urgency];
  return boxed(line('urgency', urgency), width, height);
}

/** One line in its style. */
export function line(name: layout.LetterName, text: string): Paragraph {
  return new Paragraph({ style: styleId(name), children: [new TextRun(text)] });
}

function title(text: string): Paragraph[] {
  const width = balancedWidth(text, layout.letters.title.size.value, layout.textWidth);
  const side = twips((layout.textWidth - width) / 2);
  return [
    new Paragraph({
      style: styleId('title'),
      indent: { left: side, right: side },
      children: [new TextRun(text)],
    }),
    shortRule('title', text, width, layout.textWidth, 9),
  ];
}

/** Under a line at most `longest` long, in the middle of `room`, millimetres; `after` it points. */
function shortRule(
  name: layout.LetterName,
  text: string,
  longest: number,
  room: number,
  after = 0,
): Paragraph {
  const above = Math.min(longest, boldWidth(text, layout.letters[name].size.value));
  return rule(above * layout.shortRule.value, room, after);
}

/** Room without words; points. */
function spacer(height: number): Paragraph {
  return new Paragraph({ spacing: { line: height * 20, lineRule: 'exact', after: 0 }, children: [] });
}

/** One on the line of "Kính gửi:", several below it, aligned under its colon (Phụ lục I, ô 9a). */
function addressees(names: readonly string[]): Paragraph[] {
  const lines = addresseeLines(names);
  if (lines.length === 0) return [];
  if (lines.length === 1) return [addressee(`Kính gửi: ${lines[0]}`, { alignment: AlignmentType.CENTER })];
  return [addressee('Kính gửi:', beforeColon), ...lines.map((text) => addressee(text, afterColon))];
}

const from = twips(layout.textWidth * layout.house.addresseesFrom);
const beforeColon = { alignment: AlignmentType.RIGHT, indent: { right: twips(layout.textWidth) - from } };
const afterColon = { indent: { left: from } };

function addressee(text: string, place: Pick<IParagraphOptions, 'alignment' | 'indent'>): Paragraph {
  return new Paragraph({ style: styleId('addressee'), children: [new TextRun(text)], ...place });
}
