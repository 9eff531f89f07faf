import { fold, plain } from '../1-text/fold.ts';
import { matchesOf } from '../1-text/matches.ts';
import { type Closing, columns } from '../2-structure/closing.ts';
import type { Structure } from '../2-structure/structure.ts';
import type { DocumentFacts } from '../reading.ts';
import { issuerOf } from './issuer.ts';
import { signerOf } from './signer.ts';

/** The facts of the header and the signature. What is not printed is null. */
export function documentFacts(structure: Structure, closing: Closing): DocumentFacts {
  const header = structure.header.flatMap(columns).flatMap(({ text }) => text.split(MOTTO));
  const { issuer, parentIssuer } = issuerOf(header, structure.recital);
  const dateline = datelineOf(header);
  return {
    kind: structure.kind ? fold(structure.kind.text) : null,
    ...numberOf(header),
    issuer,
    parentIssuer,
    place: dateline?.place ? spelt(dateline.place, issuer) : null,
    date: dateline?.date ?? { year: null, month: null, day: null },
    title: structure.title ? fold(structure.title.text) : null,
    signer: signerOf(closing.signature),
  };
}

/** Where a line on which both columns of the head ran together goes over to the right one. */
const MOTTO =
  /\s(?=(?:CỘNG HÒA|CỘNG HOÀ) XÃ HỘI|Độc lập\s?[-–]|ĐẢNG CỘNG SẢN VIỆT NAM$)|(?<=CHỦ NGHĨA VIỆT NAM)\s/u;

function numberOf(header: readonly string[]): Pick<DocumentFacts, 'number' | 'numberBlank'> {
  const all = header.join(' ');
  const found =
    /(?:^|\s)số\s*:?\s*([\d.…_\s]*[a-z]?\s*[/–-]\s*[\p{L}\d&.]+(?:\s?[/–-]\s?[\p{L}\d&.]+)*)/iu.exec(all) ??
    /(?:^|\s)[sS]ố\s*:?\s*(\d{1,4}\s+KH[/-][\p{Lu}\d&.]+(?:[/-][\p{Lu}\d&.]+)*)/u.exec(all);
  if (!found?.[1]) return { number: null, numberBlank: false };
  const number = found[1].replace(/[\s.…_]/gu, '');
  const blank = !/^\d/.test(number);
  return { number: blank ? number.replace(/^[^/-]*/, '') : number, numberBlank: blank };
}

interface Dateline {
  readonly place: string | null;
  readonly date: DocumentFacts['date'];
}

const DATELINE =
  /((?:(?:Thành phố|Thị xã|Thị trấn|Đặc khu)\s+)?(?:\p{Lu}[^\s,:;]*\s+){0,5}\p{Lu}[^\s,:;]*)\s*,\s*ngày\s*([\d.…_\s]*)\s*tháng\s*([\d.…_\s]*)\s*năm\s*([\d.…_]*)/gu;

const DATE_ALONE = /ngày\s*([\d.…_\s]*)\s*tháng\s*([\d.…_\s]*)\s*năm\s*([\d.…_]*)/giu;

/** Place and date; blanks are null. Of several, the one nearest the title; the place may be missing. */
function datelineOf(header: readonly string[]): Dateline | null {
  const all = header.join(' ');
  const found = matchesOf(all, DATELINE).at(-1) ?? matchesOf(all, DATE_ALONE).at(-1);
  if (!found) return null;
  const [day, month, year] = found.slice(-3).map((digits) => Number(digits?.replace(/\D/g, '')) || null);
  const place = found.length > 4 ? afterMotto(found[1] ?? '') : null;
  return { place, date: { year: year ?? null, month: month ?? null, day: day ?? null } };
}

/** The motto or the number may stand on the same line, left of the place. */
function afterMotto(place: string): string {
  return place.replace(/^.*(?:Hạnh phúc|[\p{Lu}&]{2,})\s+/u, '').trim();
}

/** The place as the issuer's name spells it, where a scan lost its accents. */
function spelt(place: string, issuer: string | null): string {
  const tail = issuer?.split(' ').slice(-place.split(' ').length).join(' ') ?? '';
  return tail !== tail.toUpperCase() && unaccented(tail) === unaccented(place) ? tail : place;
}

function unaccented(text: string): string {
  return plain(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}
