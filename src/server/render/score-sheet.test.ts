import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '#calendar';
import { type OfficialDocument, scoreSheet } from '#documents';
import { type CriteriaSet, type Criterion, evaluate, groundsOf, type Judging } from '#evaluation';
import { renderDocx, renderPdf } from './index.ts';
import { pagesOf, partsOf, squeezed, wordsOf } from './testing-paper.ts';

const day = (text: string) => civilDate(text) as CivilDate;
const judging: Judging = {
  book: { shipped: [], own: [] },
  day: day('2026-11-20'),
  year: { from: day('2026-01-01'), to: day('2026-12-31') },
  rankOf: () => null,
};
const criteria = Array.from({ length: 40 }, (_, at): Criterion => {
  const usual = {
    article: `khoản ${at + 1}`,
    bounds: 'in',
    gate: false,
    eitherOr: null,
    whereAssigned: false,
  } as const;
  return {
    ...usual,
    id: `c${at}`,
    title: `Tiêu chí thứ ${at + 1}`,
    asks: { kind: 'attestation' },
    scores: { kind: 'none' },
  };
});
const set: CriteriaSet = {
  ...{ key: 'areas', title: 'Khu dân cư', source: { document: 'Hướng dẫn mẫu', article: null } },
  ...{ audience: ['area'], from: day('2026-01-01'), until: null, nodes: criteria },
  scale: { score: 'points', classes: [], below: 'Chưa đạt', caps: [], notRated: [] },
};

/** Of forty criteria that nobody has told anything of. */
function paper(): OfficialDocument {
  const circumstances = {
    ...{ begunOn: null, leftOut: null, underComplaint: null, registeredOn: 'not asked' as const },
    ...{ hasReports: true, assigned: [] },
  };
  const outcome = evaluate(set, new Map(), circumstances, judging);
  const grounds = groundsOf({
    ...{ title: 'Đánh giá năm 2026', year: 2026, set, version: 1, judging, circumstances, outcome, caps: [] },
    ...{ unit: { id: 'a', name: 'Tổ dân phố 1', code: 'T1' }, standing: new Map(), result: outcome.result },
    classNameOf: () => null,
  });
  const date = { day: null, month: null, year: 2026 };
  return scoreSheet({
    trial: false,
    grounds,
    hash: 'ab'.repeat(32),
    edition: 1,
    commune: 'Xã Lúa Vàng',
    place: 'Lúa Vàng',
    date,
  });
}

describe('a score sheet on paper', () => {
  it('says the whole of it as PDF, the head of its table on every page that has rows, and no number', async () => {
    const pages = await pagesOf(await renderPdf(paper()));
    const words = wordsOf(pages);
    for (const { title } of criteria) expect(words).toContain(squeezed(title));
    expect(words).toContain(squeezed('Kết quả đã chốt, bản chốt 1; mã kiểm tra'));
    expect(words).not.toMatch(/Số:|Nơinhận/);
    const withRows = pages.filter((page) => wordsOf([page]).includes('(khoản'));
    expect(withRows.length).toBeGreaterThan(1);
    for (const page of withRows) expect(wordsOf([page])).toContain(squeezed('Kết quả, vì sao, căn cứ'));
  });

  it('is the same in Word, with a head that repeats', async () => {
    const body = (await partsOf(await renderDocx(paper()))).get('word/document.xml') ?? '';
    const words = body.replace(/<[^>]+>/g, '');
    for (const { title } of criteria) expect(words).toContain(title);
    expect(body).toContain('<w:tblHeader/>');
    expect(words).not.toMatch(/Số:|Nơi nhận/);
  });
});
