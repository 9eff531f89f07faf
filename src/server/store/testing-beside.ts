import type { Person } from '#access';
import type { Act } from './act.ts';
import type { Ward } from './testing.ts';

/** Who does what in a transaction of his own. */
export interface Hand<T> {
  who: Person;
  work: (act: Act) => Promise<T>;
}

/**
 * Two people in the same moment, each on a connection of his own: the first has done his work and not committed while the
 * second does his, and waits where he must. What both came to.
 */
export async function beside<One, Other>(
  town: Ward,
  first: Hand<One>,
  second: Hand<Other>,
  at?: string,
): Promise<[One, Other]> {
  const [gate, did] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const one = town.as(
    first.who,
    async (act) => {
      const outcome = await first.work(act);
      did.resolve();
      await gate.promise;
      return outcome;
    },
    at,
  );
  await did.promise;
  const other = town.as(second.who, second.work, at);
  await Promise.race([other, new Promise((resolve) => setTimeout(resolve, 300))]);
  gate.resolve();
  return [await one, await other];
}
