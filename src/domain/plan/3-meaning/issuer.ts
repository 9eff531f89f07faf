import { fold } from '../1-text/fold.ts';
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
  /^(?:TỈNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|THÔN|BAN THƯỜNG TRỰC|BAN THƯỜNG VỤ)(?=[\s.]|$)/u;
const BODY =
  /^(?:ỦY BAN|UỶ BAN|UBND|UBMTTQ|HỘI|HĐND|SỞ|PHÒNG|CÔNG AN|BAN|BCH|ĐẢNG|TRƯỜNG|TRUNG TÂM|MẶT TRẬN|ĐOÀN|LIÊN|CHI|BỘ|TRẠM|BỆNH VIỆN|CỤC|TỔNG|VĂN PHÒNG|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|TỔ|QUÂN|HẠT|VIỆN|TÒA)(?=\s|$)/u;

/** Capital lines put together: a territory or the end of a broken name goes to the body above it. */
function bodiesOf(header: readonly string[]): string[] {
  const bodies: string[] = [];
  for (const line of header) {
    if (!isUpper(line) || NATION.test(line) || !/\p{Lu}{2}/u.test(line)) continue;
    if (BODY.test(line) && !TERRITORY.test(line)) bodies.push(fold(line));
    else if (bodies.length > 0) bodies.push(`${bodies.pop()} ${fold(line)}`);
  }
  return bodies;
}

/** `… UBND phường X ban hành Kế hoạch …`: the subject of the sentence that issues the plan. */
function issuing(recital: readonly Passage[]): string | null {
  for (const { text } of recital) {
    for (const found of text.matchAll(
      /\s?(?:xây dựng và ban hành|ban hành|xây dựng|đề ra|triển khai)\s+(?:\S+\s+){0,2}?[kK]ế hoạch/gu,
    )) {
      const before = text.slice(0, found.index);
      const from = Math.max(
        ...[...before.matchAll(/[.;,”]\s+(?=\p{Lu})|^/gu)].map((cut) => cut.index + cut[0].length),
      );
      const subject = before.slice(from).trim();
      if (subject.length > 3 && subject.length < 120 && opensWithBody(subject)) return fold(subject);
    }
  }
  return null;
}
