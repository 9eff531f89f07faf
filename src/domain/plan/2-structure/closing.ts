import type { Line } from '../1-text/lines.ts';
import { matchesOf } from '../1-text/matches.ts';
import { clean, isUpper, join, type Passage, part } from '../1-text/passage.ts';
import { capacityOf, isPost } from './capacity.ts';

/** The two columns that end a plan: who receives it and who signs. */
export interface Closing {
  /** One passage per recipient line, continued lines joined. */
  readonly recipients: readonly Passage[];
  /** The lines of the signature, from the capacity to the name. */
  readonly signature: readonly Passage[];
}

/**
 * Parts recipients from signature, whether they follow each other, share lines, or take turns.
 * - every fragment goes to one side; what precedes `Nơi nhận` is signature.
 */
export function closingOf(lines: readonly Line[]): Closing {
  const recipients: Passage[] = [];
  const signature: Passage[] = [];
  let listing = false;
  for (const fragment of lines.flatMap(columns).flatMap(halves)) {
    const opening = RECIPIENTS.exec(fragment.text);
    const rest = opening ? part(fragment, opening[0].length) : fragment;
    listing ||= opening !== null;
    if (!rest.text) continue;
    if (!listing || capacityOf(rest.text) || isPost(rest.text)) signature.push(rest);
    else if (BULLET.test(rest.text)) recipients.push(rest);
    else if (continues(recipients.at(-1), signature, rest))
      recipients.push(join([recipients.pop() ?? rest, rest]));
    else signature.push(rest);
  }
  return { recipients, signature };
}

const RECIPIENTS = /^n[ơo]i (?:nh[ậâạ]n|gửi)(?: [^:.;]{1,30}:$|\s*:?\s*)/iu;
const BULLET = /^(?:[-–—−+•●○▪■□❖*·➢✓]|\d{1,2}[.)]\s)/u;

/** A line on which two columns ran together, cut where the one side ends and the other begins. */
function halves(fragment: Passage): Passage[] {
  if (!MAYBE_SEAM.test(fragment.text)) return [fragment];
  const cuts = [0, ...matchesOf(fragment.text, SEAM).map((seam) => seam.index + seam[0].length)];
  return cuts.map((from, i) => part(fragment, from, cuts[i + 1]));
}

const MAYBE_SEAM = /; | - |\. |T[ML]|[Lư]u|nhận|ký\)|gửi/;
const SEAM =
  /(?<=;)\s(?=(?!Ban|Hội|Phòng|Sở|Công|Đảng|Trường|Trạm|Văn|Ủy|Đoàn|Các|Tổ|Chi|Mặt|Lưu)\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){2,4}$)|\s(?=(?:TM|KT|TL|TUQ)\.\s?\p{Lu}{2})|(?<=;|\p{Lu}{2})\s(?=-\s\p{L})|(?<=;)\s(?=(?:PHÓ |Q\. )?(?:CHỦ TỊCH|TRƯỞNG|GIÁM ĐỐC|BÍ THƯ)|\p{Lu}{2,}(?:\s\p{Lu}{2,})+$|\((?:Đã|đã) ký)|\s(?=\((?:Đã|đã) ký\))|(?<=\((?:Đã|đã) ký\))\s|(?<=[nN]ơi nhận:?)\s(?=-\s)|(?<=Lưu:?\s[^;]{1,30}[^,;\s])(?<!\s\p{Lu}\p{Ll}{0,8})\s(?=\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){2,4}$)|(?<=Lưu:?\s[^.]{1,30}\.)\s(?=\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)+$)/gu;

/** A line without a dash continues the recipient above unless that was finished or the signature has begun. */
function continues(before: Passage | undefined, signature: readonly Passage[], line: Passage): boolean {
  if (!before || isUpper(line.text) || /^\(đã ký/u.test(line.text)) return false;
  if (/[.]$|^[-–—−+•●○▪■□❖*·➢✓\s]*lưu/iu.test(before.text)) return false;
  return !/;$/u.test(before.text) || (signature.length === 0 && /;$/u.test(line.text));
}

/** The stretches of a line that wide gaps, tabs or bars keep apart. */
export function columns(line: Line): Passage[] {
  const found: Passage[] = [];
  for (const stretch of matchesOf(line.raw, /(?:[^\s|]|[^\S\t\n](?![^\S\n]{2}))+/gu)) {
    const passage = clean(stretch[0], line.start + stretch.index);
    if (passage.text) found.push(passage);
  }
  return found;
}
