import type { CellProblem, Difference, Identity } from '#files';

/** What became of one dropped file. */
export interface Verdict {
  file: string;
  /** As the file names it, or as it is named here; null where nobody can tell. */
  unit: string | null;
  standing: 'taken' | 'same' | 'refused';
  said: string;
  /** What to mend, cell by cell; or which questions differ. */
  problems: string[];
  /** The report that was taken, or stands already. */
  report: string | null;
}

/** As many as a person mends at once. */
const SHOWN = 50;

export function refused(
  file: string,
  unit: string | null,
  said: string,
  problems: string[] = [],
): Verdict & { ok: false } {
  return {
    ok: false,
    file,
    unit,
    standing: 'refused',
    said,
    problems: problems.slice(0, SHOWN),
    report: null,
  };
}

/** Everything a file can be refused for once it is known as a form. Each says what, where, and what to do. */
export const messages = {
  otherCommune: ({ communeName }: Identity) =>
    `Tệp là mẫu của ${communeName}, không phải của nơi đang nhận. Tải mẫu từ trang này rồi chép số liệu sang.`,
  otherMovement: ({ movementName }: Identity) =>
    `Tệp là mẫu của phong trào “${movementName}”. Mở trang Excel của phong trào đó rồi thả lại tệp.`,
  otherPeriod: ({ periodName }: Identity, here: string) =>
    `Tệp là mẫu của kỳ “${periodName}”, đang nhận kỳ “${here}”. Chọn đúng kỳ rồi thả lại tệp.`,
  otherUnit: ({ unitName }: Identity, here: string) =>
    `Tệp là mẫu của “${unitName}”, không phải của “${here}”. Tải mẫu của “${here}” rồi chép số liệu sang.`,
  notOwed: ({ unitName, periodName }: Identity) =>
    `“${unitName}” không có báo cáo phải gửi cho kỳ “${periodName}” (đơn vị có thể đã sáp nhập hoặc không còn tham gia). Xem Bảng theo dõi.`,
  older: () =>
    'Mẫu cũ: câu hỏi đã đổi sau khi tải mẫu này. Tải mẫu mới rồi chép số liệu sang; những câu khác với hiện nay ghi ở dưới.',
  cells: (count: number) => `Có ${count} chỗ cần sửa. Chưa lấy số liệu nào; sửa trong tệp rồi thả lại.`,
  closed: (until: string) =>
    `Kỳ này đã ngừng nhận từ sau ngày ${until}. Gia hạn ở trang phong trào rồi thả lại tệp.`,
  locked: () => 'Kỳ này đã khóa sổ hoặc không áp dụng cho đơn vị. Mở lại ở trang phong trào rồi thả lại tệp.',
  same: (day: string) => `Giống hệt báo cáo đã nhận ngày ${day}. Không ghi lần nữa.`,
  unchanged: () =>
    'Các mục được đề nghị bổ sung chưa đổi so với báo cáo đã gửi, nên chưa ghi là đã bổ sung. Sửa các ô màu vàng rồi thả lại.',
  differs: (day: string, where: string) =>
    `Đã có báo cáo nhận ngày ${day}, khác tệp này ở ${where}. Báo cáo đã nhận giữ nguyên.`,
  twice: (unit: string, others: string) =>
    `Lần này có hơn một tệp của “${unit}”, nội dung khác nhau (${others}). Giữ lại một tệp đúng rồi thả lại.`,
  taken: () => 'Đã nhận.',
};

/** Each sentence once, with all its cells: `Ô D9 (Câu 2), D10 (Câu 3): …`. In the order of the sheet. */
export function cellLines(problems: readonly CellProblem[]): string[] {
  return [...Map.groupBy(problems, ({ message }) => message)].map(([message, of]) => {
    const places = of.map(placeOf).filter((place) => place !== '');
    const begins = of[0]?.cell ? 'Ô ' : '';
    return places.length > 0 ? `${begins}${places.join(', ')}: ${message}` : message;
  });
}

function placeOf({ cell, question }: CellProblem): string {
  return cell && question ? `${cell} (${question})` : (cell ?? question ?? '');
}

const WHAT: Record<Difference['what'], string> = {
  changed: 'đã sửa',
  added: 'mới thêm',
  gone: 'không còn hỏi',
  moved: 'đổi thứ tự',
};

export function differenceLine({ number, what, text }: Difference): string {
  return `Câu ${number} ${what === 'gone' ? 'của mẫu cũ ' : ''}${WHAT[what]}: “${text.slice(0, 120)}”`;
}

/** `dd/mm/yyyy`. */
export function inDays(date: string): string {
  return date.split('-').reverse().join('/');
}
