import { weekdayInWords } from '#calendar';

/** How times are said, in the words of official papers. */
export const vietnameseRules = {
  date: {
    month: (month: string, year: string) => `tháng ${month}/${year}`,
    quarter: (quarter: string, year: string) => `quý ${quarter}/${year}`,
    year: (year: string) => `năm ${year}`,
    day: (day: string) => `ngày ${day}`,
    monthOnly: (month: string) => `tháng ${month}`,
  },
  rule: {
    on: (date: string) => `vào ${date}`,
    before: (date: string) => `trước ${date}`,
    notAfter: (date: string) => `chậm nhất ${date}`,
    untilEndOf: (date: string) => `đến hết ${date}`,
    lastOfFebruary: 'ngày cuối tháng 2',
    lastOfPrevious: 'ngày cuối của tháng trước',
    yearly: (when: string) => `${when} hằng năm`,
    monthly: (when: string) => `${when} hằng tháng`,
    every: (period: string) => `cứ ${period} một lần`,
    within: (period: string, after: string) => `trong ${period} kể từ ${after}`,
    beforeEvent: (period: string, event: string) => `trước ${event} ${period}`,
    onEvent: (event: string) => `vào dịp ${event}`,
    immediately: 'ngay khi có việc',
    immediatelyAfter: (after: string) => `ngay sau ${after}`,
    phaseEnd: (phase: string) => `khi kết thúc ${phase}`,
    during: (period: string) => `trong ${period}`,
    between: (from: string, to: string) => `từ ${from} đến ${to}`,
    periodic: 'định kỳ, Kế hoạch không nêu mốc',
    regular: 'thường xuyên',
    waits: (event: string) => `Chưa tính hạn – chờ ${event}`,
  },
  weekday: weekdayInWords,
  and: 'và',
  issue: 'ngày ban hành Kế hoạch',
  period: {
    Y: (count: string) => `${count} năm`,
    M: (count: string) => `${count} tháng`,
    W: (count: string) => `${count} tuần`,
    D: (count: string) => `${count} ngày`,
    H: (count: string) => `${count} giờ`,
  },
};

/** The same sentences in another language. */
export type RuleSpeech = typeof vietnameseRules;
