import type { HeldEvidence, Holding, Shelf } from '#device';
import type { Held } from '#reporting';

/** Where a browser keeps nothing for a page (some private windows): as long as the page is open, and it says so. */
export function memoryHolding(): Holding {
  const all = new Map<string, Held>();
  const nameOf = (who: string, page: string) => `${who} ${page}`;
  const put = (held: Held) => {
    all.set(nameOf(held.who, held.page), held);
    return held;
  };
  return {
    lasts: false,
    get: async (who, page) => all.get(nameOf(who, page)),
    all: async () => [...all.values()],
    async change(who, page, work) {
      const held = all.get(nameOf(who, page));
      return held && put(work(held));
    },
    keep: async (first, work) => put(work(all.get(nameOf(first.who, first.page)) ?? first)),
    async drop(who, page) {
      all.delete(nameOf(who, page));
    },
    evidence: memoryShelf(),
  };
}

function memoryShelf(): Shelf {
  const all = new Map<string, HeldEvidence>();
  return {
    all: async () => [...all.values()],
    async put(held) {
      all.set(held.key, held);
    },
    async change(key, work) {
      const held = all.get(key);
      const changed = held && work(held);
      if (changed) all.set(key, changed);
      return changed;
    },
    async drop(key) {
      all.delete(key);
    },
  };
}
