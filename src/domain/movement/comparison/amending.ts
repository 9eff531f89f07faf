import type { Reading } from '#plan';
import { plain } from '#plan';
import type { PlanItem } from '../items.ts';
import { type Change, compare } from './comparison.ts';
import { sameWordsKey } from './words.ts';

/**
 * What an amending plan does to the items of the plan it amends: it names what it changes and what it repeals, and all
 * the rest stands. Nothing is gone because the amending plan does not say it again.
 */
export function compareAmendment<E extends PlanItem>(
  earlier: readonly E[],
  amending: Reading,
  later: readonly PlanItem[],
): Change<E>[] {
  const repealed = repealsIn(amending.text);
  return compare(earlier, later).map((change) =>
    change.kind === 'gone' && !repealed.some((repeal) => covers(repeal, change.earlier))
      ? { kind: 'stands', earlier: change.earlier }
      : change,
  );
}

/** A clause (`II.4`) or words that an amending plan repeals. */
type Repeal = { clause: string } | { words: string };

/** `Bãi bỏ điểm b khoản 2 Mục III`, `Bỏ nội dung “…”`. */
const REPEAL =
  /(?<!\p{L})(?:bãi bỏ|hủy bỏ|bỏ)(?!\p{L})(?<what>[^.;\n“"]{0,120})(?:[“"](?<words>[^”"]{3,600})[”"])?/gu;
const CLAUSE =
  /(?:điểm|khoản|tiểu mục|mục|phần) (?:[ivxlc]+|\d+(?:\.\d+)*|[a-zđ])(?:\.\d+)*(?![\p{L}\d])(?:,? (?:của )?(?:khoản|tiểu mục|mục|phần) (?:[ivxlc]+|\d+(?:\.\d+)*)(?![\p{L}\d]))*/gu;

/** A quoted clause begins with its number, which is no part of an item's words. */
const LIST_NUMBER = /^(?:\d+(?:\.\d+)*|[a-zđ]|[ivxlc]+)[.)]\s+/u;

function repealsIn(text: string): Repeal[] {
  return [...plain(text).matchAll(REPEAL)].flatMap(({ groups }) => {
    const clauses = [...(groups?.what ?? '').matchAll(CLAUSE)].map(([named]) => ({ clause: pathOf(named) }));
    return [
      ...clauses,
      ...(groups?.words ? [{ words: sameWordsKey(groups.words.replace(LIST_NUMBER, '')) }] : []),
    ];
  });
}

/** `điểm b khoản 2 mục iii` is printed `III.2.b`; `4.1` under `4` is not said twice. */
function pathOf(named: string): string {
  const parts = [...named.matchAll(/(?:điểm|khoản|tiểu mục|mục|phần) (\S+?)(?=,|\s|$)/gu)].map(
    ([, part]) => part ?? '',
  );
  return parts.reverse().reduce((path, part, at) => {
    const above = parts[at - 1];
    if (above === undefined) return part;
    return part.startsWith(`${above}.`)
      ? path.slice(0, path.length - above.length) + part
      : `${path}.${part}`;
  }, '');
}

function covers(repeal: Repeal, item: PlanItem): boolean {
  if ('words' in repeal) return sameWordsKey(item.quote).includes(repeal.words);
  const [path = ''] = plain(item.clause).split(' ');
  return path === repeal.clause || path.startsWith(`${repeal.clause}.`);
}
