import { type FigureNow, figuresCompared } from '#documents';
import type { Act } from './act.ts';
import { type KeptPaper, draw as keep } from './papers.ts';
import * as paperFillings from './papers-filled/index.ts';

/** Fills a paper from what is kept and keeps it; its id. Null where issuer, movement or what it tells of is not there. */
export async function draw(act: Act, asked: paperFillings.FillingAsked): Promise<string | null> {
  const filled = await paperFillings.fill(act, asked);
  return filled && keep(act, { ...asked, filled });
}

/** What became of each figure of a paper; empty where it cannot be filled any more. */
export async function comparedWithNow(act: Act, kept: KeptPaper): Promise<Record<string, FigureNow>> {
  const now = await paperFillings.fill(act, kept);
  return now ? figuresCompared(kept.content, now) : {};
}
