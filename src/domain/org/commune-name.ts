import { tidy } from './unit-list/cells.ts';

/** `Phường  Hòa Bình` → `phường Hòa Bình`; null without xã, phường or đặc khu before a name. */
export function communeName(text: string): string | null {
  return named(text, /^(xã|phường|đặc khu) (\S.*)$/iu);
}

/** `Tỉnh Bình Minh` → `tỉnh Bình Minh`; null without tỉnh or thành phố before a name. */
export function provinceName(text: string): string | null {
  return named(text, /^(tỉnh|thành phố) (\S.*)$/iu);
}

const LONGEST = 100;

function named(text: string, pattern: RegExp): string | null {
  const [, kind = '', name = ''] = pattern.exec(tidy(text)) ?? [];
  return kind && name.length <= LONGEST ? `${kind.toLocaleLowerCase('vi')} ${name}` : null;
}
