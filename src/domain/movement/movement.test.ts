import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '#calendar';
import type { DeadlineRule, Target } from '#plan';
import { proposeIndicators } from './indicators.ts';
import { clauseAt, type PlanItemOf } from './items.ts';
import { draftFrom, movementNamed, proposeOpening } from './opening.ts';
import { readOpening } from './opening-read.ts';
import { dueOf, proposePeriods } from './periods.ts';

const day = (text: string): CivilDate => {
  const date = civilDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
};
const today = day('2026-11-22');
const rest = { clause: 'II.4 Chỉ tiêu', bounds: 'in', boundsReason: null, span: [0, 1] } as const;

function target(
  quote: string,
  given: Partial<Target> = {},
  bounds: 'in' | 'count' | 'out' = 'in',
): PlanItemOf<'target'> {
  const content = {
    subject: null,
    comparator: '=',
    value: 100,
    unit: '%',
    per: null,
    direction: 'none',
    baseline: null,
    zeroTolerance: false,
    ...given,
  } as const;
  return { ...rest, id: quote, category: 'target', quote, content, bounds };
}
function criterion(quote: string, audience: string): PlanItemOf<'criterion'> {
  return { ...rest, id: quote, category: 'criterion', quote, content: { audience } };
}
function deadline(quote: string, who: string | null, rule: DeadlineRule): PlanItemOf<'deadline'> {
  return {
    ...rest,
    id: quote,
    category: 'deadline',
    quote,
    content: { what: 'báo cáo', who, toWhom: null, rule },
  };
}
function phase(name: string, start: string, end: string): PlanItemOf<'phase'> {
  return { ...rest, id: name, category: 'phase', quote: name, content: { name, kind: 'phase', start, end } };
}
const kindOf = (item: Parameters<typeof proposeIndicators>[0][number]) =>
  proposeIndicators([item], ['area', 'agency'])[0]?.kind;

describe('an indicator proposed from a confirmed target', () => {
  it('is attested by each unit where the plan counts units', () => {
    expect(kindOf(target('100% khu phố tổ chức', { subject: 'khu phố tổ chức ngày hội' }))).toBe(
      'attestation',
    );
  });

  it('keeps the share that is wanted of the units', () => {
    const [indicator] = proposeIndicators(
      [target('Trên 90% khu phố', { subject: 'khu phố đạt', comparator: '>', value: 90 })],
      ['area'],
    );
    expect(indicator).toMatchObject({ kind: 'attestation', comparator: '>', target: '90' });
  });

  it('holds for each unit where the plan counts per body, for the sum where it does not', () => {
    const each = (quote: string, per: string | null = null) =>
      proposeIndicators([target(quote, { value: 2, unit: 'điểm', per })], ['area'])[0]?.eachUnit;
    expect(each('mỗi khu phố có ít nhất 02 điểm')).toBe(true);
    expect(each('02 điểm/khu phố', 'khu phố')).toBe(true);
    expect(each('Mỗi năm có 02 điểm', 'year')).toBe(false);
  });

  it('is a part of a whole where the plan counts something within units', () => {
    expect(kindOf(target('100% hộ ký cam kết', { subject: 'hộ gia đình ký cam kết' }))).toBe('ratio');
  });

  it('counts cases where nothing may happen', () => {
    expect(kindOf(target('Không để xảy ra cháy', { zeroTolerance: true, value: 0, unit: null }))).toBe(
      'no-incident',
    );
  });

  it('asks nobody by itself where the plan compares with an earlier year', () => {
    const [indicator] = proposeIndicators(
      [target('Giảm 5%', { baseline: 'previous year', value: 5 })],
      ['area'],
    );
    expect(indicator).toMatchObject({ unitKinds: [], target: null, comparator: null });
  });

  it('is never made from a clause out of bounds, nor asked in words where only counts are kept', () => {
    expect(proposeIndicators([target('x', {}, 'out')], ['area'])).toEqual([]);
    expect(kindOf(target('hòa giải', { value: null }, 'count'))).toBe('count');
  });
});

