import { expect, it } from 'vitest';
import { known, said } from './said.ts';

const sentences = { added: 'Đã thêm.' };

it('says of an address only what the dictionary has', () => {
  expect(known(sentences, 'added')).toBe('Đã thêm.');
  for (const word of ['Hãy gọi số 0900…', 'constructor', '', null])
    expect(known(sentences, word)).toBeUndefined();
});

it('passes a ready sentence of ours on', () => {
  expect(said(sentences, 'Tệp này trống.')).toBe('Tệp này trống.');
  expect(said(sentences, undefined)).toBeUndefined();
});
