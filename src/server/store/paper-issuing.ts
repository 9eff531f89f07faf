import { type CivilDate, civilDateOf } from '#calendar';
import { addressedBodies, type Paper } from '#documents';
import { type Act, communeOf } from './act.ts';
import * as communes from './communes.ts';
import { record } from './events.ts';
import { signedOn } from './paper-issuer.ts';
import { nextOf, numbersOf, oneAtATime, take } from './paper-number-rows.ts';
import { isKept, printedOn, seriesFor, symbolOf } from './paper-series.ts';
import { hold, type KeptPaper, type PaperProblem, type SeenPaper } from './papers.ts';

export interface Issuing extends SeenPaper {
  /** The paper's date, in whose year it is numbered. */
  dated: CivilDate;
  /** A number reserved for it; null takes the one that it prints already, or else the next. */
  reserved: string | null;
  /** Takes the next although it prints another: the plan is issued anew. */
  anew?: boolean;
  /** Puts who signs for its issuer on that day in the place of who stands in the paper. */
  signedThatDay?: boolean;
}

export type Issued =
  | { ok: true; number: number }
  | {
      ok: false;
      problem:
        | PaperProblem
        | 'not reserved'
        | 'printed taken'
        | 'no number'
        | 'in the future'
        | 'too early'
        | 'issuer ended'
        | 'no signer';
    };

/**
 * Gives a signed paper its number and date (NĐ 30/2020, Đ15.2) and freezes it with them: from then on the database refuses any change.
 * Without post and name of everybody who signed it is refused.
 */
export async function issue(
  act: Act,
  { dated, reserved, anew = false, signedThatDay, ...seen }: Issuing,
): Promise<Issued> {
  const held = await hold(act, seen);
  if (!held.ok) return held;
  const content = await signedAs(act, held.kept, signedThatDay ? dated : null);
  if (!content) return { ok: false, problem: 'no signer' };
  const signed = { ...held.kept, content };
  const problem = await whyNot(act, signed, dated);
  if (problem) return { ok: false, problem };
  const line = await numberFor(act, signed, { dated, reserved, anew });
  if (typeof line === 'string') return { ok: false, problem: line };
  if (!(await giveTo(act, line.id, signed, dated))) return { ok: false, problem: 'not reserved' };
  await freeze(act, signed.id, numbered(content, line.number, dated));
  await record(act, {
    noun: 'paper',
    id: signed.id,
    verb: 'issued',
    after: { name: signed.title, number: line.number, dated },
  });
  return { ok: true, number: line.number };
}

/** Null where nobody signs for its issuer on the day that is asked for. */
async function signedAs(act: Act, kept: KeptPaper, day: CivilDate | null): Promise<Paper | null> {
  if (day === null) return kept.content;
  const signing = await signedOn(act, kept, day);
  if (!signing.ok) return null;
  const { document, figures } = kept.content;
  return { document: { ...document, signature: signing.signature }, figures };
}

async function whyNot(act: Act, kept: KeptPaper, dated: CivilDate) {
  if (symbolOf(kept) === null) return 'no number';
  if (dated > act.today) return 'in the future';
  if (Number(dated.slice(0, 4)) < firstYearOf(kept)) return 'too early';
  const issuer = (await communes.issuers(act)).find(({ id }) => id === kept.issuer);
  if (issuer?.ended_on && issuer.ended_on < dated) return 'issuer ended';
  const { signature, besides = [] } = kept.content.document;
  const isSigned = [signature, ...besides].every(({ position, name }) => position.trim() && name?.trim());
  return isSigned ? null : 'no signer';
}

/** A paper is dated in the year it was drawn up, the one before, or the one that it prints; the register begins with 2000. */
function firstYearOf({ filledAt, content }: KeptPaper): number {
  const drawn = Number(civilDateOf(filledAt).slice(0, 4));
  return Math.max(2000, Math.min(drawn - 1, content.document.header.date.year));
}

type Line = { id: string; number: number };

async function numberFor(
  act: Act,
  kept: KeptPaper,
  { dated, reserved, anew }: Pick<Issuing, 'dated' | 'reserved' | 'anew'>,
): Promise<Line | 'not reserved' | 'printed taken'> {
  const series = seriesFor(kept, dated);
  await oneAtATime(act, series);
  const lines = await numbersOf(act, series);
  if (reserved !== null) return lines.find((line) => line.id === reserved && isKept(line)) ?? 'not reserved';
  const printed = anew ? null : printedOn(kept);
  const bearing = lines.find(({ number }) => number === printed);
  if (bearing) return isKept(bearing) ? bearing : 'printed taken';
  const number = printed ?? (await nextOf(act, series));
  const symbol = symbolOf(kept) ?? series.series;
  return { id: await take(act, { ...series, title: kept.title, number, symbol }), number };
}

/** False where the line is not kept any more. */
async function giveTo(act: Act, line: string, kept: KeptPaper, dated: CivilDate): Promise<boolean> {
  const { document } = kept.content;
  const { numUpdatedRows } = await act.tx
    .updateTable('paper_number')
    .set({
      state: 'issued',
      paper_id: kept.id,
      title: kept.title,
      dated,
      issued_at: act.now,
      symbol: symbolOf(kept) ?? '',
      signer: document.signature.name,
      recipients: addressedBodies(document).join('; ') || null,
      archive: document.recipients?.archive || null,
    })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', line)
    .where('state', '=', 'reserved')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

async function freeze(act: Act, id: string, content: Paper) {
  await act.tx
    .updateTable('paper')
    .set({ content: JSON.stringify(content), changed_at: act.now, frozen_at: act.now })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .execute();
}

function numbered({ document, figures }: Paper, number: number, dated: CivilDate): Paper {
  const [year = 0, month = 0, day = 0] = dated.split('-').map(Number);
  const header = { ...document.header, number, date: { day, month, year } };
  return { document: { ...document, header }, figures };
}
