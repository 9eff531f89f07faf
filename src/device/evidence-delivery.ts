import { evidenceTo } from './commune.ts';
import { answeredEvidence, holdsBack, waits } from './evidence.ts';
import type { Holding } from './holding.ts';

/**
 * Sends the files of evidence that wait, in the order they were chosen, each once for its key. Returns the reports whose
 * files could not go now: they wait for them, for some attempts. A file that the commune refuses holds no report back,
 * and where nobody is signed in the report says so itself.
 */
export async function deliverEvidence(holding: Holding, who: string): Promise<Delivery> {
  const held = new Set<string>();
  let left = 0;
  for (const one of await holding.evidence.all()) {
    if (one.who !== who || !waits(one)) continue;
    const because = held.has(one.report) ? 'absent' : await send(holding, one.key);
    if (because !== null) left += 1;
    if (because === 'absent' && holdsBack(one)) held.add(one.report);
  }
  return { held, left };
}

/** Reports that wait for files, and how many files wait. */
export interface Delivery {
  held: ReadonlySet<string>;
  left: number;
}

/** Why it could not go; null where the commune has answered, or it was taken back meanwhile. */
async function send(holding: Holding, key: string) {
  if (!navigator.onLine) return 'absent';
  const one = await holding.evidence.change(key, (now) => ({ ...now, tries: now.tries + 1 }));
  if (!one) return null;
  const reply = await evidenceTo(one);
  if (reply.said === null) return reply.because;
  const { said } = reply;
  await holding.evidence.change(key, (now) => answeredEvidence(now, said));
  return null;
}
