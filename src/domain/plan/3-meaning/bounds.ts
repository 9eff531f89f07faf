import { plain } from '../1-text/fold.ts';
import type { Bounded } from '../reading.ts';

/**
 * Whether a clause is in bounds, decided by whom it is about (docs/boundary.md): nothing about what people believe,
 * say or belong to, nothing that lists them; of offenders, victims and watched matters an aggregate figure only.
 */
export function boundsOf(text: string): Bounded {
  const words = plain(text).replace(INNOCENT, ' ');
  const out = OUT.find(([, shape]) => shape.test(words));
  if (out) return { outOfBounds: out[0] };
  return COUNT.some((shape) => shape.test(words)) ? { countOnly: true } : {};
}

/** Set phrases in which a telling word means something else. */
const INNOCENT =
  /tư tưởng,? (?:đạo đức|hồ chí minh)[^.;]{0,40}?(?:hồ chí minh|phong cách)?|đối tượng (?:thi đua|tham gia|áp dụng|thực hiện|khen thưởng|xét|thụ hưởng|chính sách)|an ninh chính trị|chính trị tư tưởng|(?:tổ chức|hệ thống|nhiệm vụ) chính trị|công tác tư tưởng|ban công tác mặt trận/gu;

const PEOPLE =
  '(?:người|công dân|cá nhân|nhân dân|quần chúng|hộ|đối tượng|dân cư|cư dân|cán bộ|đảng viên|học sinh)';

const OUT: ReadonlyArray<readonly [reason: string, shape: RegExp]> = [
  [
    'Tư tưởng, quan điểm của con người',
    new RegExp(
      `${PEOPLE}[^.;]{0,40}(?:tư tưởng|quan điểm|chính kiến|bất mãn|cực đoan|ly khai)|(?:tình hình|diễn biến|nắm bắt|nắm)[^.;]{0,20} tư tưởng|tâm tư|phản bác[^.;]{0,30}quan điểm|quan điểm sai trái`,
      'u',
    ),
  ],
  [
    'Dư luận, ý kiến của Nhân dân',
    /(?:nắm|nắm bắt|theo dõi|tình hình|giám sát|tập hợp)[^.;]{0,40}dư luận|theo dõi[^.;]{0,30}(?:mạng xã hội|tài khoản)/u,
  ],
  [
    'Tín ngưỡng, tôn giáo, dân tộc của con người',
    /(?:danh sách|quản lý|theo dõi|thống kê|nắm|không có (?:người|hộ))[^.;]{0,40}(?:tôn giáo|tín ngưỡng|tín đồ|theo đạo|tà đạo|đạo lạ|dân tộc thiểu số)|không (?:theo|tham gia) (?:đạo|tà đạo|tôn giáo)/u,
  ],
  [
    'Việc tham gia tổ chức của con người',
    new RegExp(
      `${PEOPLE}[^.;]{0,30}(?:tham gia|theo|là thành viên)[^.;]{0,20}(?:tổ chức|hội nhóm|đảng phái)[^.;]{0,40}(?:phản động|khủng bố|trái phép|bất hợp pháp|chống)`,
      'u',
    ),
  ],
  [
    'Danh sách, theo dõi con người',
    /(?:quản lý|lập danh sách|theo dõi|rà soát|giám sát|gọi hỏi|răn đe)[^.;,]{0,30}(?:đối tượng|người nghiện|người chấp hành xong|người có tiền án|tiền sự|thanh thiếu niên hư)/u,
  ],
  [
    'Danh sách, theo dõi con người',
    /lập danh sách (?!khen|đề nghị|tập thể|cán bộ|đại biểu|đoàn viên|hội viên)[^.;,]{0,30}(?:người|hộ |công dân|thanh niên)/u,
  ],
  [
    'Dữ liệu cư trú, hộ tịch, dân cư của con người',
    /(?:quản lý|nắm)[^.;]{0,20}(?:nhân khẩu|hộ khẩu|hộ tịch|cư trú|tạm trú|dân cư)|kiểm tra[^.;]{0,20}(?:nhân khẩu|tạm trú|cư trú)|(?:dữ liệu|cơ sở dữ liệu)[^.;]{0,10}dân cư/u,
  ],
  [
    'Nghi vấn về con người',
    /(?:biểu hiện|dấu hiệu)[^.;]{0,12}nghi vấn|người[^.;]{0,20}(?:nghi vấn|khả nghi)/u,
  ],
];

const COUNT: readonly RegExp[] = [
  /tái phạm|chấp hành xong|tái hòa nhập|lầm lỗi|giáo dục, cảm hóa|cảm hóa/u,
  /(?:thông tin|khai báo)[^.;]{0,20}(?:nhân khẩu|cư trú|tạm trú)/u,
  /ma túy|lừa đảo|bạo lực|xâm hại|nạn nhân/u,
  /(?:tội phạm|vi phạm pháp luật)[^.;]{0,40}(?:giảm|so với)|giảm[^.;]{0,40}(?:tội phạm|vi phạm pháp luật)|người phạm tội/u,
  /nguồn tin|tin báo|tố giác/u,
  /ký (?:bản |giấy )?cam kết|treo (?:quốc kỳ|cờ)/u,
  /(?:hòa giải|khiếu nại|khiếu kiện|tố cáo|mâu thuẫn|đơn thư)/u,
  /chức sắc|già làng|người (?:có )?uy tín/u,
  /camera/u,
  /tuần tra|cao điểm/u,
];
