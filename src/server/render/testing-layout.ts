import { isLetter, layout, motto, nation, type OfficialDocument, placeDateLine } from '#documents';
import { type Line, linesOf } from './testing-lines.ts';
import type { Page } from './testing-paper.ts';

/** What a printed paper must measure, and does; millimetres, letters in points. */
export interface Fact {
  what: string;
  is: number;
  wanted: number;
}

const { margin, letters, headerColumns, textWidth, paper, paragraph, house } = layout;
const MILLIMETRES = 25.4 / 72;
/** Of Times: single spacing, and what lies above the base line. */
const [SINGLE, ABOVE] = [1.149, 0.933];

/** All that NĐ 30 says of where and how large the parts of a paper stand, as its printed pages have them. */
export function factsOf(document: OfficialDocument, pages: readonly Page[]): Fact[] {
  const lines = pages.map(linesOf);
  const first = lines[0] ?? [];
  return [
    ...pageFacts(pages, lines),
    ...headerFacts(document, first),
    ...titleFacts(document, first),
    ...addresseeFacts(document, first),
    ...bodyFacts(first),
    ...closingFacts(document, lines.flat()),
  ];
}

/** Facts that a paper fails, with what they are. */
export function failed(facts: readonly Fact[], within: number): string[] {
  return facts
    .filter(({ is, wanted }) => !(Math.abs(is - wanted) < within))
    .map(({ what, is, wanted }) => `${what}: ${is.toFixed(2)} for ${wanted.toFixed(2)}`);
}

function pageFacts(pages: readonly Page[], lines: readonly Line[][]): Fact[] {
  return pages.flatMap(({ width, height }, at) => {
    const upright = width < height;
    const inText = (lines[at] ?? []).filter(({ y }) => y > margin.top.value);
    const below = Math.max(...inText.map(({ y }) => y));
    return [
      { what: `page ${at + 1}, width`, is: width, wanted: upright ? paper.width : paper.height },
      { what: `page ${at + 1}, height`, is: height, wanted: upright ? paper.height : paper.width },
      {
        what: `page ${at + 1}, above the lower margin`,
        is: Math.max(0, below - (height - margin.bottom.value)),
        wanted: 0,
      },
      ...numberFacts(lines[at] ?? [], width, at),
    ];
  });
}

/** The page's number stands in the middle of the upper margin. */
function numberFacts(lines: readonly Line[], width: number, at: number): Fact[] {
  const number = lines.find(({ text, y }) => y < margin.top.value && /^\d+$/u.test(text));
  if (number === undefined) return [];
  const text = width - margin.left.value - margin.right.value;
  return [
    { what: `number of page ${at + 1}, middle`, is: middle(number), wanted: margin.left.value + text / 2 },
    {
      what: `number of page ${at + 1}, top`,
      is: number.y - letters.pageNumber.size.value * ABOVE * MILLIMETRES,
      wanted: house.pageNumberFromTopMm,
    },
    { what: `number of page ${at + 1}, size`, is: number.size, wanted: letters.pageNumber.size.value },
  ];
}

function headerFacts({ header }: OfficialDocument, lines: readonly Line[]): Fact[] {
  const [left, right] = [headerColumns.left / 2, headerColumns.left + headerColumns.right / 2];
  const top = begins(lines, nation);
  const number = begins(lines, 'Số:');
  const placed = begins(lines, placeDateLine(header).slice(0, 12));
  return [
    {
      what: 'upper margin',
      is: top.y - letters.nation.size.value * ABOVE * MILLIMETRES,
      wanted: margin.top.value,
    },
    ...centred('nation', top, right),
    ...centred('motto', begins(lines, motto), right),
    ...centred('issuingBody', begins(lines, 'PHƯỜNG'), left),
    ...centred('number', number, left),
    ...centred('placeDate', placed, right),
    { what: 'number and date on one line', is: number.y, wanted: placed.y },
    { what: 'issuer beside the State', is: begins(lines, 'ỦY BAN NHÂN DÂN').y, wanted: top.y },
  ];
}

