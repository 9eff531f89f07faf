import { describe, expect, it } from 'vitest';
import type { NotRated } from '../../classing/not-rated.ts';
import {
  capCounts,
  capInWords,
  criteriaOf,
  isScoreTold,
  leftOutInWords,
  namedBySet,
  notRatedInWords,
  resultInWords,
  type Standing,
  stepsInWords,
  type WholeFound,
  wholeCounts,
  wholeInWords,
} from '../../index.ts';
import { day, facts, grounds, held, set, unset } from '../testing.ts';

const [one] = criteriaOf(set.nodes);
if (!one) throw new Error('the set has criteria');

describe('a result, in words', () => {
  const complaint: NotRated = { kind: 'under complaint', reason: 'có đơn ngày 02/11/2026' };
  it.each<[Standing['result'], string]>([
    [{ kind: 'class', class: 'good' }, 'Đạt các tiêu chí được đánh giá trên phần mềm. Mức: Tốt'],
    [{ kind: 'below' }, 'Chưa đạt các tiêu chí được đánh giá trên phần mềm: Chưa xếp mức'],
    [{ kind: 'gate', gates: ['peace'] }, 'Chưa đạt tiêu chí điều kiện: Không để xảy ra cháy'],
    [
      { kind: 'waiting', missing: ['meetings', 'flag'], unset: [] },
      'Chưa kết luận; còn thiếu số liệu của: Họp khu dân cư; Hộ treo cờ',
    ],
    [
      { kind: 'waiting', missing: [], unset: [unset] },
      'Chưa kết luận; chưa xác định quy định: Điểm tối thiểu',
    ],
    [
      { kind: 'not rated', reasons: [{ kind: 'no reports' }, complaint] },
      'Không xếp loại: không có báo cáo nào trong năm; đang có khiếu nại, tố cáo (có đơn ngày 02/11/2026)',
    ],
    [
      { kind: 'capped', class: 'fair', from: 'good' },
      'Đạt các tiêu chí được đánh giá trên phần mềm. Mức: Khá (đủ điều kiện mức Tốt, nhưng vượt tỷ lệ cho phép)',
    ],
    [
      { kind: 'capped', class: null, from: 'fair' },
      'Chưa đạt các tiêu chí được đánh giá trên phần mềm: Chưa xếp mức (đủ điều kiện mức Khá, nhưng vượt tỷ lệ cho phép)',
    ],
    [
      { kind: 'tied', class: 'good' },
      'Bằng điểm với đơn vị khác ở mức cuối của Tốt: người có thẩm quyền chọn và ghi lý do',
    ],
  ])('%j', (result, said) => {
    expect(resultInWords(result, namedBySet(set))).toBe(said);
  });

  it('does not say that a figure is lacking where a rule is', () => {
    const rules = new Map([['meetings', [unset.key]]]);
    const result = { kind: 'waiting', missing: ['meetings', 'flag'], unset: [unset] } as const;
    expect(resultInWords(result, { ...namedBySet(set), rules })).toBe(
      'Chưa kết luận; còn thiếu số liệu của: Hộ treo cờ; chưa xác định quy định: Điểm tối thiểu',
    );
    const node = {
      ...one,
      asks: { kind: 'count', at: { bar: '>=', amount: { rule: 'r' }, high: null } },
    } as const;
    expect(namedBySet({ ...set, nodes: [node] }).rules?.get(one.id)).toEqual(['r']);
  });

  it('says BOUNDARY’s words but once where a title is called so', () => {
    const name = 'Đạt các tiêu chí được đánh giá trên phần mềm';
    const named = { ...namedBySet(set), classes: [{ key: 'good', name }] };
    expect(resultInWords({ kind: 'class', class: 'good' }, named)).toBe(name);
  });

  it.each<[NotRated, string]>([
    [
      { kind: 'too short', months: 8, asked: '9', begunOn: day('2026-02-16') },
      'mới được 8 tháng tính từ ngày 16/02/2026, quy định là 9 tháng',
    ],
    [complaint, 'đang có khiếu nại, tố cáo (có đơn ngày 02/11/2026)'],
    [
      { kind: 'registered late', until: day('2026-03-31'), on: day('2026-04-01') },
      'đăng ký ngày 01/4/2026, sau hạn cuối là ngày 31/3/2026',
    ],
    [
      { kind: 'registered late', until: day('2026-03-31'), on: null },
      'không đăng ký, hạn cuối là ngày 31/3/2026',
    ],
    [{ kind: 'no reports' }, 'không có báo cáo nào trong năm'],
    [{ kind: 'left out', words: 'Điều 1 khoản 2' }, 'không thuộc đối tượng xét: Điều 1 khoản 2'],
    [{ kind: 'left out', words: '' }, 'không thuộc đối tượng xét'],
  ])('says why a unit is not rated: %j', (reason, said) => {
    expect(notRatedInWords(reason)).toBe(said);
  });
});

