import { describe, expect, it } from 'vitest';
import { civilDate } from '#calendar';
import { shippedPacks } from '../../rules/index.ts';
import { starters } from '../starters/index.ts';
import { setInWords } from './index.ts';

const day = civilDate('2026-11-20');
if (!day) throw new Error('no such day');
const known = {
  sets: starters.map(({ set }) => set),
  rules: { book: { shipped: shippedPacks, own: [] }, day },
};
const of = (key: string, tongue: 'vi' | 'en' = 'vi') => {
  const found = starters.find(({ set }) => set.key === key);
  if (!found) throw new Error(`no starter ${key}`);
  return setInWords(found.set, known, tongue);
};

describe('a set in words', () => {
  it('says what each criterion asks, with the figure of its rule', () => {
    const { rows } = of('team');
    expect(rows.map(({ title, asks }) => `${title}: ${asks}`)).toContain(
      'Nhiệm vụ hoàn thành, so với mức “hoàn thành xuất sắc”: trên 95 %',
    );
    expect(rows.find(({ id }) => id === 'tasks-good')?.asks).toContain(
      'Hướng dẫn số 01/HD-BCA-V05 năm 2026, Mục IV',
    );
    expect(of('model-security').rows.find(({ id }) => id === 'safe')?.asks).toBe(
      'Khu dân cư “An toàn về an ninh, trật tự”: kết quả đánh giá khác từ mức Đạt các tiêu chí được đánh giá trên phần mềm trở lên',
    );
  });

  it('says nothing of what is not included, and how deep a criterion stands', () => {
    const { rows } = of('safe-area');
    expect(rows.find(({ id }) => id === 'people')).toMatchObject({
      asks: null,
      depth: 1,
      criterion: { bounds: 'out' },
    });
    expect(rows.find(({ id }) => id === 'peace')).toMatchObject({ criterion: null, depth: 0 });
  });

  it('says what classes ask, what caps them and who is not rated', () => {
    const { classes, notRated } = of('team');
    expect(classes[0]?.cap).toBe('Không quá 20 % số đơn vị loại “Hoàn thành tốt nhiệm vụ”');
    expect(classes[2]?.asks).toBe('đạt: Nhiệm vụ hoàn thành, so với mức “hoàn thành”');
    expect(notRated[0]).toBe('Hoạt động trong năm chưa đủ 9 tháng');
    expect(of('safe-area').notRated[0]).toBe(
      'Không đăng ký, hoặc đăng ký sau ngày cuối cùng: chậm nhất ngày 31/03',
    );
    expect(of('safe-area').classes[0]?.asks).toBe('Đạt mọi tiêu chí điều kiện');
    expect(of('movement-area').classes[0]?.asks).toContain('Quyết định số 510/QĐ-BCA-V05');
  });

  it('says so in English too, and how many points there are', () => {
    expect(of('movement-agency').most).toBe('100');
    expect(of('team', 'en').classes[0]?.cap).toBe(
      'No more than 20 % of the units in “Hoàn thành tốt nhiệm vụ”',
    );
  });
});
