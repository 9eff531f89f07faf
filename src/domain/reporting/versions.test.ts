import { describe, expect, it } from 'vitest';
import { type Answers, readAnswers } from './answers.ts';
import type { Form } from './form.ts';
import { form, month, question } from './testing.ts';
import { changesOf } from './versions.ts';

const asked = form([
  question({ id: 'a', text: 'Số mô hình' }),
  question({ id: 'b', text: 'Hộ ký cam kết', kind: 'ratio' }),
  question({ id: 'c', text: 'Có tổ tuần tra', kind: 'attestation', attestedBy: ['Tổ trưởng', 'Mặt trận'] }),
  question({ id: 'd', text: 'Số buổi', months: [month('2026-05'), month('2026-06')] }),
  question({ id: 'e', text: 'Kết quả', kind: 'prose', headings: ['Tốt', 'Khó'] }),
  question({
    id: 'f',
    text: 'Bảng',
    kind: 'table',
    table: { columns: [{ title: 'Số hộ', kind: 'number' }], rows: ['Quý I'], most: 0 },
  }),
]);
const first: Answers = {
  a: '1.234',
  b: '3',
  'b.whole': '40',
  c: 'yes',
  'c.by': 'Tổ trưởng',
  'd@2026-05': '1',
  'd@2026-06': '2',
  'e#0': 'Tốt',
  'e#1': 'Ít người',
  'f[0,0]': '7',
};
const told = (answers: Answers, of: Form = asked) => {
  const read = readAnswers(of, answers);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { form: of, figures: read.figures };
};
const changed = (answers: Answers) =>
  changesOf(told(first), told({ ...first, ...answers })).map(({ question: what, part, old, now }) => [
    what,
    part,
    old,
    now,
  ]);

describe('what a version says otherwise than the one before', () => {
  it('is nothing where nothing was changed', () => {
    expect(changed({})).toEqual([]);
    expect(changed({ a: '1234' })).toEqual([]);
  });

  it('is told figure by figure, in the words of the form', () => {
    expect(changed({ a: '1.235', 'b.whole': '41', c: 'no', 'c.by': 'Mặt trận' })).toEqual([
      ['Số mô hình', null, '1.234', '1.235'],
      ['Hộ ký cam kết', null, '3/40', '3/41'],
      ['Có tổ tuần tra', null, 'Có', 'Không'],
      ['Có tổ tuần tra', 'người xác nhận', 'Tổ trưởng', 'Mặt trận'],
    ]);
    expect(changed({ 'd@2026-06': '3', 'e#1': 'Không', 'f[0,0]': '8' })).toEqual([
      ['Số buổi', 'tháng 06/2026', '2', '3'],
      ['Kết quả', 'Khó', 'Ít người', 'Không'],
      ['Bảng', 'Quý I, cột “Số hộ”', '7', '8'],
    ]);
  });

  it('says where a figure gave way to a reason, and a reason to a figure', () => {
    const none = changed({ a: '', 'a.why': 'Chưa thống kê' });
    expect(none).toEqual([
      ['Số mô hình', 'lý do', null, 'Chưa thống kê'],
      ['Số mô hình', null, '1.234', null],
    ]);
  });

  it('names what is asked no more, or newly, where the form was changed between', () => {
    const now = form([question({ id: 'a', text: 'Số mô hình' }), question({ id: 'z', text: 'Câu mới' })]);
    const changes = changesOf(
      told({ a: '1', b: '2' }, form([question({ id: 'a' }), question({ id: 'b', text: 'Câu cũ' })])),
      told({ a: '1', z: '3' }, now),
    );
    expect(changes).toEqual([
      { indicator: 'z', question: 'Câu mới', part: null, old: null, now: '3' },
      { indicator: 'b', question: 'Câu cũ', part: null, old: '2', now: null },
    ]);
  });
});
