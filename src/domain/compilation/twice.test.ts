import { describe, expect, it } from 'vitest';
import { type Passage, toldTwice } from './twice.ts';

const passage = (unit: string, text: string): Passage => ({ unit, indicator: 'lời', text });
const THEFT =
  'Ngày 12/8 đội tuần tra phát hiện một nhóm thanh niên tháo trộm dây điện chiếu sáng ở đường Hoa Ban.';
const pairs = (...passages: Passage[]) =>
  toldTwice(passages).map(({ why, first, second }) => [why, first.unit, second.unit]);

describe('what is told twice', () => {
  it('are sentences nearly alike, across units and within one', () => {
    const retold = THEFT.replace('Ngày 12/8 đội', 'Đội').replace('.', ', đã bàn giao.');
    expect(pairs(passage('1', `Họp dân. ${THEFT}`), passage('2', retold))).toEqual([['words', '1', '2']]);
    expect(pairs(passage('1', `${THEFT}\n${retold}`))).toEqual([['words', '1', '1']]);
  });

  it('are models of different units by one name, however it is written', () => {
    const first = passage('1', 'Ra mắt mô hình “Cổng an ninh, ngõ tự quản”.');
    const second = passage('2', 'Duy trì mô hình "Cổng An ninh – Ngõ tự quản" từ quý I.');
    expect(pairs(first, second, passage('3', 'Mô hình “Vườn xanh”.'))).toEqual([['model', '1', '2']]);
  });

  it('are no turns of phrase that many units use, and nothing short', () => {
    const phrase = 'Phối hợp chặt chẽ với các ban, ngành, đoàn thể tuyên truyền sâu rộng đến từng hộ dân.';
    expect(pairs(...Array.from({ length: 12 }, (_, unit) => passage(`${unit}`, phrase)))).toEqual([]);
    expect(pairs(passage('1', 'Đã họp dân đầy đủ.'), passage('2', 'Đã họp dân đầy đủ.'))).toEqual([]);
  });

  it('comes to the end of 3,000 reports', () => {
    const words = (seed: number, count: number) =>
      Array.from({ length: count }, (_, at) => `từ${(seed * 7919 + at * 104729) % 4000}`).join(' ');
    const reports = (count: number) =>
      Array.from({ length: count }, (_, unit) =>
        passage(`${unit}`, Array.from({ length: 8 }, (_, at) => `${words(unit * 8 + at, 18)}.`).join('\n')),
      );
    expect(() => toldTwice(reports(3000))).not.toThrow();
  });
});
