import { likesNamed } from '#org';
import type { Comparator } from '#plan';
import type { PlanItem, PlanItemOf } from './items.ts';

/** A share that a target asks for: its percent as a decimal string, and how it is held against it. */
export interface Share {
  bar: Exclude<Comparator, '=' | 'range'>;
  percent: string;
}

/** Of "từ 20 đến 30 %" the lower one: a share of good units that is larger is no fault. A bare "90 %" is reached by more, too. */
export function shareIn({ content }: PlanItemOf<'target'>): Share | null {
  const { unit, value, baseline, comparator, zeroTolerance } = content;
  if (unit !== '%' || value === null || baseline !== null || zeroTolerance) return null;
  const [least] = typeof value === 'number' ? [value] : value;
  const bar = comparator === null || comparator === '=' || comparator === 'range' ? '>=' : comparator;
  return { bar, percent: String(least) };
}

/** Whether a target is a share of all units in a class, as "trên 90 % khu phố được công nhận" is: no unit can meet it by itself. */
export function isShareOfUnits(item: PlanItem): boolean {
  if (item.category !== 'target') return false;
  const share = shareIn(item);
  if (!share || (share.percent === '100' && share.bar === '>=')) return false;
  return likesCounted(item).length > 0 && speaksOfClass(item.quote);
}

/** The kinds of unit of which a share is: what is counted stands first, "thôn được công nhận", not "hộ ở các thôn". */
export function likesCounted({ quote, content }: PlanItemOf<'target'>) {
  const counted = content.subject ?? quote.replace(/^[^%]*%\s*/u, '');
  const first = counted.trim().split(/\s+/u).slice(0, FIRST_WORDS).join(' ');
  return NO_UNITS.test(first) ? [] : likesNamed(first);
}

/** As many words name a unit with what may stand before it: `tổng số các tổ dân phố`. */
const FIRST_WORDS = 6;
const NO_UNITS =
  /^(?:(?:tổng số|số|các|tỷ lệ)\s+)*(?:hộ|gia đình|người|nhân dân|thành viên|tổ viên|đoàn viên|hội viên|vụ|tin|cán bộ|công chức|học sinh|thanh niên|lực lượng|trưởng)(?!\p{L})/iu;

/** Whether words speak of a class or a title that somebody gives. */
export function speaksOfClass(words: string): boolean {
  return SPEAKS_OF_CLASS.test(words.normalize('NFC').toLowerCase());
}

const SPEAKS_OF_CLASS =
  /công nhận|danh hiệu|xếp loại|phân loại|đạt loại|đạt mức|hoàn thành|đạt (?:tiêu )?chuẩn|đạt yêu cầu/u;
