import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../1-text/lines.ts';
import { type PlanPart, partsOf } from './parts.ts';
import { zonesOf } from './zones.ts';

const cases = new URL('../cases/', import.meta.url);
const plans = readdirSync(cases, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function textOf(name: string): string {
  return readFileSync(new URL(`${name}/plan.txt`, cases), 'utf8').normalize('NFC');
}

function said(part: PlanPart): string {
  if (part.part === 'table') return part.rows.flat().join('');
  if (part.part === 'heading') return `${part.number ?? ''}${part.words}`;
  return part.part === 'item' ? part.sign + part.words : part.words;
}

const squeezed = (text: string) => text.replace(/[\s|*]+/gu, '');

describe('the parts of a plan', () => {
  it.each(plans)('hold all its words once, in their order: %s', (name) => {
    const text = textOf(name);
    const { body, annexes } = partsOf(text);
    const zones = zonesOf(linesOf(text));
    const lines = (some: typeof zones.body) => squeezed(some.map((line) => line.text).join(''));
    expect(squeezed(body.map(said).join(''))).toBe(lines(zones.body));
    const annexed = annexes.map(({ title, parts }) => title.join('') + parts.map(said).join(''));
    expect(squeezed(annexed.join(''))).toBe(lines(zones.annex));
  });

  it.each(plans)('stand where their words stand: %s', (name) => {
    const text = textOf(name);
    for (const part of partsOf(text).body) {
      const there = squeezed(text.slice(...part.span)).replace(/[#\\]|<[^>]+>/gu, '');
      if (part.part !== 'table') expect(there).toContain(squeezed(said(part)).slice(0, 12));
    }
  });

  const PLAN = [
    'KẾ HOẠCH',
    'Giữ ngõ xanh',
    '',
    'I. MỤC ĐÍCH',
    '1. Thời gian: từ tháng 3.',
    '- Nhà sạch;',
    '+ Ngõ sạch.',
    'IV. BẢNG VIỆC',
    'TT\tViệc\tAi',
    '1\tQuét ngõ\t',
    '2\tTrồng hoa\tHội Phụ nữ',
    'Hết bảng.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    'Trần Thị Mẫu',
    'PHỤ LỤC I',
    'DANH SÁCH NGÕ',
    '(Kèm theo Kế hoạch số 5/KH-UBND ngày',
    '05 tháng 5 năm 2027)',
    'Ngõ một, ngõ hai.',
    'PHỤ LỤC II',
    'Lịch trực.',
  ].join('\n');

  it('are headings as numbered, what goes on behind a colon, items, and tables with their empty cells', () => {
    const { body } = partsOf(PLAN);
    expect(body.map(({ span, ...part }) => part)).toEqual([
      { part: 'heading', number: 'I.', level: 1, words: 'MỤC ĐÍCH', lead: 8 },
      { part: 'heading', number: '1.', level: 2, words: 'Thời gian: từ tháng 3.', lead: 11 },
      { part: 'item', sign: '-', words: 'Nhà sạch;' },
      { part: 'item', sign: '+', words: 'Ngõ sạch.' },
      { part: 'heading', number: 'IV.', level: 1, words: 'BẢNG VIỆC', lead: 9 },
      {
        part: 'table',
        rows: [
          ['TT', 'Việc', 'Ai'],
          ['1', 'Quét ngõ', ''],
          ['2', 'Trồng hoa', 'Hội Phụ nữ'],
        ],
      },
      { part: 'text', words: 'Hết bảng.' },
    ]);
  });

  it('are cut where an annex begins', () => {
    expect(partsOf(PLAN).annexes.map(({ title, parts }) => [title, parts.map(said)])).toEqual([
      [
        ['PHỤ LỤC I', 'DANH SÁCH NGÕ', '(Kèm theo Kế hoạch số 5/KH-UBND ngày 05 tháng 5 năm 2027)'],
        ['Ngõ một, ngõ hai.'],
      ],
      [['PHỤ LỤC II'], ['Lịch trực.']],
    ]);
  });

  it.each([
    [
      'a row that lacks cells',
      'TT\nNội dung\nChủ trì\nThời gian\n1\nQuét ngõ\nTổ một\nTháng 3\n2\nTrồng hoa\n3\nSơn tường\nTổ ba\nTháng 4\n4\nDọn cỏ\nTổ tư\nTháng 5',
    ],
    ['words behind the last bar', '| Việc | Ai | còn nữa\n| Quét ngõ | Tổ một | Trồng hoa'],
  ])('keep %s as lines, not as a table that loses it', (_, table) => {
    const { body } = partsOf(`KẾ HOẠCH\nGiữ ngõ xanh\n\nI. VIỆC LÀM\n${table}\n\nII. KINH PHÍ\nKhông.`);
    expect(body.map(said).join(' ')).toContain('Trồng hoa');
    expect(body.every(({ part }) => part !== 'table')).toBe(true);
  });

  it('lose no word however the lines are broken into cells', () => {
    const text = textOf('fire-peak');
    const break_ = fc.record({
      at: fc.nat(text.length - 1),
      with: fc.constantFrom('\t', ' | ', '\n', '\n|\n', '   ', '\n\n'),
    });
    const sorted = (words: string) => [...words.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
    fc.assert(
      fc.property(fc.array(break_, { minLength: 5, maxLength: 200 }), (breaks) => {
        const broken = breaks.reduce(
          (so, { at, with: sign }) => so.slice(0, at).replace(/ (?=[^ ]*$)/u, sign) + so.slice(at),
          text,
        );
        const { body, annexes } = partsOf(broken);
        const zones = zonesOf(linesOf(broken));
        const lines = [...zones.body, ...zones.annex].map((line) => line.text).join('');
        const own = annexes.flatMap(({ title, parts }) => [...title, ...parts.map(said)]);
        expect(sorted([...body.map(said), ...own].join(''))).toBe(sorted(lines));
      }),
      { numRuns: 60 },
    );
  });

  it('are found in whatever text', () => {
    for (const text of ['', '\n\n', 'x', '| | |', 'KẾ HOẠCH', '\t\t\n\t\t\n'])
      expect(() => partsOf(text)).not.toThrow();
  });
});
