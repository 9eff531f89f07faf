import { type Picture, timelinessPicture } from '#pictures';
import type { Timeliness } from './merged-report-input.ts';

const words = {
  caption: 'Tình hình gửi báo cáo qua các kỳ',
  onTime: 'Đúng hạn',
  late: 'Gửi trễ',
  missing: 'Chưa gửi',
  waiting: 'Chưa đến hạn',
};

/** How reports came, period by period; none where there is nothing to hold a period against. */
export function sendingPictures(given: Timeliness | undefined): Picture[] {
  if (!given || given.periods.length < 2) return [];
  return [timelinessPicture(words, given.periods, given.breaks)];
}
