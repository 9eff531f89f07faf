import { dictionary } from '../language.ts';

/** Files that are made in the background. */
export const exportsText = dictionary({
  vi: {
    title: 'Tệp đã xuất',
    lead: 'Tệp lớn được tạo dần, không phải chờ ở màn hình. Tệp giữ 7 ngày; chỉ người yêu cầu tải được.',
    toExports: 'Tệp đã xuất',
    none: 'Chưa có tệp nào',
    noneWhy:
      'Bấm nút tải ở trang Báo cáo bằng Excel, Bảng theo dõi, Nhật ký, ở một văn bản hoặc một đợt đánh giá, tệp sẽ hiện ở đây.',
    asked: (at: string) => `Yêu cầu lúc ${at}`,
    making: 'Đang tạo tệp',
    waiting: 'Đang chờ đến lượt',
    beginning: 'Bắt đầu tạo tệp',
    steps: (done: number, of: number) => `${done}/${of}`,
    again: 'Xem lại tiến độ',
    take: (size: string) => `Tải tệp (${size})`,
    until: (at: string) => `Giữ đến ${at}.`,
    stop: 'Dừng',
    remake: 'Làm lại',
    stopped: 'Đã dừng. Không có tệp nào được giữ.',
    failed: 'Chưa tạo được tệp',
    printing: {
      zip: 'Mỗi đơn vị một tệp (ZIP)',
      pdf: 'Một tệp để in (PDF)',
      how: 'Tệp được tạo dần; theo dõi, dừng và tải về ở trang',
    },
    letters: {
      title: 'In cho từng đơn vị',
      lead: (count: number) =>
        `Mỗi đơn vị một bản ghi tên đơn vị đó: ${count} bản. Nội dung như bản đang xem.`,
    },
    sheets: {
      title: 'In phiếu đánh giá của tất cả',
      lead: (count: number) => `Mỗi đơn vị một phiếu, theo thứ tự tên: ${count} phiếu.`,
    },
    problems: {
      'not found': 'Không tìm thấy tệp này, hoặc việc tạo tệp đã kết thúc. Tải lại trang để xem.',
      'too many': 'Đang có 10 tệp chờ tạo. Đợi các tệp đó xong, hoặc dừng bớt, rồi yêu cầu lại.',
    },
  },
  en: {
    title: 'Exported files',
    lead: 'Large files are made bit by bit while you do other things. They are kept for 7 days, for whoever asked alone.',
    toExports: 'Exported files',
    none: 'No file yet',
    noneWhy:
      'Ask for one on the page of Excel reports, on the board, in the log, of a paper or an evaluation, and it shows here.',
    asked: (at: string) => `Asked for at ${at}`,
    making: 'The file is being made',
    waiting: 'Waiting for its turn',
    beginning: 'The file is begun',
    steps: (done: number, of: number) => `${done}/${of}`,
    again: 'Look at the progress again',
    take: (size: string) => `Take the file (${size})`,
    until: (at: string) => `Kept until ${at}.`,
    stop: 'Stop',
    remake: 'Make again',
    stopped: 'Stopped. Nothing of it is kept.',
    failed: 'The file could not be made',
    printing: {
      zip: 'A file for each unit (ZIP)',
      pdf: 'One file to print (PDF)',
      how: 'Made bit by bit; follow it, stop it and take it at',
    },
    letters: {
      title: 'Print for each unit',
      lead: (count: number) => `A copy with its name for each unit: ${count}. The words are those you see.`,
    },
    sheets: {
      title: 'Print the score sheets of all',
      lead: (count: number) => `One for each unit, by name: ${count}.`,
    },
    problems: {
      'not found': 'This file was not found, or its making has ended. Load the page again.',
      'too many': '10 files are waiting. Wait for them, or stop some, and ask again.',
    },
  },
});
