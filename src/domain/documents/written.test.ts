import { describe, expect, it } from 'vitest';
import { proseSection } from './prose-section.ts';
import { written } from './written.ts';

describe('what somebody wrote', () => {
  it('keeps paragraphs, lines and lists', () => {
    expect(written('Đã làm:\n- Dọn vệ sinh\n+ Treo cờ\n\nCòn lại.\nChưa xong.')).toEqual([
      { kind: 'lines', lines: ['Đã làm:'] },
      { kind: 'items', items: ['Dọn vệ sinh', 'Treo cờ'] },
      { kind: 'lines', lines: ['Còn lại.', 'Chưa xong.'] },
    ]);
  });

  it('takes the marks of a program for what they mean and prints none', () => {
    const pasted =
      '## Kết quả\n**Đạt** <b>tốt</b>&nbsp;cả<br>hai<ul><li>một</li><li class="x">hai</li></ul>\n-----\n5 < 7';
    expect(written(pasted)).toEqual([
      { kind: 'lines', lines: ['Kết quả', 'Đạt tốt cả', 'hai'] },
      { kind: 'items', items: ['một', 'hai'] },
      { kind: 'lines', lines: ['5 < 7'] },
    ]);
  });

  it('keeps a number before a line, which somebody may cite', () => {
    expect(written('1. Một\n2) Hai')).toEqual([{ kind: 'lines', lines: ['1. Một', '2) Hai'] }]);
  });
});

describe('what units wrote', () => {
  const answer = (unit: string, text: string, more = {}) => ({ unit, text, ...more });
  const blocks = proseSection([
    {
      question: 'Tuyên truyền thế nào?',
      heading: 'Tuyên truyền (Mục II.1)',
      answers: [
        answer('Tổ 1', '- Phát thanh\n- Họp', { part: 'Cách làm', awaiting: true }),
        answer('Tổ 2', 'Phát thanh', { part: 'Cách làm', also: ['Tổ 3'] }),
        answer('Tổ 1', 'Tốt', { part: 'Kết quả' }),
      ],
    },
    { question: 'Ai dự?', heading: 'Tuyên truyền (Mục II.1)', answers: [answer('Tổ 1', 'Nhân dân')] },
  ]);
  const said = blocks.map((one) => {
    if (one.block === 'table' || one.block === 'picture' || one.block === 'fill-in') return one.block;
    const texts = one.block === 'list' ? one.items : [one.text];
    const mark = one.block === 'heading' ? '#'.repeat(one.level) : one.block === 'list' ? '-' : '';
    return `${mark}${texts.map((runs) => runs.map(({ text }) => text).join('')).join('|')}`;
  });

  it('stands under the plan’s headings, question by question, heading by heading', () => {
    expect(said).toEqual([
      '#NỘI DUNG BÁO CÁO CỦA CÁC ĐƠN VỊ',
      '##Tuyên truyền (Mục II.1)',
      '###Tuyên truyền thế nào?',
      'Cách làm',
      'Tổ 1 (đang chờ bổ sung): ',
      '-Phát thanh|Họp',
      '-Tổ 2 (cùng việc này có báo cáo của Tổ 3): Phát thanh',
      'Kết quả',
      '-Tổ 1: Tốt',
      '###Ai dự?',
      '-Tổ 1: Nhân dân',
    ]);
  });
});