describe('the nearest missing step, in words', () => {
  it('says how many are lacking, of what, by which clause', () => {
    expect(stepsInWords(grounds(facts('2', '312')))).toEqual({
      heading: 'Để đạt mức Tốt',
      steps: [
        'Còn thiếu 20 điểm để có từ 90 điểm trở lên',
        'Điểm còn có thể tăng: Họp khu dân cư (còn 30 điểm)',
      ],
    });
  });
  it('says where the score is just equal to what it must be above', () => {
    const at = { bar: '>', amount: { value: '60' }, high: null } as const;
    const classes = [{ key: 'good', name: 'Tốt', from: at, needs: [] }];
    const above = { ...set, scale: { ...set.scale, classes } };
    expect(stepsInWords(grounds(facts('4', '100'), { set: above }))?.steps[0]).toBe(
      'Điểm vừa bằng, cần có trên 60 điểm',
    );
    expect(stepsInWords(grounds(facts('2', '100'), { set: above }))?.steps[0]).toBe(
      'Còn thiếu hơn 30 điểm để có trên 60 điểm',
    );
  });
  it('says a gate that is not met before any points', () => {
    expect(stepsInWords(grounds(facts('4', '312', '1')))).toEqual({
      heading: 'Để đạt mức Khá',
      steps: ['Không để xảy ra cháy – có 1 vụ việc, cần không có vụ nào'],
    });
  });
  it('says that of a choice one is enough', () => {
    const found = grounds(facts('4', '312', '1'));
    const lines = found.lines.map((line) => ({ ...line, eitherOr: 'either' }));
    const nearest = found.nearest && { ...found.nearest, unmet: lines.map(({ criterion }) => criterion) };
    const [first, ...others] = stepsInWords({ ...found, lines, nearest })?.steps ?? [];
    expect([first?.split('; hoặc ').length, others]).toEqual([lines.length, []]);
  });
  it('says what is missing where nothing is concluded', () => {
    const some = facts('4', '312');
    some.set('meetings', { kind: 'missing', why: 'no report' });
    expect(stepsInWords(grounds(some))).toEqual({
      heading: 'Để có kết luận',
      steps: ['Họp khu dân cư: Chưa có đủ báo cáo để kết luận; không tính là 0.'],
    });
  });
  it('says nothing of the best class, nor of who is not rated', () => {
    expect(stepsInWords(grounds(facts('4', '312')))).toBeNull();
    const circumstances = { ...grounds(facts('4', '312')).circumstances, hasReports: false };
    expect(stepsInWords(grounds(facts('4', '312'), { circumstances }))).toBeNull();
  });
});

