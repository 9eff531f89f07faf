import { dictionary } from '../language.ts';

type Sentences = Record<string, string>;

/** What can be changed of an evaluation after it had opened: its days, its version of the criteria, that it is held at all. */
export const amendments = dictionary({
  vi: {
    days: 'Đổi ngày',
    daysLead:
      'Đơn vị thấy ngày cũ, ngày mới và lý do ở trang của mình. Kết quả được tính lại theo ngày quyết định mới.',
    daysDo: 'Lưu ngày mới',
    reason: 'Lý do',
    reasonHint: 'Đơn vị đọc được lý do này. Không nêu họ tên, số điện thoại, số căn cước của người nào.',
    told: 'Những lần đổi',
    amended: (at: string) => `Đã đổi lúc ${at}`,
    changedFrom: (what: string, was: string, now: string) => `${what}: trước là ${was}, nay là ${now}`,
    what: {
      selfUntil: 'Hạn đơn vị tự đánh giá',
      objectionsUntil: 'Hạn giải trình, đề nghị xem xét lại',
      decidedOn: 'Ngày quyết định',
      registration: 'Đợt đăng ký tính ngày đăng ký',
      version: 'Bản của bộ tiêu chí',
    },
    nothing: 'không có',
    because: (reason: string) => `Lý do: ${reason}`,
    newer: (version: number) => `Bộ tiêu chí đã có bản ${version}`,
    newerWhy: 'Đánh giá này còn theo bản cũ. Xem đơn vị nào sẽ khác rồi mới dùng bản mới.',
    newerSee: 'Xem đơn vị nào sẽ khác',
    newest: 'Đánh giá đang theo bản mới nhất của bộ tiêu chí',
    newestWhy:
      'Kết quả chưa chốt nên tự tính lại khi số liệu, quy định thay đổi. Sửa bộ tiêu chí ở mục Bộ tiêu chí thì bản mới hiện ở đây.',
    versions: (was: number, now: number) => `Từ bản ${was} sang bản ${now} của bộ tiêu chí`,
    added: 'Tiêu chí có thêm',
    addedWhy:
      'Chọn câu hỏi cho số liệu ở “Nguồn số liệu, chỉ tiêu chung” sau khi dùng bản mới; không chọn thì ghi tay.',
    gone: 'Tiêu chí không còn',
    handedIn: (count: number) =>
      `${count} đơn vị đã gửi tự đánh giá, không ghi thêm được: tiêu chí có thêm do người xem xét ghi.`,
    targets: 'Bỏ trước các chỉ tiêu chung tính theo mức không còn trong bản mới',
    take: 'Dùng bản mới này',
    cancel: 'Hủy đánh giá này',
    cancelWhy:
      'Đánh giá vẫn nằm trong danh sách với mọi lời đã ghi, nhưng không tính kết quả, không làm tiêu chí của đánh giá khác nữa. Không mở lại được; cùng bộ tiêu chí và năm thì mở đánh giá mới.',
    cancelDo: 'Hủy, không mở lại',
    cancelled: 'Đã hủy',
    cancelledBy: (by: string, at: string) => `${by ? `${by} hủy` : 'Hủy'} lúc ${at}.`,
    cancelledWhat: 'Không có kết quả. Những lời đã ghi còn trong nhật ký.',
    restedOn: (titles: string) =>
      `Kết quả của đánh giá này là tiêu chí của: ${titles}. Hủy các đánh giá đó trước, hoặc giữ đánh giá này.`,
    join: 'Thời hạn chung đã qua, nên đơn vị mới có hạn riêng: số ngày bằng các đơn vị trước.',
    joinSelf: 'Hạn tự đánh giá của đơn vị mới',
    joinObjections: 'Hạn giải trình của đơn vị mới',
    problems: {
      'differs now': 'Danh sách vừa thay đổi. Xem lại danh sách dưới đây rồi bấm lần nữa.',
      'newest already': 'Đánh giá đã theo bản mới nhất.',
      'class gone': 'Còn chỉ tiêu chung tính theo mức không có trong bản mới: bỏ chỉ tiêu đó trước.',
    } as Sentences,
  },
  en: {
    days: 'Change days',
    daysLead:
      'Units read the old day, the new one and the reason on their page. Results are computed by the new day of the decision.',
    daysDo: 'Save the new days',
    reason: 'Reason',
    reasonHint: 'Units read it. Name no person, telephone or identity number.',
    told: 'What was changed',
    amended: (at: string) => `Changed at ${at}`,
    changedFrom: (what: string, was: string, now: string) => `${what}: was ${was}, is now ${now}`,
    what: {
      selfUntil: 'Units assess themselves until',
      objectionsUntil: 'Units may explain until',
      decidedOn: 'Day of the decision',
      registration: 'Registration whose day counts',
      version: 'Version of the criteria',
    },
    nothing: 'none',
    because: (reason: string) => `Reason: ${reason}`,
    newer: (version: number) => `There is version ${version} of the criteria`,
    newerWhy: 'This evaluation goes by an older one. See which units would differ, then take it.',
    newerSee: 'See which units would differ',
    newest: 'The evaluation goes by the newest version of its criteria',
    newestWhy:
      'Until it is settled, results follow figures and rules by themselves. A newer version of the criteria will be shown here.',
    versions: (was: number, now: number) => `From version ${was} to version ${now} of the criteria`,
    added: 'New criteria',
    addedWhy:
      'Choose the questions that feed them after the version is taken; else they are entered by hand.',
    gone: 'Criteria that are gone',
    handedIn: (count: number) =>
      `${count} units have sent their self-assessment and can add nothing: a reviewer enters what is new.`,
    targets: 'First take off the targets for the whole whose class is not in the new version',
    take: 'Take this version',
    cancel: 'Cancel this evaluation',
    cancelWhy:
      'It stays in the list with everything that was entered, but is not computed any more, nor a criterion of another. It cannot be taken up again; a new one can be opened by the same set for the year.',
    cancelDo: 'Cancel for good',
    cancelled: 'Cancelled',
    cancelledBy: (by: string, at: string) => `${by ? `Cancelled by ${by}` : 'Cancelled'} at ${at}.`,
    cancelledWhat: 'There is no result. What was entered is in the log.',
    restedOn: (titles: string) =>
      `Its results are a criterion of: ${titles}. Cancel those first, or keep this one.`,
    join: 'The days of all are over, so new units get days of their own: as many as the first had.',
    joinSelf: 'New units assess themselves until',
    joinObjections: 'New units may explain until',
    problems: {
      'differs now': 'The list has just changed. Look at it below and press again.',
      'newest already': 'It goes by the newest version already.',
      'class gone':
        'A target for the whole hangs on a class that the new version does not have: take it off first.',
    } as Sentences,
  },
});
