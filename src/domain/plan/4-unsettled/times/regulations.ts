/** What a regulation sets, and how a plan shows that it sets otherwise. Only what is confirmed stands here. */
export interface Regulation {
  /** The clause must be about this … */
  readonly about: RegExp;
  /** … and hold one of these words, which is looked for first. */
  readonly words: readonly string[];
  /** Whom it binds, where the regulation tells audiences apart. */
  readonly whom?: RegExp;
  /** The latest day on which it is still kept, `MM-DD`. */
  readonly latest?: string;
  /** The year it counts, `MM-DD` to `MM-DD`. */
  readonly year?: readonly [from: string, to: string];
  /** The fewest days a posting lasts. */
  readonly fewestDays?: number;
  /** Groups the regulation leaves out in part, where a plan asks for all of them. */
  readonly everyOne?: RegExp;
  /** The largest share, in percent. */
  readonly mostPercent?: number;
  readonly rule: string;
  readonly source: string;
  /** First day it is in force. */
  readonly from: string;
}

const AREA = /khu dân cư|tổ dân phố|khu phố|khóm|thôn|buôn|(?:^|[ ,])ấp|(?:^|[ ,])bản(?= |,)/u;
const SAFE = /an toàn về (?:an ninh|antt)/u;

export const REGULATIONS: readonly Regulation[] = [
  {
    about: /510\/qđ-bca|phân loại phong trào|chấm điểm phong trào/u,
    words: ['510/qđ-bca', 'phân loại phong trào', 'chấm điểm phong trào'],
    whom: AREA,
    latest: '11-19',
    rule: 'khu dân cư gửi kết quả trước ngày 20/11',
    source: 'Quyết định 510/QĐ-BCA-V05, Điều 11',
    from: '2022-01-20',
  },
  {
    about: /510\/qđ-bca|phân loại phong trào|chấm điểm phong trào/u,
    words: ['510/qđ-bca', 'phân loại phong trào', 'chấm điểm phong trào'],
    whom: /cơ quan|doanh nghiệp|cơ sở giáo dục|trường học|(?:^|[ ,])xã|phường/u,
    latest: '11-29',
    rule: 'cấp xã, cơ quan, doanh nghiệp, cơ sở giáo dục gửi kết quả trước ngày 30/11',
    source: 'Quyết định 510/QĐ-BCA-V05, Điều 11',
    from: '2022-01-20',
  },
  {
    about: new RegExp(`đăng ký[^.;]{0,200}${SAFE.source}`, 'u'),
    words: ['an toàn về'],
    latest: '03-31',
    rule: 'đăng ký trong quý I',
    source: 'Thông tư 124/2021/TT-BCA, Điều 4 đến Điều 6',
    from: '2022-02-10',
  },
  {
    about: SAFE,
    words: ['an toàn về'],
    everyOne:
      /100\s?%(?![^.;]{0,200}thuộc (?:diện|đối tượng))[^.;“]{0,60}(?:doanh nghiệp|trường học|cơ sở giáo dục)/u,
    rule: 'không áp dụng đối với doanh nghiệp nhỏ, siêu nhỏ, trường tiểu học, trường mầm non',
    source: 'Thông tư 124/2021/TT-BCA, Điều 1',
    from: '2022-02-10',
  },
  {
    about: SAFE,
    words: ['an toàn về'],
    whom: AREA,
    year: ['11-01', '10-31'],
    rule: 'khu dân cư tính từ 01/11 năm trước đến 31/10',
    source: 'Thông tư 124/2021/TT-BCA, Điều 8',
    from: '2022-02-10',
  },
  {
    about: /(?:xếp loại|phân loại|đánh giá)[^.;]{0,200}(?:tổ bảo vệ an ninh|tổ bảo vệ antt|tổ viên)/u,
    words: ['tổ bảo vệ', 'tổ viên'],
    year: ['11-15', '11-14'],
    rule: 'tính từ 15/11 năm trước đến 14/11',
    source: 'Hướng dẫn 01/HD-BCA-V05 năm 2026',
    from: '2026-12-31',
  },
  {
    about: /(?:tổ bảo vệ an ninh|tổ bảo vệ antt|tổ viên)[^.;]{0,200}xuất sắc/u,
    words: ['tổ bảo vệ', 'tổ viên'],
    mostPercent: 20,
    rule: 'số hoàn thành xuất sắc không quá 20% số hoàn thành tốt',
    source: 'Hướng dẫn 01/HD-BCA-V05 năm 2026',
    from: '2026-12-31',
  },
  {
    about:
      /(?:niêm yết|công khai)[^.;]{0,200}(?:gia đình văn hóa|thôn văn hóa|tổ dân phố văn hóa|khu phố văn hóa)/u,
    words: ['đình văn hóa', 'thôn văn hóa', 'phố văn hóa'],
    fewestDays: 10,
    rule: 'danh sách được niêm yết công khai 10 ngày',
    source: 'Nghị định 86/2023/NĐ-CP',
    from: '2024-01-30',
  },
];
