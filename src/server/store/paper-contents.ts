import { type FigureNow, figuresCompared, type Refilled, refilled } from '#documents';
import type { Act } from './act.ts';
import { hold, type KeptPaper, draw as keep, type PaperProblem, replace, type SeenPaper } from './papers.ts';
import * as paperFillings from './papers-filled/index.ts';

/** Fills a paper from what is kept and keeps it; its id. Null where issuer, movement or what it tells of is not there. */
export async function draw(act: Act, asked: paperFillings.FillingAsked): Promise<string | null> {
  const filled = await paperFillings.fill(act, asked);
  return filled && keep(act, { ...asked, filled });
}

export interface ComparedPaper {
  /** What became of each figure of the paper. */
  now: Record<string, FigureNow>;
  /** How many figures it would have today that it has not. */
  added: number;
}

/**
 * A paper held against what it would be if it were filled today, which takes as long as filling it; nothing is said where it cannot be
 * filled any more, and null of one that nothing changes any more, issued or dropped.
 */
export async function comparedWithNow(act: Act, kept: KeptPaper): Promise<ComparedPaper | null> {
  if (kept.frozenAt || kept.droppedAt) return null;
  const fresh = await paperFillings.fill(act, kept);
  if (!fresh) return { now: {}, added: 0 };
  const missing = Object.values(figuresCompared(fresh, kept.content));
  return {
    now: figuresCompared(kept.content, fresh),
    added: missing.filter(({ state }) => state === 'gone').length,
  };
}

export type RefilledPaper =
  | { ok: true; extent: Refilled['extent']; renewed: number; byHand: number; otherDays: number }
  | { ok: false; problem: PaperProblem | 'source gone' };

/** Brings the figures of a paper that was seen up to date; words that a person wrote stay. Where nothing is new it makes no version. */
export async function refill(act: Act, seen: SeenPaper): Promise<RefilledPaper> {
  const held = await hold(act, seen);
  if (!held.ok) return held;
  const fresh = await paperFillings.fill(act, held.kept);
  if (!fresh) return { ok: false, problem: 'source gone' };
  const { extent, renewed, byHand, otherDays, ...papers } = refilled(held.kept, fresh);
  if (extent !== 'nothing') await replace(act, held.kept, papers);
  return { ok: true, extent, renewed: renewed.length, byHand: byHand.length, otherDays: otherDays.length };
}
