import { plain } from '../../1-text/fold.ts';
import { type Passage, part } from '../../1-text/passage.ts';

/** Who acts in a sentence that opens with its subject. */
export interface Actor {
  readonly agency: Passage;
  /** Where the verb of the duty begins. */
  readonly verbAt: number;
  readonly asked: boolean;
}

/** Nouns that name a body of the political system, a unit or a post. */
const HEADS = [
  'ủy ban',
  'ub',
  'hội đồng',
  'hđnd',
  'thường trực',
  '(?:đảng|huyện|tỉnh|thành|quận|thị|chi|cấp) ủy',
  'đảng bộ',
  'chi bộ',
  'mặt trận',
  'mttq',
  'công an',
  'quân sự',
  'bộ đội',
  'biên phòng',
  'ban (?!hành|bố)',
  'btt',
  'bch',
  'phòng (?!chống|ngừa|,|và|bị)',
  'p\\.',
  'sở(?! hữu| tại)',
  'bộ (?!quy|tiêu|mặt)',
  'văn phòng',
  'vp',
  'trung tâm',
  'trạm',
  'trường (?!hợp)',
  'nhà trường',
  'hội (?!nghị|thảo|thi|họp|tụ|nhập|viên)',
  'liên hiệp',
  'liên đoàn',
  'công đoàn',
  'đoàn (?!kết|viên)',
  'đoàn$',
  'đoàn thể',
  'tổ (?!chức)',
  'tổ$',
  'chi cục',
  'cục',
  'chi nhánh',
  'chi hội',
  'đài',
  'báo (?!cáo|đảm|động)',
  'cổng',
  'trang',
  'thanh tra',
  'tòa án',
  'tand',
  'vksnd',
  'viện',
  'kho bạc',
  'bảo hiểm',
  'ngân hàng',
  'thủ trưởng',
  'người đứng đầu',
  'lãnh đạo',
  'chủ tịch',
  'phó',
  'giám đốc',
  'hiệu trưởng',
  'trưởng',
  'bí thư',
  'cơ quan',
  'đơn vị',
  'doanh nghiệp',
  'hợp tác xã',
  'cơ sở',
  'cấp (?!phát|giấy|ủy)',
  'lực lượng',
  'địa phương',
  'chính quyền',
  'xã (?!hội)',
  'phường',
  'thị trấn',
  'huyện',
  'thôn',
  'khu dân cư',
  'khu phố',
  'khóm',
  'buôn',
  'ấp',
  'làng',
  'tdp',
  'ngành',
  'các bản',
  'ban,',
  'sở,',
  'phòng,',
  'tổ chức (?:chính trị|thành viên|đoàn thể|xã hội|cơ sở|hội|quần chúng|đảng)',
  'cán bộ',
  'chuyên viên',
  'công chức',
  'giáo viên',
  'tập thể',
  'hộ ',
  'chủ hộ',
  'chủ (?:cơ sở|đầu tư)',
  'bệnh viện',
  'y tế',
  'điện lực',
  'bưu điện',
  'nhà văn hóa',
  'thư viện',
  'đội',
  'câu lạc bộ',
  'các (?:nhà|sở|thành viên|hội)',
  'đồng chí',
  'hạt kiểm lâm',
  'các',
];

const SUBJECT = new RegExp(
  `^(?:(?:các|những|mỗi|từng|toàn thể|tất cả|tất cả các|riêng|đối với|giao|đề nghị|yêu cầu|mời|phân công|trách nhiệm của|nhiệm vụ của)\\s+)*(?:${HEADS.join('|')})`,
  'u',
);
const ASKED = /^(?:đề nghị|mời)\s+/u;
const ADDRESS =
  /^(?:đề nghị|mời|giao|yêu cầu|phân công|đối với|trách nhiệm của|nhiệm vụ của|trách nhiệm)\s+/u;