function titleFacts({ type, title }: OfficialDocument, lines: readonly Line[]): Fact[] {
  if (isLetter(type)) return centred('letterSubject', begins(lines, 'V/v'), headerColumns.left / 2);
  const [name, below] = [begins(lines, type.name), begins(lines, title.slice(0, 12))];
  return [
    ...centred('typeName', name, 1 / 2),
    ...centred('title', below, 1 / 2),
    { what: 'title right below the type', is: below.y - name.y, wanted: single('title') },
  ];
}

function addresseeFacts({ addressees }: OfficialDocument, lines: readonly Line[]): Fact[] {
  const [name] = addressees;
  if (name === undefined) return [];
  if (addressees.length === 1) return centred('addressee', begins(lines, 'Kính gửi:'), 1 / 2);
  const from = margin.left.value + textWidth * house.addresseesFrom;
  return [
    { what: 'colon of Kính gửi', is: begins(lines, 'Kính gửi:').right, wanted: from },
    { what: 'addressees under it', is: begins(lines, `- ${name.slice(0, 10)}`).left, wanted: from },
  ];
}

/** Of the paragraph that every paper of ours has. */
function bodyFacts(lines: readonly Line[]): Fact[] {
  const at = lines.findIndex(({ text }) => text.includes('Các tổ dân phố, cơ quan'));
  const [start, second, third] = lines.slice(at);
  if (at < 0 || !start || !second || !third) throw new Error('The paragraph is not on page 1');
  const last = lines.findIndex(({ text, y }) => y > start.y && text.endsWith('giải quyết.'));
  const [end, next] = lines.slice(last);
  const size = letters.body.size.value;
  const pitch = size * SINGLE * paragraph.lineSpacing.value * MILLIMETRES;
  return [
    { what: 'size of the body', is: second.size, wanted: size },
    { what: 'indent', is: start.left, wanted: margin.left.value + paragraph.firstLineIndent.value },
    { what: 'left margin', is: second.left, wanted: margin.left.value },
    { what: 'right margin', is: second.right, wanted: paper.width - margin.right.value },
    { what: 'gap of lines', is: third.y - second.y, wanted: pitch },
    ...(end && next && next.left > margin.left.value + 1 && next.left < margin.left.value + 11
      ? [{ what: 'gap of paragraphs', is: next.y - end.y, wanted: pitch + paragraph.gap.value * MILLIMETRES }]
      : []),
  ];
}

function closingFacts(
  { signature, besides = [], recipients }: OfficialDocument,
  lines: readonly Line[],
): Fact[] {
  const at = 1 - 1 / (2 * Math.max(2, besides.length + 1));
  const above = [...signature.authority, signature.position].at(-1) ?? '';
  const position = ends(lines, above);
  const name = ends(lines, signature.name ?? '');
  return [
    ...centred('authority', position, at),
    ...centred('signer', name, at),
    { what: 'room to sign', is: name.y - position.y, wanted: single('signer') + house.signatureGapMm },
    ...(recipients ? recipientFacts(lines) : []),
  ];
}

function recipientFacts(lines: readonly Line[]): Fact[] {
  const [head, archive] = [ends(lines, 'Nơi nhận:'), begins(lines, '- Lưu:')];
  return [
    { what: 'Nơi nhận, left', is: head.left, wanted: margin.left.value },
    { what: 'Nơi nhận, size', is: head.size, wanted: letters.recipientsHead.size.value },
    { what: 'recipients, left', is: archive.left, wanted: margin.left.value },
    { what: 'recipients, size', is: archive.size, wanted: letters.recipients.size.value },
  ];
}

function centred(name: layout.LetterName, line: Line, at: number): Fact[] {
  return [
    { what: `${name}, middle`, is: middle(line), wanted: margin.left.value + textWidth * at },
    { what: `${name}, size`, is: line.size, wanted: letters[name].size.value },
  ];
}

function middle({ left, right }: Line): number {
  return (left + right) / 2;
}

function single(name: layout.LetterName): number {
  return letters[name].size.value * SINGLE * MILLIMETRES;
}

function begins(lines: readonly Line[], start: string): Line {
  const found = lines.find(({ text }) => text.startsWith(start));
  if (found === undefined) throw new Error(`“${start}” begins no line`);
  return found;
}

function ends(lines: readonly Line[], whole: string): Line {
  const found = lines.findLast(({ text }) => text === whole);
  if (found === undefined) throw new Error(`“${whole}” is no line`);
  return found;
}
