import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from './read-plan.ts';
import { itemsOf, planText } from './testing.ts';

const BODY = [
  'I. MỤC ĐÍCH, YÊU CẦU',
  '- Giữ đường làng sạch đẹp; bà con cùng làm và cùng hưởng thành quả của phong trào.',
  'II. CHỈ TIÊU',
  '1. Phấn đấu trên 85% hộ gia đình phân loại rác tại nguồn trước ngày 30/9/2026.',
  '2. Mỗi thôn có ít nhất 02 tuyến đường hoa do Nhân dân tự quản, giữ sạch hằng tuần.',
  'III. KHEN THƯỞNG',
  '- Chủ tịch UBND xã tặng Giấy khen cho tập thể có thành tích xuất sắc.',
  'IV. TỔ CHỨC THỰC HIỆN',
  '1. Phòng Kinh tế xã',
  '- Chủ trì, phối hợp với các thôn tổ chức ra quân tổng vệ sinh môi trường vào ngày thứ bảy hằng tuần.',
  '- Tổng hợp kết quả, báo cáo Ủy ban nhân dân xã trước ngày 15/11 hằng năm.',
  '2. Đoàn Thanh niên xã',
  '- Tuyên truyền trên hệ thống loa truyền thanh của các thôn, hòa cùng phong trào chung.',
];

const idsOf = (text: string) =>
  itemsOf(readPlan({ file: 'ke-hoach.txt', text }))
    .map(({ id }) => id)
    .sort();
const IDS = idsOf(planText(...BODY));

/** Breaks the long paragraphs of the body in two, at least eight words into the line. */
function broken(at: readonly number[], sign: string): string {
  const lines = BODY.map((line, index) => {
    const words = line.split(' ');
    const where = 8 + ((at[index] ?? 0) % Math.max(1, words.length - 9));
    if (words.length < 12) return line;
    return `${words.slice(0, where).join(' ')}${sign}${words.slice(where).join(' ')}`;
  });
  return planText(...lines);
}

const places = fc.array(fc.nat(40), { minLength: BODY.length, maxLength: BODY.length });

describe('the identity of an item', () => {
  it('is the same for the same file, read as often as one likes', () => {
    expect(IDS.length).toBeGreaterThan(15);
    expect(idsOf(planText(...BODY))).toEqual(IDS);
  });

  it('survives lines broken anywhere in a paragraph', () => {
    fc.assert(
      fc.property(places, (at) => {
        expect(idsOf(broken(at, '\n'))).toEqual(IDS);
      }),
    );
  });

  it('survives a page number inside a sentence', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 99 }), (at, page) => {
        expect(idsOf(broken(at, `\n\n${page}\n\n`))).toEqual(IDS);
      }),
      { numRuns: 50 },
    );
  });

  it('survives marks of emphasis, other spaces and the other Unicode form', () => {
    const whole = planText(...BODY);
    expect(idsOf(whole.normalize('NFD'))).toEqual(IDS);
    expect(idsOf(whole.replaceAll(' các ', '\u00a0 các\t'))).toEqual(IDS);
    expect(idsOf(whole.replaceAll('Giấy khen', '**Giấy khen**'))).toEqual(IDS);
  });

  it('survives the old places of tone marks', () => {
    expect(
      idsOf(
        planText(...BODY)
          .replaceAll('hòa', 'hoà')
          .replaceAll('Ủy', 'Uỷ'),
      ),
    ).toEqual(IDS);
  });

  it('survives a paragraph put before it, under whatever heading', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 3, 5, 6, 8, 9, 10, 11, 12), (at) => {
        const more = [
          ...BODY.slice(0, at),
          '- Động viên, nhắc nhở nhau cùng giữ gìn cảnh quan chung.',
          ...BODY.slice(at),
        ];
        const now = idsOf(planText(...more));
        expect(IDS.filter((id) => !now.includes(id))).toEqual([]);
      }),
    );
  });

  it('changes with its words and with the heading it stands under', () => {
    const otherWords = idsOf(planText(...BODY.map((line) => line.replace('85%', '90%'))));
    const otherHeading = idsOf(planText(...BODY.map((line) => line.replace('2. Đoàn', '3. Đoàn'))));
    expect(IDS.filter((id) => !otherWords.includes(id)).length).toBeGreaterThan(0);
    expect(IDS.filter((id) => !otherHeading.includes(id)).length).toBeGreaterThan(0);
  });
});
