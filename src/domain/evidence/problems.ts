/** Why a file is not taken for evidence: a sentence that says what, where, and what to do, shown as it stands. */
export interface EvidenceProblem {
  code: EvidenceProblemCode;
  message: string;
}

const messages = {
  none: () => 'Chưa chọn tệp nào. Bấm “Chọn tệp”, chọn ảnh hoặc biên bản rồi gửi lại.',
  empty: (name: string) => `Tệp “${name}” trống. Mở tệp trên máy để kiểm tra rồi chọn lại đúng tệp.`,
  program: (name: string) =>
    `Tệp “${name}” là một chương trình, không phải ảnh hay văn bản, dù tên tệp ghi thế nào. Tệp không được nhận; nếu nhận được tệp này từ người khác, xin đừng mở.`,
  page: (name: string) =>
    `Tệp “${name}” là trang web hoặc hình vẽ (HTML, SVG), có thể chứa lệnh chạy, nên không nhận. Chụp màn hình hoặc in ra PDF rồi gửi lại.`,
  heic: (name: string) =>
    `Ảnh “${name}” ở dạng HEIC. Trên iPhone: Cài đặt → Camera → Định dạng → “Tương thích nhất” rồi chụp lại; hoặc chụp màn hình ảnh đó rồi gửi.`,
  otherPicture: (name: string) =>
    `Ảnh “${name}” ở dạng không nhận (GIF, BMP, TIFF, AVIF). Lưu lại thành JPEG hoặc PNG, hoặc chụp màn hình rồi gửi lại.`,
  oldOffice: (name: string) =>
    `Tệp “${name}” ở dạng Word, Excel cũ hoặc RTF. Mở bằng Word, chọn Lưu thành (Save As) dạng .docx hoặc PDF rồi gửi lại.`,
  unknown: (name: string) =>
    `Tệp “${name}” không phải ảnh, PDF hay Word. Minh chứng nhận ảnh JPEG, PNG, WebP; biên bản PDF hoặc Word (.docx).`,
  damaged: (name: string) =>
    `Tệp “${name}” bị hỏng hoặc chưa tải về đủ. Mở thử trên máy, chụp hoặc lưu lại rồi gửi lại.`,
  tooManyPixels: (name: string, pixels: number, most: number) =>
    `Ảnh “${name}” có ${millions(pixels)} triệu điểm ảnh, quá mức ${millions(most)} triệu. Đặt máy ảnh ở cỡ nhỏ hơn (12 triệu điểm ảnh là đủ) rồi chụp lại, hoặc chụp màn hình ảnh đó rồi gửi.`,
  notHere: (name: string) =>
    `Máy này không thu nhỏ được ảnh “${name}” (ảnh quá lớn hoặc ở dạng lạ). Đặt máy ảnh ở cỡ nhỏ hơn rồi chụp lại, hoặc chụp màn hình ảnh đó rồi chọn ảnh chụp màn hình.`,
  tooLarge: (name: string, size: number, most: number) =>
    `Tệp “${name}” nặng ${sizeInWords(size)}, quá mức ${sizeInWords(most)} một tệp. In lại thành PDF cỡ nhỏ, hoặc chỉ gửi trang cần thiết.`,
  questionFull: (name: string, most: number) =>
    `Câu này đã đủ ${most} tệp minh chứng, “${name}” không được nhận. Bỏ bớt một tệp của câu này rồi gửi lại.`,
  reportFull: (name: string, most: number) =>
    `Báo cáo đã đủ ${most} tệp minh chứng, “${name}” không được nhận. Bỏ bớt một tệp rồi gửi lại.`,
  reportHeavy: (name: string, used: number, most: number) =>
    `Minh chứng của báo cáo đã dùng ${sizeInWords(used)} trong ${sizeInWords(most)}, không đủ chỗ cho “${name}”. Bỏ bớt một tệp rồi gửi lại.`,
  communeFull: (name: string) =>
    `Kho minh chứng của xã, phường đã đầy nên chưa nhận “${name}”. Báo cáo vẫn gửi được không kèm tệp; xin báo cán bộ phụ trách.`,
  diskFull: (name: string) =>
    `Máy chủ của xã, phường hết chỗ lưu tệp nên chưa nhận “${name}”. Báo cáo vẫn gửi được; xin báo cán bộ phụ trách, rồi gửi lại tệp sau.`,
  macros: (name: string) =>
    `Tệp “${name}” có lệnh chạy tự động (macro hoặc đối tượng nhúng) nên không nhận. Mở bằng Word, Lưu thành PDF rồi gửi lại.`,
  active: (name: string) =>
    `Tệp PDF “${name}” có lệnh chạy hoặc tệp đính kèm bên trong nên không nhận. In lại thành PDF mới (Print to PDF) rồi gửi lại.`,
  countOnly: () =>
    'Câu này chỉ ghi số tổng hợp: không nhận ảnh, danh sách hay biên bản, để không lộ người liên quan. Chỉ cần ghi con số.',
  sent: () => 'Báo cáo đã gửi nên minh chứng không đổi được nữa. Rút báo cáo lại (khi còn hạn) để sửa.',
  takenOff: (name: string) =>
    `Tệp “${name}” đã được bỏ khỏi báo cáo ở máy khác. Nếu vẫn cần gửi, chọn lại tệp này.`,
  closed: () => 'Kỳ này đã ngừng nhận nên không đổi được minh chứng. Xin liên hệ cán bộ phụ trách.',
  'not found': () => 'Không tìm thấy câu hỏi hoặc tệp này trong báo cáo của đơn vị. Xin tải lại trang.',
} satisfies Record<string, (...details: never[]) => string>;

export type EvidenceProblemCode = keyof typeof messages;

type Details<Code extends EvidenceProblemCode> = Parameters<(typeof messages)[Code]>;
const builders: { [Code in EvidenceProblemCode]: (...details: Details<Code>) => string } = messages;

export function refusal<Code extends EvidenceProblemCode>(
  code: Code,
  ...details: Details<Code>
): EvidenceProblem {
  return { code, message: builders[code](...details) };
}

/** `1,2 MB`, `340 kB`; a kB is 1,024 bytes, as Windows and the limits of this software count. Rounded up. */
export function sizeInWords(bytes: number): string {
  if (bytes < MEGABYTE) return `${grouped(Math.ceil(bytes / 1024))} kB`;
  return `${grouped(Math.ceil((bytes * 10) / MEGABYTE) / 10)} MB`;
}

const MEGABYTE = 1024 * 1024;

function grouped(value: number): string {
  const [whole = '', part] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, '.') + (part ? `,${part}` : '');
}

function millions(pixels: number): string {
  return String(Math.round(pixels / 1_000_000));
}
