const SENTENCES = {
  unwritable: (folder: string, why: string) =>
    `Không ghi được vào thư mục dữ liệu ${folder} (${why}). Cấp quyền ghi cho người đang chạy chương trình, hoặc đặt THIDUA_DATA là một thư mục khác.`,
  foreign: (folder: string) =>
    `Thư mục ${folder} đã có tệp không phải của Thi Đua. Đặt THIDUA_DATA là một thư mục trống hoặc thư mục dữ liệu có sẵn của Thi Đua.`,
  newer: (folder: string, found: string, known: string) =>
    `Thư mục dữ liệu ${folder} do một bản Thi Đua mới hơn tạo ra (định dạng ${found}, bản này đọc đến ${known}). Cập nhật chương trình rồi khởi động lại; dữ liệu chưa bị thay đổi.`,
  unfinished: (folder: string) =>
    `Lần khôi phục trước vào thư mục ${folder} chưa xong. Xóa thư mục này rồi khôi phục lại từ tệp sao lưu.`,
  inUse: (folder: string, holder: string) =>
    `Thư mục dữ liệu ${folder} đang được một chương trình khác dùng (${holder}). Dừng chương trình đó, hoặc đặt THIDUA_DATA là một thư mục khác.`,
  noServer: (why: string) =>
    `Máy này không có PostgreSQL kèm theo chương trình (${why}). Chạy npm ci trên Linux x64, hoặc đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL từ 15 trở lên.`,
  otherMajor: (folder: string, found: string, needed: string) =>
    `Dữ liệu trong ${folder} thuộc PostgreSQL ${found}, còn bản này chạy PostgreSQL ${needed}. Dùng bản cũ để sao lưu (thidua backup), rồi khôi phục vào một thư mục trống bằng bản này (thidua restore).`,
  notStarted: (log: string, why: string) =>
    `Không khởi động được cơ sở dữ liệu: ${why}. Xem nhật ký ${log}, sửa nguyên nhân rồi khởi động lại.`,
  keepsDying: (times: string) =>
    `Cơ sở dữ liệu đã tự dừng ${times} lần và không được khởi động lại nữa. Xem postgres/server.log trong thư mục dữ liệu, sửa nguyên nhân rồi khởi động lại chương trình.`,
  notStopped: (pids: string) =>
    `Cơ sở dữ liệu của lần chạy trước (tiến trình ${pids}) không chịu dừng. Dừng tiến trình đó rồi khởi động lại.`,
  unreachable: (where: string, why: string) =>
    `Không kết nối được tới cơ sở dữ liệu ${where}: ${why}. Kiểm tra DATABASE_URL, máy chủ và mật khẩu.`,
  tooOld: (where: string, found: string) =>
    `Máy chủ ${where} chạy PostgreSQL ${found}; cần từ 15 trở lên. Nâng cấp máy chủ hoặc dùng máy chủ khác.`,
  loginMissing: (where: string, why: string) =>
    `Không tạo được tài khoản thidua_app trên ${where} (${why}). Nhờ quản trị cơ sở dữ liệu chạy: create role thidua_app login password '…'; rồi ghi mật khẩu đó vào tệp app-password trong thư mục dữ liệu.`,
  loginRefused: (where: string, file: string) =>
    `Máy chủ ${where} không nhận mật khẩu của tài khoản thidua_app trong tệp ${file}. Ghi lại mật khẩu đúng vào tệp, hoặc xóa tệp để chương trình tự đặt mật khẩu mới.`,
  loginTooStrong: (where: string, faults: string) =>
    `Tài khoản thidua_app trên ${where} có quyền quá lớn: ${faults}. Chương trình không chạy với tài khoản như vậy; nhờ quản trị cơ sở dữ liệu bỏ các quyền này.`,
  extensionMissing: (where: string, name: string, why: string) =>
    `Không cài được phần mở rộng ${name} trên ${where} (${why}). Nhờ quản trị cơ sở dữ liệu chạy: create extension ${name};`,
  migrationChanged: (name: string) =>
    `Tệp nâng cấp ${name} khác với tệp đã chạy trên cơ sở dữ liệu này. Cài lại đúng bản phát hành; dữ liệu chưa bị thay đổi.`,
  migrationUnknown: (name: string) =>
    `Cơ sở dữ liệu mới hơn chương trình: đã có bước nâng cấp ${name} mà bản này không biết. Cập nhật chương trình rồi khởi động lại; dữ liệu chưa bị thay đổi.`,
  migrationFailed: (name: string, why: string) =>
    `Bước nâng cấp ${name} không chạy được (${why}). Cơ sở dữ liệu vẫn như trước bước này; gửi thông báo này cho nơi hỗ trợ.`,
  backupTarget: (file: string) =>
    `Tệp ${file} đã có và không phải là tệp sao lưu. Chọn một tên tệp khác; tệp này chưa bị thay đổi.`,
  backupNotWritten: (file: string, why: string) =>
    `Không sao lưu được vào ${file} (${why}). Kiểm tra chỗ trống, quyền ghi rồi sao lưu lại; tệp cũ, nếu có, vẫn còn nguyên.`,
  noData: (folder: string) =>
    `Thư mục ${folder} chưa có dữ liệu của Thi Đua để sao lưu. Kiểm tra THIDUA_DATA; nếu dữ liệu nằm trên một máy chủ PostgreSQL, đặt cả DATABASE_URL.`,
  noBackup: (file: string, why: string) =>
    `Không mở được tệp sao lưu ${file} (${why}). Kiểm tra tên tệp và quyền đọc.`,
  notBackup: (file: string) =>
    `Tệp ${file} không phải là tệp sao lưu của Thi Đua. Chọn tệp do lệnh thidua backup tạo ra; chưa có gì được khôi phục.`,
  backupNewer: (file: string, found: string) =>
    `Tệp sao lưu ${file} do một bản Thi Đua mới hơn tạo ra (${found}). Cập nhật chương trình rồi khôi phục lại; chưa có gì được khôi phục.`,
  backupDamaged: (file: string, where: string) =>
    `Tệp sao lưu ${file} bị hỏng hoặc bị cắt ngắn (${where}). Dùng một bản sao lưu khác; chưa có gì được khôi phục.`,
  folderNotEmpty: (folder: string) =>
    `Chỉ khôi phục được vào một thư mục trống, mà ${folder} đã có dữ liệu. Đặt THIDUA_DATA là một thư mục trống khác; chưa có gì được khôi phục.`,
  databaseNotEmpty: (where: string, table: string) =>
    `Chỉ khôi phục được vào một cơ sở dữ liệu trống, mà ${where} đã có bảng ${table}. Đặt DATABASE_URL là một cơ sở dữ liệu trống khác; chưa có gì được khôi phục.`,
  notRestored: (file: string, why: string) =>
    `Không khôi phục được từ ${file} (${why}). Mọi thứ đã được trả về như trước khi khôi phục.`,
} as const;

/** What each sentence needs to be told. */
type Told = { [Code in keyof typeof SENTENCES]: Parameters<(typeof SENTENCES)[Code]> };

const SENTENCE: { [Code in keyof Told]: (...told: Told[Code]) => string } = SENTENCES;

/** The names of what can go wrong with the database or its folder. */
export type ProblemCode = keyof Told;

/**
 * An expected failure of the database or its folder: a bad folder, a second start, a server that
 * cannot be reached. `message` is one Vietnamese sentence for the person at the terminal.
 */
export class DatabaseProblem extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string) {
    super(message);
    this.name = 'DatabaseProblem';
    this.code = code;
  }
}

/** The problem `code`, told with its particulars. */
export function problem<Code extends ProblemCode>(code: Code, ...told: Told[Code]): DatabaseProblem {
  return new DatabaseProblem(code, SENTENCE[code](...told));
}

/** The words of an unknown error. */
export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
