import { describe, expect, it } from 'vitest';
import {
  addresseeLines,
  annexLabel,
  attachedToLine,
  type DocumentHeader,
  dateInWords,
  legalBasisLines,
  letterSubject,
  numberLine,
  type OfficialDocument,
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
const letter: OfficialDocument = {
  ...{ trial: false, header, type: { name: '', code: null }, title: '', legalBases: [], addressees: [] },
  ...{ body: [], signature: { authority: [], position: 'CHỦ TỊCH', name: null }, recipients: null },
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

  it('says “Như trên” once, whoever wrote it', () => {
    const typed = ['Như trên', 'như trên;', 'A'].map((name) => ({ name, purpose: null }));
    const recipients = { lines: typed, archive: 'VT' };
    expect(recipientLines(recipients, true)).toEqual(['- Như trên;', '- A;', '- Lưu: VT.']);
  });

  it.each([
    ['Đề nghị gửi báo cáo', 'V/v đề nghị gửi báo cáo'],
    ['UBND phường trả lời', 'V/v UBND phường trả lời'],
    ['Công an phường trả lời', 'V/v Công an phường trả lời'],
    ['Về việc Mặt trận vận động', 'V/v Mặt trận vận động'],
  ])('writes of a letter about “%s” %s', (title, subject) => {
    expect(letterSubject(title)).toBe(subject);
  });

  it('names what a decision issues by its kind, and counts the annexes beside it alone', () => {
    const annexes = [{ name: 'QUY CHẾ' }, {}, {}].map((one) => ({ ...one, title: '', body: [] }));
    const labels = (of: typeof annexes) => of.map((_, at) => annexLabel({ ...letter, annexes: of }, at));
    expect(labels(annexes)).toEqual(['QUY CHẾ', 'Phụ lục I', 'Phụ lục II']);
    expect(labels(annexes.slice(0, 2))).toEqual(['QUY CHẾ', 'Phụ lục']);
  });

  it('attaches an annex to a paper of the body whose power it rests on', () => {
    const document = { ...letter, header, type: { name: 'QUYẾT ĐỊNH', code: 'QĐ' } };
    const dated = '(Kèm theo Quyết định số 05/QĐ-UBND ngày 05 tháng 02 năm 2026 của';
    expect(attachedToLine(document)).toBe(`${dated} Ủy ban nhân dân phường An Bình Thử)`);
    const power = 'CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG AN BÌNH THỬ';
    expect(attachedToLine({ ...document, power })).toBe(
      `${dated} Chủ tịch Ủy ban nhân dân phường An Bình Thử)`,
    );
  });
});
