import { describe, expect, it } from 'vitest';
import { forUnit } from './papers/for-unit.ts';
import { type ReminderLetterInput, reminderLetter } from './reminder-letter.ts';

const due = { day: 10, month: 11, year: 2026 };
const next = { day: 20, month: 11, year: 2026 };
const unit = (name: string, given: Partial<ReminderLetterInput['units'][number]> = {}) => ({
  ...{ name, asked: false, due, early: false, returnedOn: null },
  ...given,
});
const letter = (...units: ReminderLetterInput['units']) =>
  reminderLetter({
    trial: false,
    issuer: {
      parentBody: null,
      issuingBody: 'ỦY BAN NHÂN DÂN PHƯỜNG HÒA SIM',
      nameInText: 'Ủy ban nhân dân phường Hòa Sim',
      symbol: 'UBND',
      place: 'Hòa Sim',
    },
    signature: { authority: ['TM. ỦY BAN NHÂN DÂN'], position: 'CHỦ TỊCH', name: null },
    date: { day: null, month: null, year: 2026 },
    plan: {
      number: '12/KH-UBND',
      date: { day: 3, month: 2, year: 2026 },
      issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG HÒA SIM',
      title: 'Phát động thi đua',
    },
    movement: 'Ngõ xanh',
    period: 'Năm 2026',
    units,
  });
const wordsOf = ({ body }: ReturnType<typeof letter>) =>
  body.flatMap((block) => {
    if (block.block === 'list')
      return block.items.map((item) => `- ${item.map(({ text }) => text).join('')}`);
    return block.block === 'paragraph' ? [block.text.map(({ text }) => text).join('')] : [];
  });

describe('the letter that reminds', () => {
  it('is a công văn: no type, its subject below its number, to the units', () => {
    const one = letter(unit('Tổ dân phố 1'), unit('Trường học mẫu'));
    expect(one.type).toEqual({ name: '', code: null });
    expect(one.header.symbol).toBe('UBND');
    expect(one.title).toBe('Đề nghị gửi báo cáo năm 2026 thực hiện phong trào thi đua “Ngõ xanh”');
    expect(one.addressees).toEqual(['Tổ dân phố 1', 'Trường học mẫu']);
    expect(wordsOf(one)).toEqual([
      'Thực hiện Kế hoạch số 12/KH-UBND ngày 03 tháng 02 năm 2026 của Ủy ban nhân dân phường Hòa Sim về việc phát động thi đua, các đơn vị gửi báo cáo năm 2026 về Ủy ban nhân dân phường Hòa Sim.',
      'Đến nay chưa nhận được báo cáo của các đơn vị nêu trên, hạn gửi đến hết ngày 10 tháng 11 năm 2026.',
      'Ủy ban nhân dân phường Hòa Sim đề nghị các đơn vị quan tâm, gửi báo cáo; nếu có khó khăn, vướng mắc, kịp thời trao đổi với Ủy ban nhân dân phường Hòa Sim để được hướng dẫn, hỗ trợ./.',
    ]);
  });

  it('asks where one of them is only asked, and never orders or calls anything overdue', () => {
    const words = wordsOf(letter(unit('Tổ dân phố 1'), unit('Mặt trận phường', { asked: true }))).join(' ');
    expect(words).toContain('trân trọng đề nghị');
    expect(words).not.toMatch(/(?<!\p{L})giao(?!\p{L})|quá hạn|chậm/iu);
  });

  it('names a day once where days differ, and apart who has only to add to a report', () => {
    const returnedOn = { day: 12, month: 11, year: 2026 };
    const units = [unit('B', { due: next }), unit('C', { returnedOn }), unit('A'), unit('D')];
    expect(wordsOf(letter(...units)).slice(1, -1)).toEqual([
      'Đến nay chưa nhận được báo cáo của các đơn vị sau, hạn gửi đến hết ngày 10 tháng 11 năm 2026:',
      ...['- A;', '- D.'],
      'Đến nay chưa nhận được báo cáo của các đơn vị sau, hạn gửi đến hết ngày 20 tháng 11 năm 2026:',
      '- B.',
      'Đã nhận báo cáo của các đơn vị sau, còn một số nội dung đã đề nghị bổ sung ngày 12 tháng 11 năm 2026:',
      '- C.',
    ]);
  });

  it('says of a day that is not over that it comes, not that nothing came', () => {
    const words = wordsOf(letter(unit('A', { early: true }), unit('B', { early: true }))).join(' ');
    expect(words).toContain(
      'Sắp đến hạn gửi báo cáo của các đơn vị nêu trên (đến hết ngày 10 tháng 11 năm 2026).',
    );
    expect(words).not.toContain('chưa nhận được');
  });

  it('names many units in its text, not above it', () => {
    const many = Array.from({ length: 30 }, (_, index) => unit(`Tổ dân phố ${index + 1}`));
    const one = letter(...many);
    expect(one.addressees).toHaveLength(1);
    expect(wordsOf(one).filter((line) => line.startsWith('- '))).toHaveLength(30);
  });

  it('speaks to one unit of itself alone, as to many each', () => {
    const alone = wordsOf(letter(unit('Tổ dân phố 7')));
    expect(alone[1]).toBe(
      'Đến nay chưa nhận được báo cáo của đơn vị, hạn gửi đến hết ngày 10 tháng 11 năm 2026.',
    );
    expect(alone.join(' ')).not.toContain('các đơn vị');
    const many = Array.from({ length: 14 }, (_, at) =>
      unit(`Tổ dân phố ${at}`, { due: at < 5 ? due : next }),
    );
    const own = forUnit(letter(...many), { name: 'Tổ dân phố 7' });
    expect(own?.addressees).toEqual(['Tổ dân phố 7']);
    expect(own && wordsOf(own)).toEqual(wordsOf(letter(unit('Tổ dân phố 7', { due: next }))));
  });
});
