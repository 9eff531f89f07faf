import { describe, expect, it } from 'vitest';
import { settlingLetter } from './settling-letter.ts';

const LETTER = settlingLetter({
  trial: false,
  issuer: {
    parentBody: 'CÔNG AN TỈNH HOÀI KHÊ',
    issuingBody: 'CÔNG AN XÃ LÚA VÀNG',
    nameInText: 'Công an xã Lúa Vàng',
    symbol: 'CAX',
    place: 'Lúa Vàng',
  },
  signature: { authority: [], position: 'TRƯỞNG CÔNG AN XÃ', name: null },
  date: { day: null, month: null, year: 2026 },
  plan: {
    number: '12/KH-UBND',
    date: { day: 3, month: 2, year: 2026 },
    issuer: 'ỦY BAN NHÂN DÂN XÃ LÚA VÀNG',
    title: 'Phát động thi đua',
  },
  points: [
    {
      clause: 'Mục II.3',
      quote: 'trước ngày 31/11',
      why: 'Tháng 11 có 30 ngày.',
      asked: 'Đề nghị ghi rõ ngày.',
    },
    { clause: null, quote: '', why: 'Chưa nêu hạn báo cáo.', asked: 'Đề nghị bổ sung.' },
  ],
});

describe('the letter on points to settle', () => {
  it('goes to the plan’s issuer, with its subject below its number', () => {
    expect(LETTER.addressees).toEqual(['Ủy ban nhân dân xã Lúa Vàng']);
    expect(LETTER.type.code).toBeNull();
    expect(LETTER.title).toContain('Kế hoạch số 12/KH-UBND ngày 03 tháng 02 năm 2026');
  });

  it('gives of each point its place, its words, why, and what is asked', () => {
    const words = LETTER.body.map((block) =>
      'text' in block ? block.text.map(({ text }) => text).join('') : '',
    );
    expect(words).toEqual([
      expect.stringContaining('Qua nghiên cứu Kế hoạch số 12/KH-UBND'),
      'Mục II.3: “trước ngày 31/11”',
      'Tháng 11 có 30 ngày.',
      'Đề nghị ghi rõ ngày.',
      'Nội dung chung',
      'Chưa nêu hạn báo cáo.',
      'Đề nghị bổ sung.',
      'Công an xã Lúa Vàng trân trọng đề nghị Ủy ban nhân dân xã Lúa Vàng xem xét, cho ý kiến./.',
    ]);
  });
});
