import type { CivilDate } from '#calendar';
import { outOfOrderWith, type Signature } from '#documents';
import type { NoSigner } from '#org';
import type { Act } from './act.ts';
import { signedOn } from './paper-issuer.ts';
import type { Issuing } from './paper-issuing.ts';
import { nextOf, numbersOf, type TakenNumber } from './paper-number-rows.ts';
import { isKept, printedOn, seriesFor, symbolOf } from './paper-series.ts';
import { get, type KeptPaper } from './papers.ts';

/** What a paper would bear if it were issued with a date. */
export interface Prospect {
  series: string;
  /** What stands after the stroke: `KH-UBND`. */
  symbol: string;
  /** The number that it would take. */
  next: number;
  /** The number that a plan printed already when it was read, and whether it is free; null where the paper bears none. */
  printed: { number: number; isFree: boolean } | null;
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
  const lines = await numbersOf(act, series);
  const printed = printedOn(paper);
  const bearing = lines.find(({ number }) => number === printed);
  return {
    ...{ series: series.series, symbol, reserved: lines.filter(isKept) },
    printed: printed === null ? null : { number: printed, isFree: !bearing || isKept(bearing) },
    next: await nextOf(act, series),
    signing: await signedOn(act, paper, dated),
  };
}

/** What a person should look at before a paper is issued so; each null where there is nothing. */
export interface Doubts {
  /** Who signs on that day, where that is another than stands in the paper. */
  signer: Signature | null;
  /** The number of its series with which it would not be in order of time (NĐ 30/2020, Đ15.1). */
  order: TakenNumber | null;
}

export async function doubts(act: Act, { paper, dated, reserved, anew }: Issuing): Promise<Doubts> {
  const kept = await get(act, paper);
  if (!kept) return { signer: null, order: null };
  const lines = await numbersOf(act, seriesFor(kept, dated));
  const number =
    lines.find(({ id }) => id === reserved)?.number ??
    (anew ? null : printedOn(kept)) ??
    Math.max(0, ...lines.map((line) => line.number)) + 1;
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

function isSame(one: Signature, other: Signature): boolean {
  const lines = ({ authority, position, name }: Signature) => [...authority, position, name ?? ''].join('\n');
  return lines(one).toLocaleUpperCase('vi') === lines(other).toLocaleUpperCase('vi');
}
