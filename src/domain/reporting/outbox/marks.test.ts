import { expect, it } from 'vitest';
import { question } from '../testing.ts';
import { marksOf, newSince } from './marks.ts';

it('asks again only what was changed, who may attest among it', () => {
  const asked = [
    question({ id: 'a' }),
    question({ id: 'b', kind: 'attestation', attestedBy: ['Tổ trưởng'] }),
  ];
  const marks = marksOf(asked);
  expect(newSince(marks, asked)).toEqual([]);
  expect(newSince(marks, [question({ id: 'a', text: 'Câu khác' }), asked[1] ?? question()])).toEqual(['a']);
  const other = question({ id: 'b', kind: 'attestation', attestedBy: ['Trưởng thôn'] });
  expect(newSince(marks, [asked[0] ?? question(), other])).toEqual(['b']);
});
