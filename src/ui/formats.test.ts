import { describe, expect, it } from 'vitest';
import { civilDate } from '#calendar';
import { day, dayTime, fileSize, weekdayAndDay } from './formats.ts';

const on = (text: string) => civilDate(text) ?? expect.fail(text);

describe('days', () => {
  it('are written as officials write them', () => {
    expect(day(on('2026-06-05'))).toBe('05/6/2026');
  });
  it('name their weekday', () => {
    expect(weekdayAndDay(on('2026-11-14'))).toBe('Thứ Bảy, 14/11/2026');
    expect(weekdayAndDay(on('2026-11-15'))).toBe('Chủ nhật, 15/11/2026');
    expect(weekdayAndDay(on('2026-11-16'), 'en')).toBe('Monday, 16/11/2026');
  });
  it('turn at midnight in Việt Nam, not in Greenwich', () => {
    expect(dayTime('2026-06-12T16:59:00Z')).toBe('23:59 ngày 12/6/2026');
    expect(dayTime('2026-06-12T17:00:00Z')).toBe('00:00 ngày 13/6/2026');
    expect(dayTime('2025-12-31T17:30:00.000Z')).toBe('00:30 ngày 01/01/2026');
  });
});

it('file sizes are told as limits are counted, rounded up', () => {
  expect(fileSize(340_200)).toBe('333 kB');
  expect(fileSize(1_250_000)).toBe('1,2 MB');
  expect(fileSize(25 * 1024 * 1024)).toBe('25 MB');
  expect(fileSize(25 * 1024 * 1024 + 1)).toBe('25,1 MB');
});