describe('shares of units, in words', () => {
  const cap = { class: 'good', percent: '20', base: 14, reached: 3, allowed: 2, tied: 0, rule: null };
  it('prints the numbers of a cap', () => {
    expect(capInWords(cap, 'Tốt')).toBe(
      'Tốt: 3 trên 14 là 21,42 %; tối đa 20 %: được 2, lấy theo điểm, từ cao xuống.',
    );
    expect(capInWords({ ...cap, reached: 2 }, 'Tốt')).toBe(
      'Tốt: 2 trên 14 là 14,28 %, trong mức tối đa 20 %.',
    );
    expect(capInWords({ ...cap, base: 0, allowed: 0 }, 'Tốt')).toBe('Tốt: tối đa 20 % của 0 đơn vị là 0.');
    expect(capInWords({ ...cap, chosenAmong: 3 }, 'Tốt')).toBe(
      'Tốt: 3 trên 14 là 21,42 %; tối đa 20 %: được 2, lấy theo điểm, từ cao xuống. Ở mức cuối có 3 đơn vị bằng điểm: người có thẩm quyền đã chọn và ghi lý do.',
    );
    expect(capInWords({ ...cap, tied: 2 }, 'Tốt')).toBe(
      'Tốt: 3 trên 14 là 21,42 %; tối đa 20 %: được 2, lấy theo điểm, từ cao xuống. 2 đơn vị bằng điểm ở mức cuối: người có thẩm quyền chọn và ghi lý do.',
    );
    expect(capInWords({ ...cap, tied: 2, by: 'percent' }, 'Tốt')).toBe(
      'Tốt: 3 trên 14 là 21,42 %; tối đa 20 %: được 2, lấy theo tỷ lệ điểm (điểm đạt được trên tổng điểm đơn vị có thể đạt), từ cao xuống. 2 đơn vị bằng tỷ lệ điểm ở mức cuối: người có thẩm quyền chọn và ghi lý do.',
    );
  });

  it.each([
    [{}, ['3', '14', '21,42 %', '2']],
    [{ reached: 2 }, ['2', '14', '14,28 %']],
    [{ base: 0, allowed: 0 }, ['0', '0']],
    [{ tied: 1200 }, ['3', '14', '21,42 %', '2', '1.200']],
    [{ reached: 2, chosenAmong: 3 }, ['2', '14', '14,28 %', '3']],
  ])('tells which of the numbers of a cap were counted: %j', (other, counts) => {
    const one = { ...cap, ...other };
    expect(capCounts(one)).toEqual(counts);
    expect(capInWords(one, 'Tốt').replaceAll('20 %', '')).toMatch(new RegExp(counts.join('.*'), 'u'));
  });

  const whole = {
    state: 'met',
    part: 13,
    whole: 14,
    percent: '92.85',
    held: held('>', '90'),
    lacking: 0,
    open: 0,
  } as const;
  it.each<[WholeFound, string]>([
    [whole, '13 trên 14 là 92,85 %, chỉ tiêu trên 90 %: đạt.'],
    [
      { ...whole, state: 'not met', part: 12, percent: '85.71', lacking: 1, open: 2 },
      '12 trên 14 là 85,71 %, chỉ tiêu trên 90 %: chưa đạt; còn thiếu 1 đơn vị; 2 đơn vị chưa kết luận, tỷ lệ còn có thể thay đổi.',
    ],
    [{ state: 'nobody' }, 'Chưa có đơn vị nào để tính tỷ lệ.'],
    [{ state: 'no class' }, 'Bộ tiêu chí không còn mức mà chỉ tiêu nêu nên không tính được tỷ lệ.'],
    [
      { state: 'unset', rule: { ...unset, look: null, note: null } },
      'Chưa xác định quy định “Điểm tối thiểu”. Chưa tra cứu thì chưa kết luận.',
    ],
  ])('says how far the whole has come: %j', (found, said) => {
    expect(wholeInWords(found)).toBe(said);
  });

  it('tells which of the numbers of the whole were counted', () => {
    expect(wholeCounts({ ...whole, lacking: 1, open: 2 })).toEqual(['13', '14', '92,85 %', '1', '2']);
    expect(wholeCounts({ state: 'unset', rule: { ...unset, look: null, note: null } })).toEqual([]);
  });
});

describe('points beside a result', () => {
  const some = { points: '30', most: '100', bonus: '0', minus: '0' };
  it('are told where they say something, and of a set without points never', () => {
    expect(isScoreTold({ kind: 'gate' }, some)).toBe(true);
    expect(isScoreTold({ kind: 'class' }, { points: '0', most: '100' })).toBe(true);
    expect(isScoreTold({ kind: 'below' }, { points: '0', most: '0', minus: '2' })).toBe(true);
    expect(isScoreTold({ kind: 'class' }, { points: '0', most: '0' })).toBe(false);
  });

  it('are not told of who waits or is not rated: they would look like a bad result', () => {
    expect(isScoreTold({ kind: 'waiting' }, some)).toBe(false);
    expect(isScoreTold({ kind: 'not rated' }, some)).toBe(false);
  });
});

it('before there is a result it is said what the evaluation leaves out', () => {
  expect(leftOutInWords(criteriaOf(set.nodes))).toBe('Đánh giá này không bao gồm: Nội dung ngoài phần mềm.');
  expect(leftOutInWords([one])).toBeNull();
});
