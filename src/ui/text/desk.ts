import type { MatterKind, Urgency } from '#desk';
import { dictionary } from '../language.ts';

/** What a line of a desk says; days are ready words, empty where there is none. */
export interface Told {
  count: number;
  name: string;
  waitsFor: string;
  since: string;
  /** The units are asked, not ordered. */
  asked: boolean;
}

/** What waits, for whom and since when; the words of the one next step. */
type Saying = { what: (told: Told) => string; step: string };

const oldest = ({ count, since }: Told) =>
  since ? (count > 1 ? `, cũ nhất từ ${since}` : `, từ ${since}`) : '';
const oldestEn = ({ count, since }: Told) =>
  since ? (count > 1 ? `, the oldest since ${since}` : `, since ${since}`) : '';
const by = ({ waitsFor }: Told, words: string) => (waitsFor ? `chờ ${waitsFor} ${words}` : `chờ ${words}`);
const forEn = ({ waitsFor }: Told) => (waitsFor ? ` by ${waitsFor}` : '');

const notSent = (count: number, asked: boolean) =>
  `${count} đơn vị ${asked ? 'được đề nghị, ' : ''}chưa gửi báo cáo`;
const notSentEn = (count: number, asked: boolean) =>
  `${count} unit(s) ${asked ? 'that were asked ' : ''}have not sent yet`;

