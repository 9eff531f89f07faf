import type { Picture } from '#pictures';

/**
 * An official document as NĐ 30/2020/NĐ-CP, Phụ lục I lays it out, apart from Word and PDF. All text is as
 * printed (capitals included); what the layout decides — sizes, rules, numbering, blanks — is not in it.
 */
export interface OfficialDocument {
  /** Prints "DỮ LIỆU THỬ" on every page. */
  trial: boolean;
  header: DocumentHeader;
  type: DocumentType;
  /** Trích yếu. */
  title: string;
  /** Căn cứ, one per line, without the closing mark. */
  legalBases: readonly string[];
  /** Kính gửi; empty where the kind of document has none. */
  addressees: readonly string[];
  body: readonly Block[];
  signature: Signature;
  /** Null where a paper goes to nobody by name: no box 9b. */
  recipients: Recipients | null;
}

/** What is annexed to a document: no header and no signature of its own (Phụ lục I, phụ lục). Printed across A4. */
export interface Annex {
  trial: boolean;
  /** `PHỤ LỤC`. */
  label: string;
  /** In capitals. */
  title: string;
  /** `(Kèm theo Kế hoạch số …)`. */
  attachedTo: string;
  body: readonly Block[];
}

export interface DocumentHeader {
  parentBody: string | null;
  issuingBody: string;
  /** The number in the year's series; null leaves a blank to be written in. */
  number: number | null;
  /** Tail of the symbol, without the type's code: `UBND`, `CAP`. Null: a paper without any number, as an area's head writes. */
  symbol: string | null;
  place: string;
  date: BlankDate;
}

/** A date whose day, or day and month, may still be a blank. */
export interface BlankDate {
  day: number | null;
  month: number | null;
  year: number;
}

export interface DocumentType {
  /** `BÁO CÁO`; a letter (công văn) prints none. */
  name: string;
  /** Phụ lục III: `BC`; null for a letter, whose title stands as `V/v …` below its number (ô 5b). */
  code: string | null;
}

export type Block = Heading | Paragraph | List | Table | Drawing;

/** `I.` in capitals, `1.`, `a)` in the order of the Vietnamese alphabet. */
export interface Heading {
  block: 'heading';
  level: 1 | 2 | 3;
  text: Text;
}

export interface Paragraph {
  block: 'paragraph';
  text: Text;
}

/** Dashed lines. */
export interface List {
  block: 'list';
  items: readonly Text[];
}

export interface Table {
  block: 'table';
  columns: readonly Column[];
  /** Rows repeated on each page. */
  head: readonly (readonly Cell[])[];
  rows: readonly (readonly Cell[])[];
}

/** A picture as wide as the text. */
export interface Drawing extends Picture {
  block: 'picture';
}

export interface Column {
  /** Part of the table's width, against the sum of all shares. */
  share: number;
  align: 'left' | 'center' | 'right';
}

/** The lines of a cell. */
export type Cell = readonly Text[];

export type Text = readonly Run[];

export interface Run {
  text: string;
  bold?: true;
  italic?: true;
  /** The indicator this figure stands for. */
  figure?: string;
}

export interface Signature {
  /** Above the position, `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`; empty where a head signs in his own power. */
  authority: readonly string[];
  /** `CHỦ TỊCH`. */
  position: string;
  /** Null leaves room for it. */
  name: string | null;
}

export interface Recipients {
  lines: readonly Recipient[];
  /** After "Lưu:": `VT, CAP`. */
  archive: string;
}

export interface Recipient {
  name: string;
  /** `để báo cáo`. */
  purpose: string | null;
}

/** Text in one weight. */
export function plain(text: string): Text {
  return [{ text }];
}
