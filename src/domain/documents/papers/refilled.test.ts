import { describe, expect, it } from 'vitest';
import type { OfficialDocument, Run, Text } from '../official-document.ts';
import type { Paper } from '../paper.ts';
import { refilled } from './refilled.ts';

const of = (indicator: string) => ({ from: 'merged', period: 'p', indicator }) as const;

const paper = (
  text: Text,
  figures: Record<string, [printed: string, indicator: string]>,
  cell: Text = [],
): Paper => {
  const document: OfficialDocument = {
    trial: false,
    header: {
      parentBody: null,
      issuingBody: 'ỦY BAN NHÂN DÂN PHƯỜNG MẪU',
      number: null,
      symbol: 'UBND',
      place: 'Mẫu',
      date: { day: null, month: null, year: 2026 },
    },
    type: { name: 'BÁO CÁO', code: 'BC' },
    title: 'Kết quả quý I',
    legalBases: [],
    addressees: [],
    body: [{ block: 'paragraph', text }],
    signature: { authority: [], position: 'CHỦ TỊCH', name: null },
    recipients: null,
    annexes: [
      {
        title: 'SỐ LIỆU',
        body: [{ block: 'table', columns: [{ share: 1, align: 'left' }], head: [], rows: [[[cell]]] }],
      },
    ],
  };
  const kept = Object.entries(figures).map(([id, [printed, indicator]]) => [
    id,
    { printed, source: of(indicator) },
  ]);
  return { document, figures: Object.fromEntries(kept) };
};
const figure = (id: string, text: string, more: Partial<Run> = {}): Run => ({ text, figure: id, ...more });
const filled = paper(
  [{ text: 'Có ' }, figure('f1', '12'), { text: ' hộ, ' }, figure('f2', '7'), { text: ' tổ.' }],
  {
    f1: ['12', 'households'],
    f2: ['7', 'teams'],
  },
);
/** Another figure stands before them now, so that ids are others. */
const fresh = paper([figure('f1', '3'), figure('f2', '15'), figure('f3', '7')], {
  f1: ['3', 'new'],
  f2: ['15', 'households'],
  f3: ['7', 'teams'],
});
const words = (one: Paper) =>
  one.document.body
    .flatMap((block) => (block.block === 'paragraph' ? block.text.map((run) => run.text) : []))
    .join('');

describe('a paper that is filled anew', () => {
  it('is taken as it is filled now where nobody edited it', () => {
    const kept = { filled, content: JSON.parse(JSON.stringify(filled)) };
    expect(refilled(kept, fresh)).toMatchObject({
      content: fresh,
      filled: fresh,
      extent: 'whole',
      renewed: ['f1'],
    });
  });

  it('says that nothing is new, in whatever order its fields came', () => {
    const turned: Paper = { figures: filled.figures, document: filled.document };
    expect(refilled({ filled, content: turned }, filled).extent).toBe('nothing');
  });

  it('keeps the words that a person wrote, and renews figures by their ids', () => {
    const content = paper(
      [
        { text: 'Toàn phường có ' },
        figure('f1', '1', { bold: true }),
        figure('f1', '2'),
        { text: ' hộ tham gia.' },
      ],
      { f1: ['12', 'households'], f2: ['7', 'teams'] },
      [figure('f1', '12')],
    );
    const done = refilled({ filled, content }, fresh);
    expect(done).toMatchObject({ extent: 'figures', renewed: ['f1'], byHand: [] });
    expect(words(done.content)).toBe('Toàn phường có 15 hộ tham gia.');
    expect(done.content.document.annexes?.[0]?.body[0]).toMatchObject({
      rows: [[[[{ text: '15', figure: 'f1' }]]]],
    });
    expect(done.content.figures.f1?.printed).toBe('15');
    expect(words(done.filled)).toBe('Có 15 hộ, 7 tổ.');
    expect(Object.keys(done.content.figures)).toEqual(['f1', 'f2']);
  });

  it('leaves a figure that was written over by hand, and tells which', () => {
    const content = paper([figure('f1', '13'), { text: ' và ' }, figure('f2', '8')], {
      f1: ['12', 'households'],
      f2: ['7', 'teams'],
    });
    const done = refilled({ filled, content }, fresh);
    expect(words(done.content)).toBe('13 và 8');
    expect(done).toMatchObject({ renewed: ['f1'], byHand: ['f1', 'f2'] });
    expect(refilled({ filled, content }, filled)).toMatchObject({ extent: 'nothing', byHand: ['f1', 'f2'] });
  });

  it('leaves a sum to another day than its words name, and tells which; unedited it is taken whole', () => {
    const until = (last: string, printed: string) => ({
      ...paper([{ text: 'Đến ngày 30 tháng 6: ' }, figure('f1', printed)], {}),
      figures: {
        f1: {
          printed,
          source: {
            ...({ from: 'course', movement: 'm', indicator: 'households' } as const),
            days: { first: '2026-01-01', last },
          },
        },
      },
    });
    const june = until('2026-06-30', '30');
    const september = until('2026-09-30', '45');
    const edited = { ...june, document: { ...june.document, title: 'Sửa' } };
    const done = refilled({ filled: june, content: edited }, september);
    expect(done).toMatchObject({ extent: 'nothing', renewed: [], otherDays: ['f1'], content: edited });
    const whole = refilled({ filled: june, content: june }, september);
    expect(whole).toMatchObject({ extent: 'whole', renewed: ['f1'], otherDays: [], content: september });
  });

  it('stays as it is where a source is gone', () => {
    const content = paper([{ text: 'Sửa ' }, figure('f1', '12')], { f1: ['12', 'households'] });
    const done = refilled({ filled, content }, paper([], {}));
    expect(done).toMatchObject({ extent: 'nothing', renewed: [] });
    expect(words(done.content)).toBe('Sửa 12');
  });
});
