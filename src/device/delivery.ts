import {
  addressOf,
  answered,
  draftOf,
  type Held,
  hindered,
  isOnItsWay,
  isUnsaved,
  isWaiting,
  met,
  saved,
  stopped,
  tried,
} from '#reporting';
import { saveTo, sendTo } from './commune.ts';
import { deliverEvidence } from './evidence-delivery.ts';
import type { Holding } from './holding.ts';

/**
 * Sends the files of evidence that wait, then every report, to the first that gets no answer, and every draft the commune lacks,
 * one after another, of one person. A report waits for its files. Each step is
 * written on the device before the next; whatever is killed, the next delivery goes on from there. One delivery at a
 * time on a device, whichever tab or worker began it.
 */
export async function deliver(holding: Holding, who: string, told: (held: Held) => void): Promise<Delivered> {
  return alone(async () => {
    const lacking = await deliverEvidence(holding, who);
    const delivered: Delivered = { left: lacking.left };
    for (const held of await holding.all()) {
      if (held.who !== who || (isWaiting(held) && lacking.held.has(addressOf(held.page)))) continue;
      const now = isWaiting(held) ? await send(holding, held) : await save(holding, held);
      if (now && now !== held) told(now);
      if (now && isWaiting(now) && !now.sending?.hindrance) return { left: delivered.left + 1 };
      if (now && (isWaiting(now) || (!isOnItsWay(now) && isUnsaved(now) && !now.stopped)))
        delivered.left += 1;
    }
    return delivered;
  });
}

/** How many reports and drafts still wait. */
export interface Delivered {
  left: number;
}

/** Twice where another device’s fields came in between: what both say together is sent at once. */
async function send(holding: Holding, waiting: Held): Promise<Held | undefined> {
  if (!navigator.onLine) return waiting;
  const { who, page } = waiting;
  let held = await holding.change(who, page, tried);
  for (let turn = 0; turn < 3 && held && isWaiting(held); turn += 1) {
    const reply = await sendTo(held);
    if (reply.said === null) {
      const { because } = reply;
      return because === 'absent' ? held : holding.change(who, page, (now) => hindered(now, because));
    }
    const { said } = reply;
    held = await holding.change(who, page, (now) => answered(now, said));
  }
  return held;
}

/** A draft that another device changed meanwhile is brought together with it, and saved again at once. */
async function save(holding: Holding, held: Held, turn = 0): Promise<Held | undefined> {
  if (isOnItsWay(held) || !isUnsaved(held) || !navigator.onLine) return held;
  const { said } = await saveTo(held);
  if (said === null) return held;
  const { who, page } = held;
  if (said.ok) return holding.change(who, page, (now) => saved(now, draftOf(held), said));
  if (!('revision' in said)) return holding.change(who, page, (now) => stopped(now, said));
  const now = await holding.change(who, page, (mine) => met(mine, said.answers, said.revision));
  return now && turn < 3 ? save(holding, now, turn + 1) : now;
}

/** One delivery at a time; a browser without locks has the keys and revisions to keep it from harm. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request('thi-dua-delivery', work) : work();
}
