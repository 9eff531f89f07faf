import { type SecrecyMark, secrecyMark } from '#words';
import type { OfficialDocument } from '../official-document.ts';
import { bodyLines, linesOf, wordsOf } from '../redline/lines.ts';

/** A mark that other words of the box do not complete: `LƯU HÀNH NỘI BỘ – MẬT`, never `BẢO MẬT`. */
const IN_BOX = /(?<!\p{L}|(?:BÍ|BẢO|CƠ|NỘI) )(?:TUYỆT MẬT|TỐI MẬT|MẬT)(?!\p{L})/u;

/**
 * The secrecy mark that a paper would be printed with, or null: in a line above or below its text, or at the head of its text or of an
 * annex. The software neither makes nor keeps what is secret by law.
 */
export function secrecyIn(document: OfficialDocument): SecrecyMark | null {
  const { handling = '', body, annexes = [] } = document;
  const [boxed = ''] =
    IN_BOX.exec(handling.toLocaleUpperCase('vi').replace(/\s+/gu, ' ').normalize('NFC')) ?? [];
  const around = linesOf({ ...document, body: [], annexes: [] }).map(wordsOf);
  const bodies = [body, ...annexes.map((annex) => annex.body)].map((one) =>
    bodyLines(one).map(wordsOf).join('\n'),
  );
  const titles = annexes.map((annex) => annex.title);
  return [boxed, ...around, ...titles, ...bodies].map(secrecyMark).find((mark) => mark !== null) ?? null;
}
