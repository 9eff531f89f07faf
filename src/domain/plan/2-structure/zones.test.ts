import { describe, expect, it } from 'vitest';
import { linesOf } from '../1-text/lines.ts';
import { zonesOf } from './zones.ts';

function zones(...lines: string[]) {
  const { header, kind, title, body, closing } = zonesOf(linesOf(lines.join('\n')));
  const text = (found: readonly { text: string }[]) => found.map((line) => line.text);
  return {
    header: text(header),
    kind: kind?.text,
    title: text(title),
    body: text(body),
    closing: text(closing),
  };
}

const BODY = ['I. MỤC ĐÍCH', '- Trường sạch.'];

describe('the zones of a page', () => {
  it('know the kind in small letters, and where accents were lost, on a line of its own', () => {
    for (const kind of ['Kế hoạch', 'KÊ HOACH', 'KẾ HOẠCH:'])
      expect(zones('TRƯỜNG TIỂU HỌC', kind, 'Năm học mới', ...BODY)).toMatchObject({
        title: ['Năm học mới'],
        body: BODY,
      });
  });

  it('end the title at a rule', () => {
    expect(zones('KẾ HOẠCH', 'Trồng cây năm 2027', '-----', 'Năm 2027 xã trồng cây.', ...BODY).title).toEqual(
      ['Trồng cây năm 2027'],
    );
  });

  it('find a head who signs in his own name and names no recipients', () => {
    expect(zones('KẾ HOẠCH', 'Năm học mới', ...BODY, 'HIỆU TRƯỞNG', 'Lê Thị Tám').closing).toEqual([
      'HIỆU TRƯỞNG',
      'Lê Thị Tám',
    ]);
  });

  it('do not take a sentence for the recipients', () => {
    expect(zones('KẾ HOẠCH', 'Năm 2027', ...BODY, 'Nơi nhận báo cáo là Văn phòng xã.').closing).toEqual([]);
  });
});
