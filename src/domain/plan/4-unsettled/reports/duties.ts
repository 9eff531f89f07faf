import { plain } from '../../1-text/fold.ts';
import type { Deadline, DeadlineRule, Reporting } from '../../reading.ts';

/** Whether a sentence bids to report results: telling of difficulties, or at once, could not be late. */
export function isDuty({ quote }: Pick<Reporting, 'quote'>): boolean {
  const said = plain(quote);
  return /báo cáo|gửi kết quả|số liệu/u.test(said) && !NO_DUTY.test(said);
}

const NO_DUTY =
  /vướng mắc|khó khăn|chưa phù hợp|nếu |nảy sinh|phát sinh|bất thường|kịp thời|báo (?:cáo )?ngay|đột xuất|trước \d+ giờ|h[àằ]ng ngày|trong ngày|h[àằ]ng tuần|mỗi tuần|cứ (?:sáng|chiều|tối|thứ|đến)|sau mỗi|báo cáo kế hoạch|xem xét|quyết định|phê duyệt|cho ý kiến|khi (?:có|được) yêu cầu/u;

/** Whether a deadline is one of a report. */
export function isReport(deadline: Deadline): boolean {
  return deadline.toWhom !== null || /báo cáo/u.test(plain(`${deadline.quote} ${deadline.what ?? ''}`));
}

/** Whether a rule lets one find a day. */
export function isDated(rule: DeadlineRule): boolean {
  return rule.type !== 'periodic' && rule.type !== 'regular' && rule.type !== 'immediately';
}
