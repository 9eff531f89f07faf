import { plain } from '../../1-text/fold.ts';
import { type Passage, part, stretch } from '../../1-text/passage.ts';
import { piecesOf } from '../../2-structure/sentences.ts';
import { boundsOf } from '../bounds.ts';
import { absenceIn } from './absences.ts';

/** Words that may state an aim. */
export interface Statement {
  readonly words: Passage;
  /** It opens its clause, or stands in a list of aims in brackets: only such words rule something out. */
  readonly whole: boolean;
}

/**
 * Sentences, their parts between semicolons, and the list of aims in the brackets that end a paragraph.
 * - a clause out of bounds is not cut, so that no part of it passes for another.
 */
export function statementsOf(sentences: readonly Passage[]): Statement[] {
  return sentences.flatMap((sentence, at) => {
    const listed = listedIn(sentence);
    if (listed) return listed.map((words) => ({ words, whole: true }));
    const pieces = piecesOf(sentence);
    const absent = pieces.every(({ text }) => absenceIn(text) !== null);
    if (absent && boundsOf(sentence.text).outOfBounds) return [{ words: sentence, whole: true }];
    return leaning(sentence, pieces.flatMap(ruledOut)).map((words, place) => ({
      words,
      whole: absent || (at === 0 && place === 0),
    }));
  });
}

/** `Xóa 09 điểm …, không để phát sinh điểm mới`: what is ruled out behind other words is an aim of its own. */
function ruledOut(piece: Passage): Passage[] {
  const found = RULED_OUT.exec(plain(piece.text));
  const before = piece.text.slice(0, found?.index);
  if (!found || /\([^)]*$/u.test(before) || (!found[1] && !/\d|^không /iu.test(before))) return [piece];
  return [part(piece, 0, found.index), part(piece, found.index + 1)];
}

const RULED_OUT =
  /(?<=[^\d,;]{3}),(?= (?:phấn đấu )?(?:tuyệt đối )?không (?:(để |phát sinh|xảy ra|còn |có (?:trường hợp|vụ|người|học sinh|trẻ))|có ))/u;

const SHORT_LEAD = 60;
const AIM = /\d\s?%|(?:ít nhất|tối thiểu) (?:có )?\d/u;

/** `Tuần tra ban đêm, … (100% tổ tham gia; không để xảy ra …)`: the aims inside the brackets. */
function listedIn(sentence: Passage): Passage[] | null {
  const bracket = /\(([^()]{25,})\)[.;]?$/u.exec(sentence.text);
  if (!bracket?.[1] || bracket.index <= SHORT_LEAD) return null;
  const inside = piecesOf(part(sentence, bracket.index + 1, bracket.index + 1 + bracket[1].length));
  return inside.some(({ text }) => absenceIn(text) !== null || AIM.test(plain(text))) ? inside : null;
}

/** `…; trong đó 20% …` says nothing without the part before. */
function leaning(sentence: Passage, pieces: readonly Passage[]): Passage[] {
  const found: Passage[] = [];
  for (const piece of pieces) {
    const before = /^trong đó/iu.test(piece.text) ? found.pop() : undefined;
    found.push(before ? stretch(sentence, before, piece) : piece);
  }
  return found;
}
