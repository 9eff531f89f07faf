import { bodyInText } from './body-name.ts';
import { roman } from './numbering.ts';
import {
  type BlankDate,
  type DocumentHeader,
  type DocumentType,
  isLetter,
  type OfficialDocument,
  type Recipient,
  type Recipients,
} from './official-document.ts';
import { lowerFirst } from './text-parts.ts';

/** Quốc hiệu and Tiêu ngữ (Phụ lục I, ô 1). */
export const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const motto = 'Độc lập - Tự do - Hạnh phúc';

/** On every page of what the trial commune prints. */
export const trialMark = 'DỮ LIỆU THỬ';

/** On every page of a paper whose number was made void. */
export const voidMark = 'SỐ ĐÃ HỦY';

/** What stands boxed at the top of every page; null where nothing does. */
export function edgeMark({ trial, voided }: Pick<OfficialDocument, 'trial' | 'voided'>): string | null {
  return [trial ? trialMark : null, voided ? voidMark : null].filter(Boolean).join(' – ') || null;
}

/** Space that keeps its width, for what is written in by hand. */
const BLANK = '\u00A0'.repeat(6);

/** `Số: 05/BC-UBND`: below 10 with a leading zero, a blank where there is no number yet (Phụ lục I, ô 3). Null: none at all. */
export function numberLine({ number, symbol }: DocumentHeader, { code }: DocumentType): string | null {
  if (symbol === null) return null;
  const printed = number === null ? BLANK : String(number).padStart(2, '0');
  return `Số: ${printed}/${code === null ? symbol : `${code}-${symbol}`}`;
}

/** `Hòa Bình, ngày 05 tháng 02 năm 2026` (Phụ lục I, ô 4). */
export function placeDateLine({ place, date }: DocumentHeader): string {
  return `${place}, ${dateInWords(date)}`;
}

/** Day below 10 and months 1 and 2 with a leading zero (Phụ lục I, ô 4). */
export function dateInWords({ day, month, year }: BlankDate): string {
  const printedDay = day === null ? BLANK : String(day).padStart(2, '0');
  const printedMonth = month === null ? BLANK : month < 3 ? `0${month}` : month;
  return `ngày ${printedDay} tháng ${printedMonth} năm ${year}`;
}

/** `kỳ …` before a period's name, but where the name says itself what it is: `năm 2026`, `đợt 1`. */
export function periodInText(name: string): string {
  return /^(kỳ|đợt|năm|quý|tháng)(?!\p{L})/iu.test(name) ? name : `kỳ ${name}`;
}

/** `V/v đề nghị …` (Phụ lục I, ô 5b); a title that says "về việc" itself says it once. */
export function letterSubject(title: string): string {
  const about = title.replace(/^(v\/v|về việc)\s+/iu, '');
  return `V/v ${lowerFirst(about)}`;
}

/** `BÁO CÁO - Kết quả …`; a letter goes by its subject. */
export function nameOf({ type, title }: OfficialDocument): string {
  return [type.name, title].filter((part) => part !== '').join(' - ');
}

/** Each legal basis closed by `;`, the last by `.` (Phụ lục I, ô 6). */
export function legalBasisLines(bases: readonly string[]): string[] {
  return bases.map((basis, index) => `${basis}${index === bases.length - 1 ? '.' : ';'}`);
}

/** One addressee on the line of "Kính gửi:", several as `- …;` below, the last closed by `.` (Phụ lục I, ô 9a). */
export function addresseeLines(addressees: readonly string[]): string[] {
  if (addressees.length < 2) return [...addressees];
  return addressees.map((name, index) => `- ${name}${index === addressees.length - 1 ? '.' : ';'}`);
}

/** `- Như trên;` first and once where the document has addressees, `- Lưu: VT, ….` last (Phụ lục I, ô 9b). */
export function recipientLines({ lines, archive }: Recipients, hasAddressees: boolean): string[] {
  const others = lines.filter(({ name }) => !(hasAddressees && AS_ABOVE.test(name)));
  const named = others.map(({ name, purpose }) => `- ${name}${purpose === null ? '' : ` (${purpose})`};`);
  return [...(hasAddressees ? ['- Như trên;'] : []), ...named, `- Lưu: ${archive}.`];
}

/** A recipient as it is typed: what stands in brackets at the end is the purpose. */
export function recipientTyped(line: string): Recipient {
  const [, name = line, purpose = null] = /^(.+?)\s*\(([^()]+)\)$/u.exec(line) ?? [];
  return { name, purpose };
}

/** As people write it themselves among the recipients. */
const AS_ABOVE = /^\s*-?\s*như trên\s*[;.]?\s*$/iu;

/** `Phụ lục`, or `Phụ lục II` where there are several (Phụ lục I, phụ lục); `QUY CHẾ` where it has a name of its own. */
export function annexLabel({ annexes = [] }: OfficialDocument, at: number): string {
  const own = annexes[at]?.name;
  if (own !== undefined) return own;
  const others = annexes.filter(({ name }) => name === undefined);
  const place = annexes.slice(0, at).filter(({ name }) => name === undefined).length;
  return others.length > 1 ? `Phụ lục ${roman(place + 1)}` : 'Phụ lục';
}

/** `(Kèm theo Kế hoạch số 12/KH-UBND ngày 10 tháng 3 năm 2026 của Ủy ban nhân dân phường …)`; in a power of the chair's own `của Chủ tịch …`. */
export function attachedToLine({ header, type, power }: OfficialDocument): string {
  const kind = isLetter(type) ? 'Công văn' : capitalised(type.name.toLocaleLowerCase('vi'));
  const number = numberLine(header, type)?.replace('Số: ', ' số ') ?? '';
  return `(Kèm theo ${kind}${number} ${dateInWords(header.date)} của ${bodyInText(power ?? header.issuingBody)})`;
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
