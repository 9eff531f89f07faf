import { isLetter, type Paper } from '#documents';
import type { Act } from './act.ts';
import * as communes from './communes.ts';
import { draw, get, hold, type PaperProblem, type SeenPaper, save } from './papers.ts';

export type DraftingNamed = { ok: true } | { ok: false; problem: PaperProblem | 'no letter' };

/** Writes into a letter's symbol who drew it up, `UBND-VHXH`; null takes it out (NĐ 30/2020, Phụ lục I, phần I, II.3b). */
export async function nameDraftingUnit(
  act: Act,
  seen: SeenPaper,
  unit: string | null,
): Promise<DraftingNamed> {
  const held = await hold(act, seen);
  if (!held.ok) return held;
  const { document, figures } = held.kept.content;
  const issuer = (await communes.issuers(act)).find(({ id }) => id === held.kept.issuer);
  if (!issuer || !isLetter(document.type)) return { ok: false, problem: 'no letter' };
  const symbol = unit === null ? issuer.symbol : `${issuer.symbol}-${unit}`;
  return save(act, seen, { document: { ...document, header: { ...document.header, symbol } }, figures });
}

/**
 * A new paper with the words of an issued one, to stand in its place (NĐ 30/2020, Đ18.3), and with what that was filled with: what a
 * person wrote is known as such. Null where there is none.
 */
export async function replace(act: Act, id: string): Promise<string | null> {
  const kept = await get(act, id);
  if (!kept?.frozenAt) return null;
  const { issuer, kind, movement, about, filled, content } = kept;
  const blank = { issuer, kind, movement, about, filled: unnumbered(filled), content: unnumbered(content) };
  return draw(act, blank);
}

function unnumbered({ document, figures }: Paper): Paper {
  const date = { ...document.header.date, day: null, month: null };
  return { document: { ...document, header: { ...document.header, number: null, date } }, figures };
}
