import type { CivilDate } from '#calendar';

/** A line of the register of papers that an issuer sends out (NĐ 30/2020, Phụ lục IV, mẫu I). */
export interface RegisterLine {
  /** The type's code, `KH`; `CV` for letters. */
  series: string;
  number: number;
  /** What stands after the stroke: `KH-UBND`. */
  symbol: string;
  state: 'reserved' | 'issued' | 'void';
  title: string;
  /** An issued paper has one. */
  dated: CivilDate | null;
  signer: string | null;
  recipients: string | null;
  /** Who keeps the copy. */
  archive: string | null;
  copies: number | null;
  /** The day on which it was first handed over or sent. */
  passedOn: CivilDate | null;
  note: string | null;
  /** Why it is void. */
  reason: string | null;
}
