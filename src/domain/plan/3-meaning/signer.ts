import type { Passage } from '../1-text/passage.ts';
import type { DocumentFacts } from '../reading.ts';

type Signer = DocumentFacts['signer'];

/** Who signs, in what post, for whom (NĐ 30/2020/NĐ-CP, Annex I, II.7). */
export function signerOf(signature: readonly Passage[]): Signer {
  const lines = rejoined(signature);
  const capacities = lines.flatMap((line) => capacityOf(line));
  const name = nameOf(lines);
  const position = lines.find((line) => line !== name && !capacityOf(line).length && isPost(line)) ?? null;
  const [body, post] = ['TM', 'KT'].map(
    (code) => capacities.find((found) => found.code === code)?.of ?? null,
  );
  const other = capacities.find(({ code }) => code !== 'TM' && code !== 'KT');
  return {
    name,
    position,
    onBehalfOf: body ?? post ?? other?.of ?? null,
    ...(body && post ? { actingFor: post } : {}),
    capacity: capacities.length > 0 ? capacities.map(({ code }) => code).join('+') : null,
  };
}

const CAPACITY = /^(TM|KT|TL|TUQ)\s?\.\s*(.+)$/u;

function capacityOf(line: string): Array<{ code: string; of: string }> {
  const found = CAPACITY.exec(line.replace(/^(T|K)\/(M|T)/u, '$1$2'));
  return found?.[1] && found[2] ? [{ code: found[1], of: found[2].trim() }] : [];
}

const POST = /CHỦ TỊCH|TRƯỞNG|GIÁM ĐỐC|BÍ THƯ|CHÁNH|PHÓ|CHỦ NHIỆM|THỦ TRƯỞNG|ỦY VIÊN|CHỈ HUY|VIỆN|TỔNG/u;

function isPost(line: string): boolean {
  return (
    POST.test(line.toUpperCase()) &&
    (line === line.toUpperCase() || /^(?:Chủ tịch|Phó|Trưởng|Giám đốc|Hiệu trưởng)/u.test(line))
  );
}

const RANK =
  /^(?:Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Trung úy|Thiếu úy|Thiếu tướng|ThS|TS|BS|PGS|GS|Thạc sĩ|Bác sĩ|CKI|CKII)[.\s]+/u;

/** The last line of two to six capitalised words that is no post. */
function nameOf(lines: readonly string[]): string | null {
  const bare = lines.map((line) => line.replace(RANK, '').replace(RANK, '').trim());
  const at = bare.findLastIndex(
    (line) =>
      /^(?:\p{Lu}[\p{L}]*)(?:\s\p{Lu}[\p{L}]*){1,5}$/u.test(line) &&
      !isPost(line) &&
      !/^(?:TM|KT|TL)\b|UBND|NHÂN DÂN|CÔNG AN|Đã ký/u.test(line),
  );
  return bare[at] ?? null;
}

/** `TM. ỦY BAN NHÂN` and `DÂN` are one line; so are a post and the end of its name. */
function rejoined(signature: readonly Passage[]): string[] {
  const lines: string[] = [];
  for (const { text } of signature) {
    const before = lines.at(-1);
    if (
      before &&
      /^(?:TM|T\/M)\s?\./u.test(before) &&
      text === text.toUpperCase() &&
      !isPost(text) &&
      !/^(?:KT|K\/T|TL)\s?\./u.test(text)
    ) {
      lines[lines.length - 1] = `${before} ${text}`;
    } else lines.push(text);
  }
  return lines;
}
