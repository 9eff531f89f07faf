import { type Held, isOnItsWay, met, type SendAnswer, type Sending } from './held.ts';

/*
 *  typed ─ handedIn ─▶ waiting ─ tried ─▶ waiting, perhaps arrived ─ answered ─▶ sent
 *    ▲                   │                        │  ▲                │
 *    └──── takenBack ────┘                        └──┘ no answer      ▼
 *    └──────────────────────── typed again ◀──────────────────────── refused
 *
 *  Each arrow is written on the device before the next step is done: whatever is killed, the next look at the device
 *  goes on from the last arrow, and the key makes a second sending harmless.
 */

/** A person pressed "send". With a dispute open, or on its way already, nothing happens. */
export function handedIn(held: Held, how: Pick<Sending, 'key' | 'marks'>): Held {
  if (isOnItsWay(held) || Object.keys(held.disputed).length > 0) return held;
  return { ...held, renewed: [], sending: { ...how, tries: 0, hindrance: null, outcome: null } };
}

/** Whether it waits to be sent. */
export function isWaiting({ sending }: Held): boolean {
  return sending !== null && sending.outcome === null;
}

/** An attempt begins: from here on the commune may have it. */
export function tried(held: Held): Held {
  return withSending(held, ({ tries }) => ({ tries: tries + 1 }));
}

/** It may be taken back and changed as long as no attempt was made. */
export function mayTakeBack(held: Held): boolean {
  return isWaiting(held) && held.sending?.tries === 0;
}

export function takenBack(held: Held): Held {
  return mayTakeBack(held) ? { ...held, sending: null } : held;
}

/** It cannot be sent in this session; it waits for its own. */
export function hindered(held: Held, hindrance: Sending['hindrance']): Held {
  return withSending(held, () => ({ hindrance }));
}

/**
 * What the commune said. Where another device changed other fields only, both stand together and it is sent again;
 * where both changed one, a person chooses first.
 */
export function answered(held: Held, answer: SendAnswer): Held {
  if (!isWaiting(held)) return held;
  if (answer.ok)
    return withSending(held, () => ({ hindrance: null, outcome: { sent: true, said: answer.said } }));
  if ('revision' in answer) {
    const merged = met(held, answer.answers, answer.revision);
    return Object.keys(merged.disputed).length === 0 ? merged : refused(merged, answer);
  }
  return refused('questions' in answer ? { ...held, renewed: answer.questions } : held, answer);
}

/** Milliseconds before the next attempt: 2 s, 4 s … at most 5 minutes. */
export function pauseAfter(tries: number): number {
  return Math.min(1000 * 2 ** Math.min(tries, 20), 300_000);
}

function refused(held: Held, answer: Extract<SendAnswer, { ok: false }>): Held {
  const { problem, said } = answer;
  const fields = 'fields' in answer ? answer.fields : [];
  return withSending(held, () => ({ hindrance: null, outcome: { sent: false, problem, said, fields } }));
}

function withSending(held: Held, change: (sending: Sending) => Partial<Sending>): Held {
  return held.sending ? { ...held, sending: { ...held.sending, ...change(held.sending) } } : held;
}
