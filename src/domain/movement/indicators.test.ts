import { describe, expect, it } from 'vitest';
import { workCalendar } from '#calendar';
import { proposeIndicators } from './indicators.ts';
import { proposeOpening } from './opening.ts';
import { criterion, taking, target, today } from './testing.ts';

const kindOf = (item: Parameters<typeof proposeIndicators>[0][number]) =>
  proposeIndicators([item], taking('area', 'agency'))[0]?.kind;

describe('an indicator proposed from a confirmed target', () => {
  it('is attested by each unit where the plan counts units', () => {
    expect(kindOf(target('100% khu phố tổ chức', { subject: 'khu phố tổ chức ngày hội' }))).toBe(
      'attestation',
    );
  });

  it('keeps the share that is wanted of the units', () => {
    const [indicator] = proposeIndicators(
      [target('Trên 90% khu phố', { subject: 'khu phố đạt', comparator: '>', value: 90 })],
      taking('area'),
    );
    expect(indicator).toMatchObject({ kind: 'attestation', comparator: '>', target: '90' });
  });

  it('holds for each unit where the plan counts per body, for the sum where it does not', () => {
    const each = (quote: string, per: string | null = null) =>
      proposeIndicators([target(quote, { value: 2, unit: 'điểm', per })], taking('area'))[0]?.eachUnit;
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
      taking('area'),
    );
    expect(indicator).toMatchObject({ unitKinds: [], target: null, comparator: null });
  });

  it('is never made from a clause out of bounds, nor asked in words where only counts are kept', () => {
    expect(proposeIndicators([target('x', {}, 'out')], taking('area'))).toEqual([]);
    expect(kindOf(target('hòa giải', { value: null }, 'count'))).toBe('count');
  });
});

describe('an indicator proposed from a confirmed criterion', () => {
  it('goes to the kinds its audience names', () => {
    const asked = proposeIndicators(
      [criterion('Xây dựng môi trường an toàn', 'các cơ quan, doanh nghiệp, cơ sở giáo dục')],
      taking('area', 'agency', 'school', 'enterprise'),
    );
    expect(asked[0]).toMatchObject({ kind: 'prose', unitKinds: ['school', 'enterprise', 'agency'] });
  });

  it('asks nobody where its audience does not take part', () => {
    const [proposed] = proposeIndicators(
      [criterion('Vận động hội viên', 'Mặt trận và các đoàn thể')],
      taking('area'),
    );
    expect(proposed?.unitKinds).toEqual([]);
    const opening = proposeOpening([criterion('Vận động hội viên', 'Mặt trận')], {
      issued: null,
      today,
      taking: taking('area'),
      calendar: workCalendar(),
    });
    expect(opening.indicators[0]?.wanted).toBe(false);
  });

  it('is attested where it speaks of reaching something', () => {
    expect(kindOf(criterion('Xây dựng đơn vị đạt tiêu chuẩn', 'các tổ dân phố'))).toBe('attestation');
  });

  it('is left out where the same words are a target: they are asked once', () => {
    const both = proposeIndicators(
      [target('100% hộ'), criterion('100% hộ', 'các tổ dân phố')],
      taking('area'),
    );
    expect(both.map(({ kind }) => kind)).toEqual(['ratio']);
  });

  it('for individuals belongs to an award dossier and asks no unit', () => {
    expect(proposeIndicators([criterion('Gương mẫu', 'Đối với cá nhân')], taking('area'))).toEqual([]);
  });
});
