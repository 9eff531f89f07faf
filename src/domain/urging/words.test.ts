import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate } from '#calendar';
import { headerLine, mailAddress, phoneNumber } from './address.ts';
import { mailAbout, mailTo, messageTo, messageToGroup, type Urged } from './words.ts';

const day = (text: string) => {
  const date = civilDate(text);
  if (!date) throw new Error(text);
  return date;
};
const MATTER = {
  from: 'Ủy ban nhân dân phường Hòa Sim',
  movement: 'Phong trào thử',
  period: 'Năm 2026',
  today: day('2026-11-20'),
};
const unit = (given: Partial<Urged> = {}): Urged => ({
  name: 'Tổ dân phố 1',
  asked: false,
  due: day('2026-11-10'),
  returnedOn: null,
  ...given,
});

describe('what is said', () => {
  it('says calmly what has not come, and until when it was due', () => {
    expect(messageTo(unit(), MATTER, null)).toBe(
      [
        'Kính gửi Tổ dân phố 1.',
        'Đến nay chưa nhận được báo cáo Năm 2026 (Phong trào thử), hạn đã qua ngày 10/11/2026. Ủy ban nhân dân phường Hòa Sim đề nghị đơn vị sớm gửi báo cáo để kịp tổng hợp.',
        'Nếu đơn vị đã gửi hoặc có vướng mắc, xin báo lại để được hỗ trợ. Trân trọng.',
      ].join('\n'),
    );
  });

  it('only asks a body that is only asked: nothing is overdue for it, nothing is given to it to do', () => {
    for (const text of [
      messageTo(unit({ asked: true }), MATTER, null),
      mailTo(unit({ asked: true }), MATTER, null).text,
    ]) {
      expect(text).toContain('trân trọng đề nghị');
      expect(text).not.toMatch(/giao|quá hạn|hạn đã qua|sớm gửi/i);
    }
  });

  it('asks a unit that was asked for more for that, not for a report', () => {
    const text = messageTo(unit({ returnedOn: day('2026-11-12') }), MATTER, null);
    expect(text).toContain('bổ sung một số nội dung');
    expect(text).not.toContain('chưa nhận được');
  });

  it('names no unit to a group unless the officer says so, and then in his order', () => {
    const units = [unit({ name: 'Tổ dân phố 2' }), unit()];
    expect(messageToGroup(units, MATTER, null)).not.toMatch(/Tổ dân phố [12]/);
    expect(messageToGroup(units, MATTER, ['Tổ dân phố 1', 'Tổ dân phố 2'])).toContain(
      '- Tổ dân phố 1\n- Tổ dân phố 2',
    );
  });

  it('has the link only where one was made', () => {
    expect(messageTo(unit(), MATTER, 'https://x.vn/l/abc')).toContain('https://x.vn/l/abc');
    expect(messageTo(unit(), MATTER, null)).not.toContain('http');
  });

  it('tells whoever stands above which reports have not come', () => {
    const { subject, text } = mailAbout([unit()], MATTER, 'Trưởng phòng');
    expect(subject).toBe('Tình hình gửi báo cáo Năm 2026: 1 đơn vị chưa gửi');
    expect(text).toContain('- Tổ dân phố 1 (hạn 10/11/2026)');
  });
});

describe('an address', () => {
  it('is one address and nothing beside it', () => {
    for (const good of ['a@b.vn', ' to.truong+1@phuong-hoa-sim.example.vn '])
      expect(mailAddress(good)).toBe(good.trim());
    for (const bad of [
      '',
      'a',
      'a@b',
      'a@b..vn',
      'a b@c.vn',
      'a@b.vn,c@d.vn',
      'a@b.vn\nBcc: c@d.vn',
      '<a@b.vn>',
      'a@-b.vn',
    ])
      expect([bad, mailAddress(bad)]).toEqual([bad, null]);
  });

  it('cannot end the line that it stands on', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(mailAddress(text) ?? '').not.toMatch(/[\p{Cc}\s,;<>]/u);
        expect(headerLine(text)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      }),
    );
  });

  it('of a telephone holds digits alone', () => {
    expect(['0900 000 001', '+84 900.000.001', ''].map(phoneNumber)).toEqual([
      '0900 000 001',
      '+84 900.000.001',
      '',
    ]);
    expect(['gọi sau 17 giờ', '1234567890123456789012'].map(phoneNumber)).toEqual([null, null]);
  });
});
