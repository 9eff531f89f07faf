/** Numbers written in words, as the alternatives of a pattern. */
export const SPELT_COUNT = 'một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười';
/** Units of time, captured. */
export const UNIT_OF_TIME = '(ngày làm việc|ngày|tuần|tháng|quý|năm|giờ)';

/** ISO 8601 duration of `03 tháng`, `hai quý`, `05 năm`. */
export function durationOf(count: string | undefined, unit: string | undefined): string {
  const spelt = SPELT_COUNT.split('|').indexOf(count ?? '') + 1;
  const n = spelt || Number(count);
  if (unit === 'quý') return `P${n * 3}M`;
  if (unit === 'giờ') return `PT${n}H`;
  return `P${n}${LETTERS[unit ?? ''] ?? 'D'}`;
}

const LETTERS: Record<string, string> = { năm: 'Y', tháng: 'M', tuần: 'W' };

/** 1–4 of `IV` or `4`. */
export function quarterOf(printed: string | undefined): number {
  return ['i', 'ii', 'iii', 'iv'].indexOf(printed?.toLowerCase() ?? '') + 1 || Number(printed);
}
