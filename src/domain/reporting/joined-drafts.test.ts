import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinDrafts } from './joined-drafts.ts';
import { form, month, question } from './testing.ts';

const join = (
  asked: Parameters<typeof question>[0],
  mine: Record<string, string>,
  theirs: Record<string, string>,
) => joinDrafts(form([question(asked)]), mine, theirs, 'Tổ cũ');

describe('two drafts as one', () => {
  it('add their figures, in Vietnamese notation', () => {
    expect(join({}, { q: '1.200' }, { q: '34' })).toEqual({ answers: { q: '1.234' }, unlike: [] });
    expect(join({ kind: 'ratio' }, { q: '1', 'q.whole': '2' }, { q: '3', 'q.whole': '4' }).answers).toEqual({
      q: '4',
      'q.whole': '6',
    });
    const monthly = { months: [month('2026-05')] };
    expect(join(monthly, { 'q@2026-05': '1' }, { 'q@2026-05': '2' }).answers).toEqual({ 'q@2026-05': '3' });
  });

  it('keep what only one of them says', () => {
    expect(join({}, {}, { q: 'hai' })).toEqual({ answers: { q: 'hai' }, unlike: [] });
    expect(join({}, { q: '2' }, {})).toEqual({ answers: { q: '2' }, unlike: [] });
  });

  it('name the fields in which they differ and nothing adds up, and keep mine', () => {
    expect(join({}, { q: 'hai' }, { q: '2' })).toEqual({ answers: { q: 'hai' }, unlike: ['q'] });
    expect(join({ kind: 'attestation', sums: 'last' }, { q: '1' }, { q: '0' })).toEqual({
      answers: { q: '1' },
      unlike: ['q'],
    });
    expect(join({ kind: 'attestation', sums: 'last' }, { q: '1' }, { q: '1' }).unlike).toEqual([]);
  });

  it('put words under the old unit’s name', () => {
    expect(join({ kind: 'prose' }, { q: 'Của tôi' }, { q: 'Của họ' }).answers).toEqual({
      q: 'Của tôi\nTổ cũ: Của họ',
    });
    expect(join({ kind: 'prose' }, {}, { q: 'Của họ' }).answers).toEqual({ q: 'Tổ cũ: Của họ' });
  });

  it('let rows follow one another, as far as there is room', () => {
    const table = {
      columns: [
        { title: 'Tên', kind: 'text' as const },
        { title: 'Số', kind: 'number' as const },
      ],
      rows: [],
      most: 2,
    };
    const joined = join(
      { kind: 'table', table },
      { 'q[0,0]': 'A', 'q[0,1]': '1' },
      { 'q[0,0]': 'B', 'q[1,0]': 'C' },
    );
    expect(joined.answers).toEqual({ 'q[0,0]': 'A', 'q[0,1]': '1', 'q[1,0]': 'B', 'q[1,1]': '' });
    expect(joined.unlike).toEqual(['q[1,0]']);
  });

  it('have the sum of their parts, however many they are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 12 }), (parts) => {
        const joined = parts.reduce<Record<string, string>>(
          (mine, part, index) =>
            joinDrafts(form([question()]), mine, { q: String(part) }, `Tổ ${index}`).answers,
          {},
        );
        expect(Number(joined.q?.replaceAll('.', ''))).toBe(parts.reduce((sum, part) => sum + part, 0));
      }),
    );
  });
});
