import { dictionary } from '../language.ts';

/** What a unit's report says where units changed within its period. */
export const unitParts = dictionary({
  vi: {
    title: 'Đơn vị thay đổi trong kỳ này',
    covers: (from: string, to: string) => `Báo cáo này nói về những ngày từ ${from} đến ${to}.`,
    carried: (to: string) =>
      to
        ? `Phần này đã chuyển cho ${to}. Nếu bạn đã ghi xong thì vẫn gửi được: báo cáo được tính là phần của đơn vị cũ.`
        : 'Đơn vị không còn phải gửi phần này. Nếu bạn đã ghi xong thì vẫn gửi được.',
    parts: 'Phần của các đơn vị cũ',
    sent: (name: string, at: string) => `${name} đã gửi phần của mình ${at}.`,
    sentThen: (on: string) => `Xin chỉ ghi phần từ ngày ${on}, không ghi lại số liệu dưới đây.`,
    whole: (name: string) => `${name} chưa gửi: xin ghi cả phần của đơn vị này.`,
    goesOn: (name: string, on: string) =>
      `${name} vẫn báo cáo phần của mình; từ ngày ${on} đơn vị bạn ghi phần đã nhận.`,
    see: (name: string) => `Xem ${name} đã báo cáo gì`,
    draft: (name: string, at: string) => `${name} có bản nháp lưu ${at}, chưa gửi.`,
    take: (name: string) => `Nhập bản nháp của ${name} vào báo cáo này`,
    takeWhy: 'Số được cộng vào số bạn đã ghi, lời văn đặt dưới tên đơn vị cũ. Bạn xem lại rồi mới gửi.',
    taken: (name: string, at: string) => `Bản nháp của ${name} đã được nhập ${at}.`,
    done: 'Đã nhập bản nháp. Xin xem lại từng mục trước khi gửi.',
    unlike: (count: number) => `${count} mục hai bên ghi khác nhau, phần mềm giữ số của bạn: xin xem lại.`,
    problems: {
      'no draft': 'Đơn vị cũ không còn bản nháp nào.',
      'taken already': 'Bản nháp này đã được nhập rồi.',
      'already sent': 'Báo cáo của bạn đã gửi, không nhập thêm được.',
      closed: 'Kỳ này đã hết hạn nhận.',
      'not found': 'Không tìm thấy bản nháp này.',
      'changed meanwhile': 'Báo cáo vừa được lưu từ một máy khác. Xin tải lại trang rồi làm lại.',
    } as Record<string, string>,
  },
  en: {
    title: 'Units changed within this period',
    covers: (from, to) => `This report tells of the days from ${from} to ${to}.`,
    carried: (to) =>
      to
        ? `This part was passed to ${to}. If you have filled it in you may still send it: it counts as the old unit’s part.`
        : 'The unit no longer owes this. If you have filled it in you may still send it.',
    parts: 'What the old units left',
    sent: (name, at) => `${name} sent its part ${at}.`,
    sentThen: (on) => `Give only what came from ${on}, without the figures below.`,
    whole: (name) => `${name} has not sent: give its part too.`,
    goesOn: (name, on) => `${name} goes on reporting its own; from ${on} you report the part you took in.`,
    see: (name) => `See what ${name} reported`,
    draft: (name, at) => `${name} has a draft saved ${at}, not sent.`,
    take: (name) => `Take the draft of ${name} into this report`,
    takeWhy:
      'Figures are added to yours, words stand under the old unit’s name. You look it over before you send.',
    taken: (name, at) => `The draft of ${name} was taken over ${at}.`,
    done: 'The draft was taken over. Look it over before you send.',
    unlike: (count) => `In ${count} fields the two differ and yours stand: look at them.`,
    problems: {
      'no draft': 'The old unit has no draft any more.',
      'taken already': 'This draft was taken over already.',
      'already sent': 'Your report is sent: nothing can be added.',
      closed: 'This period takes no reports any more.',
      'not found': 'This draft is not there.',
      'changed meanwhile': 'The report was just saved on another device. Load the page again, then repeat.',
    },
  },
});
