import { describe, expect, it } from 'vitest';
import {
  addresseeLines,
  type DocumentHeader,
  dateInWords,
  legalBasisLines,
  numberLine,
  recipientLines,
} from './index.ts';

const blank = '\u00A0'.repeat(6);
const header: DocumentHeader = {
  parentBody: null,
  issuingBody: 'ỦY BAN NHÂN DÂN PHƯỜNG AN BÌNH THỬ',
  number: 5,
  symbol: 'UBND',
  place: 'An Bình Thử',
  date: { day: 5, month: 2, year: 2026 },
};
const report = { name: 'BÁO CÁO', code: 'BC' };

describe('the wording of NĐ 30/2020', () => {
  it('writes a number below ten with a leading zero, and a blank where there is none', () => {
    expect(numberLine(header, report)).toBe('Số: 05/BC-UBND');
    expect(numberLine({ ...header, number: 112 }, report)).toBe('Số: 112/BC-UBND');
    expect(numberLine({ ...header, number: null }, report)).toBe(`Số: ${blank}/BC-UBND`);
  });

  it('gives a letter no code of its type', () => {
    expect(numberLine(header, { name: '', code: null })).toBe('Số: 05/UBND');
  });

  it('leaves blanks for a day and a month that are not known yet', () => {
    expect(dateInWords({ day: null, month: null, year: 2026 })).toBe(`ngày ${blank} tháng ${blank} năm 2026`);
  });

  it('closes legal bases by semicolons and the last by a full stop', () => {
    expect(legalBasisLines(['Căn cứ A', 'Căn cứ B'])).toEqual(['Căn cứ A;', 'Căn cứ B.']);
  });

  it('puts one addressee on the line of Kính gửi, several on dashed lines', () => {
    expect(addresseeLines(['Công an tỉnh'])).toEqual(['Công an tỉnh']);
    expect(addresseeLines(['A', 'B'])).toEqual(['- A;', '- B.']);
  });

  it('names addressees first among the recipients and the archive last', () => {
    const recipients = { lines: [{ name: 'A', purpose: 'phối hợp' }], archive: 'VT' };
    expect(recipientLines(recipients, true)).toEqual(['- Như trên;', '- A (phối hợp);', '- Lưu: VT.']);
    expect(recipientLines(recipients, false)[0]).toBe('- A (phối hợp);');
  });
});
