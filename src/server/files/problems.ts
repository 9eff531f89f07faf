/**
 * Everything that can be wrong with a file, in one place. Each message says what is wrong, where,
 * and what to do; it is shown to the officer as it stands.
 */
export interface FileProblem {
  code: FileProblemCode;
  message: string;
}

export const UPLOAD_LIMIT = 25 * 1024 * 1024;

const messages = {
  missing: () => 'Chưa có tệp nào được chọn. Bấm vào ô chọn tệp, chọn tệp cần gửi rồi thử lại.',
  empty: (name: string) =>
    `Tệp “${name}” trống, không có nội dung. Mở tệp trên máy để kiểm tra rồi chọn lại đúng tệp.`,
  noText: (name: string) =>
    `Tệp “${name}” không có chữ nào (có thể chỉ chứa ảnh). Xin bản Word gốc hoặc bản PDF có chữ của văn bản.`,
  blankScan: (name: string) =>
    `Tệp “${name}” là bản quét nhưng không nhận ra chữ nào trên các trang (trang trắng, quá mờ hoặc bị nhòe). Quét lại rõ hơn, 300 điểm ảnh/inch (300 dpi), rồi gửi lại; hoặc xin bản Word gốc.`,
  damagedPage: (page: number) =>
    `Trang ${page} không đọc được vì ảnh của trang bị hỏng hoặc quá lớn. Quét lại trang này rồi gửi lại, hoặc gõ nội dung của trang khi rà soát.`,
  heavyPage: (page: number) =>
    `Trang ${page} quá nặng nên chưa nhận dạng xong. Quét lại trang này ở 300 điểm ảnh/inch (300 dpi) rồi gửi lại, hoặc gõ nội dung của trang khi rà soát.`,
  tooLarge: (name: string, limit: number) =>
    `Tệp “${name}” lớn quá ${megabytes(limit)} MB. Bỏ bớt ảnh trong tệp hoặc tách phụ lục ra rồi gửi lại.`,
  image: (name: string) =>
    `Tệp “${name}” là ảnh ở dạng không đọc được ở đây (HEIC, TIFF, GIF…), dù tên tệp ghi thế nào. Lưu hoặc chụp lại thành JPEG hay PNG, hoặc quét sang PDF, rồi gửi lại.`,
  scan: (name: string) =>
    `Tệp “${name}” là bản quét (ảnh chụp từng trang), chữ phải nhận dạng từng trang nên không đọc ngay được ở đây. Gửi tệp qua trang Kế hoạch, hoặc xin bản Word (.docx) từ nơi ban hành.`,
  encrypted: (name: string) =>
    `Tệp “${name}” được khóa bằng mật khẩu nên không đọc được. Mở tệp bằng mật khẩu, bỏ mật khẩu, lưu lại rồi gửi bản mới.`,
  oldWord: (name: string) =>
    `Tệp “${name}” ở dạng Word cũ (.doc). Mở bằng Word, chọn Lưu thành (Save As) dạng .docx rồi gửi lại.`,
  oldExcel: (name: string) =>
    `Tệp “${name}” ở dạng Excel cũ (.xls). Mở bằng Excel, chọn Lưu thành (Save As) dạng .xlsx rồi gửi lại.`,
  notDocument: (name: string) =>
    `Tệp “${name}” không phải văn bản đọc được ở đây. Các dạng nhận: Word (.docx), PDF, bản quét hoặc ảnh (JPEG, PNG), .txt, .md.`,
  notWord: (name: string) =>
    `Tệp “${name}” không phải tệp Word (.docx). Gửi lại chính tệp Word đã tải từ trang này, sau khi sửa và lưu dạng .docx.`,
  macros: (name: string) =>
    `Tệp “${name}” có macro nên không được nhận. Mở bằng Word, chọn Lưu thành (Save As) dạng .docx (không có macro) rồi gửi lại.`,
  notTable: (name: string) =>
    `Tệp “${name}” không phải bảng danh sách. Các dạng nhận: Excel (.xlsx) hoặc .csv; nên dùng tệp mẫu tải từ trang này.`,
  notReportForm: (name: string) =>
    `Tệp “${name}” không phải mẫu báo cáo tải từ phần mềm này, hoặc tờ ẩn ghi đơn vị và kỳ đã mất (chép sang tệp khác, lưu thành .csv). Tải mẫu của đơn vị từ trang Excel, chép số liệu sang rồi gửi lại.`,
  openDocument: (name: string) =>
    `Tệp “${name}” ở dạng .ods. Mở bằng LibreOffice, chọn Lưu thành (Save As) dạng Excel .xlsx rồi gửi lại.`,
  binaryExcel: (name: string) =>
    `Tệp “${name}” ở dạng Excel nhị phân (.xlsb). Mở bằng Excel, chọn Lưu thành (Save As) dạng .xlsx rồi gửi lại.`,
  damaged: (name: string) =>
    `Tệp “${name}” bị hỏng hoặc chưa tải về đủ. Mở thử trên máy, lưu lại thành tệp mới rồi gửi lại.`,
  bomb: (name: string) =>
    `Tệp “${name}” nén quá mức bình thường (trên 100 MB khi mở ra, hoặc quá nhiều tệp con) nên không được mở. Mở bằng Word hoặc Excel, lưu lại thành tệp mới rồi gửi lại.`,
  heavy: (name: string) =>
    `Tệp “${name}” quá nặng: đọc không xong trong một phút hoặc tốn quá nhiều bộ nhớ. In lại tệp sang PDF mới (Print to PDF) hoặc gửi bản Word (.docx).`,
  unsafe: (name: string) =>
    `Tệp “${name}” có phần trỏ ra ngoài tệp, không an toàn nên không được mở. Mở bằng Word hoặc Excel, lưu lại thành tệp mới rồi gửi lại.`,
  encoding: (name: string) =>
    `Tệp “${name}” dùng bảng mã cũ, không phải Unicode (UTF-8). Mở bằng Notepad, chọn Lưu thành (Save As), ô Mã hóa (Encoding) chọn UTF-8, rồi gửi lại.`,
  legacyFont: (name: string) =>
    `Tệp “${name}” gõ bằng phông chữ cũ (TCVN3 hoặc VNI, như .VnTime, VNI-Times) nên chữ đọc ra bị sai. Chuyển sang Unicode (Unikey: Ctrl+Shift+F6), lưu lại rồi gửi lại.`,
  tooLong: (name: string, limit: number) =>
    `Tệp “${name}” có quá ${limit.toLocaleString('vi-VN')} trang hoặc dòng, vượt mức đọc được một lần. Tách thành các tệp nhỏ hơn rồi gửi lại.`,
  longScan: (name: string, limit: number) =>
    `Tệp “${name}” có hơn ${limit} trang quét phải nhận dạng chữ, vượt mức đọc được một lần. Tách riêng phần kế hoạch (bỏ phụ lục, tài liệu kèm theo) rồi gửi lại.`,
  secret: (name: string, mark: string) =>
    `Tệp “${name}” mang dấu “${mark}”. Phần mềm không nhận tài liệu bí mật nhà nước dưới mọi hình thức; tệp không được lưu. Xử lý tài liệu này theo quy định về bảo vệ bí mật nhà nước.`,
  tooManyFiles: (most: number) =>
    `Chỉ nhận tối đa ${most} tệp một lần. Gộp lại rồi gửi: trang quét vào một tệp PDF, mẫu Excel vào một tệp .zip.`,
  severalTexts: (name: string) =>
    `Chọn nhiều tệp một lần chỉ dùng cho ảnh các trang của một kế hoạch, mà tệp “${name}” có chữ đọc được ngay. Gửi riêng từng tệp có chữ.`,
  notForm: () => 'Dữ liệu gửi lên không đúng dạng biểu mẫu. Tải lại trang rồi gửi lại.',
  fieldTooLong: (field: string) =>
    `Nội dung ô “${field}” quá dài nên chưa được nhận. Rút gọn nội dung ô này rồi gửi lại.`,
  cutOff: () => 'Đường truyền bị ngắt khi đang gửi tệp. Kiểm tra kết nối mạng rồi gửi lại.',
} satisfies Record<string, (...details: never[]) => string>;

export type FileProblemCode = keyof typeof messages;

type Details<Code extends FileProblemCode> = Parameters<(typeof messages)[Code]>;

const builders: { [Code in FileProblemCode]: (...details: Details<Code>) => string } = messages;

/** A refusal of the catalogue, as every function of this room returns it. */
export function refuse<Code extends FileProblemCode>(
  code: Code,
  ...details: Details<Code>
): { ok: false; problem: FileProblem } {
  return { ok: false, problem: { code, message: builders[code](...details) } };
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
}
