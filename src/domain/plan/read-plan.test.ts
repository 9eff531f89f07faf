import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './1-text/fold.ts';
import { readPlan } from './read-plan.ts';
import { itemsOf, planText } from './testing.ts';
import { REPEATED } from './testing-repeated.ts';

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

  it.each(Object.entries(REPEATED))('comes to the end of a long text: %s', (_, text) => {
    const reading = readPlan({ file: 'a.txt', text: text(20_000) });
    expect(reading.text.length).toBeGreaterThan(20_000);
  });
});
