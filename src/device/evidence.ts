/** A file beside a question of a report, as a device holds it until the commune has it, and knows of it after. */
export interface HeldEvidence {
  /** Made here: the same however often it is sent. */
  key: string;
  /** Whose it is: no other session ever sends it. */
  who: string;
  /** `/unit/<period>`. */
  report: string;
  question: string;
  name: string;
  /** A photo is shrunk already. Null once the commune has it. */
  blob: Blob | null;
  /** Bytes. */
  size: number;
  /** A tiny picture of a photo, as an address of its own; '' of a document. */
  small: string;
  /** When it was chosen, by the device's own clock, ms: they are sent in this order. */
  at: number;
  /** Attempts to send it, written before each. */
  tries: number;
  /** By which the commune knows it; null before it arrived. */
  id: string | null;
  /** How many places of it seem to name a person: the commune looks. */
  named: number;
  /** Why the commune does not take it, and what to do; it is not sent again. */
  refused: string | null;
}

/** What the commune answers to a file. */
export type EvidenceAnswer =
  | { ok: true; id: string; size: number; named: number }
  | { ok: false; problem: string; said: string };

/** It has still to be sent. */
export function waits({ blob, refused }: HeldEvidence): boolean {
  return blob !== null && refused === null;
}

/** As often as a file is tried before its report goes without it: whatever is wrong with it, a deadline is not its price. */
const HOLDS = 6;

/** Its report waits for it. */
export function holdsBack(held: HeldEvidence): boolean {
  return waits(held) && held.tries < HOLDS;
}

/** What is kept of it once the commune has answered. */
export function answeredEvidence(held: HeldEvidence, said: EvidenceAnswer): HeldEvidence {
  return said.ok
    ? { ...held, blob: null, id: said.id, size: said.size, named: said.named }
    : { ...held, refused: said.said };
}
