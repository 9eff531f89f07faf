import { plain } from '../../1-text/fold.ts';
import { type Passage, part } from '../../1-text/passage.ts';
import { wordsAt } from '../places.ts';
import { type Examined, type Finder, type PlainClause, together } from '../point.ts';
import { FORMER, type Former } from './former.ts';
import { isAfter } from './replaced.ts';

/** Bodies and forces that were no more when the plan was issued; what it tells of the past, or in a document's title, is left. */
export const formerBodies: Finder = (plan) =>
  FORMER.filter(({ from }) => isAfter(plan, from)).flatMap((former) =>
    together('former-body', [...inClauses(plan, former), ...amongRecipients(plan, former)], former.why),
  );

function inClauses({ clauses, plain }: Examined, { shape, words }: Former): Passage[] {
  const hints = words.filter((hint) => plain.includes(hint));
  return hints.length === 0 ? [] : clauses.flatMap((clause) => namedIn(clause, shape, hints));
}

function namedIn({ words, plain }: PlainClause, shape: RegExp, hints: readonly string[]): Passage[] {
  if (!hints.some((hint) => plain.includes(hint)) || PAST.test(plain)) return [];
  const bare = withoutTitles(plain);
  const found = shape.exec(bare);
  return found ? [part(words, found.index, found.index + found[0].length)] : [];
}

function amongRecipients(plan: Examined, { shape, words: hints }: Former): Passage[] {
  return plan.recipients
    .filter(({ name }) => hints.some((hint) => plain(name).includes(hint)) && shape.test(plain(name)))
    .map(({ span }) => wordsAt(plan, span));
}

const PAST =
  /trước đây|trước khi (?:sắp xếp|sáp nhập)|\((?:cũ|trước đây)\)|(?:huyện|quận|thị xã)[^.;,]{0,40} cũ|(?:kết thúc|chấm dứt) hoạt động|không (?:còn|tổ chức)|bỏ cấp|giải thể|sau (?:khi )?(?:sắp xếp|sáp nhập)/u;

/** The text with quoted names and the titles of numbered documents overwritten: same length. */
function withoutTitles(plain: string): string {
  return plain.replace(/“[^”]{0,300}”|"[^"]{0,300}"|\d\/\d{4}\/[\p{L}-]{2,20}[^.;]*/gu, (title) =>
    '\u00b7'.repeat(title.length),
  );
}
