import { dictionary } from '../language.ts';

/** The plans of a commune: receiving one, and the list. */
export const plans = dictionary({
  vi: {
    title: 'Kế hoạch',
    lead: 'Thả tệp kế hoạch đã ký vào đây. Phần mềm đọc chỉ tiêu, nhiệm vụ, thời hạn; cán bộ xác nhận từng mục trước khi có hiệu lực.',
    file: 'Tệp kế hoạch',
    fileHint:
      'Nhận tệp Word (.docx), PDF, bản quét có dấu đỏ hoặc ảnh chụp (JPEG, PNG), .txt, .md; mỗi tệp tối đa 25 MB. Ảnh các trang của một kế hoạch: chọn cùng lúc, xếp theo tên tệp.',
    read: 'Đọc kế hoạch',
    received: 'Kế hoạch đã nhận',
    none: 'Chưa có kế hoạch nào',
    noneWhy: 'Thả tệp ở trên để bắt đầu.',
    columns: { title: 'Kế hoạch', received: 'Nhận lúc', stands: 'Tình trạng' },
    untitled: (file: string) => `Kế hoạch trong tệp ${file}`,
    waiting: (count: number) => `Còn ${count} mục chờ xác nhận`,
    reviewed: 'Đã xác nhận xong, chờ mở phong trào',
    opened: 'Đã mở phong trào',
    replaced: 'Đã có bản mới thay thế',
    noFile: 'Chưa chọn tệp nào. Xin chọn tệp kế hoạch rồi bấm “Đọc kế hoạch”.',
  },
  en: {
    title: 'Plans',
    lead: 'Drop the signed plan here. The software reads targets, duties and deadlines; an officer confirms each before it is in force.',
    file: 'Plan file',
    fileHint:
      'Word (.docx), PDF, a scan with its red stamp or photos (JPEG, PNG), .txt, .md; 25 MB each at most. Photos of the pages of one plan: choose them together; they follow each other by name.',
    read: 'Read the plan',
    received: 'Plans received',
    none: 'No plan yet',
    noneWhy: 'Drop a file above to begin.',
    columns: { title: 'Plan', received: 'Received', stands: 'How it stands' },
    untitled: (file: string) => `Plan in the file ${file}`,
    waiting: (count: number) => `${count} items wait for confirmation`,
    reviewed: 'All confirmed, movement not yet open',
    opened: 'Movement open',
    replaced: 'A new version took its place',
    noFile: 'No file was chosen. Choose the plan’s file, then press “Read the plan”.',
  },
});
