import { plain, type Reading } from '#plan';
import type { PlanItem } from '../items.ts';
import { type Change, compare } from './comparison.ts';
import { sameWordsKey } from './words.ts';

/**
 * What an amending plan does to the items of the plan it amends: it names what it changes and what it repeals, and all
 * the rest stands. Nothing is gone because the amending plan does not say it again; what it quotes only to repeal it
 * is no item of it.
 */
export function compareAmendment<E extends PlanItem>(
  earlier: readonly E[],
  amending: Reading,
  later: readonly PlanItem[],
): Change<E>[] {
  const repeals = repealsIn(amending.text);
  const said = later.filter(({ span }) => !repeals.some(({ from, to }) => from <= span[0] && span[0] < to));
  return compare(earlier, said).map((change) =>
    change.kind === 'gone' && !repeals.some((repeal) => covers(repeal, change.earlier))
      ? { kind: 'stands', earlier: change.earlier }
      : change,
  );
}

/** Clauses (`ii.4`) and words that an amending plan repeals, and where it says so. */
interface Repeal {
  clauses: string[];
  words: string | null;
  from: number;
  to: number;
}

/** `Bãi bỏ điểm b khoản 2 Mục III`, `Bỏ nội dung “…”`; neither `loại bỏ “tham ô vặt”` nor `bỏ cụm từ “…”`. */
const REPEAL =
  /(?<!\p{L})(?:bãi bỏ|hủy bỏ|bỏ)(?= (?:các |toàn bộ )?(?:nội dung|quy định|chỉ tiêu|tiêu chí|nhiệm vụ|đoạn|điểm|khoản|tiểu mục|mục|phần)(?!\p{L}))(?<what>[^.;\n“"]{0,120})(?:[“"](?<words>[^”"]{3,600})[”"])?/gu;
/** What follows is put in the place of what is repealed. */
const IN_ITS_PLACE = /(?<!\p{L})(?:thay|như sau|bằng)(?!\p{L})/u;
const CLAUSE =
  /(?:điểm|khoản|tiểu mục|mục|phần) (?:[ivxlc]+|\d+(?:\.\d+)*|[a-zđ])(?:\.\d+)*(?![\p{L}\d])(?:,? (?:của )?(?:khoản|tiểu mục|mục|phần) (?:[ivxlc]+|\d+(?:\.\d+)*)(?![\p{L}\d]))*/gu;
/** A quoted clause begins with its number, which is no part of an item's words. */
const LIST_NUMBER = /^(?:\d+(?:\.\d+)*|[a-zđ]|[ivxlc]+)[.)]\s+/u;

function repealsIn(text: string): Repeal[] {
  return [...plain(text).matchAll(REPEAL)].map(({ index, 0: all, groups }) => {
    const { what = '', words = null } = groups ?? {};
    const named = IN_ITS_PLACE.test(what) ? null : words;
    return {
      clauses: [...what.matchAll(CLAUSE)].map(([clause]) => pathOf(clause)),
      words: named && sameWordsKey(named.replace(LIST_NUMBER, '')),
      from: index,
      to: index + (named ? all.length : 0),
    };
  });
}

/** `điểm b khoản 2 mục iii` is printed `III.2.b`; `4.1` under `4` is not said twice. */
function pathOf(named: string): string {
  const parts = [...named.matchAll(/(?:điểm|khoản|tiểu mục|mục|phần) (\S+?)(?=,|\s|$)/gu)];
  const downwards = parts.map(([, part]) => part ?? '').reverse();
  return downwards.reduce((path, part, at) => {
    const above = downwards[at - 1];
    if (above === undefined) return part;
    return part.startsWith(`${above}.`)
      ? path.slice(0, path.length - above.length) + part
      : `${path}.${part}`;
  }, '');
}

function covers({ clauses, words }: Repeal, item: PlanItem): boolean {
  if (words && sameWordsKey(item.quote).includes(words)) return true;
  const [path = ''] = plain(item.clause).split(' ');
  return clauses.some((clause) => path === clause || path.startsWith(`${clause}.`));
}
