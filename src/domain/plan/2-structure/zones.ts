import type { Line } from '../1-text/lines.ts';
import { isUpper, type Passage, part } from '../1-text/passage.ts';
import { capacityOf, isPost } from './capacity.ts';

/** The parts of the page in which lines mean different things (NĐ 30/2020/NĐ-CP, Annex I). */
export interface Zones {
  /** Issuer, national motto, number, place and date. */
  readonly header: readonly Line[];
  /** The words `KẾ HOẠCH`; null where the file is no plan. */
  readonly kind: Passage | null;
  readonly title: readonly Passage[];
  /** From the legal recital to the last sentence. */
  readonly body: readonly Line[];
  /** Recipients and signature, also where they are interleaved. */
  readonly closing: readonly Line[];
  /** What follows the signature. */
  readonly annex: readonly Line[];
}

/**
 * Cuts the lines into zones.
 * - every line is in exactly one zone, in order;
 * - of a plan attached to a decision, the whole decision is in `header` (see `carrierOf`).
 */
export function zonesOf(lines: readonly Line[]): Zones {
  const kindAt = kindIn(lines);
  const kindLine = lines[kindAt];
  const titleAt = kindAt + 1;
  const rest = kindLine ? titleOn(kindLine) : null;
  const bodyAt = kindLine ? endOfTitle(lines, titleAt, rest) : 0;
  const closingAt = startOfClosing(lines, bodyAt);
  const annexAt = endOfClosing(lines, closingAt);
  return {
    header: lines.slice(0, Math.max(0, kindAt)),
    kind: kindLine ? part(kindLine, 0, WORDS.length) : null,
    title: kindLine ? [...(rest ? [rest] : []), ...lines.slice(titleAt, bodyAt)] : [],
    body: lines.slice(bodyAt, closingAt),
    closing: lines.slice(closingAt, annexAt),
    annex: lines.slice(annexAt),
  };
}

const WORDS = 'KẾ HOẠCH';

/** The line that says what the paper is; the title may follow on it. Small letters and lost accents pass on a line of its own. */
function kindIn(lines: readonly Line[]): number {
  const alone = lines.findIndex((line) => line.text === WORDS);
  if (alone >= 0) return alone;
  const first = lines.findIndex((line) => /^KẾ HOẠCH \p{L}/u.test(line.text) && line.text.length < 400);
  return first >= 0
    ? first
    : lines.slice(0, LONGEST_HEADER).findIndex((line) => KIND_MISREAD.test(line.text));
}

const LONGEST_HEADER = 60;
const KIND_MISREAD = /^k[ếềêẻẽẹéèe]\s?ho[ạaàáâ]ch[:*.]?$/iu;

/** The parts of the decision a plan is attached to; of any other header all is `header`. */
export interface Carrier {
  readonly header: readonly Line[];
  readonly recital: readonly Line[];
  readonly closing: readonly Line[];
}

export function carrierOf(lines: readonly Line[]): Carrier {
  const decides = indexFrom(lines, 0, (line) => /^QUYẾT ĐỊNH$/u.test(line.text));
  if (decides < 0) return { header: lines, recital: [], closing: [] };
  const orders = indexFrom(lines, decides + 1, (line) => /^QUYẾT ĐỊNH\s?:?$|^Điều 1/u.test(line.text));
  const recitalAt = indexFrom(lines, decides + 1, (line) => /^Căn(?:\s|$)/u.test(line.text));
  const closingAt = startOfClosing(lines, decides);
  return {
    header: lines.slice(0, decides),
    recital: recitalAt < 0 || orders < recitalAt ? [] : lines.slice(recitalAt, orders),
    closing: lines.slice(closingAt, endOfClosing(lines, closingAt)),
  };
}

const RECITAL =
  /^(?:Căn cứ|Thực hiện|Triển khai|Thi hành|Theo|Để|Nhằm|Tiếp tục|Tiếp theo|Hưởng ứng|Trên cơ sở|Xét|\(?Kèm theo|\(?Ban hành kèm)/u;
const LONGEST_TITLE = 12;
const LONGEST_TITLE_LINE = 250;

/** The words behind `KẾ HOẠCH` on its line. */
function titleOn(kind: Line): Passage | null {
  const rest = part(kind, WORDS.length + (/^[:*.]/.test(kind.text.slice(WORDS.length)) ? 1 : 0));
  return rest.text ? rest : null;
}

function endOfTitle(lines: readonly Line[], titleAt: number, rest: Passage | null): number {
  const limit = Math.min(lines.length, titleAt + LONGEST_TITLE);
  for (let at = titleAt; at < limit; at++) {
    const [line, before] = [lines[at], at > titleAt || rest ? lines[at - 1] : undefined];
    if (line && opensBody(line, before)) return at;
  }
  return Math.min(titleAt + (rest ? 0 : 1), lines.length);
}

function opensBody(line: Line, before: Line | undefined): boolean {
  const marker = line.marker;
  if (marker && marker.kind !== 'bullet') return true;
  if (!before) return false;
  if (isUpper(before.text) && !isUpper(line.text)) return true;
  if (line.turned || line.text.length > LONGEST_TITLE_LINE) return true;
  return RECITAL.test(line.text) || / (?:ban hành|xây dựng) [kK]ế hoạch/u.test(line.text);
}

const RECIPIENTS =
  /(?:^|\s{2,}|\t|\|)\s*n[ơo]i (?:nh[ậâạ]n|gửi)\s*(?: [^:.;]{1,30}:$|:|$|\t|\||\s{2}|\s(?=(?:TM|KT|TL|TUQ)\b))/iu;
const SIGNATURE_SPAN = 8;
const LONGEST_LABEL = 120;

/** Where recipients or the signature begin, whichever comes first. */
function startOfClosing(lines: readonly Line[], from: number): number {
  const recipients = indexFrom(
    lines,
    from,
    (line) => (line.text.length < LONGEST_LABEL || line.text.startsWith('|')) && RECIPIENTS.test(line.text),
  );
  const capacity = indexFrom(lines, from, (line) => capacityOf(line.text) !== null);
  if (recipients < 0) return capacity < 0 ? startOfBareSignature(lines, from) : capacity;
  return capacity >= 0 && capacity < recipients && recipients - capacity <= SIGNATURE_SPAN
    ? capacity
    : recipients;
}

/** A post in capitals among the last lines: a head signs in his own name, and no recipients are named. */
function startOfBareSignature(lines: readonly Line[], from: number): number {
  const post = indexFrom(
    lines,
    Math.max(from, lines.length - SIGNATURE_SPAN),
    ({ text, marker }) => !marker && text.length < 60 && isUpper(text) && isPost(text),
  );
  return post < 0 ? lines.length : post;
}

const ANNEX = /^(?:phụ lục|biểu|mẫu|danh sách|đề cương|lịch|bảng|kế hoạch|chương trình)(?:\s|$)/iu;
const LONGEST_CLOSING = 60;

function endOfClosing(lines: readonly Line[], from: number): number {
  const annex = indexFrom(lines, from + 1, (line) => ANNEX.test(line.text) && isUpper(line.text.slice(0, 7)));
  return Math.min(annex < 0 ? lines.length : annex, from + LONGEST_CLOSING, lines.length);
}

function indexFrom(lines: readonly Line[], from: number, test: (line: Line) => boolean): number {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (line && test(line)) return at;
  }
  return -1;
}
