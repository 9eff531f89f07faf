import { dictionary } from '../language.ts';

/** The figures of a movement cut to any days. */
export const cuts = dictionary({
  vi: {
    toCuts: 'Số liệu theo năm',
    title: 'Số liệu theo năm',
    lead: 'Mỗi nơi tính năm một cách; số hỏi theo tháng thì cắt được theo cách nào cũng ra từ một bộ số. Chọn năm hoặc ghi ngày.',
    years: 'Cách tính năm',
    from: 'Từ ngày',
    to: 'Đến hết ngày',
    wrong: 'Xin ghi hai ngày có trên lịch, ngày đầu không sau ngày cuối.',
    show: 'Xem',
    caption: (from: string, to: string) => `Từ ${from} đến hết ${to}`,
    question: 'Câu hỏi',
    figure: 'Số liệu',
    remarks: 'Lưu ý',
    none: 'chưa có số liệu',
    missing: (months: string) => `Thiếu số của: ${months} đơn vị.`,
    unsplit: (name: string, from: string, to: string) =>
      `Số cả kỳ ${name} (${from} – ${to}) bị mốc này cắt ngang nên không tính vào; hỏi theo tháng thì cắt được.`,
    noQuestions: 'Chưa có câu hỏi nào trả lời bằng số',
    noQuestionsWhy: 'Thêm hoặc sửa câu hỏi ở trang “Câu hỏi gửi đơn vị”.',
  },
  en: {
    toCuts: 'Figures by year',
    title: 'Figures by year',
    lead: 'Years are reckoned in several ways; what is asked by month can be cut in any of them, from one set. Choose a year or give the days.',
    years: 'Ways to reckon a year',
    from: 'From',
    to: 'To the end of',
    wrong: 'Please give two days of the calendar, the first not after the last.',
    show: 'Show',
    caption: (from: string, to: string) => `From ${from} to ${to}`,
    question: 'Question',
    figure: 'Figure',
    remarks: 'Note',
    none: 'no figure yet',
    missing: (months: string) => `Missing: ${months} units.`,
    unsplit: (name: string, from: string, to: string) =>
      `The figure of all of ${name} (${from} – ${to}) lies across this edge and is left out; asked by month it can be cut.`,
    noQuestions: 'No question is answered by a number yet',
    noQuestionsWhy: 'Add or change questions on the page of the questions to the units.',
  },
});
