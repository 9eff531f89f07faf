/** The degrees of Luật Bảo vệ bí mật nhà nước, as they are stamped. */
export type SecrecyMark = 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT';

/** A mark stands at the head: under the number and sign, or beside the two-column header. */
const HEAD_LINES = 20;

/** A line cut where a layout leaves room: a tab, or three spaces and more. */
const ROOM = /\t| {3,}/;

/** What may frame a stamp when a layout becomes text: brackets, rules, stars, a colon. */
const FRAME = /^[\s[\](){}|*_#=.:;–—-]+|[\s[\](){}|*_#=.:;–—-]+$/g;

const LABELLED = /^(?:mức )?độ (?:bảo )?mật\s*[:：–-]?\s*(tuyệt mật|tối mật|mật)$/i;

/** Capital first letter: a lone “mật” in small letters is the end of a wrapped line. */
const ALONE = /^(Tuyệt mật|Tối mật|Mật|TUYỆT MẬT|TỐI MẬT|MẬT|Tuyệt Mật|Tối Mật)$/;

/** In capitals at the end of the number's line, or between the two halves of a header that became one line. */
const BESIDE = /^(?:Số\s*:.*|.*) (TUYỆT MẬT|TỐI MẬT|MẬT)(?= CỘNG H(?:ÒA|OÀ) XÃ HỘI|$)/;

/** In capitals before the number or the kind of paper, where a PDF's layout joined two short lines of a page without a header. */
const BEFORE =
  /^(TUYỆT MẬT|TỐI MẬT|MẬT) (?=Số\s*:|CỘNG H(?:ÒA|OÀ) XÃ HỘI|BIÊN BẢN|BÁO CÁO|KẾ HOẠCH|QUYẾT ĐỊNH|THÔNG BÁO|TỜ TRÌNH|HƯỚNG DẪN|CÔNG VĂN)/;

/** Words that “mật” completes: bí mật, bảo mật, cơ mật, nội mật. */
const COMPLETED = /(?:bí|bảo|cơ|nội|cẩn|thân|điệp|viên)$/i;

/**
 * The secrecy mark in the head of a text, or null. Only a mark counts: a line (or a part of a line that a
 * layout sets apart) that is just the degree, “Độ mật: …”, or the degree in capitals beside the header.
 * Sentences about secrets, “bí mật Nhà nước”, “mật độ”, “bảo mật” are none.
 */
export function secrecyMark(text: string): SecrecyMark | null {
  const lines = headOf(text);
  for (const [at, line] of lines.entries()) {
    const mark = markOf(line, lines[at - 1] ?? '');
    if (mark) return mark;
  }
  return null;
}

/**
 * The secrecy mark among the words of stamps on a scanned head, or null. The marks over its letters are the first a
 * stamp loses: a line that is the degree but for them counts.
 */
export function stampedMark(text: string): SecrecyMark | null {
  for (const line of text.split('\n')) {
    const letters = line
      .normalize('NFD')
      .replace(/[^A-Za-z]/g, '')
      .toUpperCase();
    const found = STAMPED.find(([shape]) => shape === letters);
    if (found) return found[1];
  }
  return null;
}

const STAMPED: readonly (readonly [letters: string, mark: SecrecyMark])[] = [
  ['MAT', 'MẬT'],
  ['TOIMAT', 'TỐI MẬT'],
  ['TUYETMAT', 'TUYỆT MẬT'],
];

function headOf(text: string): string[] {
  return text
    .slice(0, 8_000)
    .normalize('NFC')
    .split(/\n|\f/)
    .map((line) => line.replace(/[\u00A0\u2000-\u200A]/g, ' ').trim())
    .filter((line) => line !== '')
    .slice(0, HEAD_LINES);
}

function markOf(line: string, previous: string): SecrecyMark | null {
  const pieces = line.split(ROOM);
  if (pieces.length > 3) return null;
  for (const piece of pieces) {
    const words = piece.replace(FRAME, '').replace(/\s+/g, ' ');
    const degree =
      LABELLED.exec(words)?.[1] ?? (COMPLETED.test(previous) ? undefined : ALONE.exec(words)?.[1]);
    if (degree) return degreeOf(degree);
  }
  const before = BEFORE.exec(line)?.[1];
  return before ? degreeOf(before) : besideHeader(line);
}

function besideHeader(line: string): SecrecyMark | null {
  const found = BESIDE.exec(line.replace(/\s+/g, ' '));
  const degree = found?.[1];
  if (!found || !degree) return null;
  const before = found[0].slice(0, -degree.length).trim();
  const isHeader = /^Số\s*:/.test(before) || found[0].length < line.replace(/\s+/g, ' ').length;
  return isHeader && !COMPLETED.test(before) ? degreeOf(degree) : null;
}

function degreeOf(words: string): SecrecyMark {
  const degree = words.toUpperCase();
  return degree === 'TUYỆT MẬT' || degree === 'TỐI MẬT' ? degree : 'MẬT';
}