/** The first screen of everyone on the staff. */
export const desk = dictionary({
  vi: {
    title: 'Việc cần xử lý',
    lead: (count: number) => `${count} việc, việc gấp đứng trước. Việc quá hạn nằm lại đây cho đến khi xong.`,
    none: 'Không có việc nào đang chờ',
    noneWhy: 'Báo cáo gửi đến, hạn sắp tới và những gì cần xác nhận sẽ hiện ở đây.',
    toPlans: 'Nhận kế hoạch',
    toMovements: 'Xem các phong trào',
    sections: {
      sign: 'Chờ ký',
      overdue: 'Đã quá hạn',
      now: 'Đang chờ xử lý',
      soon: 'Sắp đến hạn',
      later: 'Còn thời gian',
      waiting: 'Đang chờ nơi khác',
    } satisfies Record<Urgency, string>,
    due: (day: string) => `Hạn: ${day}`,
    askedDay: (day: string) => `Ngày được đề nghị: ${day}`,
    passedToday: 'Đã gửi hôm nay',
    passed: (body: string, toWhom: string) => `Đã ghi: ${body} gửi báo cáo cho ${toWhom} hôm nay.`,
    takeBack: 'Chưa gửi, ghi nhầm',
    gone: 'Bước này vừa được ghi hoặc đặt lại ở máy khác. Danh sách dưới đây là mới nhất.',
    kinds: {
      sign: { what: ({ name }) => `Báo cáo tổng hợp ${name} chờ ký`, step: 'Xem và ký' },
      check: { what: (told) => `Báo cáo tổng hợp ${told.name} ${by(told, 'kiểm tra')}`, step: 'Kiểm tra' },
      draft: { what: ({ name }) => `Dự thảo báo cáo tổng hợp ${name} chưa trình`, step: 'Soạn tiếp' },
      reviews: {
        what: (told) => `${told.count} báo cáo ${by(told, 'xem')}${oldest(told)}`,
        step: 'Xem báo cáo',
      },
      answers: {
        what: (told) => `${told.count} đơn vị đã bổ sung theo đề nghị của bạn${oldest(told)}`,
        step: 'Xem lại',
      },
      'answers inherited': {
        what: (told) =>
          `${told.count} đơn vị đã bổ sung${oldest(told)}; người đề nghị không còn phụ trách nên chờ bạn xem lại`,
        step: 'Xem lại',
      },
      unanswered: {
        what: (told) => `${told.count} đơn vị chưa bổ sung theo đề nghị${oldest(told)}`,
        step: 'Nhắc đơn vị',
      },
      missing: {
        what: ({ count, asked }) =>
          asked ? notSent(count, asked) : `${count} đơn vị quá hạn, chưa gửi báo cáo`,
        step: 'Đôn đốc',
      },
      due: { what: ({ count, asked }) => notSent(count, asked), step: 'Xem Bảng theo dõi' },
      milestone: {
        what: ({ name, waitsFor, count }) =>
          `${name}${waitsFor ? ` – ${waitsFor}` : ''}${count > 1 ? `: ${count} lần chưa có tin` : ''}`,
        step: 'Ghi đã làm',
      },
      'milestone of units': {
        what: ({ name, count }) => `${name}: ${count} đơn vị chưa báo đã làm`,
        step: 'Xem đơn vị',
      },
      chain: {
        what: ({ waitsFor, name }) => `${waitsFor} gửi báo cáo cho ${name}`,
        step: 'Xem chuỗi báo cáo',
      },
      difficulties: {
        what: (told) => `${told.count} vướng mắc ${by(told, 'trả lời')}${oldest(told)}`,
        step: 'Trả lời',
      },
      'own plans': {
        what: (told) => `${told.count} kế hoạch năm ${told.name} của đơn vị mới nhận${oldest(told)}`,
        step: 'Xem kế hoạch',
      },
      'own plans missing': {
        what: ({ count, name }) => `${count} đơn vị chưa nộp kế hoạch năm ${name}`,
        step: 'Xem đơn vị',
      },
      registration: {
        what: ({ count, name, since }) =>
          `${name}: đã hết hạn đăng ký từ ${since}, ${count > 0 ? `còn ${count} đơn vị chưa trả lời` : 'đơn vị đã trả lời đủ'}`,
        step: 'Khóa danh sách',
      },
      'registration due': {
        what: ({ count, name }) => `${name}: còn ${count} đơn vị chưa trả lời`,
        step: 'Xem danh sách',
      },
      explanations: {
        what: (told) => `${told.name}: ${told.count} giải trình chờ trả lời${oldest(told)}`,
        step: 'Trả lời',
      },
      'results to show': {
        what: ({ name }) => `${name}: kết quả chờ công bố cho đơn vị`,
        step: 'Xem kết quả',
      },
      'results to freeze': {
        what: ({ name, since }) =>
          `${name}: hết hạn giải trình${since ? ` từ ${since}` : ''}, chờ chốt kết quả`,
        step: 'Chốt kết quả',
      },
      'results changed': {
        what: ({ name }) => `${name}: kết quả đã chốt có thể khác, xem trước khi quyết định`,
        step: 'Xem thay đổi',
      },
      'self-assessments': {
        what: ({ name, count }) => `${name}: ${count} đơn vị chưa gửi tự đánh giá`,
        step: 'Xem đơn vị',
      },
      items: { what: ({ count, name }) => `${count} mục của ${name} chờ xác nhận`, step: 'Xác nhận' },
      points: { what: ({ count, name }) => `${count} điểm cần làm rõ của ${name}`, step: 'Làm rõ' },
      scan: { what: ({ name }) => `Bản quét ${name} chưa đọc được`, step: 'Xem lý do' },
      job: { what: ({ name }) => `Chưa làm được tệp ${name}`, step: 'Xem lý do' },
      closing: {
        what: ({ count }) => `Đã tiếp nhận ${count} báo cáo, không còn báo cáo nào chờ: có thể khóa sổ`,
        step: 'Khóa sổ',
      },
      'next year': { what: ({ name }) => `Loạt kỳ báo cáo chỉ mới có đến ${name}`, step: 'Mở kỳ năm sau' },
      'unit change': { what: ({ name }) => `Thay đổi đơn vị sắp có hiệu lực: ${name}`, step: 'Xem thay đổi' },
      'unit change stopped': {
        what: ({ name }) => `Thay đổi đơn vị chưa thực hiện được: ${name}`,
        step: 'Xem lý do',
      },
      'no way in': {
        what: ({ count }) => `${count} đơn vị phải gửi báo cáo mà chưa có tài khoản hay liên kết`,
        step: 'Tạo tài khoản',
      },
      event: { what: ({ name }) => `Chưa tính hạn – chờ ngày ${name}`, step: 'Ghi ngày' },
      'days off': {
        what: ({ name }) => `Chưa có ngày nghỉ theo thông báo của năm ${name}`,
        step: 'Ghi ngày nghỉ',
      },
      unacknowledged: {
        what: ({ count, since }) => `${count} đơn vị chưa báo đã nhận kế hoạch, mở từ ${since}`,
        step: 'Xem đơn vị',
      },
      'closed without': {
        what: ({ count }) => `Đã khóa sổ khi còn ${count} đơn vị chưa gửi`,
        step: 'Xem Bảng theo dõi',
      },
    } satisfies Record<MatterKind, Saying> as Record<MatterKind, Saying>,
    leaderStep: 'Xem Bảng theo dõi',
    askStep: 'Gửi lời đề nghị',
    leaderDates: 'Xem mốc và thời hạn',
  },
  en: {
    title: 'Things to do',
    lead: (count) => `${count} things, the most urgent first. What is overdue stays here until it is done.`,
    none: 'Nothing is waiting',
    noneWhy: 'Reports that come, days that draw near and what is to be confirmed appear here.',
    toPlans: 'Receive a plan',
    toMovements: 'See the movements',
    sections: {
      sign: 'To sign',
      overdue: 'Overdue',
      now: 'To do now',
      soon: 'Due soon',
      later: 'Due later',
      waiting: 'Waiting for others',
    },
    due: (day) => `Due: ${day}`,
    askedDay: (day) => `Day that the plan asks for: ${day}`,
    passedToday: 'Sent today',
    passed: (body, toWhom) => `Kept: ${body} sent its report to ${toWhom} today.`,
    takeBack: 'Not sent, my mistake',
    gone: 'This step was just recorded or set anew elsewhere. The list below is the newest.',
    kinds: {
      sign: { what: ({ name }) => `The merged report ${name} waits for a signature`, step: 'Look and sign' },
      check: {
        what: (told) => `The merged report ${told.name} is to be checked${forEn(told)}`,
        step: 'Check',
      },
      draft: {
        what: ({ name }) => `The draft of the merged report ${name} was not passed on`,
        step: 'Go on',
      },
      reviews: {
        what: (told) => `${told.count} report(s) to look at${forEn(told)}${oldestEn(told)}`,
        step: 'See the reports',
      },
      answers: {
        what: (told) => `${told.count} unit(s) answered what you asked${oldestEn(told)}`,
        step: 'Look again',
      },
      'answers inherited': {
        what: (told) =>
          `${told.count} unit(s) answered${oldestEn(told)}; who asked is no longer in charge, so it is yours`,
        step: 'Look again',
      },
      unanswered: {
        what: (told) => `${told.count} unit(s) have not answered${oldestEn(told)}`,
        step: 'Remind them',
      },
      missing: {
        what: ({ count, asked }) => (asked ? notSentEn(count, asked) : `${count} unit(s) overdue, not sent`),
        step: 'Urge',
      },
      due: { what: ({ count, asked }) => notSentEn(count, asked), step: 'See the board' },
      milestone: {
        what: ({ name, waitsFor, count }) =>
          `${name}${waitsFor ? ` – ${waitsFor}` : ''}${count > 1 ? `: ${count} times without word` : ''}`,
        step: 'Say it is done',
      },
      'milestone of units': {
        what: ({ name, count }) => `${name}: ${count} unit(s) have not said it is done`,
        step: 'See the units',
      },
      chain: { what: ({ waitsFor, name }) => `${waitsFor} reports to ${name}`, step: 'See the chain' },
      difficulties: {
        what: (told) => `${told.count} difficulties to answer${forEn(told)}${oldestEn(told)}`,
        step: 'Answer',
      },
      'own plans': {
        what: (told) => `${told.count} plan(s) of units for ${told.name} came${oldestEn(told)}`,
        step: 'See the plans',
      },
      'own plans missing': {
        what: ({ count, name }) => `${count} unit(s) have not handed in their plan for ${name}`,
        step: 'See the units',
      },
      registration: {
        what: ({ count, name, since }) =>
          `${name}: over since ${since}, ${count > 0 ? `${count} unit(s) have not answered` : 'every unit has answered'}`,
        step: 'Close the list',
      },
      'registration due': {
        what: ({ count, name }) => `${name}: ${count} unit(s) have not answered`,
        step: 'See the list',
      },
      explanations: {
        what: (told) => `${told.name}: ${told.count} explanation(s) to answer${oldestEn(told)}`,
        step: 'Answer',
      },
      'results to show': {
        what: ({ name }) => `${name}: results to be shown to the units`,
        step: 'See the results',
      },
      'results to freeze': {
        what: ({ name }) => `${name}: the round of explanations is over, results to be settled`,
        step: 'Settle the results',
      },
      'results changed': {
        what: ({ name }) => `${name}: settled results may come out otherwise, look before you decide`,
        step: 'See the change',
      },
      'self-assessments': {
        what: ({ name, count }) => `${name}: ${count} unit(s) have not sent their self-assessment`,
        step: 'See the units',
      },
      items: { what: ({ count, name }) => `${count} item(s) of ${name} to confirm`, step: 'Confirm' },
      points: { what: ({ count, name }) => `${count} point(s) of ${name} to settle`, step: 'Settle' },
      scan: { what: ({ name }) => `The scan ${name} could not be read`, step: 'See why' },
      job: { what: ({ name }) => `The file ${name} could not be made`, step: 'See why' },
      closing: {
        what: ({ count }) => `${count} report(s) accepted, none waits: the books can be closed`,
        step: 'Close the books',
      },
      'next year': {
        what: ({ name }) => `The series of periods goes no further than ${name}`,
        step: 'Open next year',
      },
      'unit change': { what: ({ name }) => `A change of units comes: ${name}`, step: 'See the change' },
      'unit change stopped': {
        what: ({ name }) => `A change of units could not be made: ${name}`,
        step: 'See why',
      },
      'no way in': {
        what: ({ count }) => `${count} unit(s) owe a report and have neither account nor link`,
        step: 'Make accounts',
      },
      event: { what: ({ name }) => `No due date yet – waiting for: ${name}`, step: 'Give the day' },
      'days off': { what: ({ name }) => `The days off of ${name} are not told yet`, step: 'Enter them' },
      unacknowledged: {
        what: ({ count, since }) => `${count} unit(s) have not said they have the plan, open since ${since}`,
        step: 'See the units',
      },
      'closed without': {
        what: ({ count }) => `Closed while ${count} unit(s) had not sent`,
        step: 'See the board',
      },
    },
    askStep: 'Ask again',
    leaderStep: 'See the board',
    leaderDates: 'See the dates',
  },
});
