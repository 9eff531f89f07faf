import { dictionary } from '../language.ts';

type Sentences = Readonly<Record<string, string>>;

/** Next year's registration from this year's results, and last year's evidence said again. */
export const renewal = dictionary({
  vi: {
    fill: 'Điền từ kết quả năm trước',
    fillWhat:
      'Mỗi đơn vị sẽ thấy kết quả và số hộ đã đăng ký của mình, rồi tự xác nhận. Không đơn vị nào được đăng ký thay.',
    from: 'Kết quả đã chốt',
    choose: 'Chọn kết quả',
    fillDo: 'Điền vào danh sách',
    noSources: 'Chưa có kết quả đã chốt của năm trước. Chốt kết quả đánh giá rồi quay lại đây.',
    filled: (title: string) => `Đã điền từ: ${title}. Các đơn vị tự xác nhận ở trang đăng ký của mình.`,
    list: 'Kết quả năm trước và đăng ký năm nay',
    unit: 'Đơn vị',
    result: 'Kết quả năm trước',
    before: 'Đã đăng ký năm trước',
    resultOf: (year: number) => `Kết quả năm ${year}`,
    beforeOf: (year: number) => `Đã đăng ký năm ${year}`,
    now: 'Năm nay',
    households: (registered: string, whole: string, day: string) =>
      `${registered} trên ${whole} hộ (ngày ${day})`,
    notRegistered: 'Không đăng ký',
    registered: (day: string) => `Đăng ký ngày ${day}`,
    waiting: 'Chưa xác nhận',
    states: {
      registered: 'Đã xác nhận đăng ký',
      declined: 'Không đăng ký',
      'not eligible': 'Không thuộc đối tượng',
    } as Sentences,
    yours: (year: number) => `Kết quả năm ${year} của đơn vị`,
    yourHouseholds: (said: string) => `Năm trước đã đăng ký ${said}.`,
    yourStep: 'Nếu năm nay vẫn đăng ký, xin xem lại rồi bấm nút đăng ký. Không bấm nghĩa là chưa đăng ký.',
    title: 'Xác nhận lại căn cứ năm trước',
    lead: (title: string) =>
      `${title}. Những việc dưới đây năm trước đơn vị có. Xin nói từng việc: còn giữ được hay không còn. Việc chưa xác nhận được xem là chưa có số liệu.`,
    back: 'Trang đánh giá của đơn vị',
    to: (count: number) => `Xác nhận lại ${count} căn cứ của năm trước`,
    none: 'Không có căn cứ nào cần xác nhận lại',
    noneWhy: 'Các tiêu chí năm nay lấy từ báo cáo, hoặc năm trước chưa có căn cứ.',
    holds: 'Còn giữ được',
    ends: 'Không còn',
    foundIn: (title: string) => `Có trong: ${title}`,
    said: {
      yes: 'Đơn vị xác nhận: còn giữ được',
      no: 'Đơn vị cho biết: không còn',
      open: 'Chưa xác nhận',
    },
    done: {
      said: 'Đã ghi. Có thể đổi lại cho đến khi gửi tự đánh giá.',
      filled: 'Đã điền từ kết quả năm trước.',
    } as Sentences,
    problems: {
      'not found': 'Không tìm thấy tiêu chí này. Hãy mở lại trang.',
      closed:
        'Đã gửi tự đánh giá hoặc kết quả đã công bố nên không đổi được nữa. Cần đổi thì báo cán bộ phường, xã.',
      'too late':
        'Đã hết hạn tự đánh giá nên không xác nhận được nữa. Còn cần xác nhận thì báo cán bộ phường, xã lùi hạn.',
      'no evaluation': 'Kết quả này chưa chốt, hoặc không phải của năm trước. Hãy chọn kết quả khác.',
      'filled otherwise': 'Đợt đăng ký này đã được điền từ kết quả khác. Hãy mở lại trang để xem.',
      missing: 'Chưa chọn kết quả.',
    } as Sentences,
  },
  en: {
    fill: 'Fill from last year’s results',
    fillWhat:
      'Each unit sees its own result and the households it registered, and confirms by itself. Nobody is registered for it.',
    from: 'Settled results',
    choose: 'Choose results',
    fillDo: 'Fill the list',
    noSources: 'No results of an earlier year are settled yet. Settle them, then come back.',
    filled: (title: string) => `Filled from: ${title}. Units confirm on their own registration page.`,
    list: 'Last year’s results and this year’s registration',
    unit: 'Unit',
    result: 'Last year’s result',
    before: 'Registered last year',
    resultOf: (year) => `Result of ${year}`,
    beforeOf: (year) => `Registered in ${year}`,
    now: 'This year',
    households: (registered: string, whole: string, day: string) =>
      `${registered} of ${whole} households (${day})`,
    notRegistered: 'Not registered',
    registered: (day: string) => `Registered on ${day}`,
    waiting: 'Not confirmed yet',
    states: {
      registered: 'Confirmed',
      declined: 'Does not register',
      'not eligible': 'Left out by the standard',
    } as Sentences,
    yours: (year: number) => `Your unit’s result of ${year}`,
    yourHouseholds: (said: string) => `Last year it registered ${said}.`,
    yourStep:
      'If it registers again, please look it over and press register. Not pressing means not registered.',
    title: 'Last year’s evidence, said again',
    lead: (title: string) =>
      `${title}. Your unit had what is listed below last year. Please say of each whether it still holds. What is not said counts as not known.`,
    back: 'Your evaluation',
    to: (count: number) => `Say again ${count} piece(s) of last year’s evidence`,
    none: 'Nothing has to be said again',
    noneWhy: 'This year’s criteria are told by reports, or nothing was found last year.',
    holds: 'Still holds',
    ends: 'No longer',
    foundIn: (title: string) => `Found in: ${title}`,
    said: {
      yes: 'The unit says: still holds',
      no: 'The unit says: no longer',
      open: 'Not said yet',
    },
    done: {
      said: 'Kept. It may be changed until the self-assessment is sent.',
      filled: 'Filled from last year’s results.',
    } as Sentences,
    problems: {
      'not found': 'There is no such criterion. Open the page again.',
      closed:
        'The self-assessment was sent or results were shown: it cannot be changed any more. Tell the officer.',
      'too late':
        'The time for self-assessment is over: nothing can be confirmed any more. Ask the officer for a later day.',
      'no evaluation': 'These results are not settled or not of an earlier year. Choose others.',
      'filled otherwise': 'This registration was filled from other results. Open the page again.',
      missing: 'No results are chosen.',
    } as Sentences,
  },
});
