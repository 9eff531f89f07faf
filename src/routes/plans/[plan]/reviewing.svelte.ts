import { itemCategories, readCorrection, type TypedItem } from '#movement';
import type { plans } from '#store';
import { countOf, type Filter, facetsOf, type Group, grouped, matches } from './filter.ts';
import type { Elsewhere } from './parts.ts';
import type { Refusal } from './refusal.ts';
import type { ShownItem } from './shown-items.ts';

/** What the server gave the page. */
interface Given {
  items: ShownItem[];
  elsewhere: Elsewhere;
  filter: Filter;
  /** The item just decided on: it stays in the list, though the filter may no longer ask for it. */
  stays: string | null;
  steps: plans.Step[];
  person: { name: string } | null;
}

/** The review as the page has it: what the server gave, with what was decided on this page since. */
export class Reviewing {
  #given: () => Given;
  #changed: ReadonlyMap<string, ShownItem> = $state.raw(new Map());
  #steps: readonly plans.Step[] = $state.raw([]);
  /** The item the officer is at. */
  current: string | null = $state(null);
  /** The item being corrected on this page. */
  editing: string | null = $state(null);
  /** The last refusal, until the next decision. */
  refusal: Refusal | null = $state.raw(null);

  constructor(given: () => Given) {
    this.#given = given;
  }

  readonly items: ShownItem[] = $derived.by(() => this.#given().items.map((item) => this.#newest(item)));

  /** Of the whole plan. */
  readonly groups: Group[] = $derived.by(() => [...grouped(this.items), ...this.#given().elsewhere.groups]);

  /** Neither out of bounds nor dropped: all of them, and those on which nobody has decided. */
  readonly left = $derived.by(() => this.#count({ standing: 'waiting' }));
  readonly all = $derived.by(() => this.left + this.#count({ standing: 'confirmed' }));

  /** What the filter lets through, and what was decided on under it: nothing goes from under the officer's hands. */
  readonly #shown = $derived.by(() => {
    const { filter, stays } = this.#given();
    return this.items.filter(
      (item) => matches(filter, facetsOf(item)) || item.id === stays || this.#changed.has(item.id),
    );
  });

  readonly kinds = $derived.by(() =>
    itemCategories
      .map((category) => ({ category, items: this.#shown.filter((item) => item.category === category) }))
      .filter(({ items }) => items.length > 0),
  );

  /** In the order of the list. */
  readonly listed = $derived.by(() => this.kinds.flatMap(({ items }) => items));
  readonly waiting = $derived.by(() => this.listed.filter(waits));

  /** What this officer may undo, the newest first. */
  readonly steps = $derived.by(() => {
    const mine = this.#steps.filter(({ id }) => !this.#given().steps.some((step) => step.id === id));
    const overtaken = new Set(mine.map(({ item }) => item));
    const given = this.#given().steps.filter(({ count, item }) => count > 1 || !overtaken.has(item));
    return [...mine, ...given].slice(0, 5);
  });

  /** How many items wait that the filter asks for, of one kind or of all. */
  waitingOf(kind: Filter['kind'] = null): number {
    const { filter } = this.#given();
    if (filter.standing !== null && filter.standing !== 'waiting') return 0;
    return countOf(this.groups, { ...filter, kind: kind ?? filter.kind, standing: 'waiting' });
  }

  /** After a decision went through: how the item stands now is known without asking again. */
  decided(verdict: plans.Verdict, { typed, step }: { typed?: TypedItem; step: string | null }) {
    const before = this.#item(verdict.item);
    if (!before) return;
    const read = typed && readCorrection(before, typed);
    const corrected: ShownItem = read?.ok ? { ...before, ...read.item } : before;
    const { decision, revision } = verdict;
    this.#set({
      ...corrected,
      decision,
      revision: revision + 1,
      decidedBy: this.#given().person?.name ?? '',
      decidedAt: new Date(),
      keptFrom: null,
    });
    if (step)
      this.#did({ id: step, verb: decision, at: new Date(), count: 1, item: before.id, words: before.quote });
    this.refusal = null;
    this.editing = null;
    this.current = this.#nextWaiting(verdict.item) ?? verdict.item;
  }

  refused(refusal: Refusal) {
    this.refusal = refusal;
    const before = refusal.now && this.#item(refusal.now.id);
    if (before && refusal.now) this.#set({ ...before, ...refusal.now });
    if (refusal.at) this.current = refusal.at;
  }

  /** The officer looks at the list anew: what he decided on stays only where the filter asks for it. */
  anew() {
    this.#changed = new Map();
    this.#steps = [];
  }

  /** The item `steps` further down the list; the first that waits where the officer is at none. */
  step(steps: 1 | -1): string | null {
    const at = this.listed.findIndex(({ id }) => id === this.current);
    const next = at < 0 ? (this.waiting[0] ?? this.listed[0]) : this.listed[at + steps];
    this.current = next?.id ?? this.current;
    return this.current;
  }

  /** The next item further down that is doubtful, from the top again after the last. */
  stepToDoubt(): string | null {
    const at = this.listed.findIndex(({ id }) => id === this.current);
    const round = [...this.listed.slice(at + 1), ...this.listed.slice(0, at + 1)];
    this.current = round.find(({ doubts }) => doubts.length > 0)?.id ?? this.current;
    return this.current;
  }

  #nextWaiting(id: string): string | null {
    const at = this.listed.findIndex((item) => item.id === id);
    return (this.listed.slice(at + 1).find(waits) ?? this.waiting[0])?.id ?? null;
  }

  #count(filter: Partial<Filter>): number {
    return countOf(this.groups, { kind: null, standing: null, remark: null, ...filter });
  }

  #did(step: plans.Step) {
    this.#steps = [step, ...this.#steps.filter(({ item }) => item !== step.item)];
  }

  #item(id: string): ShownItem | undefined {
    return this.items.find((item) => item.id === id);
  }

  #newest(item: ShownItem): ShownItem {
    const changed = this.#changed.get(item.id);
    return changed && changed.revision > item.revision ? changed : item;
  }

  #set(item: ShownItem) {
    this.#changed = new Map(this.#changed).set(item.id, item);
  }
}

function waits(item: ShownItem): boolean {
  return facetsOf(item).standing === 'waiting';
}
