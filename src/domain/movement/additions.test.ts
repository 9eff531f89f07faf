import { describe, expect, it } from 'vitest';
import { readPlan, spanOfWords } from '#plan';
import { addedItem } from './additions.ts';
import { type ItemCategory, itemsOf, type PlanItem } from './items.ts';

const TEXT = `KẾ HOẠCH

Phong trào thi đua năm 2026

I. MỤC ĐÍCH

1. Giữ nếp sống yên vui ở từng thôn.

II. CHỈ TIÊU

1. Trên 85% thôn có nhà văn hóa; các thôn giúp nhau
sản xuất. Ban mặt trận nắm tình hình tư tưởng của người dân. Mỗi thôn trồng ít nhất 02 hàng cây.

2. Số vụ lừa đảo được thống kê theo quý.
`;

const reading = readPlan({ file: 'plan.txt', text: TEXT });

function added(words: string, category: ItemCategory = 'target', items: PlanItem[] = []): PlanItem | null {
  const span = spanOfWords(TEXT, words);
  return span && addedItem(reading, items, { category, span });
}

describe('an item added by selecting words', () => {
  it('has the words of the plan, whole, with their clause and an id that stays', () => {
    const start = TEXT.indexOf('iúp nhau');
    const item = addedItem(reading, [], { category: 'criterion', span: [start, start + 15] });
    expect(item).toMatchObject({
      quote: 'giúp nhau sản xuất',
      bounds: 'in',
      clause: expect.stringMatching(/^II\.1 /),
    });
    expect(added('giúp nhau sản xuất', 'criterion')?.id).toBe(item?.id);
  });

  it('is found however its lines are broken', () => {
    expect(added('các thôn giúp nhau sản xuất', 'task')?.quote).toBe('các thôn giúp nhau sản xuất');
    expect(spanOfWords(TEXT, 'các thôn giúp nhau buôn bán')).toBeNull();
    expect(spanOfWords(TEXT, '  ')).toBeNull();
  });

  it('is understood as far as the reader understands its words alone', () => {
    expect(added('Trên 85% thôn có nhà văn hóa')?.content).toMatchObject({
      comparator: '>',
      value: 85,
      unit: '%',
    });
    expect(added('Giữ nếp sống yên vui')?.content).toMatchObject({ comparator: null, value: null });
  });

  it('cannot smuggle in a part of a sentence out of bounds', () => {
    expect(added('nắm tình hình tư tưởng của người dân')).toMatchObject({
      bounds: 'out',
      boundsReason: expect.any(String),
    });
    expect(added('tình hình')).toMatchObject({ bounds: 'out' });
    expect(added('Mỗi thôn trồng ít nhất 02 hàng cây')).toMatchObject({ bounds: 'in', boundsReason: null });
  });

  it('is out of bounds where it touches an item that is', () => {
    const [start, end] = spanOfWords(TEXT, 'Mỗi thôn trồng ít nhất 02 hàng cây') ?? [0, 0];
    const out = itemsOf(reading).map(
      (item): PlanItem => ({ ...item, span: [start, end], bounds: 'out', boundsReason: 'lý do' }),
    );
    expect(added('02 hàng cây', 'target', out)).toMatchObject({ bounds: 'out', boundsReason: 'lý do' });
  });

  it('keeps counts only where its sentence is about cases', () => {
    expect(added('thống kê theo quý')).toMatchObject({ bounds: 'count' });
  });

  it('is nothing where only white space or signs are selected', () => {
    expect(addedItem(reading, [], { category: 'target', span: [8, 10] })).toBeNull();
    expect(addedItem(reading, [], { category: 'target', span: [5, 5] })).toBeNull();
    expect(addedItem(reading, [], { category: 'target', span: [-1, 99_999] })).toBeNull();
  });
});
