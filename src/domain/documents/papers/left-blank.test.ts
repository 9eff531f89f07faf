import { describe, expect, it } from 'vitest';
import { type OfficialDocument, plain } from '../official-document.ts';
import { leftBlank } from './left-blank.ts';

const header = { parentBody: null, issuingBody: 'UBND', number: null, symbol: 'UBND', place: 'Mẫu' };
const document: OfficialDocument = {
  trial: false,
  header: { ...header, date: { day: null, month: null, year: 2026 } },
  type: { name: 'GIẤY MỜI', code: 'GM' },
  title: 'Dự lễ phát động',
  legalBases: ['Kế hoạch số 12/KH-UBND'],
  addressees: ['Các đơn vị'],
  body: [
    { block: 'paragraph', text: plain('Kính mời, v.v… và các đồng chí.') },
    { block: 'fill-in', label: 'Chức vụ:', lines: 2 },
  ],
  signature: { authority: [], position: 'CHỦ TỊCH', name: null },
  recipients: { lines: [{ name: 'Như trên', purpose: null }], archive: 'VT' },
};
const found = (own: Partial<OfficialDocument>) =>
  leftBlank({ ...document, ...own }).map(({ kind, words, blanks }) => [kind, words, blanks]);

describe('what a paper leaves to be written', () => {
  it('is nothing where all is said, and nothing that is filled in by hand', () => {
    expect(leftBlank(document)).toEqual([]);
  });

  it('is found in title, bases, text, lists, tables, recipients and annexes', () => {
    const dots = plain('Thời gian: …… giờ ……');
    const columns = [{ share: 1, align: 'left' as const }];
    const table = { block: 'table' as const, columns, head: [], rows: [[[plain('Tổ 1')], [dots]]] };
    expect(found({ title: 'Dự lễ ……' })).toEqual([['title', 'Dự lễ ……', 1]]);
    expect(found({ legalBases: ['Kế hoạch số ……'] })).toEqual([['legalBasis', 'Kế hoạch số ……', 1]]);
    expect(found({ body: [{ block: 'list', items: [dots] }] })).toEqual([
      ['list', 'Thời gian: …… giờ ……', 2],
    ]);
    expect(found({ body: [table] })).toEqual([['table', 'Tổ 1 Thời gian: …… giờ ……', 2]]);
    expect(found({ recipients: { lines: [{ name: '………', purpose: null }], archive: 'VT' } })).toEqual([
      ['recipient', '- ……;', 1],
    ]);
    expect(found({ annexes: [{ title: 'X', body: [{ block: 'point', text: dots }] }] })).toHaveLength(1);
  });

  it('is a day or a month of spaces too, with the words around it', () => {
    const blank = '\u00A0'.repeat(6);
    const long = `${'trước '.repeat(30)}ngày ${blank} tháng ${blank} năm 2026 ${'sau '.repeat(30)}`;
    const [line] = leftBlank({ ...document, body: [{ block: 'paragraph', text: plain(long) }] });
    expect(line?.blanks).toBe(2);
    expect(line?.words).toMatch(/^… trước .*trước ngày …… tháng …… năm 2026 sau .*sau …$/);
  });
});
