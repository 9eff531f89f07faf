import { fold } from '../1-text/fold.ts';
import { matchesOf } from '../1-text/matches.ts';
import { isUpper, type Passage } from '../1-text/passage.ts';
import type { DocumentFacts } from '../reading.ts';
import { opensWithBody } from './words/bodies.ts';

/** The lowest body of the header and the one above it; where the header is lost, the body that says it issues the plan. */
export function issuerOf(
  header: readonly string[],
  recital: readonly Passage[],
): Pick<DocumentFacts, 'issuer' | 'parentIssuer'> {
  const bodies = bodiesOf(header);
  const issuer = bodies.at(-1) ?? issuing(recital);
  return { issuer, parentIssuer: bodies.at(-2) ?? null };
}

const NATION = /CỘNG HÒA|CỘNG HOÀ|^(?:XÃ )?HỘI CHỦ|^CHỦ NGHĨA|^VIỆT NAM$|ĐẢNG CỘNG SẢN|^SỐ\s*:|^[\d/]/u;
const TERRITORY =
  /^(?:TỈNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|THÔN|BAN THƯỜNG TRỰC|BAN THƯỜNG VỤ|BAN CHẤP HÀNH$)(?=[\s.]|$)(?! (?:ĐOÀN|ỦY|UỶ)(?:\s|$))/u;
const BODY =
  /^(?:ỦY BAN|UỶ BAN|UB\p{Lu}*|HỘI|HĐND|HĐ|SỞ|PHÒNG|CÔNG AN|CÔNG ĐOÀN|CÔNG TY|BAN|BCH|BCĐ|BQL|BTV|BTT|ĐẢNG|TRƯỜNG|TRUNG TÂM|TT|MẶT TRẬN|ĐOÀN|ĐỘI|ĐỒN|ĐÀI|BÁO|LIÊN|LỰC LƯỢNG|CHI|BỘ|TRẠM|BỆNH VIỆN|BẢO HIỂM|CỤC|CỤM|KHỐI|CƠ QUAN|TỔNG|TẬP ĐOÀN|VĂN PHÒNG|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|XÃ|PHƯỜNG|CẤP) (?:ỦY|UỶ|ĐOÀN)|TỔ|QUÂN|HẠT|VIỆN|TÒA|TOÀ|THANH TRA|KHO BẠC|NGÂN HÀNG|HỢP TÁC XÃ|THƯỜNG TRỰC|NHÀ)(?=\s|$)/u;

/** Papers of the Youth Union print its name where the nation's stands. */
function withoutUnion(header: readonly string[]): readonly string[] {
  const others = header.filter((line) => !UNION.test(line));
  return others.some((line) => BODY.test(line)) ? others : header;
}

const UNION = /^(?:ĐOÀN TNCS|ĐOÀN THANH NIÊN CỘNG SẢN|ĐỘI TNTP|ĐỘI THIẾU NIÊN TIỀN PHONG) HỒ CHÍ MINH$/u;

/** Capital lines put together: a territory or the end of a broken name goes to the body above it. */
function bodiesOf(header: readonly string[]): string[] {
  const bodies: string[] = [];
  let open = false;
  const lines = withoutUnion(header.map((line) => fold(line.replace(/[_*–-]{3,}/gu, ' '))));
  for (const [at, line] of lines.entries()) {
    if (!isUpper(line) || NATION.test(line) || !/\p{Lu}{2}/u.test(line)) continue;
    const standing =
      STANDING.test(line) && BODY.test(lines[at + 1] ?? '') && !TERRITORY.test(lines[at + 1] ?? '');
    if (standing || (BODY.test(line) && !TERRITORY.test(line) && !open)) bodies.push(line);
    else if (bodies.length > 0) bodies.push(`${bodies.pop()} ${line}`);
    open = standing;
  }
  return bodies;
}

/** The standing body of the one named below it. */
const STANDING = /^BAN (?:THƯỜNG VỤ|THƯỜNG TRỰC|CHẤP HÀNH)$/u;

/** `… UBND phường X ban hành Kế hoạch …`: the subject of the sentence that issues the plan. */
function issuing(recital: readonly Passage[]): string | null {
  for (const { text } of recital) {
    for (const found of matchesOf(
      text,
      /\s?(?:xây dựng và ban hành|ban hành|xây dựng|đề ra|triển khai)\s+(?:\S+\s+){0,2}?[kK]ế hoạch/gu,
    )) {
      const before = text.slice(0, found.index);
      const from = Math.max(
        ...matchesOf(before, /[.;,”]\s+(?=\p{Lu})|^/gu).map((cut) => cut.index + cut[0].length),
      );
      const subject = before.slice(from).trim();
      if (subject.length > 3 && subject.length < 120 && opensWithBody(subject)) return fold(subject);
    }
  }
  return null;
}
