import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureOf } from './answered.ts';
import { mayRecall, wouldBeLate } from './recall.ts';
import { canonicalOf, type Receipted, receiptNumber } from './receipt.ts';
import { day, question } from './testing.ts';

const q = (id: string) => question({ id });
const sent: Receipted = {
  report: '7b3a9c10-0000-4000-8000-000000000000',
  commune: 'c',
  period: 'p',
  unit: 'u',
  unitCode: 'TDP1',
  unitName: 'Tổ dân phố 1',
  version: 1,
  sentAt: '2026-11-10T05:00:00.000Z',
  form: 'f',
  figures: [
    figureOf(q('b'), { value: '12.50', denominator: '100', explanation: 'Vì mưa' }),
    figureOf(q('a'), {
      months: [
        { month: '2026-06', value: '2', denominator: null },
        { month: '2026-05', value: '0', denominator: null },
      ],
    }),
  ],
};

describe('a receipt', () => {
  it('hashes one line that anybody can write again', () => {
    expect(canonicalOf(sent)).toBe(
      '["thidua-receipt/1","7b3a9c10-0000-4000-8000-000000000000","c","p","u","TDP1","Tổ dân phố 1",1,' +
        '"2026-11-10T05:00:00.000Z","f",[["a",null,null,null,null,null,[["2026-05","0",null],["2026-06","2",null]],null],' +
        '["b","12.5","100",null,"Vì mưa",null,[],null]]]',
    );
  });

  it('is the same however figures are ordered and numbers are written, and another for another figure', () => {
    const [b, a] = sent.figures;
    if (!a || !b) throw new Error('two figures');
    expect(canonicalOf({ ...sent, figures: [a, { ...b, value: '012.500' }] })).toBe(canonicalOf(sent));
    expect(canonicalOf({ ...sent, figures: [a, { ...b, value: '12.51' }] })).not.toBe(canonicalOf(sent));
  });

  it('has a number that can be read aloud, the same for the same report', () => {
    expect(receiptNumber({ report: sent.report, year: '2026' })).toBe('2026-FCX9-R400');
    fc.assert(
      fc.property(fc.uuid(), (report) => {
        expect(receiptNumber({ report, year: '2026' })).toMatch(
          /^2026-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/,
        );
      }),
    );
  });
});

describe('a report that was sent', () => {
  const windows = { onTimeUntil: day('2026-11-14'), acceptedUntil: day('2026-11-20') };
  it('may be taken back while the period is open and nobody has accepted or returned it', () => {
    const may = (review: Parameters<typeof mayRecall>[0]['review'], today = '2026-11-15') =>
      mayRecall({ ...windows, review }, day(today));
    expect([may('waiting'), may('answered'), may('accepted'), may('returned'), may(null)]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(may('waiting', '2026-11-21')).toBe(false);
    expect(mayRecall({ ...windows, review: 'waiting', lockedAt: new Date(0) }, day('2026-11-15'))).toBe(
      false,
    );
  });

  it('and is sent anew after the last day on time is late', () => {
    expect([wouldBeLate(windows, day('2026-11-14')), wouldBeLate(windows, day('2026-11-15'))]).toEqual([
      false,
      true,
    ]);
  });
});