/** Verbs that open a duty. */
const VERBS = [
  'chủ trì',
  'phối hợp',
  'chịu trách nhiệm',
  'có trách nhiệm',
  'có nhiệm vụ',
  'tham mưu',
  'tổ chức',
  'xây dựng',
  'hướng dẫn',
  'chỉ đạo',
  'lãnh đạo',
  'lập',
  'tổng hợp',
  'kiện toàn',
  'thực hiện',
  'triển khai',
  'báo cáo',
  'theo dõi',
  'kiểm tra',
  'đôn đốc',
  'giám sát',
  'tuyên truyền',
  'vận động',
  'phổ biến',
  'quán triệt',
  'bảo đảm',
  'đảm bảo',
  'bố trí',
  'cân đối',
  'tăng cường',
  'đẩy mạnh',
  'trích',
  'xem xét',
  'xét',
  'thẩm định',
  'đề xuất',
  'phát động',
  'ban hành',
  'đăng ký',
  'đăng',
  'rà soát',
  'lồng ghép',
  'phát huy',
  'nâng cao',
  'duy trì',
  'củng cố',
  'định hướng',
  'cung cấp',
  'cụ thể hóa',
  'hỗ trợ',
  'tạo điều kiện',
  'huy động',
  'quản lý',
  'sử dụng',
  'tiếp nhận',
  'gửi',
  'nộp',
  'phân công',
  'cử',
  'chuẩn bị',
  'ký',
  'đưa',
  'chấp hành',
  'căn cứ',
  'chủ động',
  'tích cực',
  'thường xuyên',
  'định kỳ',
  'kịp thời',
  'nghiêm túc',
  'khẩn trương',
  'tiếp tục',
  'hằng năm',
  'hàng năm',
  'trên cơ sở',
  'phê duyệt',
  'thông báo',
  'khen thưởng',
  'tặng',
  'làm đầu mối',
  'là đầu mối',
  'tham gia',
  'giúp',
  'tiến hành',
  'hoàn thành',
  'hoàn thiện',
  'đánh giá',
  'phát hiện',
  'bám sát',
  'thành lập',
  'cập nhật',
  'niêm yết',
  'nắm',
  'tập trung',
  'chú trọng',
  'mở',
  'bổ sung',
];
/** Verbs that say how, before the verb that says what. */
const MANNER =
  /^(?:chủ động|tích cực|thường xuyên|định kỳ|kịp thời|nghiêm túc|khẩn trương|tiếp tục|hằng năm|hàng năm|căn cứ|trên cơ sở|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|tăng cường)/u;
const VERB = new RegExp(`(?<=^|\\s)(?:${VERBS.join('|')})(?=\\s|[,.;:]|$)`, 'gu');
const LONGEST_SUBJECT = 220;

/** Whether a text opens with the name of a body, unit or post. */
export function opensWithAgency(text: string): boolean {
  return SUBJECT.test(plain(text));
}

/** The subject and the verb of a sentence that opens with a body; null where it opens otherwise. */
export function actorOf(passage: Passage): Actor | null {
  const text = plain(passage.text.slice(0, LONGEST_SUBJECT + 20));
  if (!SUBJECT.test(text)) return null;
  const verbAt = dutyAfter(text, passage.text);
  if (verbAt === null) return null;
  const lead = ADDRESS.exec(text)?.[0].length ?? 0;
  const agency = part(passage, lead, verbAt);
  return {
    agency: part(agency, 0, agency.text.replace(/(?:[\s,;:(]|\s(?:cần|phải|sẽ|đã|để|và))+$/u, '').length),
    verbAt,
    asked: ASKED.test(text),
  };
}

/** The body a heading names: `Đề nghị Ủy ban …` without its address, without the bracket at its end. */
export function agencyOf(heading: Passage): { agency: Passage; asked: boolean } {
  const text = plain(heading.text);
  const lead = ADDRESS.exec(text)?.[0].length ?? 0;
  const tail = /\s*(?:\([^()]*\)|[.:;,])*$/u.exec(heading.text)?.index ?? heading.text.length;
  return { agency: part(heading, lead, tail > lead ? tail : heading.text.length), asked: ASKED.test(text) };
}

/** The first verb that says what is to be done; null where the text has none. */
export function firstDuty(text: string): string | null {
  for (const found of plain(text.slice(0, 400)).matchAll(VERB)) if (!MANNER.test(found[0])) return found[0];
  return null;
}

/** The first verb of a duty behind a subject. A verb joined by `và` or a comma to the name is part of the name, a capital one too. */
function dutyAfter(text: string, printed: string): number | null {
  for (const found of text.matchAll(VERB)) {
    const at = found.index;
    if (at < 3) continue;
    if (at > LONGEST_SUBJECT) return null;
    if (/[.;:]/.test(text.slice(0, at))) return null;
    if (
      printed[at] !== text[at] ||
      /(?:và|phòng|của|được|,|chức|việc|đã|công tác)\s*$/u.test(text.slice(0, at))
    )
      continue;
    return at;
  }
  return null;
}
