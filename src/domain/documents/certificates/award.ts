import { dateInWords } from '../wording.ts';
import type { CertificateFieldName } from './form.ts';

/** Who is awarded: a unit, a collective, or a nominee. */
export interface Awarded {
  name: string;
  address: string;
  /** Empty: what all are awarded for. */
  achievement: string;
}

/** What stands on every certificate of one printing. Empty: its field stays blank, to be written in. */
export interface AwardGiven {
  /** In the chair's own power, without TM. */
  issuer: string;
  /** `12/QĐ-UBND`. */
  decisionNumber: string;
  /** Null: not told. */
  decidedOn: AwardDay | null;
  place: string;
  /** The day on the certificate. */
  day: AwardDay | null;
  /** `KT. CHỦ TỊCH` and `PHÓ CHỦ TỊCH` are two lines. */
  signerPosition: string;
  signerName: string;
  achievement: string;
  /** The number of the first in the golden book (sổ vàng): `015`; the next has `016`. */
  firstRegister: string;
}

export interface AwardDay {
  day: number;
  month: number;
  year: number;
}

type Words = Readonly<Partial<Record<CertificateFieldName, string>>>;

/** What the fields of the certificate of one awarded say; `at`: 0 for the first of the printing. */
export function certificateWords(given: AwardGiven, awarded: Awarded, at: number): Words {
  const { decisionNumber, decidedOn, place, day } = given;
  const dated = decidedOn === null ? '' : dateInWords(decidedOn);
  return {
    issuer: given.issuer,
    recipient: awarded.name,
    address: awarded.address,
    achievement: awarded.achievement || given.achievement,
    decision: decisionNumber && `Quyết định số ${decisionNumber} ${dated}`.trim(),
    decisionNumber,
    decisionDate: dated,
    placeDate: place === '' || day === null ? '' : `${place}, ${dateInWords(day)}`,
    signerPosition: given.signerPosition,
    signerName: given.signerName,
    register: registerAt(given.firstRegister, at),
  };
}

/** `015` and 3 are `018`; what is no number stays as it is. */
export function registerAt(first: string, at: number): string {
  const found = /^(.*?)(\d{1,9})(\D*)$/u.exec(first);
  if (!found) return first;
  const [, before = '', number = '', after = ''] = found;
  return `${before}${String(Number(number) + at).padStart(number.length, '0')}${after}`;
}

/** A line of a typed list: name, address and achievement, apart by a tab (as Excel copies cells) or `|`. Empty lines are left out. */
export function typedAwarded(text: string): Awarded[] {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.split(/\t|\|/).map((part) => part.replace(/\s+/gu, ' ').trim()))
    .filter(([name = '']) => name !== '')
    .map(([name = '', address = '', achievement = '']) => ({ name, address, achievement }));
}
