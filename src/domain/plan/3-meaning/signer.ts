import { isUpper, type Passage } from '../1-text/passage.ts';
import { capacityOf, isPost } from '../2-structure/capacity.ts';
import type { DocumentFacts } from '../reading.ts';

type Signer = DocumentFacts['signer'];

/** Who signs, in what post, for whom (NĐ 30/2020/NĐ-CP, Annex I, II.7). */
export function signerOf(signature: readonly Passage[]): Signer {
  const lines = rejoined(signature);
  const capacities = lines.flatMap((line) => capacityOf(line) ?? []);
  const name = nameOf(lines);
  const position = lines.find((line) => line !== name && !capacityOf(line) && isPost(line)) ?? null;
  const [body, post] = ['TM', 'KT'].map(
    (code) => capacities.find((found) => found.code === code)?.of ?? null,
  );
  return {
    name,
    position,
    onBehalfOf: body ?? post ?? capacities[0]?.of ?? null,
    ...(body && post ? { actingFor: post } : {}),
    capacity: capacities.length > 0 ? capacities.map(({ code }) => code).join('+') : null,
  };
}

const RANKS =
  /^(?:(?:Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Trung úy|Thiếu úy|Thiếu tướng|ThS|TS|BS|PGS|GS|Thạc sĩ|Bác sĩ|CKI|CKII)[.\s]+)+/u;
const NAME = /^\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){1,5}$/u;
const NO_NAME = /UBND|NHÂN DÂN|CÔNG AN|Đã ký|Đã Ký/u;

/** The last line of two to six capitalised words that is no post. */
function nameOf(lines: readonly string[]): string | null {
  const bare = lines.map((line) => line.replace(RANKS, '').trim());
  return (
    bare.findLast((line) => NAME.test(line) && !isPost(line) && !capacityOf(line) && !NO_NAME.test(line)) ??
    null
  );
}

/** `TM. ỦY BAN NHÂN` and `DÂN` are one line: behind a body comes the rest of its name or a post, never the signer's name. */
function rejoined(signature: readonly Passage[]): string[] {
  const lines: string[] = [];
  for (const [at, { text }] of signature.entries()) {
    const before = lines.at(-1);
    const broken = before !== undefined && capacityOf(before)?.code === 'TM' && isUpper(text);
    const last = at === signature.length - 1;
    if (broken && !last && !isPost(text) && !capacityOf(text)) lines[lines.length - 1] = `${before} ${text}`;
    else lines.push(text);
  }
  return lines;
}
