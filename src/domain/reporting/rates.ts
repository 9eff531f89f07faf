import { type Place, places } from './places.ts';

/**
 * What the rates are made of, by the server's receipt of the first version that was not recalled; a report that an
 * officer entered or that came as a file counts like any other. What is carried or not applicable counts nowhere.
 */
export interface Tally {
  /** Reports on the list that was frozen when the movement opened. */
  owed: number;
  /** Of them those that came. */
  sent: number;
  /** Of those owed, whose last day on time, extended or not, is over. */
  due: number;
  /** Of those due that came, whenever. */
  came: number;
  /** Of those due that came on time. */
  onTime: number;
}

/** An exact share: `part` of `whole`, which is not 0. */
export interface Rate {
  part: number;
  whole: number;
}

/** Said beside the rates wherever they are shown. */
export const definitions = {
  vi: {
    completeness:
      'Tỷ lệ gửi đủ = số báo cáo đã nhận trên số báo cáo phải gửi, tính trên những báo cáo đã hết hạn gửi.',
    timeliness: 'Tỷ lệ đúng hạn = số báo cáo nhận đúng hạn trên cùng số báo cáo phải gửi đó.',
    receipt:
      'Thời điểm nhận là giờ máy chủ nhận bản gửi đầu tiên chưa rút lại, kể cả bản nhập thay và bản nhập từ Excel. Hạn đã gia hạn thì tính theo hạn mới.',
    leftOut:
      'Danh sách phải gửi chốt khi mở phong trào. Báo cáo “không áp dụng” và báo cáo đã chuyển cho đơn vị mới không tính.',
    asked:
      'Cơ quan, tổ chức chỉ được đề nghị báo cáo (Mặt trận, đoàn thể) tính chung trong hai tỷ lệ; báo cáo chưa gửi của họ không gọi là quá hạn.',
    rounding:
      'Phần trăm làm tròn đến hàng đơn vị, từ 0,5 trở lên làm tròn lên; chỉ ghi 100 % khi đủ tất cả, chỉ ghi 0 % khi chưa có gì.',
  },
  en: {
    completeness:
      'Completeness = reports received of reports owed, among those whose last day on time is over.',
    timeliness: 'Timeliness = reports received on time of the same reports owed.',
    receipt:
      'What counts is when the server received the first version that was not recalled, entries on behalf and Excel files included. An extended day counts as extended.',
    leftOut:
      'The list of reports owed is frozen when the movement opens. What is not applicable or was passed to a new unit is not counted.',
    asked: 'Bodies that are only asked count in both rates; what they have not sent is never called overdue.',
    rounding:
      'Percentages are rounded to whole ones, halves up; 100 % is written only of all, 0 % only of nothing.',
  },
} as const;

/** Counts places by their letters; spaces owe nothing. */
export function tallyOf(letters: Iterable<string>): Tally {
  const tally = { ...EMPTY };
  for (const letter of letters) add(tally, PARTS.get(letter) ?? EMPTY, 1);
  return tally;
}

/** The same, of how many stand at each letter. */
export function tallyOfCounts(counts: Iterable<readonly [letter: string, count: number]>): Tally {
  const tally = { ...EMPTY };
  for (const [letter, count] of counts) add(tally, PARTS.get(letter) ?? EMPTY, count);
  return tally;
}

/** Several together. */
export function together(tallies: Iterable<Tally>): Tally {
  const all = { ...EMPTY };
  for (const tally of tallies) add(all, tally, 1);
  return all;
}

/** Received of owed, among those due; null where none is due. */
export function completeness({ came, due }: Tally): Rate | null {
  return due === 0 ? null : { part: came, whole: due };
}

/** Received on time of owed, among those due; null where none is due. */
export function timeliness({ onTime, due }: Tally): Rate | null {
  return due === 0 ? null : { part: onTime, whole: due };
}

/** `21 %` of 3 in 14: halves up, but never 100 of less than all nor 0 of more than nothing. */
export function rateInWords({ part, whole }: Rate): string {
  const rounded = Math.floor((200 * part + whole) / (2 * whole));
  if (part === 0 || part === whole) return `${rounded} %`;
  return `${Math.min(99, Math.max(1, rounded))} %`;
}

function add(tally: Tally, more: Tally, times: number): void {
  tally.owed += more.owed * times;
  tally.sent += more.sent * times;
  tally.due += more.due * times;
  tally.came += more.came * times;
  tally.onTime += more.onTime * times;
}

const EMPTY: Tally = { owed: 0, sent: 0, due: 0, came: 0, onTime: 0 };

/** What one place adds, by its letter. */
const PARTS = new Map(Object.entries(places).map(([letter, place]) => [letter, partsOf(place)]));

function partsOf({ standing, review, due }: Place): Tally {
  if (standing === 'carried' || standing === 'not applicable') return EMPTY;
  const sent = Number(review !== null);
  const isDue = Number(due);
  return { owed: 1, sent, due: isDue, came: sent * isDue, onTime: standing === 'on time' ? isDue : 0 };
}
