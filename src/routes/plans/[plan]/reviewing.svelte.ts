import { itemCategories, readCorrection, type TypedItem } from '#movement';
import type { plans } from '#store';
import type { Refusal } from './refusal.ts';

type Item = plans.ReviewedItem;

/** The review as the page has it: what the server gave, with what was decided on this page since. */
export class Reviewing {
  #given: () => Item[];
  #me: () => string;
  #changed: ReadonlyMap<string, Item> = $state.raw(new Map());
  /** The item the officer is at. */
  current: string | null = $state(null);
  /** The item being corrected on this page. */
  editing: string | null = $state(null);
  /** The last refusal, until the next decision. */
  refusal: Refusal | null = $state.raw(null);

  constructor(given: () => Item[], me: () => string) {
    this.#given = given;
    this.#me = me;
  }

  readonly items: Item[] = $derived.by(() => this.#given().map((item) => this.#newest(item)));

  /** What counts towards the progress: neither out of bounds nor dropped. */
  readonly counted = $derived.by(() =>
    this.items.filter(({ bounds, decision }) => bounds !== 'out' && decision !== 'dropped'),
  );

  readonly groups = $derived.by(() =>
    itemCategories
      .map((category) => ({ category, items: this.items.filter((item) => item.category === category) }))
      .filter(({ items }) => items.length > 0)
      .map((group) => ({ ...group, waiting: group.items.filter(waits).length })),
  );

  /** In the order of the list. */
  readonly listed = $derived.by(() => this.groups.flatMap(({ items }) => items));
  readonly waiting = $derived.by(() => this.listed.filter(waits));

  /** After a decision went through: how the item stands now is known without asking again. */
  decided(verdict: plans.Verdict, typed?: TypedItem) {
    const before = this.#item(verdict.item);
    if (!before) return;
    const read = typed && readCorrection(before, typed);
    const corrected: Item = read?.ok ? { ...before, ...read.item } : before;
    const { decision, revision } = verdict;
    this.#set({
      ...corrected,
      decision,
      revision: revision + 1,
      decidedBy: this.#me(),
      decidedAt: new Date(),
    });
    this.refusal = null;
    this.editing = null;
    this.current = this.#nextWaiting(verdict.item) ?? verdict.item;
  }

  refused(refusal: Refusal) {
    this.refusal = refusal;
    if (refusal.now) this.#set(refusal.now);
    if (refusal.at) this.current = refusal.at;
  }

  /** The item `steps` further down the list; the first that waits where the officer is at none. */
  step(steps: 1 | -1): string | null {
    const at = this.listed.findIndex(({ id }) => id === this.current);
    const next = at < 0 ? (this.waiting[0] ?? this.listed[0]) : this.listed[at + steps];
    this.current = next?.id ?? this.current;
    return this.current;
  }

  #nextWaiting(id: string): string | null {
    const at = this.listed.findIndex((item) => item.id === id);
    return (this.listed.slice(at + 1).find(waits) ?? this.waiting[0])?.id ?? null;
  }

  #item(id: string): Item | undefined {
    return this.items.find((item) => item.id === id);
  }

  #newest(item: Item): Item {
    const changed = this.#changed.get(item.id);
    return changed && changed.revision > item.revision ? changed : item;
  }

  #set(item: Item) {
    this.#changed = new Map(this.#changed).set(item.id, item);
  }
}

function waits({ bounds, decision }: Item): boolean {
  return bounds !== 'out' && decision === null;
}
