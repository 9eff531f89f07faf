import { dictionary } from '../language.ts';

/** Frozen results of a set of criteria, year by year. */
export const evaluationYears = dictionary({
  vi: {
    title: (set: string) => `Qua các năm: ${set}`,
    year: 'Năm',
    open: 'Không xếp loại, chưa kết luận',
    since: 'So với năm trước',
    moved: (better: number, worse: number, same: number) =>
      `${better} tốt hơn, ${worse} kém hơn, ${same} như cũ`,
    otherScale: 'Các mức khác năm trước nên không so sánh.',
    came: (names: string) => `Mới có: ${names}`,
    went: (names: string) => `Không còn: ${names}`,
    merged: (names: string) => `Nhận đơn vị khác nhập vào: ${names}`,
    first: 'Năm đầu',
  },
  en: {
    title: (set: string) => `Over the years: ${set}`,
    year: 'Year',
    open: 'Not rated or open',
    since: 'Against the year before',
    moved: (better: number, worse: number, same: number) =>
      `${better} better, ${worse} worse, ${same} the same`,
    otherScale: 'The classes are others, so years are not compared.',
    came: (names: string) => `New: ${names}`,
    went: (names: string) => `No more: ${names}`,
    merged: (names: string) => `Others became part of: ${names}`,
    first: 'First year',
  },
});
