import { dictionary } from '../language.ts';

/** Personal links: their page at the door, the officer's list of them, the sheet that is handed out. */
export const links = dictionary({
  vi: {
    door: {
      title: (period: string, unit: string) => `Báo cáo ${period} – ${unit}`,
      lead: (movement: string, commune: string) => `${movement}. Nơi nhận: ${commune}.`,
      noAccount: 'Không cần tài khoản, không cần mật khẩu.',
      noAccountWhy: (unit: string, until: string) =>
        `Liên kết này chỉ mở báo cáo của ${unit} trong kỳ này, dùng được đến hết ngày ${until}. Ai có liên kết cũng nhập và gửi được, xin không chuyển cho người ngoài đơn vị.`,
      open: 'Mở báo cáo',
      sent: 'Báo cáo này đã gửi. Mở để xem lại những gì đã gửi.',
      signedIn: (name: string) => `Máy này đang đăng nhập: ${name}`,
      signedInWhy: 'Mở bằng liên kết thì tài khoản này được đăng xuất trên máy này.',
      leave: 'Đăng xuất và mở bằng liên kết',
      stay: 'Giữ đăng nhập, không mở',
      ownAccount: 'Mở bằng tài khoản đang đăng nhập',
      revoked: 'Liên kết này đã được thu hồi',
      expired: 'Liên kết này đã hết hạn',
      ask: (commune: string, unit: string) =>
        `Xin hỏi cán bộ phụ trách của ${commune} để nhận liên kết mới cho ${unit}. Những gì đã nhập và lưu vẫn còn nguyên.`,
      gone: 'Báo cáo này không còn phải gửi',
      closed: 'Liên kết không mở được',
    },
    title: 'Liên kết gửi báo cáo, không cần tài khoản',
    toLinks: 'Liên kết và mã QR cho đơn vị',
    lead: 'Mỗi liên kết mở đúng một báo cáo của một đơn vị trong một kỳ, có ngày hết hạn, thu hồi được. Ai cầm liên kết thì nhập và gửi được báo cáo đó.',
    periods: 'Kỳ báo cáo',
    period: (name: string, due: string) => `${name}, đúng hạn đến hết ngày ${due}`,
    none: 'Kỳ này không có đơn vị nào phải gửi báo cáo',
    noneWhy: 'Chọn kỳ khác ở trên, hoặc xem lại kỳ báo cáo của phong trào.',
    noPeriods: 'Phong trào chưa có kỳ báo cáo',
    closed: 'Kỳ này đã ngừng nhận báo cáo',
    closedWhy: 'Muốn tạo liên kết, hãy mở lại kỳ ở trang phong trào.',
    onlyHere: 'Máy khác chưa mở được các liên kết này',
    onlyHereWhy: (origin: string) =>
      `Phần mềm đang chạy ở ${origin}, chỉ máy này vào được. Người quản trị cần đặt ORIGIN là địa chỉ mà mọi người gõ, rồi mới tạo và phát liên kết.`,
    make: 'Tạo liên kết',
    until: 'Dùng được đến hết ngày',
    handedTo: 'Giao cho (chức danh, không ghi họ tên)',
    handedToHint: 'Ví dụ: Tổ trưởng, Hiệu trưởng',
    makeRest: (count: number) => `Tạo liên kết cho ${count} đơn vị chưa gửi và chưa có liên kết`,
    makeTicked: 'Tạo lại cho các đơn vị đã đánh dấu',
    makeTickedWhy: 'Liên kết cũ của đơn vị được đánh dấu bị thu hồi ngay.',
    allHave: 'Đơn vị nào chưa gửi cũng đã có liên kết. Cần phiếu mới thì đánh dấu đơn vị rồi tạo lại.',
    problems: {
      past: 'Ngày này đã qua. Hãy chọn từ hôm nay trở đi.',
      'too far': 'Xa quá một năm. Hãy chọn ngày gần hơn.',
      date: 'Ngày này không có trên lịch.',
      closed: 'Kỳ này đã ngừng nhận báo cáo. Hãy mở lại kỳ rồi tạo liên kết.',
      'not found': 'Không tìm thấy kỳ báo cáo này.',
      'nothing ticked': 'Chưa đánh dấu đơn vị nào. Hãy đánh dấu rồi bấm lại.',
      'nothing made':
        'Không tạo thêm liên kết nào: các đơn vị này vừa được tạo liên kết hoặc đã gửi. Liên kết đã in vẫn dùng được.',
      long: 'Chức danh dài quá 100 ký tự. Hãy viết ngắn lại.',
    } as Record<string, string>,
    units: (count: number) => `Các đơn vị (${count})`,
    tick: (unit: string) => `Đánh dấu ${unit}`,
    states: {
      'in force': 'Đang dùng được',
      expired: 'Đã hết hạn',
      revoked: 'Đã thu hồi',
      none: 'Chưa có liên kết',
      sent: 'Đã gửi báo cáo',
    },
    made: (at: string, who: string) => `tạo ${at}${who ? `, ${who}` : ''}`,
    lastDay: (until: string) => `đến hết ${until}`,
    neverUsed: 'chưa ai mở',
    used: (uses: number, at: string) => `mở ${uses} lần, gần nhất ${at}`,
    handed: (post: string) => `giao ${post}`,
    revoke: 'Thu hồi',
    revokeOf: (unit: string) => `Thu hồi liên kết của ${unit}`,
    revokeAll: 'Thu hồi tất cả liên kết của kỳ này',
    revokeAllWhy: 'Mọi phiếu đã phát cho kỳ này không mở được nữa. Báo cáo đã gửi và bản đang nhập vẫn còn.',
    revokeAllYes: (count: number) => `Thu hồi ${count} liên kết`,
    revokedDone: (count: number) => `Đã thu hồi ${count} liên kết. Phiếu cũ không mở được nữa.`,
    sheet: 'Phiếu liên kết',
    sheetLead: (count: number, period: string) => `${count} phiếu cho kỳ ${period}.`,
    once: 'Phiếu này chỉ hiện một lần',
    onceWhy:
      'Phần mềm không giữ lại liên kết. Hãy in hoặc chép ngay; rời trang này rồi thì chỉ còn cách tạo lại.',
    perPage: 'In trên khổ A4',
    eight: 'Tám phiếu một trang',
    one: 'Một phiếu một trang',
    print: 'In phiếu',
    printHint: 'In bằng lệnh in của trình duyệt (Ctrl + P).',
    back: 'Xem danh sách liên kết',
    due: 'Hạn gửi',
    usable: 'Liên kết dùng được đến hết ngày',
    steps: [
      'Mở máy ảnh của điện thoại, hướng vào mã QR rồi bấm vào địa chỉ hiện ra.',
      'Bấm “Mở báo cáo”, trả lời từng câu. Phần mềm tự lưu.',
      'Bấm “Gửi báo cáo”. Giữ phiếu trong đơn vị, ai cầm phiếu cũng gửi được.',
    ].join('\n'),
    qr: (unit: string) => `Mã QR mở báo cáo của ${unit}`,
    byHand: 'Hoặc gõ địa chỉ:',
    messages: 'Lời nhắn để gửi qua Zalo',
    messagesLead: 'Chép từng lời nhắn, gửi cho đúng đơn vị.',
    message: (unit: string) => `Lời nhắn cho ${unit}`,
    copy: 'Chép',
    copied: 'Đã chép',
    text: (given: {
      unit: string;
      period: string;
      movement: string;
      due: string;
      until: string;
      url: string;
    }) =>
      `Kính gửi ${given.unit}: mời gửi báo cáo ${given.period} – ${given.movement}, hạn đến hết ngày ${given.due}. ` +
      `Bấm vào liên kết dưới đây để nhập và gửi, không cần tài khoản (dùng được đến hết ngày ${given.until}). ` +
      `Xin không chuyển liên kết cho người ngoài đơn vị.\n${given.url}`,
  },
  en: {
    door: {
      title: (period: string, unit: string) => `Report ${period} – ${unit}`,
      lead: (movement: string, commune: string) => `${movement}. It goes to ${commune}.`,
      noAccount: 'No account and no password needed.',
      noAccountWhy: (unit: string, until: string) =>
        `This link opens only the report of ${unit} for this period, until the end of ${until}. Whoever has it can fill in and send the report: do not pass it on outside the unit.`,
      open: 'Open the report',
      sent: 'This report was sent. Open it to see what was sent.',
      signedIn: (name: string) => `Signed in on this device: ${name}`,
      signedInWhy: 'Opening the link signs this account out on this device.',
      leave: 'Sign out and open the link',
      stay: 'Stay signed in',
      ownAccount: 'Open with the account signed in',
      revoked: 'This link has been revoked',
      expired: 'This link has expired',
      ask: (commune: string, unit: string) =>
        `Ask the officer in charge at ${commune} for a new link for ${unit}. What was typed and saved is still there.`,
      gone: 'This report is no longer owed',
      closed: 'The link cannot be opened',
    },
    title: 'Links to report without an account',
    toLinks: 'Links and QR codes for units',
    lead: 'Each link opens just one report of one unit for one period, has a last day and can be revoked. Whoever holds it can fill in and send that report.',
    periods: 'Reporting periods',
    period: (name: string, due: string) => `Period ${name}, on time until the end of ${due}`,
    none: 'No unit owes a report for this period',
    noneWhy: 'Choose another period above, or look at the periods of the movement.',
    noPeriods: 'The movement has no reporting period',
    closed: 'Reports are no longer accepted for this period',
    closedWhy: 'To make links, open the period again on the movement’s page.',
    onlyHere: 'Other devices cannot open these links yet',
    onlyHereWhy: (origin: string) =>
      `The software runs at ${origin}, which only this machine can reach. The administrator sets ORIGIN to the address people type; make and hand out links after that.`,
    make: 'Make links',
    until: 'Opens until the end of',
    handedTo: 'Handed to (a post, no name)',
    handedToHint: 'For example: head of the area, principal',
    makeRest: (count: number) => `Make links for ${count} units that have neither sent nor a link`,
    makeTicked: 'Make new ones for the ticked units',
    makeTickedWhy: 'The old link of a ticked unit is revoked at once.',
    allHave: 'Every unit that has not sent has a link. For a new sheet, tick units and make new ones.',
    problems: {
      past: 'This day is past. Choose today or later.',
      'too far': 'More than a year ahead. Choose a nearer day.',
      date: 'There is no such day.',
      closed: 'Reports are no longer accepted for this period. Open it again, then make links.',
      'not found': 'This period was not found.',
      'nothing ticked': 'No unit is ticked. Tick some and press again.',
      'nothing made':
        'No more links were made: these units were given theirs just now, or have sent. Printed links still open.',
      long: 'The post is longer than 100 letters. Make it shorter.',
    },
    units: (count: number) => `Units (${count})`,
    tick: (unit: string) => `Tick ${unit}`,
    states: {
      'in force': 'Opens',
      expired: 'Expired',
      revoked: 'Revoked',
      none: 'No link',
      sent: 'Report sent',
    },
    made: (at: string, who: string) => `made ${at}${who ? ` by ${who}` : ''}`,
    lastDay: (until: string) => `until the end of ${until}`,
    neverUsed: 'never opened',
    used: (uses: number, at: string) => `opened ${uses} times, last ${at}`,
    handed: (post: string) => `handed to ${post}`,
    revoke: 'Revoke',
    revokeOf: (unit: string) => `Revoke the link of ${unit}`,
    revokeAll: 'Revoke all links of this period',
    revokeAllWhy: 'No sheet handed out for this period will open. Sent reports and drafts stay.',
    revokeAllYes: (count: number) => `Revoke ${count} links`,
    revokedDone: (count: number) => `${count} links revoked. Old sheets open no more.`,
    sheet: 'Sheet of links',
    sheetLead: (count: number, period: string) => `${count} slips for period ${period}.`,
    once: 'This sheet is shown once',
    onceWhy: 'The links are not kept. Print or copy them now; once you leave, new ones must be made.',
    perPage: 'Print on A4',
    eight: 'Eight slips a page',
    one: 'One slip a page',
    print: 'Print',
    printHint: 'Print with the browser (Ctrl + P).',
    back: 'See the list of links',
    due: 'Due',
    usable: 'The link opens until the end of',
    steps: [
      'Open the phone’s camera, point it at the QR code and press the address that appears.',
      'Press “Open the report” and answer each question. It is saved as you type.',
      'Press “Send the report”. Keep this slip in your unit: whoever has it can send.',
    ].join('\n'),
    qr: (unit: string) => `QR code that opens the report of ${unit}`,
    byHand: 'Or type the address:',
    messages: 'Messages to send by Zalo',
    messagesLead: 'Copy each message and send it to its unit.',
    message: (unit: string) => `Message for ${unit}`,
    copy: 'Copy',
    copied: 'Copied',
    text: (given: {
      unit: string;
      period: string;
      movement: string;
      due: string;
      until: string;
      url: string;
    }) =>
      `To ${given.unit}: please send report ${given.period} – ${given.movement}, due by the end of ${given.due}. ` +
      `Open the link below to fill it in and send it; no account needed (opens until the end of ${given.until}). ` +
      `Please do not pass it on outside the unit.\n${given.url}`,
  },
});
