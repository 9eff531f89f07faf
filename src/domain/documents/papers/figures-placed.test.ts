import { describe, expect, it } from 'vitest';
import type { Block, OfficialDocument } from '../official-document.ts';
import { figuresPlaced } from './figures-placed.ts';

const document = (body: Block[], annex: Block[] = []): OfficialDocument => ({
  trial: false,
  header: {
    parentBody: null,
    issuingBody: 'ỦY BAN NHÂN DÂN PHƯỜNG MẪU',
    number: null,
    symbol: 'UBND',
    place: 'Mẫu',
    date: { day: null, month: null, year: 2026 },
  },
  type: { name: 'BÁO CÁO', code: 'BC' },
  title: 'Kết quả',
  legalBases: [],
  addressees: [],
  body,
  signature: { authority: [], position: 'CHỦ TỊCH', name: null },
  recipients: null,
  annexes: [{ title: 'SỐ LIỆU', body: annex }],
});

describe('the figures of a paper where they stand', () => {
  it('are told with the words around them, in one piece whatever their weight', () => {
    const text = [
      { text: `${'xa '.repeat(40)}đã có ` },
      { text: '1', figure: 'f1', bold: true as const },
      { text: '2', figure: 'f1' },
      { text: ' đơn vị gửi.' },
    ];
    const [only, ...others] = figuresPlaced(document([{ block: 'paragraph', text }]));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ id: 'f1', text: '12' });
    expect(only?.place).toMatch(/^… xa .*đã có 12 đơn vị gửi\.$/);
  });

  it('of a table are told by row and column, in annexes too', () => {
    const cell = (text: string, figure?: string) => [[figure ? { text, figure } : { text }]];
    const table: Block = {
      block: 'table',
      columns: [],
      head: [[cell('TT'), cell('Nội dung'), cell('Kết quả')]],
      rows: [[cell('1'), cell('Hộ đăng ký'), cell('250', 'f7')]],
    };
    expect(figuresPlaced(document([], [table]))).toEqual([
      { id: 'f7', text: '250', place: 'Hộ đăng ký – Kết quả' },
    ]);
  });
});
