import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../paper.ts';
import { figuresOf, linesOf } from '../testing.ts';
import { answerLetter } from './answer-letter.ts';
import { freeNotice, resultNotice } from './notice.ts';
import { recognition } from './recognition.ts';
import { review } from './review.ts';
import { submission } from './submission.ts';
import { frame, reviewed, told } from './testing-results.ts';

const answer = {
  ...{ frame, unit: 'Tổ dân phố 2', raisedOn: { day: 4, month: 5, year: 2026 }, published: true },
  ...{ clause: 'II.3 Vệ sinh', question: 'Số buổi dọn ngõ', plan: null },
  words: 'Chưa rõ tính từ tháng nào.\nXin hướng dẫn.',
  ...{ body: 'Ủy ban nhân dân xã Lúa Vàng', answer: 'Tính từ tháng 3 năm 2026.' },
};
const asking = {
  ...{ frame, told, least: null, to: 'Chủ tịch Ủy ban nhân dân xã Lúa Vàng' },
  ...{ shownOn: { day: 20, month: 11, year: 2026 }, explained: { units: 1, changed: 0 } },
};
const papers: Record<string, Paper> = {
  recognition: recognition({ frame, told, least: null, submission: null }),
  submission: submission(asking),
  notice: resultNotice({ frame, told, objectionsUntil: null }),
  'free-notice': freeNotice(frame),
  answer: answerLetter(answer),
  'interim-review': review(reviewed),
};

describe('a paper on results', () => {
  it.each(Object.entries(papers))('reads line by line as expected: %s', (name, paper) => {
    const expected = JSON.parse(readFileSync(new URL(`./cases/${name}.json`, import.meta.url), 'utf8'));
    expect({ lines: linesOf(paper.document), figures: figuresOf(paper) }).toEqual(expected);
  });
});

describe('the decision that recognises', () => {
  it('is in the chair’s own power: not for the body, though a deputy signs for the chair', () => {
    const { document } = recognition({ frame, told, least: null, submission: null });
    expect(document.power).toBe('CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ LÚA VÀNG');
    expect(document.signature.authority).toEqual(['KT. CHỦ TỊCH']);
  });

  it('names no one below the class asked for, and nobody who is in none', () => {
    const best = recognition({ frame, told, least: 'good', submission: null });
    const lines = linesOf(best.document).join('\n');
    expect(lines).toContain('Công nhận 1 trong số 5 tổ dân phố mức “Tốt” theo kết quả');
    expect(lines).not.toMatch(/Tổ dân phố [2345]/u);
  });

  it('calls nobody by the one class that says only what was judged here', () => {
    const [only] = told.distribution.classes;
    const distribution = { ...told.distribution, classes: only ? [only] : [] };
    const one = recognition({ frame, told: { ...told, distribution }, least: null, submission: null });
    expect(linesOf(one.document).join('\n')).not.toContain('Tốt');
    expect(linesOf(one.document)).toContain('STT | Đơn vị | Ghi chú | Điểm');
  });

  it('follows the submission that has a number, and cites the plan once', () => {
    const cited = {
      cited: 'Tờ trình số 05/TTr-CAP',
      body: 'Công an xã',
      date: { day: 7, month: 12, year: 2026 },
    };
    const { document } = recognition({
      ...{ frame, told: { ...told, criteria: 'Kế hoạch số 12/KH-UBND' }, least: null, submission: cited },
    });
    expect(document.legalBases.at(-1)).toBe(
      'Theo đề nghị của Công an xã tại Tờ trình số 05/TTr-CAP ngày 07 tháng 12 năm 2026',
    );
    expect(document.legalBases.filter((basis) => basis.includes('12/KH-UBND'))).toHaveLength(1);
  });

  it('invents no money and no body: they are dots', () => {
    const lines = linesOf(recognition({ frame, told, least: null, submission: null }).document).join('\n');
    expect(lines).not.toMatch(/đồng|lương cơ sở/u);
    expect(lines).toContain('tiền thưởng kèm theo (nếu có): ……');
  });
});

describe('the letter that submits results', () => {
  it('has no second list where all are asked for, and dots where it is not known to whom', () => {
    const units = told.units.filter((one) => one.class !== null);
    const { document } = submission({ ...asking, told: { ...told, units }, to: null });
    expect(document.annexes).toHaveLength(1);
    expect(document.addressees).toEqual(['……']);
  });
});

describe('the notice of results', () => {
  it('says of results that are not frozen that they are provisional, and until when to explain', () => {
    const provisional = {
      frame,
      told: { ...told, frozenOn: null },
      objectionsUntil: { day: 20, month: 11, year: 2026 },
    };
    const lines = linesOf(resultNotice(provisional).document).join('\n');
    expect(lines).toContain('thông báo kết quả dự kiến');
    expect(lines).toContain('đến hết ngày 20 tháng 11 năm 2026./.');
    expect(lines).not.toContain('đã chốt');
  });
});

describe('a review', () => {
  it('of more than four periods tells the last, and all together', () => {
    const many = Array.from({ length: 6 }, (_, at) => ({
      ...(reviewed.periods[1] ?? expect.fail('no period')),
      ...{ id: `q${at}`, name: `Tháng ${at + 1} năm 2026` },
    }));
    const { document } = review({ ...reviewed, kind: 'finalReview', periods: many });
    const lines = linesOf(document);
    expect(lines).toContain('STT | Chỉ tiêu, tiêu chí | Mục tiêu | Tháng 6 năm 2026 | Chung các kỳ');
    expect(lines.join('\n')).toContain('kết quả tháng 6 năm 2026 và kết quả chung của 6 kỳ');
    expect(document.title).toMatch(/^Tổng kết/u);
  });

  it('of one period has no column of all', () => {
    const lines = linesOf(review({ ...reviewed, periods: reviewed.periods.slice(1) }).document);
    expect(lines).toContain('STT | Chỉ tiêu, tiêu chí | Mục tiêu | Năm 2026');
  });
});
