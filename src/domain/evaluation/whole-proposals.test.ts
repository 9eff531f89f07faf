import { describe, expect, it } from 'vitest';
import type { PlanItem, PlanItemOf } from '#movement';
import { from, title } from './cases/sets/making.ts';
import type { CriteriaSet } from './criteria/criteria-set.ts';
import { proposeWholeTargets } from './whole-proposals.ts';

type Content = PlanItemOf<'target'>['content'];

function target(quote: string, some: Partial<Content> = {}, bounds: PlanItem['bounds'] = 'in'): PlanItem {
  const content: Content = {
    ...{ subject: null, comparator: '>=', value: 20, unit: '%', per: null, direction: 'none' },
    ...{ baseline: null, zeroTolerance: false, ...some },
  };
  const place = { id: quote, quote, span: [0, 1] as [number, number], clause: 'II.3 Chỉ tiêu' };
  return { ...place, category: 'target', content, bounds, boundsReason: null };
}

const teams: Pick<CriteriaSet, 'audience' | 'scale' | 'title'> = {
  title: 'Xếp loại tổ bảo vệ',
  audience: ['team'],
  scale: title('', {
    classes: [
      { key: 'excellent', name: 'Hoàn thành xuất sắc nhiệm vụ', from: from('>=', '90'), needs: [] },
      { key: 'well', name: 'Hoàn thành tốt nhiệm vụ', from: from('>=', '70'), needs: [] },
      { key: 'done', name: 'Hoàn thành nhiệm vụ', from: from('>=', '50'), needs: [] },
    ],
  }),
};
const areas: Pick<CriteriaSet, 'audience' | 'scale' | 'title'> = {
  title: 'Khu dân cư yên bình về an ninh, trật tự',
  audience: ['area'],
  scale: title('Khu dân cư yên bình'),
};
const proposed = (item: PlanItem, set = areas) => proposeWholeTargets([item], set)[0] ?? null;

describe('whole targets that a plan sets', () => {
  it('are shares of units in a class, with the clause and the words of the plan', () => {
    const quote = 'ít nhất 20% tổ bảo vệ an ninh, trật tự xếp loại hoàn thành xuất sắc nhiệm vụ';
    expect(proposeWholeTargets([target(quote)], teams)).toEqual([
      {
        ...{ title: quote, clause: 'II.3 Chỉ tiêu', class: 'excellent', of: 'eligible' },
        at: { bar: '>=', amount: { value: '20' }, high: null },
      },
    ]);
  });

  it('keep "trên" apart from "từ", and read a bare share as one that more units reach, too', () => {
    const words = 'trên 90% khu phố được công nhận “Khu dân cư yên bình”';
    expect(proposed(target(words, { comparator: '>', value: 90 }))?.at.bar).toBe('>');
    expect(proposed(target(words, { comparator: '=', value: 90 }))?.at.bar).toBe('>=');
    expect(proposed(target(words, { comparator: 'range', value: [20, 30] }))?.at).toEqual({
      ...{ bar: '>=', amount: { value: '20' }, high: null },
    });
  });

  it('find a class by the words that no other class is called', () => {
    const share = (words: string) => proposed(target(words, { subject: words }), teams)?.class ?? null;
    expect(share('tổ bảo vệ an ninh, trật tự đạt loại xuất sắc')).toBe('excellent');
    expect(share('tổ bảo vệ an ninh, trật tự hoàn thành nhiệm vụ')).toBe('done');
    expect(share('tổ bảo vệ an ninh, trật tự xếp loại tốt')).toBe('well');
    expect(share('tổ bảo vệ an ninh, trật tự thực hiện tốt nhiệm vụ được phân loại')).toBeNull();
    expect(share('tổ bảo vệ an ninh, trật tự đạt loại xuất sắc hoặc loại tốt')).toBeNull();
  });

  it('are none of a title where another scale’s class, a registration or another thing done is meant', () => {
    const none = [
      target('trong đó có 20% khu phố được phân loại xuất sắc'),
      target('100% khu phố đăng ký phấn đấu đạt tiêu chuẩn hằng năm', { value: 100 }),
      target('100% khu phố tổ chức lễ ra mắt sau khi hoàn thành việc sắp xếp', { value: 100 }),
    ];
    expect(proposeWholeTargets(none, areas)).toEqual([]);
    expect(proposed(target('20% khu phố đạt chuẩn'))).toMatchObject({ class: 'recognised' });
  });

  it('are of the title that the words name, however short it is written', () => {
    const named = (name: string) => proposed(target(`90% khu phố được công nhận “${name}”`))?.class ?? null;
    expect(named('Khu dân cư yên bình về ANTT')).toBe('recognised');
    expect(named('Tổ dân phố sạch đẹp')).toBeNull();
  });

  it('say of whom the share is', () => {
    const of = (words: string) => proposed(target(words))?.of;
    expect(of('90% tổng số khu phố được công nhận')).toBe('all');
    expect(of('90% khu phố đăng ký được công nhận')).toBe('rated');
    expect(of('90% khu phố được công nhận')).toBe('eligible');
  });

  it('are none of households, people, cases, other units, other years, or what is out of bounds', () => {
    const none = [
      target('95% hộ gia đình ở các khu phố được công nhận', { subject: 'hộ gia đình ở các khu phố' }),
      target('80% tổ viên được công nhận', { subject: 'tổ viên' }),
      target('90% trường học được công nhận', { subject: 'trường học' }),
      target('tăng 10% khu phố được công nhận so với năm trước', { baseline: 'năm trước' }),
      target('03 khu phố được công nhận', { unit: 'khu phố', value: 3 }),
      target('90% khu phố có nhà văn hóa', {}),
      target('90% khu phố được công nhận', {}, 'count'),
      target('90% khu phố được công nhận', {}, 'out'),
    ];
    expect(proposeWholeTargets(none, areas)).toEqual([]);
  });
});
