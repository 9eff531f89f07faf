import { matchesOf } from '../../1-text/matches.ts';
import { offsetIn, type Passage, part } from '../../1-text/passage.ts';
import { trimmed } from '../../2-structure/sentences.ts';

/** Where a number or a time stands in a text. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** The words of a statement that belong to one of its numbers: between the conjunctions around it, without the law behind it. */
export function shareOf(
  statement: Passage,
  own: Place,
  before: Place | undefined,
  after: Place | undefined,
): Passage {
  const from = before
    ? cutBetween(statement.text, before.end, own.start)
    : announced(statement.text, own.start);
  const to = after ? cutBetween(statement.text, own.end, after.start) : statement.text.length;
  const share = part(statement, from, to);
  const end = Math.max(0, own.end - offsetIn(statement, share));
  const law = LAW.exec(share.text.slice(end));
  return trimmed(law ? part(share, 0, end + law.index) : share);
}

const LAW =
  /,? theo (?:quy định (?:tại|của) )?(?:Thông tư|Quyết định|Nghị định|Luật|Hướng dẫn|Nghị quyết|Kế hoạch số)/u;

/** The words of a piece that belong to one of its times: from the conjunction behind the time before it. */
export function timeShareOf(
  piece: Passage,
  own: Place,
  before: Place | undefined,
  after: Place | undefined,
): Passage {
  const from = before ? firstCut(piece.text, before.end, own.start) : 0;
  const to = after ? firstCut(piece.text, own.end, after.start) : endOf(piece.text, own.end);
  return part(piece, from, to);
}

/** `Kết thúc đợt, Chủ tịch … tặng Giấy khen, đề xuất UBND tỉnh tặng Bằng khen`: what another grants is not due then. */
function endOf(text: string, from: number): number {
  const other = /(?:tặng|khen)[^;.]*?(,) đề (?:xuất|nghị)\s/iu.exec(text.slice(from));
  return other ? from + other.index + other[0].lastIndexOf(',') : text.length;
}

function firstCut(text: string, from: number, to: number): number {
  const cut = /[,;]\s|\svà\s/u.exec(text.slice(from, to));
  return cut ? from + cut.index + cut[0].length : from;
}

/** The last conjunction between two numbers, or one that announces the second; the place of the second where there is none. */
function cutBetween(text: string, from: number, to: number): number {
  const cuts = matchesOf(text.slice(from, to), /[,;]\s|\svà\s/gu).map(
    (cut) => from + cut.index + cut[0].length,
  );
  const announcing = cuts.find((cut) => /^(?:trong đó|phấn đấu|có )/u.test(text.slice(cut, cut + 12)));
  return announcing ?? cuts.at(-1) ?? to;
}

const LONG_LEAD = 160;

/** A number at the end of a long sentence is announced by the words that make it an aim. */
function announced(text: string, start: number): number {
  if (start < LONG_LEAD) return 0;
  const cuts = [
    ...text.slice(0, start).matchAll(/,\s(?=(?:phấn đấu|mục tiêu|bảo đảm|đảm bảo|trong đó)\s)/gu),
  ];
  const last = cuts.at(-1);
  return last ? last.index + last[0].length : 0;
}
