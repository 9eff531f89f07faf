import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type CivilDate, workCalendar } from '#calendar';
import { daysForm, startingWith } from './days-form.ts';
import { yearShown } from './year-shown.ts';

const shown = yearShown(workCalendar(), 2026, '2026-11-22' as CivilDate);

describe('a year on the page of days off', () => {
  it('has twelve months in whole weeks from Monday', () => {
    expect(shown.months).toHaveLength(12);
    expect(shown.months[1]?.weeks[0]?.map((day) => day?.day ?? null)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      1,
    ]);
    expect(shown.months[2]?.weeks.at(-1)?.map((day) => day?.day)).toEqual([30, 31]);
  });

  it('tells days off by the week from those with a name, and days worked from both', () => {
    const looks = shown.months[7]?.weeks.flat().map((day) => day && `${day.day} ${day.look}`);
    expect(looks).toEqual(expect.arrayContaining(['21 null', '22 working', '23 off', '31 named']));
    expect(shown.months[10]?.weeks.flat().find((day) => day?.today)?.day).toBe(22);
  });

  it('says the lunar days of the feasts that the moon sets', () => {
    expect(shown.months[1]?.named.map(({ lunar }) => lunar)).toEqual(['27 tháng Chạp – Mùng 6 tháng Giêng']);
    expect(shown.months[3]?.named.map(({ lunar }) => lunar)).toEqual(['10 tháng 3', null, null]);
  });
});

describe('the form for days off', () => {
  it('begins with what an open question is about', () => {
    expect(startingWith(workCalendar(), 2027, 'tet')).toMatchObject({ from: '2027-02-05', to: '2027-02-09' });
    expect(startingWith(workCalendar(), 2027, 'kings')).toEqual({ kind: 'off' });
    expect(startingWith(workCalendar(), 2027, null)).toEqual({ kind: 'off' });
  });

  it('takes a single day, a holiday’s own name, and no holiday for a day that is worked', () => {
    const typed = {
      kind: 'off',
      from: '2026-11-24',
      to: '',
      holiday: 'culture',
      name: '',
      paper: 'NQ',
      paperDate: '',
    };
    expect(v.parse(daysForm, typed)).toEqual({
      kind: 'off',
      from: '2026-11-24',
      to: '2026-11-24',
      holiday: 'culture',
      name: 'Ngày Văn hóa Việt Nam',
      paper: 'NQ',
      paperDate: null,
    });
    expect(v.parse(daysForm, { ...typed, kind: 'working' })).toMatchObject({ holiday: null, name: '' });
    expect(v.safeParse(daysForm, { ...typed, from: '2026-02-30' }).success).toBe(false);
  });
});
