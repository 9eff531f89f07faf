import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeadlineRule } from '#plan';
import { readCorrection, typedItem } from './corrections.ts';
import type { ItemContents, PlanItem } from './items.ts';

describe('a correction', () => {
  it('left as it was reads back as it was, for every category', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        expect(readCorrection(item, typedItem(item))).toEqual({ ok: true, item });
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(anyItem, fc.dictionary(fc.constantFrom(...NAMES), fc.string()), (item, typed) => {
        readCorrection(item, typed);
      }),
    );
  });

  it('reads figures in Vietnamese notation and asks where a point could be a comma', () => {
    expect(target({ comparator: '>', value: '92,5', unit: '%' })).toMatchObject({ value: 92.5 });
    expect(target({ comparator: '>=', value: '1.234' })).toMatchObject({ value: 1234 });
    expect(target({ comparator: '>=', value: '12.5' })).toEqual([
      { field: 'value', message: expect.stringContaining('12,5 hay 125?') },
    ]);
    expect(target({ comparator: '>=', value: '1e308' })).toEqual([
      { field: 'value', message: expect.any(String) },
    ]);
    expect(target({ comparator: '>=', value: '-1' })).toEqual([
      { field: 'value', message: expect.any(String) },
    ]);
  });

  it('wants to know how a figure is compared, and a range in order', () => {
    expect(target({ value: '90' })).toEqual([{ field: 'comparator', message: expect.any(String) }]);
    expect(target({ comparator: 'range', value: '10', valueTo: '5' })).toEqual([
      { field: 'valueTo', message: expect.any(String) },
    ]);
  });

  it('of a target that must not happen is a figure of zero', () => {
    expect(target({ subject: 'vụ cháy', zeroTolerance: 'on', value: '7' })).toMatchObject({
      comparator: '=',
      value: 0,
      unit: null,
      zeroTolerance: true,
    });
  });

  it('brings nothing out of bounds onto a form', () => {
    expect(target({ subject: 'danh sách người theo tà đạo' })).toEqual([
      { field: 'subject', message: expect.stringContaining('Không cập nhật trên phần mềm') },
    ]);
  });

  it('whose words name cases of people keeps counts only', () => {
    const read = readCorrection(
      { ...BARE, category: 'target', content: EMPTY },
      { subject: 'vụ ma túy', zeroTolerance: 'on' },
    );
    expect(read).toMatchObject({ ok: true, item: { bounds: 'count' } });
  });

  it.each([
    ['before', '30/2/2026', 'date'],
    ['yearlyBefore', '31/4', 'date'],
    ['monthlyBefore', '32', 'date'],
    ['within', '', 'count'],
    ['onEvent', '', 'event'],
    ['nonsense', '', 'rule'],
  ])('of a deadline %s “%s” is refused beside its field', (rule, date, field) => {
    const read = readCorrection(
      { ...BARE, category: 'deadline', content: { what: null, who: null, toWhom: null, rule: REGULAR } },
      {
        rule,
        date,
      },
    );
    expect(read).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([expect.objectContaining({ field })]),
    });
  });
});

const REGULAR: DeadlineRule = { type: 'regular' };
const EMPTY: ItemContents['target'] = {
  subject: null,
  comparator: null,
  value: null,
  unit: null,
  per: null,
  direction: 'none',
  baseline: null,
  zeroTolerance: false,
};

function target(typed: Record<string, string>) {
  const read = readCorrection({ ...BARE, category: 'target', content: EMPTY }, typed);
  return read.ok ? read.item.content : read.problems;
}

const BARE = { id: 'x', quote: 'q', span: [0, 1], clause: 'II.1', bounds: 'in', boundsReason: null } as const;

const NAMES = [
  'subject',
  'comparator',
  'value',
  'valueTo',
  'unit',
  'per',
  'direction',
  'baseline',
  'zeroTolerance',
  'by',
  'audience',
  'agency',
  'role',
  'what',
  'who',
  'toWhom',
  'rule',
  'date',
  'dateTo',
  'count',
  'span',
  'event',
  'name',
  'kind',
  'start',
  'end',
  'to',
  'via',
  'form',
  'authority',
  'purpose',
  'number',
  'issuer',
];

const words = fc.constantFrom('khu dân cư', 'Công an phường', 'mô hình tự quản', 'hộ gia đình', 'tổ dân phố');
const some = fc.option(words, { nil: null });
const year = fc.integer({ min: 2020, max: 2035 }).map(String);
const month = fc.integer({ min: 1, max: 12 }).map((value) => String(value).padStart(2, '0'));
const monthDay = fc
  .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2024-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(5, 10));
const full = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2035-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const partial = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join('-')),
  full,
);
const period = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom('Y', 'M', 'W', 'D'))
  .map(([n, u]) => `P${n}${u}`);
const event = fc.constantFrom('hoàn thành sắp xếp khu dân cư', 'bầu cử', 'issue');
const inclusive = fc.constantFrom({}, { inclusive: true as const });
const yearlyWhen = fc.oneof(
  monthDay,
  month,
  fc.tuple(monthDay, monthDay).map((two) => [...two]),
);

