import { type At, put, textOf } from '../../file/at.ts';

/** A key of ours: Latin letters, digits and hyphens. */
export function keyOf(at: At): string | null {
  const key = textOf(at, 80);
  if (key === null || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(key)) return key;
  put(
    at,
    'bad key',
    `ghi “${key.slice(0, 40)}”. Hãy chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ an-toan-2026.`,
  );
  return null;
}

/** Yes or no. */
export function flagOf(at: At): boolean {
  if (at.value !== undefined && typeof at.value !== 'boolean')
    put(at, 'no flag', 'phải là true (có) hoặc false (không), không có dấu nháy.');
  return at.value === true;
}
