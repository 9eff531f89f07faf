import { dictionary } from '../language.ts';

/** A report that an officer enters for a unit, and how it is marked wherever it shows. */
export const behalf = dictionary({
  vi: {
    title: (period: string, unit: string) => `Nhập thay: báo cáo ${period} – ${unit}`,
    enter: 'nhập thay',
    back: 'Bảng theo dõi',
    came: 'Báo cáo đến bằng cách nào',
    way: 'Nhận qua',
    ways: { phone: 'Điện thoại', paper: 'Bản giấy', message: 'Tin nhắn' },
    on: 'Ngày phường, xã nhận được',
    from: 'Ai báo, nộp (chức danh)',
    fromHint: 'Ví dụ: Tổ trưởng. Không ghi họ tên, số điện thoại.',
    counts:
      'Đúng hạn hay trễ tính theo lúc phần mềm nhận, tức là lúc bấm gửi ở trang này. Ngày ghi ở trên hiện bên cạnh để người xem biết.',
    late: (due: string) => `Hạn gửi là hết ngày ${due}, nay đã qua`,
    lateWhy:
      'Báo cáo sẽ ghi là gửi trễ. Nếu phường, xã nhận được khi còn hạn, ngày nhận hiện bên cạnh; xin ghi vì sao nhập muộn.',
    reason: 'Vì sao nhập muộn',
    reasonHint: 'Ví dụ: cán bộ nhận bản giấy, hôm sau mới nhập. Ghi vào nhật ký.',
    draft: (at: string) => `Đơn vị đã nhập dở, lưu lúc ${at}`,
    draftWhy:
      'Các ô dưới lấy theo bản đó. Hãy đọc lại với đơn vị và sửa theo những gì đơn vị báo trước khi gửi.',
    send: 'Gửi báo cáo thay đơn vị',
    sendHint: (unit: string) =>
      `Báo cáo được ghi là của ${unit}, có dấu “Cán bộ nhập thay”, kèm tên cán bộ, ngày và cách nhận.`,
    sent: 'Đơn vị này đã có báo cáo',
    sentWhy: 'Cần sửa: trả lại từng mục ở trang báo cáo, hoặc thu hồi thay đơn vị khi chưa ai tiếp nhận.',
    see: 'Xem báo cáo',
    closed: 'Muốn nhập, hãy mở lại kỳ ở trang phong trào.',
    problems: {
      way: 'Chọn báo cáo đến bằng cách nào.',
      date: 'Ghi ngày nhận. Ngày này không có trên lịch.',
      from: 'Chức danh dài quá 100 ký tự. Hãy viết ngắn lại.',
      reason: 'Lý do dài quá 500 ký tự. Hãy viết ngắn lại.',
      'in the future': 'Ngày nhận chưa tới. Hãy chọn hôm nay hoặc ngày trước đó.',
      'before the period': 'Ngày nhận đứng trước ngày đầu của kỳ. Hãy kiểm tra lại ngày hoặc kỳ.',
      'late without reason':
        'Ngày nhận còn trong hạn nhưng nay đã quá hạn. Xin ghi vì sao nhập muộn, để người xem sau hiểu.',
    } as Record<string, string>,
    mark: 'Cán bộ nhập thay',
    marked: (given: { way: string; on: string; from: string | null }) =>
      `nhận qua ${given.way} ngày ${given.on}${given.from ? ` từ ${given.from}` : ''}`,
    markedBy: (who: string, at: string) => `${who} nhập lúc ${at}.`,
    markedWhy: 'Đúng hạn tính theo lúc phần mềm nhận; ngày nhận do cán bộ ghi.',
    byLink: 'gửi bằng liên kết của đơn vị',
    inWords: { phone: 'điện thoại', paper: 'bản giấy', message: 'tin nhắn', excel: 'tệp Excel' },
    cell: (way: string, on: string) => `cán bộ nhập thay, nhận qua ${way} ${on}`,
    merged: (count: number) => `Trong đó ${count} báo cáo do cán bộ nhập thay`,
  },
  en: {
    title: (period: string, unit: string) => `On behalf: report ${period} – ${unit}`,
    enter: 'enter on behalf',
    back: 'Board',
    came: 'How the report came',
    way: 'Received by',
    ways: { phone: 'Telephone', paper: 'Paper', message: 'Message' },
    on: 'Day it reached the commune',
    from: 'Who told or handed it in (post)',
    fromHint: 'For example: head of the area. No name, no telephone number.',
    counts:
      'On time or late goes by when the software receives it, that is, when you send this page. The day above is shown beside it.',
    late: (due: string) => `It was due by the end of ${due}, which is past`,
    lateWhy:
      'The report will be marked late. If the commune had it in time, that day is shown beside it; say why it is entered late.',
    reason: 'Why it is entered late',
    reasonHint: 'For example: handed in on paper, entered the day after. Kept in the log.',
    draft: (at: string) => `The unit has begun, saved at ${at}`,
    draftWhy:
      'The fields below are from that draft. Read them out to the unit and correct them before sending.',
    send: 'Send the report for the unit',
    sendHint: (unit: string) =>
      `It is recorded as the report of ${unit}, marked “entered by an officer”, with the officer’s name, the day and the way it came.`,
    sent: 'This unit has sent its report',
    sentWhy:
      'To change it: return items on the report’s page, or take it back for the unit while nobody has accepted it.',
    see: 'See the report',
    closed: 'To enter it, open the period again on the movement’s page.',
    problems: {
      way: 'Choose how the report came.',
      date: 'Give the day it came. There is no such day.',
      from: 'The post is longer than 100 letters. Make it shorter.',
      reason: 'The reason is longer than 500 letters. Make it shorter.',
      'in the future': 'This day has not come yet. Choose today or earlier.',
      'before the period': 'This day is before the period begins. Check the day or the period.',
      'late without reason': 'It came in time but is entered late. Say why, for whoever reads it later.',
    },
    mark: 'Entered by an officer',
    marked: (given: { way: string; on: string; from: string | null }) =>
      `received by ${given.way} on ${given.on}${given.from ? ` from ${given.from}` : ''}`,
    markedBy: (who: string, at: string) => `Entered by ${who} at ${at}.`,
    markedWhy:
      'On time goes by when the software received it; the day of receipt is the officer’s statement.',
    byLink: 'sent by the unit’s link',
    inWords: { phone: 'telephone', paper: 'paper', message: 'message', excel: 'Excel file' },
    cell: (way: string, on: string) => `entered by an officer, received by ${way} ${on}`,
    merged: (count: number) => `${count} of them entered by an officer`,
  },
});
