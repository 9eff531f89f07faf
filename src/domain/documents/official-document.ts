import type { Picture } from '#pictures';

/**
 * An official document as NĐ 30/2020/NĐ-CP, Phụ lục I lays it out, apart from Word and PDF. All text is as
 * printed (capitals included); what the layout decides — sizes, rules, numbering, blanks — is not in it.
 */
export interface OfficialDocument {
  /** Prints "DỮ LIỆU THỬ" on every page. */
  trial: boolean;
  /** Its number was made void: prints "SỐ ĐÃ HỦY" on every page. */
  voided?: true;
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
  /** Who signs at the left of the signature, in order: the secretary of minutes, another body's head. */
  besides?: readonly Signature[];
  /** Null where a paper goes to nobody by name: no box 9b. */
  recipients: Recipients | null;
  /** Numbered `Phụ lục I`, `Phụ lục II` where there are several; each begins a page, with pages of its own. */
  annexes?: readonly OwnAnnex[];
  /** Whose power a decision rests on, in capitals above its legal bases: `CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG …` (Phụ lục III, mẫu 1.2). */
  power?: string;
  /** Ô 10b. */
  urgency?: Urgency;
  /** Ô 11, in capitals: `LƯU HÀNH NỘI BỘ`. */
  handling?: string;
  /** Ô 12: who drew it up and how many were printed, `PL.(300)`. */
  drafter?: string;
  /** Ô 13: the issuer's address, at the foot of the first page. */
  address?: string;
}

export const urgencies = ['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC'] as const;
export type Urgency = (typeof urgencies)[number];

/** An annex that is printed with its document. */
export interface OwnAnnex {
  /** What a decision issues with it, `QUY CHẾ`, in place of `Phụ lục` (NĐ 30/2020, Phụ lục III, mẫu 1.3). */
  name?: string;
  /** In capitals; below a name of its own as a title is. */
  title: string;
  body: readonly Block[];
  /** Printed across the paper, for broad tables. */
  across?: boolean;
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
  /** Phụ lục III: `BC`; null for a letter, and for a form. */
  code: string | null;
}

/** A letter prints no type: its title stands as `V/v …` below its number (ô 5b). */
export function isLetter({ name }: DocumentType): boolean {
  return name === '';
}

export type Block =
  | Heading
  | Chapter
  | Article
  | Clause
  | Point
  | Centred
  | Paragraph
  | FillIn
  | List
  | Table
  | Drawing;

/** `I.` in capitals, `1.`, `a)` in the order of the Vietnamese alphabet. */
export interface Heading {
  block: 'heading';
  level: 1 | 2 | 3;
  /** As another paper numbers it, `IV.` after `II.`, where that is not the next in order: printed as it is. */
  number?: string;
  text: Text;
}

/** `Chương I` with its title in capitals below; articles go on through chapters (Phụ lục I, ô 6). */
export interface Chapter {
  block: 'chapter';
  text: Text;
}

/** `Điều 1.` and its title, or its whole text. */
export interface Article {
  block: 'article';
  text: Text;
  /** Bold only to `Điều 1.`: what follows is the article itself, not its title. */
  whole?: true;
}

/** `1.` in an article, begun anew in each. */
export interface Clause {
  block: 'clause';
  text: Text;
}

/** `a)` in a clause, begun anew in each. */
export interface Point {
  block: 'point';
  text: Text;
}

/** A bold line in the middle: `QUYẾT ĐỊNH:`. */
export interface Centred {
  block: 'centred';
  text: Text;
}

/** A line to be written on by hand: its words, then dots to the margin, and so many lines of dots below. */
export interface FillIn {
  block: 'fill-in';
  label: string;
  lines: number;
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
  /** The id of a figure of the system: its source opens where the paper is read, and stays with it when its words are edited. */
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
