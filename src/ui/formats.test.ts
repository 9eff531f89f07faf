import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate } from '#calendar';
import { day, dayTime, fileSize, number, percent, weekdayAndDay } from './formats.ts';

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

describe('figures', () => {
  it('group thousands by dots and mark decimals by a comma', () => {
    expect(number('1234567.50')).toBe('1.234.567,50');
    expect(number('999')).toBe('999');
    expect(number('-1000')).toBe('-1.000');
    expect(number('0.5')).toBe('0,5');
  });
  it('read back as the same decimal', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.stringMatching(/^\d{0,6}$/), (whole, fraction) => {
        const decimal = fraction ? `${whole}.${fraction}` : `${whole}`;
        expect(number(decimal).replaceAll('.', '').replace(',', '.')).toBe(decimal);
      }),
    );
  });
  it('refuse what is no decimal', () => {
    for (const text of ['', '1e308', '1,5', 'NaN', ' 1']) expect(() => number(text)).toThrow(RangeError);
  });
});

describe('shares', () => {
  it('are rounded half up to one decimal', () => {
    expect(percent('1', '3')).toBe('33,3%');
    expect(percent('2', '3')).toBe('66,7%');
    expect(percent('1', '16')).toBe('6,3%');
    expect(percent('412', '412')).toBe('100%');
    expect(percent('0', '5')).toBe('0%');
    expect(percent('1.5', '4')).toBe('37,5%');
    expect(percent('25', '2')).toBe('1.250%');
  });
  it('never read whole while something is missing, nor nothing while something is there', () => {
    expect(percent('99999', '100000')).toBe('99,9%');
    expect(percent('1', '100000')).toBe('0,1%');
  });
  it('of nothing are no figure', () => {
    expect(percent('0', '0')).toBeNull();
    expect(percent('3', '0.0')).toBeNull();
  });
});

it('file sizes are told as limits are counted, rounded up', () => {
  expect(fileSize(340_200)).toBe('333 kB');
  expect(fileSize(1_250_000)).toBe('1,2 MB');
  expect(fileSize(25 * 1024 * 1024)).toBe('25 MB');
  expect(fileSize(25 * 1024 * 1024 + 1)).toBe('25,1 MB');
});
