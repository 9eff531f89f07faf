import { describe, expect, it } from 'vitest';
import { addressedBy } from './addressees.ts';
import { figureChanges, type Source, unitChanges } from './changes.ts';
import { withTexts } from './draft.ts';
import { type Done, type DraftStep, turnOf } from './turn.ts';

const steps: DraftStep[] = [
  { id: 'd', act: 'draft', name: 'Công an phường' },
  { id: 'c1', act: 'check', name: 'Phòng Văn hóa' },
  { id: 'c2', act: 'check', name: 'Văn phòng' },
  { id: 's', act: 'sign', name: 'Chủ tịch' },
];
const did = (act: Done['act'], step: string | null = null): Done => ({ act, step, by: null, reason: null });
const turns = (...done: Done[]) => {
  const turn = turnOf(steps, done);
  return `${turn.turn} ${turn.step?.id ?? ''}`.trim();
};

describe('whose turn a draft is', () => {
  it('goes from drafting through every check to signing', () => {
    expect(turns()).toBe('draft d');
    expect(turns(did('edited'))).toBe('draft d');
    expect(turns(did('submitted'))).toBe('check c1');
    expect(turns(did('submitted'), did('checked', 'c1'))).toBe('check c2');
    expect(turns(did('submitted'), did('checked', 'c1'), did('checked', 'c2'))).toBe('sign s');
    expect(turns(did('submitted'), did('checked', 'c1'), did('checked', 'c2'), did('signed', 's'))).toBe(
      'signed',
    );
  });

  it('begins anew once it was returned, the checks too', () => {
    const returned = [did('submitted'), did('checked', 'c1'), did('returned', 'c2')];
    expect(turns(...returned)).toBe('draft d');
    expect(turns(...returned, did('submitted'))).toBe('check c1');
  });

  it('is a leader’s after any officer’s where no chain is set', () => {
    expect(turnOf([], [])).toEqual({ turn: 'draft', step: null, returned: null });
    expect(turnOf([], [did('submitted')])).toEqual({ turn: 'sign', step: null });
  });
});

const source = (unit: string, version: number | null, given: Partial<Source> = {}): Source => ({
  ...{ unit, unitName: `Tổ ${unit}`, version, report: version ? `${unit}-${version}` : null },
  ...{ state: version ? 'sent' : 'missing', adds: version !== null, stands: version !== null, ...given },
});

describe('what changed since a draft', () => {
  it('is said unit by unit', () => {
    const before = [
      ...[source('1', 1), source('2', 1), source('3', 2), source('4', null), source('5', null)],
      ...[source('6', null, { state: 'exempt' }), source('7', 1), source('8', 1), source('9', 1)],
    ];
    const now = [
      ...[source('1', 1), source('2', 2), source('3', 1), source('4', 1)],
      ...[source('5', null, { state: 'exempt' }), source('6', null), source('7', null)],
      ...[source('8', 1, { adds: false }), source('10', null)],
    ];
    expect(unitChanges(before, now).map(({ unit, what }) => `${unit} ${what}`)).toEqual([
      ...['2 new version', '3 recalled', '4 sent', '5 exempt', '6 not exempt', '7 recalled'],
      ...['8 superseded', '9 no more', '10 new unit'],
    ]);
  });

  it('is said figure by figure, with old, new, and who made it so', () => {
    const row = (value: string) => ({
      ...{ indicatorId: 'i', words: 'Số buổi', clause: null, target: null, assessment: 'met' as const },
      ...{
        result: { kind: 'number' as const, value, unit: null, reached: null },
        unitsWithData: 2,
        unitsAsked: 2,
      },
    });
    const given = (second: string) => new Map([['2', new Map([['i', second]])]]);
    const names = new Map([['2', 'Tổ 2']]);
    const changes = figureChanges([[row('5')], [row('8')]], { before: given('2'), now: given('5'), names });
    expect(changes).toMatchObject([
      { before: { value: '5' }, now: { value: '8' }, by: [{ unit: 'Tổ 2', before: '2', now: '5' }] },
    ]);
    const same = { reached: null, unit: null, value: '5', kind: 'number' as const };
    expect(
      figureChanges([[{ ...row('5'), result: same }], [row('5')]], {
        before: new Map(),
        now: new Map(),
        names,
      }),
    ).toEqual([]);
  });
});

describe('whom a report addresses', () => {
  const chain = [
    { body: 'Các đơn vị', toWhom: 'Công an phường' },
    { body: 'Công an phường', toWhom: 'Phòng Văn hóa - Xã hội phường' },
    { body: 'Phòng Văn hóa - Xã hội phường', toWhom: 'UBND phường' },
    { body: 'UBND phường', toWhom: 'UBND Thành phố, Công an Thành phố và Sở Văn hóa và Thể thao' },
  ];
  it('is what the issuer’s own step says; who passes it on gets a copy', () => {
    expect(addressedBy(chain, { name: 'Ủy ban nhân dân phường Hoa Ban', symbol: 'UBND' })).toEqual({
      addressees: ['UBND Thành phố', 'Công an Thành phố', 'Sở Văn hóa và Thể thao'],
      recipients: ['Công an phường', 'Phòng Văn hóa - Xã hội phường'],
    });
    expect(addressedBy(chain, { name: 'Công an phường Hoa Ban', symbol: 'CAP' })).toEqual({
      addressees: ['Phòng Văn hóa - Xã hội phường'],
      recipients: [],
    });
  });
  it('is nobody where the plan names no chain', () => {
    expect(addressedBy([], { name: 'X', symbol: 'X' })).toEqual({ addressees: [], recipients: [] });
  });
});

describe('what an officer writes in a draft', () => {
  it('stands in the place of what was proposed, line by line', () => {
    const report = { addressees: ['A'], proposals: [], recipients: { lines: [], archive: 'VT' } };
    const written = withTexts(report, {
      opening: 'Mở đầu',
      proposals: '- Thêm kinh phí;\n\n- Tập huấn.',
      recipients: 'Công an tỉnh (để báo cáo)\nVăn phòng',
    });
    expect(written).toMatchObject({
      addressees: ['A'],
      proposals: ['Thêm kinh phí', 'Tập huấn'],
      recipients: {
        lines: [
          { name: 'Công an tỉnh', purpose: 'để báo cáo' },
          { name: 'Văn phòng', purpose: null },
        ],
        archive: 'VT',
      },
    });
  });
});
