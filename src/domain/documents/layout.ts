/**
 * The numbers of NĐ 30/2020/NĐ-CP, Phụ lục I, that our papers use. Lengths of the page in millimetres,
 * letters and gaps in points. `least` and `most` are what the decree allows, `value` what we print;
 * `clause` is where it stands: a part (`phần I`) or a box (`ô 5a`) of the annex.
 */
export interface Measure {
  value: number;
  least: number;
  most: number;
  clause: string;
}

export interface LetterStyle {
  /** As Word lists it. */
  name: string;
  /** Points. */
  size: Measure;
  bold: boolean;
  italic: boolean;
}

/** A4 upright. */
export const paper = { width: 210, height: 297, clause: 'phần I' } as const;

export const margin = {
  top: measure(20, 20, 25, 'phần I'),
  bottom: measure(20, 20, 25, 'phần I'),
  left: measure(30, 30, 35, 'phần I'),
  right: measure(15, 15, 20, 'phần I'),
};

export const paragraph = {
  /** Millimetres; the decree names 10 and 12.7 only. */
  firstLineIndent: measure(10, 10, 12.7, 'ô 6'),
  /** Points between two paragraphs. */
  gap: measure(6, 6, Number.POSITIVE_INFINITY, 'ô 6'),
  /** Multiple of single spacing. */
  lineSpacing: measure(1.1, 1, 1.5, 'ô 6'),
};

/** The rule under issuing body and title: part of the line above it. Under the motto it is as long as the text. */
export const shortRule = measure(0.4, 1 / 3, 1 / 2, 'ô 2, 5a');

export const letters = {
  nation: letter('Quốc hiệu', 12, 12, 13, 'ô 1', 'bold'),
  motto: letter('Tiêu ngữ', 13, 13, 14, 'ô 1', 'bold'),
  parentBody: letter('Cơ quan chủ quản', 12, 12, 13, 'ô 2'),
  issuingBody: letter('Cơ quan ban hành', 12, 12, 13, 'ô 2', 'bold'),
  number: letter('Số và ký hiệu', 13, 13, 13, 'ô 3'),
  placeDate: letter('Địa danh và ngày tháng', 13, 13, 14, 'ô 4', 'italic'),
  typeName: letter('Tên loại văn bản', 14, 13, 14, 'ô 5a', 'bold'),
  title: letter('Trích yếu', 14, 13, 14, 'ô 5a', 'bold'),
  letterSubject: letter('V/v', 12, 12, 13, 'ô 5b'),
  legalBasis: letter('Căn cứ', 14, 13, 14, 'ô 6', 'italic'),
  body: letter('Nội dung', 14, 13, 14, 'ô 6'),
  section: letter('Mục I', 14, 13, 14, 'ô 6', 'bold'),
  clause: letter('Khoản 1', 14, 13, 14, 'ô 6', 'bold'),
  point: letter('Điểm a', 14, 13, 14, 'ô 6'),
  chapterNumber: letter('Chương', 14, 13, 14, 'ô 6', 'bold'),
  chapter: letter('Tên chương', 14, 13, 14, 'ô 6', 'bold'),
  article: letter('Điều', 14, 13, 14, 'ô 6', 'bold'),
  centred: letter('Dòng giữa', 14, 13, 14, 'ô 6', 'bold'),
  power: letter('Thẩm quyền ban hành', 14, 13, 14, 'ô 5a', 'bold'),
  table: letter('Bảng', 13, 13, 14, 'ô 6'),
  tableHead: letter('Đầu bảng', 13, 13, 14, 'ô 6', 'bold'),
  authority: letter('Chức vụ người ký', 14, 13, 14, 'ô 7a', 'bold'),
  signer: letter('Họ tên người ký', 14, 13, 14, 'ô 7b', 'bold'),
  addressee: letter('Kính gửi', 14, 13, 14, 'ô 9a'),
  recipientsHead: letter('Nơi nhận', 12, 12, 12, 'ô 9b', 'bold', 'italic'),
  recipients: letter('Danh sách nơi nhận', 11, 11, 11, 'ô 9b'),
  urgency: letter('Mức độ khẩn', 13, 13, 14, 'ô 10b', 'bold'),
  handling: letter('Chỉ dẫn phạm vi lưu hành', 13, 13, 14, 'ô 11', 'bold'),
  drafter: letter('Người soạn thảo và số bản', 11, 11, 11, 'ô 12'),
  address: letter('Địa chỉ cơ quan', 11, 11, 12, 'ô 13'),
  annexLabel: letter('Phụ lục', 14, 14, 14, 'phụ lục', 'bold'),
  annexTitle: letter('Tên phụ lục', 14, 13, 14, 'phụ lục', 'bold'),
  attachedTo: letter('Kèm theo', 14, 13, 14, 'phụ lục', 'italic'),
  pageNumber: letter('Số trang', 13, 13, 14, 'phần I'),
} as const;

export type LetterName = keyof typeof letters;

/**
 * Left and right column of the header, in parts of the text's width. The annex's diagram centres box 2 at
 * 22.5 % and box 1 at 75 %; the name of the State in 12 pt bold needs 88 mm, which its own 46 % do not hold.
 */
export const headerColumns = { left: 0.45, right: 0.55 } as const;

/** The boxes of the marks of urgency, in millimetres (phần I, ô 10b). */
export const urgencyBoxes = {
  'HỎA TỐC': { width: 30, height: 8 },
  'THƯỢNG KHẨN': { width: 40, height: 8 },
  KHẨN: { width: 20, height: 8 },
} as const;

/** Ours, not the decree's. */
export const house = {
  /** Room for signature and seal. */
  signatureGapMm: 27,
  pageNumberFromTopMm: 10,
  cellPaddingMm: 1.2,
  /** Above and below the lines of a cell. */
  cellPaddingAboveMm: 0.6,
  /** So much broader than its longest word is a column, for a table's letters are measured without their pairs. */
  cellLeewayMm: 0.4,
  /** Where columns have not room enough, a word longer than this may break in its cell; a number never does. */
  brokenWordMm: 24,
  /** Where the lines under "Kính gửi:" begin, in parts of the text's width (the annex's diagram, ô 9a). */
  addresseesFrom: 0.41,
  ruleWidthPt: 0.75,
  /** Lines that a row has in its highest cell; a higher one may break over pages, a higher head is not repeated. */
  longestWholeRow: 24,
  /** Lines; a longer list of recipients may break over pages, the signature at its beginning. */
  longestWholeRecipients: 30,
  /** Of a page's height: what is left is the line that a picture belongs to. */
  tallestPicture: 0.9,
} as const;

/** Millimetres between the margins. */
export const textWidth = paper.width - margin.left.value - margin.right.value;

/** The same on paper laid across. */
export const textWidthAcross = paper.height - margin.left.value - margin.right.value;

/** Millimetres between the upper and the lower margin. */
export const textHeight = paper.height - margin.top.value - margin.bottom.value;

/** The same on paper laid across. */
export const textHeightAcross = paper.width - margin.top.value - margin.bottom.value;

function measure(value: number, least: number, most: number, clause: string): Measure {
  return { value, least, most, clause };
}

function letter(
  name: string,
  size: number,
  least: number,
  most: number,
  clause: string,
  ...marks: ('bold' | 'italic')[]
): LetterStyle {
  const [bold, italic] = [marks.includes('bold'), marks.includes('italic')];
  return { name, size: measure(size, least, most, clause), bold, italic };
}
