import type { Form, Question } from '#reporting';
import { day, question as plain } from '../../../domain/reporting/testing.ts';
import type { Blank } from './blank.ts';

/** A made-up form that asks in every way there is. */

export const question = (id: string, given: Partial<Question> = {}) =>
  plain({ id, clause: 'I. An ninh, trật tự', text: `Câu hỏi ${id}`, measure: 'mô hình', ...given });

const month = (name: string, last: string, said: string | null = null) => ({
  month: name,
  from: day(`${name}-01`),
  to: day(`${name}-${last}`),
  said,
});

export const everyKind: Question[] = [
  question('dem', {
    text: 'Số mô hình đã ra mắt',
    definition: { counts: 'Mô hình có quyết định', countsNot: null, source: 'Sổ' },
  }),
  question('le', { decimals: 2, maximum: '1000', minimum: '1', measure: 'km', text: '=SUM(A1:A9) là chữ' }),
  question('ty-le', { kind: 'ratio', measure: 'hộ', wholeOn: day('2026-03-31') }),
  question('vuot', { kind: 'ratio', measure: 'hộ', partMayExceedWhole: true, decimals: 1 }),
  question('co-khong', {
    kind: 'attestation',
    measure: null,
    attestedBy: ['Trưởng Công an xã', 'Chủ tịch, Ủy ban'],
  }),
  question('vu', { kind: 'no-incident', measure: 'vụ', clause: 'II. Kết quả', countOnly: true }),
  question('thang', {
    clause: 'II. Kết quả',
    measure: 'buổi',
    months: [
      month('2026-04', '30'),
      month('2026-05', '31', 'Tính đến hết ngày 20/5'),
      month('2026-06', '30'),
    ],
  }),
  question('ty-le-thang', {
    kind: 'ratio',
    clause: 'II. Kết quả',
    sums: 'ratio of sums',
    months: [month('2026-04', '30'), month('2026-05', '31')],
  }),
  question('loi', { kind: 'prose', measure: null, clause: 'II. Kết quả', text: 'Kết quả nổi bật' }),
  question('muc', { kind: 'prose', measure: null, clause: 'II. Kết quả', headings: ['Ưu điểm', 'Hạn chế'] }),
  question('bang', {
    kind: 'table',
    measure: null,
    clause: 'III. Bảng',
    table: {
      columns: [
        { title: 'Tên mô hình', kind: 'text' },
        { title: 'Số hộ', kind: 'number' },
      ],
      rows: [],
      most: 4,
    },
  }),
  question('bang-ten', {
    kind: 'table',
    measure: null,
    clause: 'III. Bảng',
    decimals: 1,
    table: {
      columns: [
        { title: 'Số buổi', kind: 'number' },
        { title: 'Ghi chú', kind: 'text' },
      ],
      rows: ['Tuyên truyền', '-Kiểm tra'],
      most: 0,
    },
  }),
];

export function form(questions: Question[] = everyKind, given: Partial<Form> = {}): Form {
  return {
    movement: 'Phong trào thử',
    unit: { code: 'TDP-01', name: 'Tổ dân phố 1' },
    period: { name: 'Quý II năm 2026', coversFrom: day('2026-04-01'), coversTo: day('2026-06-30') },
    questions,
    checks: [],
    ...given,
  };
}

export const ids = {
  commune: { id: '00000000-0000-4000-8000-000000000001', name: 'phường Thử' },
  movement: '00000000-0000-4000-8000-000000000002',
  period: '00000000-0000-4000-8000-000000000003',
  unit: '00000000-0000-4000-8000-000000000004',
};

export function blank(given: Partial<Blank> = {}): Blank {
  return { ...ids, due: day('2026-07-05'), form: form(), answers: {}, ...given };
}
