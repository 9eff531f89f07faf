import { describe, expect, it } from 'vitest';
import { documentOf, type OfficialDocument, paperKinds } from '#documents';
import { figureHref } from './figure-source.ts';
import { aboutIn, addressOf, isAbout } from './new/about.ts';
import { lackingOf } from './new/lacking.ts';
import { living, usualIssuer } from './new/usual-issuer.ts';
import { nextStepOf, standingOf } from './standing.ts';

const issuers = [
  { id: 'c', kind: 'committee' },
  { id: 'f', kind: 'front' },
  { id: 'p', kind: 'police' },
] as const;
const now = new Date('2026-11-22T03:00:00Z');
const listed = { kind: 'notice', frozenAt: null, droppedAt: null, sent: 0, number: null } as const;

describe('who issues a paper as a rule', () => {
  it('is the first that its kind names and the commune has', () => {
    expect(usualIssuer(issuers, 'notice', 'c')).toBe('c');
    expect(usualIssuer(issuers, 'guidance', 'c')).toBe('p');
    expect(usualIssuer([issuers[0]], 'guidance', null)).toBe('c');
    expect(usualIssuer(issuers, 'pledge', null)).toBe('c');
    expect(usualIssuer([], 'plan', null)).toBeNull();
  });

  it('is the Front for every paper of a movement of its own', () => {
    for (const kind of ['plan', 'guidance', 'mergedReport'] as const)
      expect(usualIssuer(issuers, kind, 'f')).toBe('f');
  });

  it('is none whose time is over', () => {
    const ended = [{ ended_on: '2026-01-01' }, { ended_on: null }, { ended_on: '2026-11-22' }] as never[];
    expect(living(ended, '2026-11-22' as never)).toHaveLength(2);
  });
});

describe('where a paper stands', () => {
  it('leads to one next step', () => {
    expect(nextStepOf(listed)).toBe('work');
    expect(nextStepOf({ ...listed, kind: 'pledge' })).toBe('form');
    expect(nextStepOf({ ...listed, frozenAt: now, number: 3 })).toBe('send');
    expect(nextStepOf({ ...listed, frozenAt: now, sent: 3, number: 3 })).toBe('done');
    expect(nextStepOf({ ...listed, frozenAt: now })).toBe('void');
    expect(nextStepOf({ ...listed, droppedAt: now })).toBe('dropped');
    expect(standingOf({ ...listed, droppedAt: now })).toBe('dropped');
  });
});

describe('a paper whose number is void', () => {
  it('is marked wherever it is shown or printed', () => {
    const header = { parentBody: null, issuingBody: 'UBND', number: 3, symbol: 'UBND', place: 'Mẫu' };
    const document: OfficialDocument = {
      ...{ trial: false, title: 'Kết quả', type: { name: 'BÁO CÁO', code: 'BC' }, legalBases: [] },
      ...{ header: { ...header, date: { day: 1, month: 2, year: 2026 } }, addressees: [], body: [] },
      ...{ signature: { authority: [], position: 'CHỦ TỊCH', name: null }, recipients: null },
    };
    const content = { document, figures: {} };
    const printed = (frozenAt: Date | null, number: number | null) =>
      documentOf({ content, frozenAt, number });
    expect(printed(now, null)).toEqual({ ...document, voided: true });
    expect(printed(now, 3)).toBe(document);
    expect(printed(null, null)).toBe(document);
  });
});

describe('a kind that has nothing to tell of', () => {
  it('leads to where that is made', () => {
    const movement = { id: 'm', plan: 'k' };
    expect(lackingOf('mergedReport', movement).href).toBe('/movements/m/dates');
    expect(lackingOf('plan', movement).href).toBe('/plans/k');
    for (const kind of Object.keys(paperKinds) as (keyof typeof paperKinds)[])
      expect(lackingOf(kind, null).href).toBe('/movements');
  });
});

describe('a figure', () => {
  it('opens the page that it was taken from', () => {
    expect(figureHref({ from: 'merged', period: 'p', indicator: 'i' }, 'm')).toBe(
      '/movements/m/merged/p/sources/i',
    );
    expect(figureHref({ from: 'merged', period: 'p', indicator: null }, 'm')).toBe(
      '/movements/m/board?period=p',
    );
    expect(figureHref({ from: 'evaluation', evaluation: 'e', unit: 'u' }, 'm')).toBe(
      '/movements/m/evaluations/e/units/u/grounds',
    );
    expect(figureHref({ from: 'evaluation', evaluation: 'e', unit: null }, 'm')).toBe(
      '/movements/m/evaluations/e',
    );
    expect(figureHref({ from: 'registration', registration: 'r' }, 'm')).toBe('/movements/m/registrations/r');
    expect(figureHref({ from: 'plan', plan: 'k', item: '7' }, 'm')).toBe('/plans/k?at=7#item-7');
  });
});

describe('a page that leads to a new paper', () => {
  it('says what it is to tell of, through every step, and nothing else', () => {
    const asked = aboutIn(new URLSearchParams('movement=m&kind=answer&difficulty=d&page=2&period='));
    expect(asked).toEqual({ difficulty: 'd' });
    expect(addressOf('m', 'answer', asked)).toBe('/papers/new?movement=m&kind=answer&difficulty=d');
    expect(isAbout({ about: { difficulty: 'd', more: 'x' } }, asked)).toBe(true);
    expect(isAbout({ about: { difficulty: 'e' } }, asked)).toBe(false);
    expect(isAbout({ about: {} }, {})).toBe(true);
  });
});
