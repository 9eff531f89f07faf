import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { movements } from '#store';
import {
  confirmedPlan,
  indicator,
  openedMovement,
  period,
  readingOf,
  type Ward,
  ward,
} from '../store/testing.ts';
import { boardWorkbook } from './board.ts';

let town: Ward;
let movement: string;

beforeAll(async () => {
  town = await ward();
  const units = [await town.unit('area', '01', '=1+2'), await town.unit('area', 'TDP2', 'Tổ dân phố 2')];
  movement = await town.as(town.officer, async (act) => {
    const plan = await confirmedPlan(
      act,
      readingOf({ quote: 'Có ít nhất 01 mô hình', value: 1, unit: 'mô hình' }),
    );
    return openedMovement(act, { plan, units, indicators: [indicator('t1')], periods: [period()] });
  });
});

afterAll(() => town.close());

describe('the board as Excel', () => {
  it('has the states, the rates and how they are counted, its heads in sight, every cell as text', async () => {
    const make = await town.as(town.officer, (act) => boardWorkbook(act, movement), '2026-11-15T05:00:00Z');
    const { sheets } = await readXlsx(Buffer.from((await make?.()) ?? []));
    expect(sheets.map(({ name }) => name)).toEqual(['Tình hình', 'Tỷ lệ', 'Cách tính']);
    const [states, rates] = sheets;
    expect(states?.freezePane).toEqual({ rows: 1, columns: 1 });
    expect(states?.rows.map((row) => row.slice(0, 5))).toEqual([
      ['Đơn vị', 'Mã', 'Loại', 'Trực thuộc', 'Năm 2026\nhạn 14/11/2026'],
      ['=1+2', '01', 'Khu dân cư', '', 'Quá hạn, chưa gửi'],
      ['Tổ dân phố 2', 'TDP2', 'Khu dân cư', '', 'Quá hạn, chưa gửi'],
    ]);
    expect(states?.cells?.get('1,0')?.formula).toBeUndefined();
    expect(rates?.rows[1]).toEqual(['Toàn bộ', '', '2', '0', '2', '0/2 (0 %)', '0/2 (0 %)']);
  });

  it('is not made of a movement that is not there', async () => {
    const none = '00000000-0000-4000-8000-000000000000';
    expect(await town.as(town.officer, (act) => movements.get(act, none))).toBeUndefined();
    expect(await town.as(town.officer, (act) => boardWorkbook(act, none))).toBeNull();
  });
});
