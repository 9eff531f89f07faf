import { plain } from '../../1-text/fold.ts';
import { type Passage, part } from '../../1-text/passage.ts';

/** The nouns with which the names of bodies, units and posts begin, by kind. */
const NOUNS = [
  // Party
  '(?:đảng|huyện|tỉnh|thành|quận|thị|chi|cấp) ủy|đảng bộ|chi bộ|thường trực|btv|bch|bcđ|bql|bqt|ban(?! hành| bố| đêm)',
  // State
  'ủy ban|uy ban|ub\\p{L}*|ủy viên|hội đồng|hđnd|văn phòng|vp|bộ(?! quy| tiêu| mặt)|sở(?! hữu| tại)|phòng(?! chống|, chống| ngừa| và| bị| thủ| tránh| cháy)|cục|chi cục|thanh tra|tòa án|tand|viện|vksnd|kho bạc|chính quyền',
  // Front, unions, associations
  'mặt trận|mttq|tổ chức (?:chính trị|thành viên|đoàn thể|xã hội|cơ sở|hội(?! nghị| thảo| thi| họp| diễn)|quần chúng|đảng)|hội(?! nghị| thảo| thi| họp| tụ| nhập| viên| đàm| diễn)|chi hội|liên hiệp|liên đoàn|(?:tỉnh|thành|huyện|quận|xã|thị) đoàn|công đoàn|đoàn(?! kết| viên)|đoàn thể|btt|câu lạc bộ',
  // Armed forces, protection of the neighbourhood
  'công an|ca[txph]?|quân sự|bộ đội|đồn|biên phòng|lực lượng|đội(?! ngũ)|hạt kiểm lâm|tổ(?! chức| quốc)',
  // Services
  'trung tâm|trạm|trường(?! hợp| kỳ)|nhà trường|bệnh viện|y tế|bảo hiểm|ngân hàng|chi nhánh|điện lực|bưu điện|đài|báo(?! cáo| đảm| động)|cổng|trang(?= thông| tin)|nhà văn hóa|thư viện|doanh nghiệp|công ty|hợp tác xã',
  // Posts
  'thủ trưởng|người đứng đầu|người sử dụng lao động|(?:ông|bà)(?= (?:bí thư|chủ tịch|phó|trưởng|giám đốc))|lãnh đạo|chủ tịch|phó|giám đốc|hiệu trưởng|trưởng|bí thư|đồng chí|chỉ huy|trực ban|cán bộ|chuyên viên|công chức|kế toán|giáo viên|thành viên|chủ (?:hộ|cơ sở|đầu tư|doanh nghiệp)',
  // Units and areas
  'cơ quan|đơn vị|cơ sở(?! vật chất| dữ liệu| pháp lý)|tập thể|địa phương|cấp(?! phát| giấy| ủy)|ngành|xã(?! hội)|phường|thị trấn|đặc khu|huyện|thôn|xóm|khu dân cư|khu phố|khóm|buôn|ấp|làng|tdp|các bản|hộ gia đình',
].join('|');

const QUANTIFIERS = 'các|những|mỗi|từng|toàn thể|tất cả|riêng|cụm';
const ADDRESSES =
  'đề nghị|mời|giao (?:trách nhiệm |nhiệm vụ )?cho|giao|yêu cầu|phân công|đối với|trách nhiệm của|nhiệm vụ của|trách nhiệm|về phía';
const NAME = new RegExp(`^(?:(?:${ADDRESSES}|${QUANTIFIERS})\\s+)*(?:${NOUNS})(?!\\p{L})`, 'u');
const ADDRESS = new RegExp(`^(?:(?:${ADDRESSES})\\s+)+`, 'u');
const ASKED = /^(?:đề nghị|mời)\s/u;

/** A body a heading or sentence addresses. */
export interface Addressed {
  readonly agency: Passage;
  /** Asked ("Đề nghị"), not ordered: the body is not under the issuer. */
  readonly asked: boolean;
}

/** Whether a text opens with the name of a body, unit or post. */
export function opensWithBody(text: string): boolean {
  return NAME.test(plain(text));
}

/** The body a heading names: without its address, and without the bracket or mark at its end. */
export function bodyOf(heading: Passage): Addressed {
  const text = plain(heading.text);
  const lead = ADDRESS.exec(text)?.[0].length ?? 0;
  const tail = text.replace(/(?:\s*\([^()]*\))?[\s.:;,]*$/u, '').length;
  return { agency: part(heading, lead, Math.max(tail, lead)), asked: ASKED.test(text) };
}
