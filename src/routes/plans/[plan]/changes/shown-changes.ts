import {
  type Change,
  type ChangeKind,
  changeKinds,
  differingWords,
  type FieldChange,
  type ItemCategory,
  itemCategories,
  type Run,
} from '#movement';
import type { planLineage, plans } from '#store';

/** One change as the page shows it, with both items as they stand. */
export interface ShownChange {
  /** For addresses. */
  id: string;
  kind: ChangeKind;
  category: ItemCategory;
  earlier: plans.ReviewedItem | null;
  later: plans.ReviewedItem | null;
  /** Both quotes with the words that differ. */
  words: { earlier: Run[]; later: Run[] };
  fields: FieldChange[];
  /** The words are the same: only the reader understands them otherwise. */
  otherwise: boolean;
}

/** Changes on one page. */
const AT_A_TIME = 100;

/** What the address asks to see: a kind of change, a category, a page; with how many there are of each. */
export function shownChanges({ kind, before, now, changes }: planLineage.Compared, asked: URLSearchParams) {
  const show = changeKinds.find((one) => one === asked.get('show')) ?? null;
  const of = itemCategories.find((one) => one === asked.get('of')) ?? null;
  const wanted = changes.filter((change) => (show ? change.kind === show : isChange(change)));
  const matching = wanted.filter((change) => !of || categoryOf(change) === of);
  const pages = Math.max(1, Math.ceil(matching.length / AT_A_TIME));
  const page = Math.min(Math.max(1, Number(asked.get('page')) || 1), pages);
  const rows = { earlier: byId(before), later: byId(now) };
  return {
    kind,
    show,
    of,
    page,
    pages,
    counts: Object.fromEntries(changeKinds.map((one) => [one, changes.filter((c) => c.kind === one).length])),
    categories: itemCategories.filter((category) => wanted.some((change) => categoryOf(change) === category)),
    changes: inOrder(matching)
      .slice((page - 1) * AT_A_TIME, page * AT_A_TIME)
      .map((change) => shown(change, rows)),
  };
}

/** What stands as it stood is shown only where it is asked for. */
function isChange({ kind }: Change): boolean {
  return kind !== 'same' && kind !== 'stands';
}

function inOrder(changes: Change[]): Change[] {
  return changeKinds.flatMap((kind) => changes.filter((change) => change.kind === kind));
}

function categoryOf(change: Change): ItemCategory {
  return 'later' in change ? change.later.category : change.earlier.category;
}

type Rows = ReadonlyMap<string, plans.ReviewedItem>;

function byId({ items }: plans.ReviewedPlan): Rows {
  return new Map(items.map((item) => [item.id, item]));
}

function shown(change: Change, rows: { earlier: Rows; later: Rows }): ShownChange {
  const earlier = 'earlier' in change ? change.earlier : null;
  const later = 'later' in change ? change.later : null;
  const changed = change.kind === 'changed' ? change : null;
  return {
    id: (later ?? earlier)?.id ?? '',
    kind: change.kind,
    category: categoryOf(change),
    earlier: rows.earlier.get(earlier?.id ?? '') ?? null,
    later: rows.later.get(later?.id ?? '') ?? null,
    words: wordsOf(earlier?.quote ?? null, later?.quote ?? null),
    fields: changed ? changed.fields.filter((field) => !isTold(field, changed)) : [],
    otherwise: changed !== null && !changed.reworded,
  };
}

function wordsOf(earlier: string | null, later: string | null): ShownChange['words'] {
  if (earlier !== null && later !== null) return differingWords(earlier, later);
  const whole = (quote: string | null) => (quote === null ? [] : [{ text: quote, differs: false }]);
  return { earlier: whole(earlier), later: whole(later) };
}

/** Long words that stand in both quotes are told by the quotes. */
function isTold(
  { from, to }: FieldChange,
  { earlier, later }: Extract<Change, { kind: 'changed' }>,
): boolean {
  return Math.min(from.length, to.length) > 40 && earlier.quote.includes(from) && later.quote.includes(to);
}
