import type { CivilDate } from '#calendar';
import {
  addressedBodies,
  isLetter,
  outOfOrderWith,
  type Paper,
  paperKinds,
  type Signature,
  seriesOf,
  tailOf,
} from '#documents';
import type { NoSigner } from '#org';
import { type Act, communeOf } from './act.ts';
import * as communes from './communes.ts';
import { record } from './events.ts';
import { signedOn } from './paper-issuer.ts';
import { nextOf, numbersOf, oneAtATime, type Series, type TakenNumber, take } from './paper-number-rows.ts';
import { draw, get, hold, type KeptPaper, type PaperProblem, type SeenPaper, save } from './papers.ts';

/** What a paper would bear if it were issued with a date. */
export interface Prospect {
  series: string;
  /** What stands after the stroke: `KH-UBND`. */
  symbol: string;
  /** The number that it would take. */
  next: number;
  /** Those that are kept free in its series and year. */
  reserved: TakenNumber[];
  /** Who signs for its issuer on that day, or why nobody does. */
  signing: { ok: true; signature: Signature } | { ok: false; why: NoSigner };
}

/** Null where a paper bears no number: a form, or one that an area's head writes. */
export async function prospect(act: Act, paper: KeptPaper, dated: CivilDate): Promise<Prospect | null> {
  const symbol = symbolOf(paper);
  if (symbol === null) return null;
  const series = seriesFor(paper, dated);
  const reserved = (await numbersOf(act, series)).filter(
    ({ state, paper: by }) => state === 'reserved' && by === null,
  );
  return {
    ...{ series: series.series, symbol, reserved },
    next: await nextOf(act, series),
    signing: await signedOn(act, paper, dated),
  };
}

export interface Issuing extends SeenPaper {
  /** The paper's date, in whose year it is numbered. */
  dated: CivilDate;
  /** A number reserved for it; null takes the next. */
  reserved: string | null;
  /** Puts who signs for its issuer on that day in the place of who stands in the paper. */
  signedThatDay?: boolean;
}

export type Issued =
  | { ok: true; number: number }
  | {
      ok: false;
      problem: PaperProblem | 'not reserved' | 'no number' | 'in the future' | 'issuer ended' | 'no signer';
    };

/**
 * Gives a signed paper its number and date (NĐ 30/2020, Đ15.2) and freezes it with them: from then on the database refuses any change.
 * Without the name of who signed it is refused.
 */
export async function issue(act: Act, { dated, reserved, signedThatDay, ...seen }: Issuing): Promise<Issued> {
  const held = await hold(act, seen);
  if (!held.ok) return held;
  const signed = await signedAs(act, held.kept, signedThatDay ? dated : null);
  const problem = await whyNot(act, { ...held.kept, content: signed }, dated);
  if (problem) return { ok: false, problem };
  const line = await numberFor(act, held.kept, { dated, reserved });
  if (!line) return { ok: false, problem: 'not reserved' };
  await giveTo(act, line.id, { ...held.kept, content: signed }, dated);
  await freeze(act, held.kept.id, numbered(signed, line.number, dated));
  await record(act, {
    noun: 'paper',
    id: held.kept.id,
    verb: 'issued',
    after: { name: held.kept.title, number: line.number, dated },
  });
  return { ok: true, number: line.number };
}

/** What a person should look at before a paper is issued so; each null where there is nothing. */
export interface Doubts {
  /** Who signs on that day, where that is another than stands in the paper. */
  signer: Signature | null;
  /** The number of its series with which it would not be in order of time (NĐ 30/2020, Đ15.1). */
  order: TakenNumber | null;
}

export async function doubts(act: Act, { paper, dated, reserved }: Issuing): Promise<Doubts> {
  const kept = await get(act, paper);
  if (!kept) return { signer: null, order: null };
  const lines = await numbersOf(act, seriesFor(kept, dated));
  const number =
    lines.find(({ id }) => id === reserved)?.number ?? Math.max(0, ...lines.map((line) => line.number)) + 1;
  const signing = await signedOn(act, kept, dated);
  const isOther = signing.ok && !isSame(signing.signature, kept.content.document.signature);
  return {
    signer: isOther ? signing.signature : null,
    order: outOfOrderWith(
      lines.filter(({ state }) => state === 'issued'),
      { number, dated },
    ),
  };
}

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

/** A new paper with the words of an issued one, to stand in its place (NĐ 30/2020, Đ18.3). Null where there is none. */
export async function replace(act: Act, id: string): Promise<string | null> {
  const kept = await get(act, id);
  if (!kept?.frozenAt) return null;
  const { document, figures } = kept.content;
  const header = {
    ...document.header,
    number: null,
    date: { ...document.header.date, day: null, month: null },
  };
  const { issuer, kind, movement, about } = kept;
  return draw(act, { issuer, kind, movement, about, filled: { document: { ...document, header }, figures } });
}

function symbolOf({ kind, content: { document } }: KeptPaper): string | null {
  return 'form' in paperKinds[kind] ? null : tailOf(document.header, document.type);
}

function seriesFor({ issuer, content }: KeptPaper, dated: CivilDate): Series {
  return { issuer, series: seriesOf(content.document.type), year: Number(dated.slice(0, 4)) };
}

async function signedAs(act: Act, kept: KeptPaper, day: CivilDate | null): Promise<Paper> {
  const signing = day && (await signedOn(act, kept, day));
  if (!signing?.ok) return kept.content;
  const { document, figures } = kept.content;
  return { document: { ...document, signature: signing.signature }, figures };
}

async function whyNot(act: Act, kept: KeptPaper, dated: CivilDate) {
  if (symbolOf(kept) === null) return 'no number';
  if (dated > act.today) return 'in the future';
  const issuer = (await communes.issuers(act)).find(({ id }) => id === kept.issuer);
  if (issuer?.ended_on && issuer.ended_on < dated) return 'issuer ended';
  return kept.content.document.signature.name?.trim() ? null : 'no signer';
}

type Line = { id: string; number: number };

async function numberFor(
  act: Act,
  kept: KeptPaper,
  { dated, reserved }: Pick<Issuing, 'dated' | 'reserved'>,
): Promise<Line | null> {
  const series = seriesFor(kept, dated);
  await oneAtATime(act, series);
  if (reserved !== null) {
    const lines = await numbersOf(act, series);
    return (
      lines.find((line) => line.id === reserved && line.state === 'reserved' && line.paper === null) ?? null
    );
  }
  const number = await nextOf(act, series);
  const symbol = symbolOf(kept) ?? series.series;
  return { id: await take(act, { ...series, title: kept.title, number, symbol }), number };
}

async function giveTo(act: Act, line: string, kept: KeptPaper, dated: CivilDate) {
  const { document } = kept.content;
  await act.tx
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
    .execute();
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

function isSame(one: Signature, other: Signature): boolean {
  const lines = ({ authority, position, name }: Signature) => [...authority, position, name ?? ''].join('\n');
  return lines(one).toLocaleUpperCase('vi') === lines(other).toLocaleUpperCase('vi');
}
