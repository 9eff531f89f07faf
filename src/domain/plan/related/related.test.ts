import { describe, expect, it } from 'vitest';
import { readPlan } from '../read-plan.ts';
import type { DocumentFacts } from '../reading.ts';
import { planText, readingOf } from '../testing.ts';
import { mayBeOneBody } from './body-words.ts';
import { predecessorsOf } from './predecessor.ts';
import { sameDocument } from './same-document.ts';

const OURS: DocumentFacts = readingOf('I. MỤC ĐÍCH', '- Giữ đường làng sạch đẹp.').document;
const named = (number: string | null, date: string | null, issuer: string | null, kind = 'Kế hoạch') => ({
  kind,
  number,
  date,
  issuer,
});

describe('a document that a text names', () => {
  it.each([
    ['12/KH-UBND', '2026-03-10', 'UBND xã An Lạc Đông', 'sure'],
    ['12 /kh-ubnd', '2026-03-10', 'Uỷ ban nhân dân xã', 'sure'],
    ['012/KH-UBND', '2026', 'UBND xã', 'sure'],
    ['12/KH-UBND', null, 'UBND xã', 'possible'],
    ['12/KH-UBND', '2026-03-10', null, 'possible'],
    ['12/KH-UBND', '2025-03-10', 'UBND xã', 'no'],
    ['12/KH-UBND', '2026-03-10', 'UBND tỉnh', 'no'],
    ['12/KH-UBND', '2026-03-10', 'UBND xã An Lạc Tây', 'no'],
    ['13/KH-UBND', '2026-03-10', 'UBND xã', 'no'],
    [null, '2026-03-10', 'UBND xã', 'no'],
  ] as const)('%s, %s, %s is the plan: %s', (number, date, issuer, same) => {
    expect(sameDocument(named(number, date, issuer), OURS)).toBe(same);
  });

  it('is not the plan where it is of another kind, or the plan’s number is blank', () => {
    expect(sameDocument(named('12/KH-UBND', '2026-03-10', 'UBND xã', 'Quyết định'), OURS)).toBe('no');
    const blank = { ...OURS, number: '/KH-UBND', numberBlank: true };
    expect(sameDocument(named('/KH-UBND', '2026-03-10', 'UBND xã'), blank)).toBe('no');
  });

  it('is of one body under its spellings', () => {
    expect(mayBeOneBody('UBND P. Hòa Sim', 'ỦY BAN NHÂN DÂN PHƯỜNG HOÀ SIM')).toBe(true);
    expect(mayBeOneBody('UBND phường', 'Công an phường')).toBe(false);
    expect(mayBeOneBody('', 'Công an phường')).toBe(false);
  });
});

const known = (id: string, facts: Partial<DocumentFacts> = {}) => ({ id, document: { ...OURS, ...facts } });
const other = (text: string) => readPlan({ file: 'moi.txt', text });
const withTitle = (title: string, number: string) =>
  other(
    planText('I. NỘI DUNG', '- Giữ đường làng sạch đẹp.')
      .replace('Phát động phong trào thi đua “Thôn sạch, nhà xanh” năm 2026', title)
      .replace('12/KH-UBND', number),
  );

describe('the plan that a new one follows', () => {
  it('is the one its title amends', () => {
    const title = 'Sửa đổi, bổ sung một số nội dung của Kế hoạch số 12/KH-UBND ngày 10/3/2026 của UBND xã';
    expect(
      predecessorsOf(withTitle(title, '30/KH-UBND'), [known('a'), known('b', { number: '13/KH-UBND' })]),
    ).toEqual([{ id: 'a', kind: 'amendment', why: 'amends' }]);
  });

  it('is the one that a sentence says it amends or replaces', () => {
    const say = (words: string) =>
      other(
        planText('I. NỘI DUNG', `- ${words}`)
          .replace('Số: 12/KH-UBND', 'Số: 30/KH-UBND')
          .replace('“Thôn sạch', '“Xóm sạch'),
      );
    const its = 'Kế hoạch số 12/KH-UBND ngày 10/3/2026 của UBND xã An Lạc Đông';
    expect(predecessorsOf(say(`Kế hoạch này thay thế ${its}.`), [known('a')])).toEqual([
      { id: 'a', kind: 'version', why: 'replaces' },
    ]);
    expect(predecessorsOf(say(`Điều chỉnh thời hạn nêu tại ${its}.`), [known('a')])).toMatchObject([
      { kind: 'amendment' },
    ]);
    expect(predecessorsOf(say(`Các thôn tiếp tục thực hiện ${its}.`), [known('a')])).toEqual([]);
  });

  it('is the one of its own number, or of its own title, in the same year', () => {
    const again = other(planText('I. NỘI DUNG', '- Giữ đường làng sạch đẹp.'));
    expect(predecessorsOf(again, [known('a')])).toEqual([{ id: 'a', kind: 'version', why: 'same number' }]);
    expect(predecessorsOf(again, [known('a', { number: '3/KH-UBND' })])).toEqual([
      { id: 'a', kind: 'version', why: 'same title' },
    ]);
    const lastYear = { year: 2025, month: 3, day: 10 };
    expect(predecessorsOf(again, [known('a', { date: lastYear })])).toEqual([]);
    expect(predecessorsOf(again, [known('a', { issuer: 'CÔNG AN XÃ' })])).toEqual([]);
  });
});
