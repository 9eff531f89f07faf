import { dictionary } from '../language.ts';

type Sentences = Record<string, string>;

/** Looking at the reports of units: whose turn, accepting, asking for more of named items. */
export const reviewing = dictionary({
  vi: {
    title: 'Báo cáo chờ xem',
    lead: 'Báo cáo đã gửi, chờ lâu nhất ở trên. Tiếp nhận cả loạt các báo cáo không có gì khác thường, rồi xem từng báo cáo còn lại.',
    mine: (count: number) => `Chờ tôi xem (${count})`,
    all: (count: number) => `Tất cả đang chờ (${count})`,
    which: 'Xem danh sách nào',
    usual: (count: number) => `Không có gì khác thường (${count})`,
    usualWhy:
      'Khớp với báo cáo khác của đơn vị, không lệch nhiều so với kỳ trước, không có mục nào phải giải thích, không thấy tên người.',
    acceptAll: (count: number) => `Tiếp nhận ${count} báo cáo này`,
    acceptHint: 'Bỏ dấu ở báo cáo muốn xem riêng. Tiếp nhận nhầm thì mở báo cáo đó và rút lại.',
    notable: (count: number) => `Cần xem từng báo cáo (${count})`,
    notableWhy: 'Không tiếp nhận chung được. Mở từng báo cáo để xem.',
    answered: 'Đơn vị đã bổ sung',
    kinds: {
      differs: 'Khác báo cáo khác',
      far: 'Lệch nhiều',
      explained: 'Có giải thích',
      named: 'Có thể nêu tên người',
    } as Sentences,
    more: (count: number) => `và ${count} điểm nữa`,
    first: (shown: number, of: number) =>
      `Đang xem ${shown} báo cáo chờ lâu nhất trong ${of}. Xử lý xong sẽ hiện tiếp.`,
    open: 'Xem báo cáo',
    none: 'Không có báo cáo nào chờ anh/chị xem',
    noneWhy: 'Khi đơn vị gửi hoặc bổ sung, báo cáo hiện ở đây.',
    noneAtAll: 'Không có báo cáo nào đang chờ xem',
    others: (count: number) => `${count} báo cáo đang chờ người khác xem`,
    swept: (count: number) => `Đã tiếp nhận ${count} báo cáo.`,
    left: (count: number) =>
      `${count} báo cáo chưa tiếp nhận vì vừa thay đổi hoặc có điểm cần xem riêng. Xem danh sách bên dưới.`,
    nobodySeen: 'Chưa chọn báo cáo nào. Đánh dấu ít nhất một báo cáo.',
    columns: { unit: 'Đơn vị', period: 'Kỳ', since: 'Chờ từ', turn: 'Đến lượt' },
    toList: 'Báo cáo chờ xem',

    accept: 'Tiếp nhận',
    acceptNext: 'Tiếp nhận và sang báo cáo sau',
    merged: (count: number, names: string) =>
      `Gộp ${count} bước trong một lần bấm, vì anh/chị giữ cả ${count}: ${names}. Nhật ký ghi đủ từng bước.`,
    ask: 'Đề nghị bổ sung mục này',
    reason: 'Cần bổ sung, sửa gì',
    reasonHint: 'Đơn vị đọc được nguyên văn. Không ghi tên người.',
    returnTitle: 'Trả lại để bổ sung',
    returnWhy:
      'Đánh dấu ở từng mục cần bổ sung bên trên và ghi lý do. Đơn vị chỉ sửa được các mục đó; các mục khác giữ nguyên.',
    returnDo: 'Trả lại các mục đã đánh dấu',
    withdraw: 'Thu hồi đề nghị bổ sung',
    withdrawWhy: 'Báo cáo trở lại chờ xem như trước khi trả lại. Đơn vị không phải bổ sung nữa.',
    takeBack: 'Rút lại việc tiếp nhận',
    takeBackWhy: (steps: string) =>
      steps
        ? `Rút lại: ${steps}. Báo cáo trở lại chờ xem. Việc rút lại được ghi vào nhật ký.`
        : 'Báo cáo trở lại chờ xem. Việc rút lại được ghi vào nhật ký.',
    holders: (names: string) => `Người xem ở bước này: ${names}.`,
    askerGone: (who: string) =>
      `${who} đã đề nghị bổ sung nhưng nay không còn giữ bước này, nên người nào của bước cũng xem lại được.`,
    orphaned:
      'Người được giao bước này nay không còn làm việc ở đây, nên ai có cùng vai trò cũng xem được. Nên đặt lại các bước.',
    onlyAsker: (who: string) => `${who} đã đề nghị bổ sung, nên chỉ ${who} xem lại phần bổ sung.`,
    notHolder: 'Bước này do người khác xem. Anh/chị đọc được, chưa phải làm gì.',
    locked: (at: string) => `Kỳ này đã khóa sổ từ ${at}: không gửi, trả lại hay tiếp nhận được nữa.`,
    toClosing: 'Khóa sổ, gia hạn, không áp dụng',
    oldVersion: 'Đây là lần gửi cũ. Lần gửi đang tính ở trang khác.',
    noVersion: 'Đơn vị đã thu hồi báo cáo này để sửa. Chờ đơn vị gửi lại.',
    toStanding: 'Mở lần gửi đang tính',
    unitEnded: (on: string) => `Đơn vị đã kết thúc từ ${on}, trong khi báo cáo đang chờ bổ sung`,
    unitEndedWhy:
      'Không còn ai ở đơn vị để bổ sung. Anh/chị bổ sung thay đơn vị theo thông tin đã nhận, hoặc thu hồi đề nghị để xem báo cáo như đã gửi.',
    behalf: 'Bổ sung thay đơn vị',
    noteworthy: 'Điểm nên xem kỹ',
    versions: (count: number) => `Các lần gửi (${count})`,
    next: 'Báo cáo sau',
    previous: 'Báo cáo trước',
    place: (place: number, of: number) => `Báo cáo ${place}/${of} chờ anh/chị xem`,
    last: 'Mở lại báo cáo vừa xem',
    done: {
      accepted: 'Đã tiếp nhận.',
      acceptedNext: 'Đã tiếp nhận. Đây là báo cáo tiếp theo chờ anh/chị xem.',
      returned: 'Đã trả lại. Đơn vị thấy các mục cần bổ sung và lý do.',
      withdrawn: 'Đã thu hồi đề nghị. Báo cáo trở lại chờ xem.',
      takenBack: 'Đã rút lại việc tiếp nhận. Báo cáo trở lại chờ xem.',
    } as Sentences,
    returnedBy: (who: string, at: string) =>
      `${who} đã trả lại lúc ${at}, xem lại. Những gì anh/chị ghi vẫn còn bên dưới.`,
    acceptedBy: (who: string, at: string) =>
      `${who} đã tiếp nhận lúc ${at}, xem lại. Những gì anh/chị ghi vẫn còn bên dưới.`,
    someone: 'Một cán bộ khác',
    kept: 'Anh/chị đã ghi:',
    refused: {
      'no items': 'Chưa đánh dấu mục nào. Đánh dấu mục cần bổ sung rồi ghi lý do.',
      'no reason': 'Ghi cần bổ sung, sửa gì, để đơn vị biết.',
      'reason too long': 'Lý do dài quá 1.000 ký tự. Xin viết ngắn lại.',
      'not asked': 'Có mục không thuộc báo cáo này. Tải lại trang rồi làm lại.',
      'not found': 'Không tìm thấy báo cáo này.',
      'role ended':
        'Vai trò của anh/chị ở đây đã kết thúc nên việc này chưa được thực hiện. Cần làm tiếp, xin báo người quản trị.',
      'not the holder': 'Bước này nay do người khác giữ nên việc này chưa được thực hiện.',
      closed: 'Kỳ này vừa khóa sổ nên việc này chưa được thực hiện. Muốn làm tiếp, phải mở khóa sổ của kỳ.',
      'other version':
        'Đơn vị vừa gửi lần mới hoặc thu hồi báo cáo, nên việc này chưa được thực hiện. Mở lần gửi đang tính để xem.',
      'nothing accepted': 'Không còn việc tiếp nhận nào để rút lại.',
      'not returned': 'Đề nghị bổ sung không còn hiệu lực: đơn vị đã bổ sung, hoặc đã có người thu hồi.',
    } as Sentences,
  },
  en: {
    title: 'Reports to look at',
    lead: 'Reports that were sent, longest waiting first. Accept those with nothing unusual at once, then look at the others one by one.',
    mine: (count: number) => `Waiting for me (${count})`,
    all: (count: number) => `All that wait (${count})`,
    which: 'Which list',
    usual: (count: number) => `Nothing unusual (${count})`,
    usualWhy:
      'They agree with the unit’s other reports, are not far from the last period, explain nothing and seem to name nobody.',
    acceptAll: (count: number) => `Accept these ${count} reports`,
    acceptHint:
      'Untick what you want to look at. What was accepted by mistake can be taken back on its page.',
    notable: (count: number) => `To be looked at one by one (${count})`,
    notableWhy: 'These cannot be accepted together. Open each.',
    answered: 'The unit has answered',
    kinds: {
      differs: 'Differs from another report',
      far: 'Far off',
      explained: 'Explained',
      named: 'May name a person',
    },
    more: (count: number) => `and ${count} more`,
    first: (shown: number, of: number) =>
      `The ${shown} that wait longest, of ${of}. More appear as these are done.`,
    open: 'Look at the report',
    none: 'No report waits for you',
    noneWhy: 'Reports appear here when units send or answer.',
    noneAtAll: 'No report waits',
    others: (count: number) => `${count} reports wait for others`,
    swept: (count: number) => `${count} reports accepted.`,
    left: (count: number) =>
      `${count} were not accepted: they changed just now or want a look of their own. See below.`,
    nobodySeen: 'No report is ticked. Tick at least one.',
    columns: { unit: 'Unit', period: 'Period', since: 'Since', turn: 'Whose turn' },
    toList: 'Reports to look at',

    accept: 'Accept',
    acceptNext: 'Accept and go to the next',
    merged: (count: number, names: string) =>
      `One press does ${count} steps, because you hold all of them: ${names}. The log keeps each.`,
    ask: 'Ask for more here',
    reason: 'What is to be added or mended',
    reasonHint: 'The unit reads these words. Name nobody.',
    returnTitle: 'Return for more',
    returnWhy:
      'Tick each item above of which more is needed and say why. The unit can change only these; the rest stays.',
    returnDo: 'Return the ticked items',
    withdraw: 'Withdraw the request',
    withdrawWhy: 'The report waits again as before it was returned. The unit need not answer.',
    takeBack: 'Take the acceptance back',
    takeBackWhy: (steps: string) =>
      steps
        ? `Taken back: ${steps}. The report waits again; the log keeps this.`
        : 'The report waits again; the log keeps this.',
    holders: (names: string) => `Looking at this step: ${names}.`,
    askerGone: (who: string) =>
      `${who} asked for more but holds this step no longer, so anyone of the step may look.`,
    orphaned:
      'Whoever held this step works here no longer, so anyone with the role may look. Set the steps anew.',
    onlyAsker: (who: string) => `${who} asked for more, so only ${who} looks at the answer.`,
    notHolder: 'Somebody else looks at this step. You may read it.',
    locked: (at: string) => `The books of this period are closed since ${at}.`,
    toClosing: 'Closing, more time, not expected',
    oldVersion: 'This sending is an old one. The one that counts is on another page.',
    noVersion: 'The unit has taken this report back. It will be sent again.',
    toStanding: 'Open the one that counts',
    unitEnded: (on: string) => `The unit ended on ${on} while more was asked of it`,
    unitEndedWhy:
      'Nobody is left to answer. Answer for the unit from what you have been told, or withdraw the request and look at the report as it was sent.',
    behalf: 'Answer for the unit',
    noteworthy: 'Worth a second look',
    versions: (count: number) => `Sendings (${count})`,
    next: 'Next report',
    previous: 'Previous report',
    place: (place: number, of: number) => `Report ${place}/${of} that waits for you`,
    last: 'Open the one just looked at',
    done: {
      accepted: 'Accepted.',
      acceptedNext: 'Accepted. This is the next one that waits for you.',
      returned: 'Returned. The unit sees the items and the reasons.',
      withdrawn: 'Withdrawn. The report waits again.',
      takenBack: 'Taken back. The report waits again.',
    },
    returnedBy: (who: string, at: string) => `${who} returned it at ${at}. What you wrote is still below.`,
    acceptedBy: (who: string, at: string) => `${who} accepted it at ${at}. What you wrote is still below.`,
    someone: 'A colleague',
    kept: 'What you wrote:',
    refused: {
      'no items': 'No item is ticked. Tick what is needed and say why.',
      'no reason': 'Say what is to be added or mended.',
      'reason too long': 'The reason is longer than 1,000 letters. Make it shorter.',
      'not asked': 'An item is not of this report. Load the page again.',
      'not found': 'This report was not found.',
      'role ended': 'Your role here has ended, so nothing was done. Ask the administrator.',
      'not the holder': 'Somebody else holds this step now, so nothing was done.',
      closed: 'The books of this period were closed just now, so nothing was done. Open them first.',
      'other version':
        'The unit has just sent again or taken it back, so nothing was done. Open the one that counts.',
      'nothing accepted': 'There is no acceptance left to take back.',
      'not returned': 'The request holds no more: the unit has answered, or it was withdrawn.',
    },
  },
});
