import type { DocumentHeader, DocumentType } from './official-document.ts';

/** The series that letters are numbered in: they bear no type (NĐ 30/2020, Phụ lục III). */
export const LETTERS = 'CV';

/** In which of its issuer's series a paper is numbered: by its type, `KH`, `QĐ`; letters in one of their own. */
export function seriesOf({ code }: DocumentType): string {
  return code ?? LETTERS;
}

/** The types of administrative papers by their code (NĐ 30/2020, Phụ lục III); letters have none. */
export const paperTypes: Readonly<Record<string, string>> = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  QC: 'Quy chế',
  QyĐ: 'Quy định',
  TC: 'Thông cáo',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  KH: 'Kế hoạch',
  PA: 'Phương án',
  ĐA: 'Đề án',
  DA: 'Dự án',
  BC: 'Báo cáo',
  BB: 'Biên bản',
  TTr: 'Tờ trình',
  HĐ: 'Hợp đồng',
  CĐ: 'Công điện',
  BGN: 'Bản ghi nhớ',
  BTT: 'Bản thỏa thuận',
  GUQ: 'Giấy ủy quyền',
  GM: 'Giấy mời',
  GGT: 'Giấy giới thiệu',
  GNP: 'Giấy nghỉ phép',
  PG: 'Phiếu gửi',
  PC: 'Phiếu chuyển',
  PB: 'Phiếu báo',
  [LETTERS]: 'Công văn',
};

/** `Kế hoạch`, `Công văn`; the code itself where the decree has no such type. */
export function seriesName(series: string): string {
  return paperTypes[series] ?? series;
}

/** What stands after the stroke: `KH-UBND`; of a letter the issuer's symbol alone. */
export function symbolTail(series: string, issuerSymbol: string): string {
  return series === LETTERS ? issuerSymbol : `${series}-${issuerSymbol}`;
}

/** What a paper prints after the stroke; null where it bears no number. */
export function tailOf({ symbol }: DocumentHeader, type: DocumentType): string | null {
  return symbol === null ? null : symbolTail(seriesOf(type), symbol);
}

/** `05/KH-UBND`: below 10 with a leading zero (Phụ lục I, ô 3). */
export function notation({ number, symbol }: { number: number; symbol: string }): string {
  return `${String(number).padStart(2, '0')}/${symbol}`;
}
