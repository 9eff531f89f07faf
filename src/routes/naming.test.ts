import { expect, it } from 'vitest';
import { mayName } from './naming.ts';

it('warns of words that may name a person, until the sender has seen just these', () => {
  const found = mayName('Gọi 0912345678 gặp đối tượng Trần Văn Mẫu', undefined);
  expect(found).toBe('0912345678; đối tượng Trần Văn Mẫu');
  expect(mayName('Gọi 0912345678 gặp đối tượng Trần Văn Mẫu', found ?? '')).toBeNull();
  expect(mayName('Gọi 0912345678 và 0987654321', found ?? '')).toBe('0912345678; 0987654321');
  expect(mayName('Chưa rõ mẫu số', undefined)).toBeNull();
});