const rule: fc.Arbitrary<DeadlineRule> = fc.oneof(
  partial.map((date): DeadlineRule => ({ type: 'on', date })),
  fc.tuple(partial, inclusive).map(([date, more]): DeadlineRule => ({ type: 'before', date, ...more })),
  fc
    .tuple(yearlyWhen, inclusive)
    .map(([before, more]): DeadlineRule => ({ type: 'yearly', before, ...more })),
  yearlyWhen.map((on): DeadlineRule => ({ type: 'yearly', on })),
  fc
    .tuple(fc.integer({ min: 1, max: 31 }), inclusive)
    .map(([at, more]): DeadlineRule => ({ type: 'monthly', before: String(at).padStart(2, '0'), ...more })),
  period.map((every): DeadlineRule => ({ type: 'every', period: every })),
  fc.tuple(period, event).map(([within, after]): DeadlineRule => ({ type: 'within', period: within, after })),
  fc
    .tuple(period, event)
    .map(([span, at]): DeadlineRule => ({ type: 'beforeEvent', period: span, event: at })),
  event.map((at): DeadlineRule => ({ type: 'onEvent', event: at })),
  fc.option(event, { nil: null }).map((after): DeadlineRule => ({ type: 'immediately', after })),
  words.map((phase): DeadlineRule => ({ type: 'phaseEnd', phase })),
  fc
    .oneof(
      partial,
      year.map((of) => `${of}-Q3`),
    )
    .map((during): DeadlineRule => ({ type: 'during', period: during })),
  fc.tuple(full, full).map((two): DeadlineRule => {
    const [from = '', to = ''] = two.sort();
    return { type: 'between', from, to };
  }),
  fc.constantFrom<DeadlineRule[]>({ type: 'periodic' }, REGULAR),
);

const amount = fc.integer({ min: 0, max: 999_999 }).map((value) => value / 100);
const measured = fc.oneof(
  fc.record({
    comparator: fc.constantFrom('=' as const, '>=' as const, '>' as const, '<=' as const, '<' as const),
    value: amount,
    unit: fc.constantFrom('%', 'vụ', null),
  }),
  fc.tuple(amount, amount).map((two) => ({ comparator: 'range' as const, value: pair(two), unit: '%' })),
  fc.constant({ comparator: null, value: null, unit: null }),
);

const pair = ([one, other]: [number, number]): [number, number] => [
  Math.min(one, other),
  Math.max(one, other),
];

const anyTarget: fc.Arbitrary<ItemContents['target']> = fc
  .tuple(
    measured,
    fc.record({
      subject: some,
      per: fc.constantFrom('month', 'quarter', 'year', 'khu dân cư', null),
      direction: fc.constantFrom('none' as const, 'increase' as const, 'decrease' as const),
      baseline: fc.constantFrom('previous year', 'năm 2025', null),
    }),
    fc.constantFrom({}, { by: '2027' }, { by: '2027-06-01' }),
    fc.constantFrom({}, { kind: 'quota' as const }),
  )
  .map(([measure, plain, by, kind]) => ({ ...measure, ...plain, ...by, ...kind, zeroTolerance: false }));

const bound = fc.option(fc.oneof(partial, fc.constantFrom('issue', 'event:công bố kết quả')), { nil: null });
const anyItem: fc.Arbitrary<PlanItem> = fc.oneof(
  anyTarget.map((content): PlanItem => ({ ...BARE, category: 'target', content })),
  fc
    .tuple(some, fc.constantFrom({}, { number: '2' }))
    .map(
      ([audience, more]): PlanItem => ({ ...BARE, category: 'criterion', content: { audience, ...more } }),
    ),
  fc
    .tuple(words, fc.constantFrom('lead' as const, 'coordinate' as const, 'asked' as const))
    .map(([agency, role]): PlanItem => ({ ...BARE, category: 'task', content: { agency, role } })),
  fc.tuple(some, some, some, rule).map(
    ([what, who, toWhom, when]): PlanItem => ({
      ...BARE,
      category: 'deadline',
      content: { what, who, toWhom, rule: when },
    }),
  ),
  fc
    .tuple(some, fc.constantFrom('effect' as const, 'phase' as const, 'event' as const), bound, bound)
    .filter(([, , start, end]) => !start || !end || end >= start)
    .map(
      ([name, kind, start, end]): PlanItem => ({
        ...BARE,
        category: 'phase',
        content: { name, kind, start, end },
      }),
    ),
  fc
    .tuple(some, some, some)
    .map(([who, to, via]): PlanItem => ({ ...BARE, category: 'reporting', content: { who, to, via } })),
  fc
    .tuple(some, some)
    .map(([form, authority]): PlanItem => ({ ...BARE, category: 'award', content: { form, authority } })),
  fc
    .tuple(words, some)
    .map(([name, purpose]): PlanItem => ({ ...BARE, category: 'recipient', content: { name, purpose } })),
  fc.tuple(words, fc.option(partial, { nil: null }), some).map(
    ([kind, date, issuer]): PlanItem => ({
      ...BARE,
      category: 'legal basis',
      content: { role: 'basis', kind, number: '22/HD-BCA-V05', date, issuer },
    }),
  ),
  fc.constant<PlanItem>({ ...BARE, category: 'participant', content: {} }),
);
