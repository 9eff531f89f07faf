/** Words that point at an identifiable person. */
export interface NamedPerson {
  kind: 'identity number' | 'telephone' | 'name';
  /** Offsets in the text, in UTF-16 units. */
  span: readonly [start: number, end: number];
  words: string;
}

/**
 * What in a text (NFC) names a person: an identity number (12 digits), a telephone number, a person of whom a report
 * must not speak by name (BOUNDARY: “đối tượng” and the like before a name). For a warning before sending, never to
 * refuse: figures may look like numbers of people. In the order of the text, none inside another.
 */
export function namedPersons(text: string): NamedPerson[] {
  const found = [...identityNumbers(text), ...telephones(text), ...names(text)];
  return found
    .filter((one) => !found.some((other) => other !== one && holds(other, one)))
    .sort((one, other) => one.span[0] - other.span[0]);
}

/** Written together, or as it is read aloud; a figure grouped by dots does not begin with 0. */
const IDENTITY = /(?<![\d.,])(?:\d{12}|0\d{2}(?:[ .-]\d{3}){3})(?![\d]|[.,]\d)/g;

function identityNumbers(text: string): NamedPerson[] {
  return matches(text, IDENTITY).map((found) => ({ kind: 'identity number', ...found }));
}

/** Mobile: ten digits; fixed line: eleven, after 02. */
const TELEPHONE = /(?<![\d.,/-])(?:\+84|0)(?:[ .-]?\d){9,10}(?!\d|[.,]\d)/g;

function telephones(text: string): NamedPerson[] {
  return matches(text, TELEPHONE)
    .filter(({ words }) => /^(?:\+84|0)(?:[35789]\d{8}|2\d{9})$/.test(words.replace(/[ .-]/g, '')))
    .map((found) => ({ kind: 'telephone', ...found }));
}

const WHO =
  '[Đđ]ối tượng|ĐỐI TƯỢNG|[Nn]ghi (?:phạm|can)|[Bb]ị (?:can|cáo)|[Nn]gười (?:nghiện|vi phạm)|[Nn]ạn nhân|[Cc]háu|[Ee]m';
const NAME_WORD = "\\p{Lu}[\\p{L}’']{0,9}";
const NAMED = new RegExp(
  `(?<!\\p{L})(?:${WHO})(?: (?:có tên|tên|là|:))* (${NAME_WORD}(?: ${NAME_WORD}){1,4})(?!\\p{L})`,
  'gu',
);
const CALLED = new RegExp(`(?<!\\p{L})(?:${WHO})(?: có)? tên(?: là)? (${NAME_WORD})(?!\\p{L})`, 'gu');

/** A body or a place is no person. */
const BODY =
  /^(?:Công|Ủy|UBND|Mặt|MTTQ|Hội|Đoàn|Đảng|Đội|Tổ|Ban|Phòng|Trường|Trung|Khu|Xã|Phường|Thôn|Buôn|Nhà|Luật|Nghị|Thông|Quyết|Kế|Việt|An|Bộ|Sở|Chi|Liên) /u;

function names(text: string): NamedPerson[] {
  return [...matches(text, NAMED), ...matches(text, CALLED)]
    .filter(({ name }) => !BODY.test(`${name} `))
    .map(({ span, words }) => ({ kind: 'name', span, words }));
}

function matches(
  text: string,
  pattern: RegExp,
): { span: readonly [number, number]; words: string; name: string }[] {
  return [...text.matchAll(pattern)].map(({ 0: words, 1: name = '', index }) => ({
    span: [index, index + words.length],
    words,
    name,
  }));
}

function holds({ span: outer }: NamedPerson, { span: inner }: NamedPerson): boolean {
  const wider = outer[1] - outer[0] > inner[1] - inner[0];
  return wider && outer[0] <= inner[0] && inner[1] <= outer[1];
}
