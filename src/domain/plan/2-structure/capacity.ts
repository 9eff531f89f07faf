/** In what capacity a plan is signed: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH` (NĐ 30/2020/NĐ-CP, Annex I, II.7). */
export interface Capacity {
  readonly code: 'TM' | 'KT' | 'TL' | 'TUQ';
  /** The body, or the post acted for. */
  readonly of: string;
}

/** The capacity a line states; Party papers write `T/M`, and some leave the dot out. Null for any other line. */
export function capacityOf(line: string): Capacity | null {
  if (!/^[TKQ]/.test(line)) return null;
  const found = STATED.exec(line);
  const code = CODES.find((known) => known === found?.[1]?.replace(/[/.]/g, ''));
  return code && found?.[2] ? { code, of: found[2].trim() } : null;
}

const CODES = ['TM', 'KT', 'TL', 'TUQ'] as const;
const STATED =
  /^(T[/.]?M|K[/.]?T|T[/.]?L|T\.?U\.?Q)(?:\s?[./:]\s?(?=\p{Lu}{2})|\s(?=[\p{Lu}\s,–-]+$))(\p{Lu}{2}.*)$/u;

const POSTS = /CHỦ TỊCH|TRƯỞNG|GIÁM ĐỐC|BÍ THƯ|CHÁNH|PHÓ|CHỦ NHIỆM|THỦ TRƯỞNG|ỦY VIÊN|CHỈ HUY|VIỆN|TỔNG/u;

/** Whether a line is a post in the signature: in capitals, or opening with the word for one. */
export function isPost(line: string): boolean {
  if (!POSTS.test(line.toUpperCase())) return false;
  return line === line.toUpperCase() || /^(?:Chủ tịch|Phó|Trưởng|Giám đốc|Hiệu trưởng)/u.test(line);
}
