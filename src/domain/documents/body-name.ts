const TERRITORY = /(?<=[^\s-]\s)(phường|xã|đặc khu|thị trấn|huyện|quận|thị xã|tỉnh|thành phố)\s+/giu;

/** Names that keep their capitals inside a sentence (NĐ 30/2020, Phụ lục II). */
export const PROPER_NAMES = [
  ...[
    'Mặt trận Tổ quốc Việt Nam',
    'Mặt trận',
    'Tổ quốc',
    'Văn hóa - Xã hội',
    'Đảng ủy',
    'Đảng bộ',
    'Công an',
  ],
  ...['Ủy ban', 'Hội đồng nhân dân', 'Ban Chỉ đạo', 'Toàn dân bảo vệ an ninh Tổ quốc', 'Toàn dân đoàn kết'],
] as const;

/** Where a header's line is cut: the territory, and "Việt Nam" before it, which would stand alone on a line. */
const CUT = new RegExp(`(?<=[^\\s-]\\s)(việt nam\\s+)?${TERRITORY.source}`, 'iu');

/** Below so many letters the name of a body stays on one line: `CÔNG AN PHƯỜNG …`. */
const SHORT_BODY = 12;

/**
 * The name of a body in a header, cut before its territory as papers print it: `ỦY BAN NHÂN DÂN` above
 * `PHƯỜNG …`.
 */
export function bodyLines(name: string): string[] {
  const at = name.search(CUT);
  return at < SHORT_BODY ? [name] : [name.slice(0, at).trim(), name.slice(at)];
}

/** A name in capitals as a sentence has it: `Ủy ban nhân dân phường Hòa Bình`; any other stays as it is. */
export function bodyInText(name: string): string {
  if (name !== name.toLocaleUpperCase('vi')) return name;
  const lower = name.toLocaleLowerCase('vi');
  const parts = lower.split(TERRITORY).map((part, at) => (at > 0 && at % 2 === 0 ? eachWord(part) : part));
  const joined = parts.reduce((text, part, at) => text + part + (at % 2 === 1 ? ' ' : ''), '');
  return PROPER_NAMES.reduce<string>(withProper, joined.charAt(0).toLocaleUpperCase('vi') + joined.slice(1));
}

function eachWord(text: string): string {
  return text.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toLocaleUpperCase('vi'));
}

function withProper(text: string, proper: string): string {
  const at = text.toLocaleLowerCase('vi').indexOf(proper.toLocaleLowerCase('vi'));
  return at < 0 ? text : text.slice(0, at) + proper + text.slice(at + proper.length);
}
