import { describe, expect, it } from 'vitest';
import type { FigureSource, PaperFigure } from '../paper.ts';
import { figuresCompared } from './figures-compared.ts';

const period: FigureSource = { from: 'merged', period: 'p', indicator: null };
const of = (indicator: string): FigureSource => ({ from: 'merged', period: 'p', indicator });
const filled = (...all: [printed: string, source: FigureSource][]) => ({
  figures: Object.fromEntries(
    all.map(([printed, source], at): [string, PaperFigure] => [`f${at + 1}`, { printed, source }]),
  ),
});

describe('the figures of a kept paper against what it would say now', () => {
  it('are the same, changed or gone, whatever ids they have now', () => {
    const kept = filled(['12', of('a')], ['7', of('b')], ['3', of('c')]);
    const now = filled(['9', of('new')], ['7', of('b')], ['15', of('a')]);
    expect(figuresCompared(kept, now)).toEqual({
      f1: { state: 'changed', now: '15' },
      f2: { state: 'same' },
      f3: { state: 'gone' },
    });
  });

  it('keep their order among several of one source, past the tenth too', () => {
    const many = (last: string) =>
      filled(...Array.from({ length: 11 }, (_, at): [string, FigureSource] => [`${at}`, period]), [
        last,
        period,
      ]);
    const { f12, ...others } = figuresCompared(many('11'), many('12'));
    expect(f12).toEqual({ state: 'changed', now: '12' });
    expect(Object.values(others)).toEqual(Array.from({ length: 11 }, () => ({ state: 'same' })));
  });

  it('know a source by what it says, not by how it was written, and its parts apart', () => {
    const kept = filled(['1', { from: 'merged', indicator: 'a', period: 'p', part: 'whole' }]);
    expect(
      figuresCompared(kept, filled(['1', { part: 'whole', period: 'p', from: 'merged', indicator: 'a' }])),
    ).toEqual({ f1: { state: 'same' } });
    expect(figuresCompared(kept, filled(['1', of('a')]))).toEqual({ f1: { state: 'gone' } });
  });

  it('know what several periods come to by its question, and tell when another period has come', () => {
    const until = (last: string): FigureSource => ({
      ...{ from: 'course', movement: 'm', indicator: 'a' },
      days: { first: '2026-01-01', last },
    });
    const compared = figuresCompared(filled(['7', until('2026-06-30')]), filled(['9', until('2026-09-30')]));
    expect(compared).toEqual({ f1: { state: 'other days', now: '9', last: '2026-09-30' } });
    const same = figuresCompared(filled(['7', until('2026-06-30')]), filled(['9', until('2026-06-30')]));
    expect(same).toEqual({ f1: { state: 'changed', now: '9' } });
  });
});
