import { plain } from '../1-text/fold.ts';
import type { Bounded } from '../reading.ts';

/**
 * Whether a clause is in bounds, decided by whom it is about (docs/boundary.md): nothing about what people believe,
 * say or belong to, nothing that lists them; of offenders, victims and watched matters an aggregate figure only.
 */
export function boundsOf(text: string): Bounded {
  const whole = plain(text);
  if (!TELLING.test(whole)) return {};
  const words = whole.replace(INNOCENT, ' ');
  const out = ANY_OUT.test(words) ? OUT.find(([, shape]) => shape.test(words)) : undefined;
  if (out) return { outOfBounds: out[0] };
  return ANY_COUNT.test(words) ? { countOnly: true } : {};
}

/** A quick first look: every shape below needs one of these words; most clauses have none. */
const TELLING =
  /tư tưởng|quan điểm|tâm tư|tâm sự|dư luận|mạng xã hội|tôn giáo|tín |đạo|dân tộc|tổ chức|danh sách|đối tượng|nghiện|sau cai|tiền |chấp hành xong|thanh thiếu niên|nhân khẩu|hộ khẩu|hộ tịch|trú|dân cư|nghi|tái phạm|lầm lỗi|cảm hóa|ma túy|lừa đảo|bạo lực|xâm hại|nạn nhân|phạm|số vụ|tin báo|cam kết|giao ước|treo|hòa giải|khiếu|tố cáo|mâu thuẫn|xích mích|đơn|chức sắc|già làng|uy tín|camera|cao điểm|điều tra|khám phá|án |học sinh|đọc tên/u;

/** Set phrases in which a telling word means something else, and names between quotation marks. */
const INNOCENT =
  /“[^”]*”|tư tưởng,? (?:đạo đức|hồ chí minh)[^.;]{0,40}?(?:hồ chí minh|phong cách)?|đối tượng (?:thi đua|tham gia|áp dụng|thực hiện|khen thưởng|xét|thụ hưởng|chính sách|kiểm kê)|an ninh chính trị|chính trị tư tưởng|(?:tổ chức|hệ thống|nhiệm vụ) chính trị|công tác tư tưởng|ban công tác mặt trận|(?:các )?tổ hòa giải|hòa giải viên|(?:kỹ năng|sơ cứu)[^.;]{0,30}hòa giải|(?:phòng,? (?:chống|ngừa|tránh)|phòng ngừa|ngăn ngừa|đẩy lùi|nhận biết|cảnh báo|thủ đoạn|tác hại|phương thức)[^.;%]{0,50}?(?:ma túy|lừa đảo|bạo lực|xâm hại|tội phạm)/gu;

const PEOPLE =
  '(?:người|công dân|cá nhân|nhân dân|quần chúng|hộ|đối tượng|dân cư|cư dân|cán bộ|đảng viên|học sinh)';
/** Those a list may name: who is praised, elected or a member. */
const NAMED_WITH_RIGHT =
  '(?!(?:[^.;,]{0,12}(?:khen|đề nghị|tập thể|cán bộ|đại biểu|đoàn viên|hội viên|thí sinh|cử tri)))';

const OUT: ReadonlyArray<readonly [reason: string, shape: RegExp]> = [
  [
    'Tư tưởng, quan điểm của con người',
    new RegExp(
      `${PEOPLE}[^.;]{0,40}(?:tư tưởng|quan điểm|chính kiến|bất mãn|cực đoan|ly khai)|(?:tình hình|diễn biến|nắm bắt|nắm)[^.;]{0,20} tư tưởng|tâm tư|phản bác[^.;]{0,30}quan điểm|quan điểm sai trái`,
      'u',
    ),
  ],
  [
    'Chuyện riêng của con người',
    /(?:hoàn cảnh|tâm sự|đời tư)[^.;]{0,20} riêng|đọc tên[^.;]{0,30}(?:loa|đài)/u,
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
    /(?:quản lý|danh sách|theo dõi|rà soát|giám sát|gọi hỏi|răn đe)[^.;]{0,30}(?:đối tượng|người nghiện|người chấp hành xong|người có tiền án|tiền án|tiền sự|thanh thiếu niên hư)/u,
  ],
  [
    'Danh sách, theo dõi con người',
    new RegExp(
      `(?:lập|lên|đối chiếu|rà soát) (?:hồ sơ, )?danh sách ${NAMED_WITH_RIGHT}[^.;,]{0,30}(?:người|hộ |công dân|thanh niên|học sinh)`,
      'u',
    ),
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

/** All of them in one look: most clauses that hold a telling word hold none of the shapes. */
const ANY_OUT = anyOf(OUT.map(([, shape]) => shape));

const OFFENCES =
  '(?:phạm tội|tội phạm|phạm pháp|vi phạm pháp luật|trộm|cướp|đánh bạc|đánh nhau|xích mích|gây rối|trật tự xã hội)';
const COUNT: readonly RegExp[] = [
  // offenders, those who come back, those in treatment, victims
  /tái phạm|chấp hành xong|tái hòa nhập|lầm lỗi|cảm hóa|sau cai|cai nghiện|người nghiện|người phạm tội|nạn nhân/u,
  /không có người (?:vi phạm|phạm tội)|ma túy|lừa đảo|bạo lực|xâm hại/u,
  // how many offences, and how many of them are cleared up
  new RegExp(`${OFFENCES}[^.;]{0,60}(?:giảm|so với)|giảm[^.;]{0,40}${OFFENCES}`, 'u'),
  /(?:điều tra|khám phá|làm rõ)[^.;]{0,60}\d\s?%|\d\s?%[^.;]{0,30}(?:điều tra|khám phá|làm rõ)|án (?:rất|đặc biệt) nghiêm trọng/u,
  /cao điểm[^.;]{0,20}(?:tấn công|trấn áp|truy quét)/u,
  // residents
  /(?:thông tin|khai báo|thông báo|đăng ký|số liệu)[^.;]{0,20}(?:nhân khẩu|cư trú|tạm trú|thường trú|lưu trú)/u,
  // what people report, ask, complain of, quarrel about
  /nguồn tin|tin báo|tin, tố giác/u,
  /hòa giải|khiếu nại|khiếu kiện|tố cáo|mâu thuẫn|đơn thư|đơn, kiến nghị|kiến nghị của công dân/u,
  // what families sign and show
  /k[ýy] (?:bản |giấy )?(?:cam kết|giao ước)|(?:hộ|cha mẹ|phụ huynh)[^.;]{0,60} cam kết|treo (?:quốc kỳ|cờ)/u,
  // children
  /không có học sinh[^.;]{0,20}(?:bị|vi phạm|đánh|liên quan)|trách phạt học sinh/u,
  /chức sắc|già làng|người (?:có )?uy tín/u,
  /camera/u,
];
const ANY_COUNT = anyOf(COUNT);

function anyOf(shapes: readonly RegExp[]): RegExp {
  return new RegExp(shapes.map(({ source }) => source).join('|'), 'u');
}
