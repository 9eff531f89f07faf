import type { LunarDate } from './lunar-date.ts';

/** `Mùng 1 tháng Giêng`, `29 tháng Chạp`, `10 tháng 3`, `1 tháng 6 nhuận`. */
export function lunarInWords({ month, day, leap }: LunarDate): string {
  const first = day <= 10 && month === 1 ? `Mùng ${day}` : String(day);
  return `${first} tháng ${MONTHS[month] ?? month}${leap ? ' nhuận' : ''}`;
}

/** `Bính Ngọ`: the stem and the branch of a lunar year. */
export function lunarYearInWords(year: number): string {
  return `${STEMS[year % 10]} ${BRANCHES[year % 12]}`;
}

const MONTHS: Readonly<Record<number, string>> = { 1: 'Giêng', 12: 'Chạp' };
const STEMS = ['Canh', 'Tân', 'Nhâm', 'Quý', 'Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ'];
const BRANCHES = ['Thân', 'Dậu', 'Tuất', 'Hợi', 'Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi'];
