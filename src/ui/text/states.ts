import { dictionary } from '../language.ts';

/** What a chip or a cell of the board says. The words say how it stands, never blame. */
export const states = dictionary({
  vi: {
    onTime: 'Đúng hạn',
    late: 'Gửi trễ',
    missing: 'Quá hạn, chưa gửi',
    asked: 'Được đề nghị, chưa gửi',
    due: 'Đến kỳ gửi',
    notDue: 'Chưa đến hạn',
    waiting: 'Chưa tính hạn',
    notExpected: 'Không phải gửi',
    carried: 'Đã chuyển cho đơn vị mới',
    draft: 'Đang nhập',
    sent: 'Đã gửi, chờ xem',
    accepted: 'Đã tiếp nhận',
    returned: 'Cần bổ sung',
    locked: 'Đã khóa sổ',
    toConfirm: 'Chờ xác nhận',
    confirmed: 'Đã xác nhận',
    dropped: 'Đã bỏ qua',
    toSettle: 'Cần làm rõ',
    outOfBounds: 'Không cập nhật trên phần mềm',
    countOnly: 'Chỉ ghi số tổng hợp',
  },
  en: {
    onTime: 'On time',
    late: 'Sent late',
    missing: 'Overdue, not sent',
    asked: 'Asked for, not sent',
    due: 'Open for sending',
    notDue: 'Not yet due',
    waiting: 'No due date yet',
    notExpected: 'Not expected',
    carried: 'Passed to the new unit',
    draft: 'Being filled in',
    sent: 'Sent, waiting for review',
    accepted: 'Accepted',
    returned: 'More needed',
    locked: 'Closed',
    toConfirm: 'To confirm',
    confirmed: 'Confirmed',
    dropped: 'Dropped',
    toSettle: 'To settle',
    outOfBounds: 'Not kept in this software',
    countOnly: 'Total figure only',
  },
});

/** Every state a chip can show. */
export type State = keyof (typeof states)['vi'];
