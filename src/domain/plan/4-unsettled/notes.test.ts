import { describe, expect, it } from 'vitest';
import { readPlan } from '../read-plan.ts';
import { readingOf } from '../testing.ts';

describe('a reading notes', () => {
  const notes = (text: string) => readPlan({ file: 'a.txt', text }).notes.map(({ code }) => code);

  it('an empty file, a poem, and a scan that lost its accents', () => {
    expect(notes(' \n ')).toEqual(['empty']);
    expect(notes('Sáng ra bờ suối, tối vào hang\nCháo bẹ rau măng vẫn sẵn sàng')).toEqual(['not-a-plan']);
    expect(notes('Uy ban nhan dan huyen ban hanh ke hoach trien khai thuc hien de an '.repeat(9))).toEqual([
      'garbled',
    ]);
    expect(
      notes('The commune shall plant trees for the good of all and with the help of the schools. '.repeat(9)),
    ).toEqual(['foreign']);
  });

  it('what a plan does not say, and a task nobody owns', () => {
    expect(notes('KẾ HOẠCH\nLàm sạch đường làng')).toEqual([
      'no-headings',
      'no-issuer',
      'no-number',
      'no-date',
      'no-signer',
    ]);
    const reading = readingOf('I. TỔ CHỨC THỰC HIỆN', '- Tổ chức ra quân vào sáng thứ bảy.');
    expect(reading.notes).toMatchObject([{ code: 'no-owner', quote: 'Tổ chức ra quân vào sáng thứ bảy.' }]);
  });
});
