/** How many are begun before their turn, where nothing else is said. */
const AHEAD = 3;

/** Each item with what was begun for it, in order: the next ones, `count` of them, are under way while one is being looked at. */
export async function* ahead<Item, Done>(
  items: AsyncIterable<Item> | Iterable<Item>,
  begin: (item: Item) => Promise<Done>,
  count = AHEAD,
): AsyncGenerator<[item: Item, done: Done]> {
  const begun: { item: Item; done: Promise<Done> }[] = [];
  for await (const item of items) {
    const done = begin(item);
    done.catch(() => undefined); // Met again in its turn, if it comes.
    begun.push({ item, done });
    const first = begun.length > count ? begun.shift() : undefined;
    if (first) yield [first.item, await first.done];
  }
  for (const { item, done } of begun) yield [item, await done];
}