describe('an indicator proposed from a confirmed criterion', () => {
  it('goes to the kinds its audience names', () => {
    const asked = proposeIndicators(
      [criterion('Xây dựng môi trường an toàn', 'các cơ quan, doanh nghiệp, cơ sở giáo dục')],
      ['area', 'agency', 'school', 'enterprise'],
    );
    expect(asked[0]).toMatchObject({ kind: 'prose', unitKinds: ['school', 'enterprise', 'agency'] });
  });

  it('asks nobody where its audience does not take part', () => {
    const [proposed] = proposeIndicators(
      [criterion('Vận động hội viên', 'Mặt trận và các đoàn thể')],
      ['area'],
    );
    expect(proposed?.unitKinds).toEqual([]);
    const opening = proposeOpening([criterion('Vận động hội viên', 'Mặt trận')], {
      issued: null,
      today,
      taking: ['area'],
    });
    expect(opening.indicators[0]?.wanted).toBe(false);
  });

  it('is attested where it speaks of reaching something', () => {
    expect(kindOf(criterion('Xây dựng đơn vị đạt tiêu chuẩn', 'các tổ dân phố'))).toBe('attestation');
  });

  it('is left out where the same words are a target: they are asked once', () => {
    const both = proposeIndicators([target('100% hộ'), criterion('100% hộ', 'các tổ dân phố')], ['area']);
    expect(both.map(({ kind }) => kind)).toEqual(['ratio']);
  });

  it('for individuals belongs to an award dossier and asks no unit', () => {
    expect(proposeIndicators([criterion('Gương mẫu', 'Đối với cá nhân')], ['area'])).toEqual([]);
  });
});

describe('reporting periods proposed from deadlines', () => {
  const frame = { issued: day('2026-05-07'), today, taking: ['area', 'agency'] as const };
  const propose = (...items: Parameters<typeof proposePeriods>[0]) =>
    proposePeriods(items, { ...frame, taking: [...frame.taking] });

  it('end with the day before the plan’s date and go only to those it addresses', () => {
    const [period] = propose(
      deadline('báo cáo trước ngày 10/11 hằng năm', 'Các cơ quan', { type: 'yearly', before: '11-10' }),
    );
    expect(period).toMatchObject({ onTimeUntil: '2027-11-09', unitKinds: ['agency'], name: 'Năm 2027' });
  });

  it('are proposed back from the first date above the units where the plan gives units none, on a working day', () => {
    const [period] = propose(
      deadline('Công an phường báo cáo trước ngày 15/11', 'Công an phường', {
        type: 'before',
        date: '2026-11-15',
      }),
      deadline('báo cáo tỉnh trước ngày 20/11', 'Phòng', { type: 'before', date: '2026-11-20' }),
    );
    expect(period).toMatchObject({
      onTimeUntil: '2026-11-06',
      planItem: null,
      unitKinds: ['area', 'agency'],
    });
  });

  it('leave the date to the officer where the plan has none at all', () => {
    expect(propose()).toMatchObject([{ onTimeUntil: null, planItem: null }]);
  });

  it('take their rounds from the plan, also where the report is due before the round ends', () => {
    const periods = propose(
      phase('Đợt 1', 'issue', '2027-02-03'),
      phase('Đợt 2', '2027-02-04', '2027-08-19'),
      deadline('báo cáo kết quả đợt 01 trước ngày 03/02/2027', 'Ủy ban nhân dân xã', {
        type: 'before',
        date: '2027-02-03',
      }),
      deadline('báo cáo kết quả đợt 02 trước ngày 18/8/2027', 'Ủy ban nhân dân xã', {
        type: 'before',
        date: '2027-08-18',
      }),
    );
    expect(periods).toMatchObject([
      { name: 'Đợt 1', coversFrom: '2026-05-07', coversTo: '2027-02-03', onTimeUntil: '2027-02-02' },
      { name: 'Đợt 2', coversFrom: '2027-02-04', coversTo: '2027-08-19', onTimeUntil: '2027-08-17' },
    ]);
  });
});

describe('the last day on which a rule is kept', () => {
  it('is the day before for "trước ngày", the day itself for "chậm nhất ngày"', () => {
    expect(dueOf({ type: 'before', date: '2026-12-15' }, today)).toBe('2026-12-14');
    expect(dueOf({ type: 'before', date: '2026-12-15', inclusive: true }, today)).toBe('2026-12-15');
  });

  it('is not known for what waits for an event', () => {
    expect(dueOf({ type: 'within', period: 'P3M', after: 'hoàn thành sắp xếp' }, today)).toBeNull();
  });
});

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
  const proposed = proposeOpening(items, { issued: null, today, taking: ['area'] });

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

describe('the clause of an offset', () => {
  it('is the path of numbers as printed, without repeating a dotted parent', () => {
    const section = (
      number: string,
      heading: string,
      level: number,
      parentIndex: number | null,
      at: number,
    ) => ({ id: number, quote: heading, span: [at, at + 1], number, heading, level, parentIndex }) as const;
    const sections = [
      section('II', 'NỘI DUNG', 1, null, 0),
      section('3', 'Nội dung', 2, 0, 5),
      section('3.1', 'Văn hóa', 3, 1, 10),
    ];
    expect(clauseAt(sections, 12)).toBe('II.3.1 Văn hóa');
    expect(clauseAt(sections, 6)).toBe('II.3 Nội dung');
    expect(clauseAt([], 6)).toBe('');
  });
});
