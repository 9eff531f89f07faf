import { describe, expect, it } from 'vitest';
import { matchUnit, problemOfAlias } from './index.ts';

const rows = [
  { id: '1', code: 'TDP-01', name: 'Tổ dân phố 1', aliases: ['Khu phố Một', '00123'] },
  { id: '2', code: 'TDP-02', name: 'Tổ dân phố 2', aliases: ['TDP-01B'] },
  { id: '3', code: 'KP1', name: 'Tổ Dân Phố 2', aliases: [] },
];

describe('the unit that a text means', () => {
  it.each([
    ['tdp-01', '1', 'code'],
    [' TDP-01 ', '1', 'code'],
    ['00123', '1', 'alias'],
    ['khu phố một', '1', 'alias'],
    ['khu pho mot', '1', 'name'],
    ['TO DAN PHO 1', '1', 'name'],
    ['tdp-01b', '2', 'alias'],
  ])('“%s” is unit %s by its %s', (text, unit, by) => {
    expect(matchUnit(rows, text)).toEqual({ ok: true, unit, by });
  });

  it('is said to be unknown, or to be several', () => {
    expect(matchUnit(rows, 'Tổ dân phố 9')).toEqual({ ok: false, problem: 'unknown' });
    expect(matchUnit(rows, '  ')).toEqual({ ok: false, problem: 'unknown' });
    expect(matchUnit(rows, 'tổ dân phố 2')).toEqual({ ok: false, problem: 'ambiguous', among: ['2', '3'] });
  });
});

it('an official code names its list, and has as many digits as the list says', () => {
  const official = {
    kind: 'official',
    system: 'Mã đơn vị hành chính cấp xã (Quyết định 19/2025/QĐ-TTg)',
  } as const;
  expect(problemOfAlias({ ...official, text: '00123' })).toBeNull();
  expect(problemOfAlias({ ...official, text: '123' })).toBe('digits');
  expect(problemOfAlias({ ...official, system: null, text: '00123' })).toBe('system missing');
  expect(problemOfAlias({ ...official, system: 'Mã của tỉnh', text: 'X.7' })).toBeNull();
  expect(problemOfAlias({ kind: 'spelling', text: '', system: null })).toBe('text missing');
});
