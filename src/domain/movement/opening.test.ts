import { describe, expect, it } from 'vitest';
import { workCalendar } from '#calendar';
import { draftFrom, movementNamed, proposeOpening } from './opening.ts';
import { readOpening } from './opening-read.ts';
import { taking, target, today } from './testing.ts';

describe('opening a movement', () => {
  const items = [target('100% hộ ký cam kết', { subject: 'hộ gia đình' })];
  const fieldsOf = (draft: ReturnType<typeof proposeOpening>, change: Record<string, string | null> = {}) => {
    const fields = new Map<string, string[]>(
      Object.entries({ name: ['Phong trào'], issuer: ['i'], unit: ['u'], indicators: ['1'], periods: ['1'] }),
    );
    const [row] = draft.indicators;
    if (row) {
      fields
        .set('indicator.0.item', [row.planItem])
        .set('indicator.0.wanted', ['on'])
        .set('indicator.0.kind', [row.kind]);
      fields
        .set('indicator.0.question', [row.question])
        .set('indicator.0.target', [row.target])
        .set('indicator.0.kinds', row.unitKinds);
    }
    const period = {
      name: 'Năm',
      from: '2026-01-01',
      to: '2026-11-14',
      due: '2026-11-14',
      until: '',
      reason: 'Chủ tịch đồng ý',
    };
    for (const [name, value] of Object.entries(period)) fields.set(`period.0.${name}`, [value]);
    fields.set('period.0.kinds', ['area']);
    for (const [name, value] of Object.entries(change))
      value === null ? fields.delete(name) : fields.set(name, [value]);
    return readOpening(
      draftFrom(
        (name) => fields.get(name)?.[0] ?? null,
        (name) => fields.get(name) ?? [],
      ),
      items,
    );
  };
  const proposed = proposeOpening(items, {
    issued: null,
    today,
    taking: taking('area'),
    calendar: workCalendar(),
  });

  it('does not ask a unit for a share of all units in a class, which none can meet by itself', () => {
    const wanted = (words: string, some: Parameters<typeof target>[1] = {}) => {
      const frame = { issued: null, today, taking: taking('area'), calendar: workCalendar() };
      return proposeOpening([target(words, some)], frame).indicators[0]?.wanted;
    };
    expect(wanted('trên 90% khu phố được công nhận', { comparator: '>', value: 90 })).toBe(false);
    expect(wanted('ít nhất 20% khu phố được xếp loại xuất sắc', { comparator: '>=', value: 20 })).toBe(false);
    expect(wanted('100% khu phố được công nhận', { comparator: '>=' })).toBe(true);
    expect(wanted('95% hộ gia đình được công nhận', { value: 95, subject: 'hộ gia đình' })).toBe(true);
    expect(wanted('60% khu phố có nhà văn hóa', { value: 60 })).toBe(true);
    expect(wanted('03 khu phố được công nhận', { unit: 'khu phố', value: 3 })).toBe(true);
  });

  it('puts in force what the officer set', () => {
    expect(fieldsOf(proposed)).toMatchObject({
      ok: true,
      indicators: [{ kind: 'ratio', target: '100', unitKinds: ['area'] }],
      periods: [{ onTimeUntil: '2026-11-14' }],
    });
  });

  it.each([
    ['a name', { name: '' }, 'name'],
    ['a reason for a date the plan does not give', { 'period.0.reason': '' }, 'period.0.reason'],
    ['a real day', { 'period.0.due': '2026-02-30' }, 'period.0.due'],
    ['a last day after the due date', { 'period.0.until': '2026-11-01' }, 'period.0.until'],
    ['a number as target', { 'indicator.0.target': 'nhiều' }, 'indicator.0.target'],
    ['units', { unit: null }, 'unit'],
    [
      'a question short enough to be asked',
      { 'indicator.0.question': 'a'.repeat(1001) },
      'indicator.0.question',
    ],
    [
      'what the boundary lets be asked',
      { 'indicator.0.question': 'Danh sách người theo đạo' },
      'indicator.0.question',
    ],
    ['a shorter name', { name: 'a'.repeat(501) }, 'name'],
  ])('asks for %s', (_what, change, field) => {
    expect(fieldsOf(proposed, change)).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([expect.objectContaining({ field })]),
    });
  });

  it('ignores a question whose plan item nobody confirmed', () => {
    expect(fieldsOf(proposed, { 'indicator.0.item': 'invented' })).toMatchObject({
      ok: true,
      indicators: [],
    });
  });
});

describe('the name proposed for a movement', () => {
  it.each([
    ['Phát động phong trào thi đua “Khu phố sạch”', 'Phong trào thi đua “Khu phố sạch”'],
    ['Xây dựng mô hình điểm', 'Xây dựng mô hình điểm'],
    ['', ''],
  ])('is taken from “%s”', (title, name) => {
    expect(movementNamed(title)).toBe(name);
  });
});
