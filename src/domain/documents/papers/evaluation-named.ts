import type { BlankDate } from '../official-document.ts';
import { lowerFirst } from '../text-parts.ts';
import { dateInWords } from '../wording.ts';

/** As a sentence names an evaluation: `đánh giá khu dân cư năm 2026`, `đánh giá “An toàn về an ninh, trật tự”`. */
export function evaluationNamed({ title }: { title: string }): string {
  return /^(đánh giá|xếp loại|phân loại|chấm điểm|bình xét)(?!\p{L})/iu.test(title)
    ? lowerFirst(title)
    : `đánh giá “${title}”`;
}

/** `(số liệu từ ngày … đến ngày …)`. */
export function daysNamed({ from, to }: { from: BlankDate; to: BlankDate }): string {
  return `(số liệu từ ${dateInWords(from)} đến ${dateInWords(to)})`;
}
