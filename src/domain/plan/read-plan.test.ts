import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './1-text/fold.ts';
import { readPlan } from './read-plan.ts';
import { itemsOf, planText } from './testing.ts';

const SAMPLE = planText(
  'I. MỤC ĐÍCH, YÊU CẦU',
  '- Giữ đường làng sạch đẹp; bà con cùng làm.',
  '**II. CHỈ TIÊU**',
  '- 100% thôn ra quân; ít nhất 80% hộ phân loại rác trước ngày 30/9/2026.',
  'a) Đối với trường học',
  '- Không có rác thải nhựa (theo Nghị quyết số 04/NQ-HĐND ngày 10/12/2025).',
  'III. KHEN THƯỞNG',
  '- Giấy khen của Chủ tịch UBND xã.',
  'IV. TỔ CHỨC THỰC HIỆN',
  '1. Phòng Kinh tế xã: Chủ trì, phối hợp với các thôn; kinh phí bố trí từ ngân sách xã.',
  '- Thời gian: Quý II/2026.',
  'STT\tNội dung\tĐơn vị chủ trì\tThời gian',
  '1\tTrồng cây\tĐoàn xã\tTháng 5/2026',
);

function check(text: string): void {
  const reading = readPlan({ file: 'a.txt', text, pages: [0] });
  const items = itemsOf(reading);
  for (const { quote, span } of items) {
    expect(fold(reading.text.slice(...span))).toBe(fold(quote));
    expect(span[0]).toBeGreaterThanOrEqual(0);
    expect(span[1]).toBeLessThanOrEqual(reading.text.length);
  }
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  for (const [at, { parentIndex, level }] of reading.sections.entries()) {
    expect(parentIndex ?? -1).toBeLessThan(at);
    expect(level).toBe((reading.sections[parentIndex ?? -1]?.level ?? 0) + 1);
  }
}

describe('a reading', () => {
  it('quotes the plan where its spans point, with identities that differ', () => {
    check(SAMPLE);
  });

  it('is the same each time', () => {
    const [first, second] = [1, 2].map(() => JSON.stringify(readPlan({ file: 'a.txt', text: SAMPLE })));
    expect(second).toBe(first);
  });

  it('is the same for another Unicode form, and its pages move with the text', () => {
    const pages = [0, SAMPLE.indexOf('III.')];
    const apart = SAMPLE.normalize('NFD');
    const read = readPlan({ file: 'a.txt', text: apart, pages: [0, apart.indexOf('III.')] });
    expect(read).toEqual(readPlan({ file: 'a.txt', text: SAMPLE, pages }));
  });

  it('is of another kind without the line KẾ HOẠCH', () => {
    expect(readPlan({ file: 'tho.txt', text: 'Con cò bay lả bay la' })).toMatchObject({
      id: 'tho',
      kind: 'other',
    });
  });

  it('never fails on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), check), { numRuns: 150 });
  });

  it('never fails on a plan cut off, shuffled or damaged', () => {
    const lines = SAMPLE.split('\n');
    const damaged = fc.oneof(
      fc.nat(SAMPLE.length).map((at) => SAMPLE.slice(0, at)),
      fc.nat(SAMPLE.length).map((at) => SAMPLE.slice(at)),
      fc.shuffledSubarray(lines).map((some) => some.join('\n')),
      fc
        .array(
          fc.tuple(
            fc.nat(SAMPLE.length),
            fc.constantFrom('\n', ':', ';', '(', '”', '%', '- ', '1. ', '\t', '#', '*', ' 05 '),
          ),
        )
        .map((edits) =>
          edits.reduce((text, [at, sign]) => text.slice(0, at) + sign + text.slice(at), SAMPLE),
        ),
    );
    fc.assert(fc.property(damaged, check), { numRuns: 250 });
  });

  it.each([
    ['one line', (n: number) => `KẾ HOẠCH\nI. Việc\n- ${'làm sạch đường, '.repeat(n)}`],
    ['brackets', (n: number) => `KẾ HOẠCH\nI. Việc\n- ${'('.repeat(n)}${';'.repeat(n)}`],
    ['dates', (n: number) => `KẾ HOẠCH\nI. Việc\n- trước ngày ${'1/1, '.repeat(n)}`],
    ['headings', (n: number) => `KẾ HOẠCH\n${'1. Việc\n'.repeat(n)}`],
    ['labels', (n: number) => `KẾ HOẠCH\nI. Việc\n${'- Đơn vị chủ trì: Công an xã.\n'.repeat(n)}`],
    ['numbers', (n: number) => `KẾ HOẠCH\nI. CHỈ TIÊU\n- ${'100% hộ và '.repeat(n)}`],
    ['times', (n: number) => `KẾ HOẠCH\nI. Việc\n- ${'trong tháng 6/2026 và '.repeat(n)}`],
    ['ranges', (n: number) => `KẾ HOẠCH\nI. CHỈ TIÊU\n- ${'5-10% hộ và '.repeat(n)}`],
    [
      'laws',
      (n: number) =>
        `KẾ HOẠCH\nI. Việc\n- ${Array.from({ length: n }, (_, i) => `Luật Số${i} Một`).join('; ')}`,
    ],
    ['lists in lists', (n: number) => `KẾ HOẠCH\nI. Việc\n${'- Công an xã:\n+ Đoàn xã:\n'.repeat(n)}`],
    [
      'reports',
      (n: number) => `KẾ HOẠCH\nI. BÁO CÁO\n${'- Thôn báo cáo UBND xã trước ngày 5/6 hằng năm.\n'.repeat(n)}`,
    ],
    ['awards', (n: number) => `KẾ HOẠCH\nI. KHEN THƯỞNG\n- Tặng ${'Giấy khen, Bằng khen, '.repeat(n)}`],
    ['documents', (n: number) => `KẾ HOẠCH\nCăn cứ ${'Luật số 1/2025/QH15 và '.repeat(n)}\nI. Việc`],
    ['spaces', (n: number) => `KẾ HOẠCH\nNơi nhận:\n- A${' '.repeat(n * 10)}B`],
  ])('takes time in proportion to the text: %s', (_, text) => {
    const time = (n: number) => {
      const start = performance.now();
      readPlan({ file: 'a.txt', text: text(n) });
      return performance.now() - start;
    };
    time(500);
    expect(time(20_000)).toBeLessThan(8000);
  });
});
