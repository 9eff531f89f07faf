import { type Picture, type TimelinessWords, timelinessPicture } from '#pictures';
import type { Timeliness } from './merged-report-input.ts';

/** As an official document says it. */
const inDocument: TimelinessWords = {
  caption: 'Tình hình gửi báo cáo qua các kỳ',
  onTime: 'Đúng hạn',
  late: 'Gửi trễ',
  missing: 'Chưa gửi',
  waiting: 'Chưa đến hạn',
};

/** How reports came, period by period; none where there is nothing to hold a period against. `said` as in `progressPictures`. */
export function sendingPictures(given: Timeliness | undefined, said = inDocument): Picture[] {
  if (!given || given.periods.length < 2) return [];
  return [timelinessPicture(said, given.periods, given.breaks)];
}
