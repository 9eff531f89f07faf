import { typedItem } from '../corrections.ts';
import type { PlanItem } from '../items.ts';
import { pairing } from './pairing.ts';
import { sameWordsKey } from './words.ts';

/** One field of what was understood, as the correction form writes it; empty where it is not stated. */
export interface FieldChange {
  /** A field of the correction form, or `bounds`. */
  field: string;
  from: string;
  to: string;
}

/**
 * same: words, fields and clause are the same · moved: only the clause is another · changed: its words or a field are
 * others · added: nothing stood for it · gone: nothing stands for it any more · stands: an amending plan leaves it alone.
 */
export const changeKinds = ['changed', 'added', 'gone', 'moved', 'same', 'stands'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export type Change<E extends PlanItem = PlanItem> =
  | { kind: 'same' | 'moved'; earlier: E; later: PlanItem }
  | {
      kind: 'changed';
      earlier: E;
      later: PlanItem;
      /** Empty where only the words changed. */
      fields: FieldChange[];
      /** False where the words are the same and only their understanding changed. */
      reworded: boolean;
    }
  | { kind: 'added'; later: PlanItem }
  | { kind: 'gone' | 'stands'; earlier: E };

/** What became of every item from an earlier reading to a later one: each is in one change. */
export function compare<E extends PlanItem>(earlier: readonly E[], later: readonly PlanItem[]): Change<E>[] {
  const { pairs, gone, added } = pairing(earlier, later);
  return [
    ...pairs.map(({ earlier: one, later: other }) => changeOf(one, other)),
    ...added.map((item): Change<E> => ({ kind: 'added', later: item })),
    ...gone.map((item): Change<E> => ({ kind: 'gone', earlier: item })),
  ].sort((a, b) => placeOf(a) - placeOf(b));
}

function changeOf<E extends PlanItem>(earlier: E, later: PlanItem): Change<E> {
  const fields = fieldChanges(earlier, later);
  const reworded = sameWordsKey(earlier.quote) !== sameWordsKey(later.quote);
  if (fields.length > 0 || reworded) return { kind: 'changed', earlier, later, fields, reworded };
  return { kind: sameClause(earlier, later) ? 'same' : 'moved', earlier, later };
}

/** The fields that differ in more than spelling, in the order of the form. */
function fieldChanges(earlier: PlanItem, later: PlanItem): FieldChange[] {
  const [from, to] = [fieldsOf(earlier), fieldsOf(later)];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((field) => {
    const change = { field, from: from[field] ?? '', to: to[field] ?? '' };
    return sameField(change.from, change.to) ? [] : [change];
  });
}

function fieldsOf(item: PlanItem): Record<string, string> {
  return { ...typedItem(item), bounds: item.bounds };
}

/** Signs alone (`>=`) have no words and are compared as they are. */
function sameField(one: string, other: string): boolean {
  if (one === other) return true;
  const [words, others] = [sameWordsKey(one), sameWordsKey(other)];
  return words !== '' && words === others;
}

function sameClause(one: PlanItem, other: PlanItem): boolean {
  return sameWordsKey(one.clause) === sameWordsKey(other.clause);
}

/** Changes stand in the order of the later text; what is gone where it used to stand. */
function placeOf(change: Change): number {
  return 'later' in change ? change.later.span[0] : change.earlier.span[0];
}
