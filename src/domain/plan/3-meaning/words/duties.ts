import { plain } from '../../1-text/fold.ts';
import { matchFrom } from '../../1-text/matches.ts';
import { type Passage, part } from '../../1-text/passage.ts';
import { type Addressed, bodyOf, opensWithBody } from './bodies.ts';

/** Who acts in a sentence that opens with its subject. */
export interface Actor extends Addressed {
  /** Where the verb of the duty begins. */
  readonly verbAt: number;
}

/** Verbs that say what is to be done. */
const DEEDS =
  'chủ trì|phối hợp|tham mưu|tổ chức|xây dựng|hướng dẫn|chỉ đạo|lãnh đạo|lập|tổng hợp|kiện toàn|thực hiện|triển khai|báo cáo|theo dõi|kiểm tra|đôn đốc|' +
  'giám sát|tuyên truyền|vận động|phổ biến|quán triệt|bảo đảm|đảm bảo|bố trí|cân đối|đẩy mạnh|trích|xem xét|xét|thẩm định|đề xuất|phát động|ban hành|đăng ký|' +
  'đăng|rà soát|lồng ghép|phát huy|nâng cao|duy trì|củng cố|định hướng|cung cấp|cụ thể hóa|hỗ trợ|tạo điều kiện|huy động|quản lý|sử dụng|tiếp nhận|gửi|nộp|' +
  'phân công|cử|chuẩn bị|ký|đưa|chấp hành|phê duyệt|thông báo|khen thưởng|tặng|làm đầu mối|là đầu mối|tham gia|giúp|tiến hành|hoàn thành|hoàn thiện|đánh giá|' +
  'phát hiện|bám sát|thành lập|cập nhật|niêm yết|nắm|tập trung|chú trọng|mở|bổ sung|phụ trách|quyết định|thống nhất|trao đổi|ra quân|đổi mới|tự|chấm|trình|ra mắt|phản ánh|là cơ quan|là đơn vị|điều hành|vận hành|chọn|họp|giao ban|đảm nhận|tập huấn|' +
  'treo|phát thanh|phát sóng|trồng|dọn|thu gom|trực(?= (?:tại|ở|bảo vệ|chiến|24))|tuần tra|canh gác|hòa giải|giải quyết|xử lý|kiểm soát|khám|truyền thông|tổng kết|sơ kết|nhân rộng|biểu dương|' +
  'bình xét|xác nhận|lắp đặt|bảo vệ|ngăn chặn|đấu tranh|phòng ngừa|điều tra|khắc phục|động viên|nhắc nhở|giáo dục|giới thiệu|lựa chọn|cho ý kiến|công bố|công khai|' +
  'ứng dụng|số hóa|khai thác|áp dụng|xác định|bàn giao|trang bị|sửa chữa|thanh toán|quyết toán|liên hệ|kết nối|thống kê|phân bổ|huấn luyện|diễn tập|làm nòng cốt|xét xử|vận chuyển|thẩm tra|phân loại|quy hoạch|thực tập|lấy ý kiến';
/** Words that say how or on what ground, before the verb that says what. */
const MANNERS =
  'chủ động|tích cực|thường xuyên|định kỳ|kịp thời|nghiêm túc|khẩn trương|tiếp tục|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|căn cứ|trên cơ sở|' +
  'có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|tăng cường|trực tiếp|gương mẫu|nghiêm chỉnh|tăng thời lượng|tăng thêm';
const VERB = new RegExp(`(?<=^|(?<!trật|thường)\\s)(?:${DEEDS}|${MANNERS})(?=[\\s,.;:]|$)`, 'gu');
const OPENING = new RegExp(`^(?:${DEEDS}|${MANNERS})(?=[\\s,.;:]|$)`, 'u');
const MANNER = new RegExp(`^(?:${MANNERS})$`, 'u');
const LONGEST_SUBJECT = 220;

/** The subject and the verb of a sentence that opens with a body; null where it opens otherwise. */
export function actorOf(sentence: Passage): Actor | null {
  const lead = ADVERBIAL.exec(plain(sentence.text).slice(0, LONGEST_SUBJECT))?.[0].length ?? 0;
  if (lead > 0) return shifted(actorOf(part(sentence, lead)), lead);
  if (!opensWithBody(sentence.text)) return null;
  return handedTo(sentence) ?? actingIn(sentence);
}

/** `UBND xã giao Công an xã chủ trì …`: the one told acts. */
function handedTo(sentence: Passage): Actor | null {
  const told = TOLD.exec(sentence.text.slice(0, LONGEST_SUBJECT));
  if (!told || !opensWithBody(sentence.text.slice(told[0].length))) return null;
  return shifted(actorOf(part(sentence, told[0].length)), told[0].length);
}

const TOLD = /^[^,.;:]{3,80}?(?<!được)\sgiao (?:nhiệm vụ )?(?:cho )?/u;

function actingIn(sentence: Passage): Actor | null {
  const verbAt = verbBehindName(sentence.text.slice(0, LONGEST_SUBJECT + 20));
  if (verbAt === null) return null;
  const { agency, asked } = bodyOf(part(sentence, 0, verbAt));
  const name = agency.text
    .replace(/,? theo chức năng(?!\p{L}).*$/u, '')
    .replace(/(?:[\s,(]|\s(?:cần|phải|sẽ|đã|để|và|có(?: văn bản)?))+$/u, '');
  return { agency: part(agency, 0, name.length), asked, verbAt };
}

/** Time, ground or share before the subject: `Hằng năm, …`, `Căn cứ kết quả, …`, `100% …`. */
const ADVERBIAL =
  /^(?:(?:hằng|hàng|cuối|đầu|trước|sau|khi|từ (?:ngày|tháng|nay|quý)|ngay sau|ngày \d|kết thúc|căn cứ|trên cơ sở|định kỳ|nhân dịp|ngoài ra|đồng thời)(?!\p{L})[^,.;:]*,\s+|[l\d]\d{0,2}\s?%\s+(?:số\s+)?)/u;

function shifted(actor: Actor | null, by: number): Actor | null {
  return actor && { ...actor, verbAt: actor.verbAt + by };
}

/** The first verb that says what is to be done; null where the text has none. */
export function firstDeed(text: string): string | null {
  const searched = plain(text).slice(0, 400);
  let found = matchFrom(searched, VERB, 0);
  while (found && MANNER.test(found[0])) found = matchFrom(searched, VERB, endOf(found));
  return found?.[0] ?? null;
}

/** Whether a text opens with a verb of duty, as a task does and a name does not. */
export function opensWithDuty(text: string): boolean {
  return OPENING.test(plain(text));
}

/** Where the verb behind a name begins; null where the sentence ends before one, or the name runs on. */
function verbBehindName(printed: string): number | null {
  const text = plain(printed);
  for (let found = matchFrom(text, VERB, 0); found; found = matchFrom(text, VERB, endOf(found))) {
    const { 0: verb, index: at } = found;
    const before = text.slice(0, at);
    if (at > LONGEST_SUBJECT || /[.;:]/.test(before)) return null;
    if (/được (?:giao|phân công)(?: nhiệm vụ)?\s$/u.test(before)) return dutyBehind(text, at) ?? at;
    const behind = text.slice(at + verb.length);
    const capital = printed[at] !== text[at];
    if (!PARTS_OF_NAMES.some((isPart) => isPart({ verb, at, before, behind, capital }))) return at;
  }
  return null;
}

function endOf(found: RegExpExecArray): number {
  return found.index + found[0].length;
}

interface FoundVerb {
  readonly verb: string;
  readonly at: number;
  readonly before: string;
  readonly behind: string;
  readonly capital: boolean;
}

/** Verbs that are part of the name they stand in. */
const PARTS_OF_NAMES: ReadonlyArray<(found: FoundVerb) => boolean> = [
  ({ at }) => at < 3,
  // Ban Chỉ đạo, Ban Tổ chức
  ({ capital, verb }) =>
    capital && !/^(?:chủ trì|phối hợp|tham mưu|báo cáo|triển khai|thực hiện)$/u.test(verb),
  // … phòng, chống tội phạm và xây dựng phong trào …; but not: Sở Tài chính, trên cơ sở đề xuất …
  ({ verb, before }) =>
    /(?:^|và|(?<!văn )phòng|của|được|,|(?<!công |viên )chức|việc|đã|(?<!tổ |đoàn |ban )công tác)\s$/u.test(
      before,
    ) && !(/,\s$/u.test(before) && /^(?:căn cứ|trên cơ sở)$/u.test(verb)),
  // các đơn vị chủ trì
  ({ verb, before }) => /(?:cơ quan|đơn vị)\s$/u.test(before) && /^(?:chủ trì|tham mưu|quản lý)$/u.test(verb),
  // Tổ bảo vệ an ninh, trật tự; lực lượng tham gia bảo vệ …
  ({ verb, before }) =>
    HEADED.test(before) && !/^(?:chủ trì|phối hợp|báo cáo|tham mưu|có |chịu )/u.test(verb),
  // các tổ chức chính trị - xã hội; theo lĩnh vực phụ trách
  ({ verb, before }) =>
    (verb === 'tổ chức' && /(?:các|những|mọi)\s$/u.test(before)) ||
    (verb === 'phụ trách' && /(?:lĩnh vực|địa bàn|nhiệm vụ)\s$/u.test(before)),
  // Trung tâm Dịch vụ tổng hợp, at the end or before the verb itself
  ({ verb, behind }) =>
    /^(?:tổng hợp|quản lý|đăng ký|giám sát|kiểm tra|hỗ trợ|tuyên truyền|vận động)$/u.test(verb) &&
    /^(?:[\s.,;:]*$|\s(?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm)(?!\p{L}))/u.test(behind),
];

/** The first noun of a name, whose next word is part of it, and what carries it on. */
const HEADED =
  /^(?:(?:các|những|mỗi|từng) )?(?:ban|tổ|đội|đoàn|hội đồng|trung tâm|trạm|lực lượng|nhóm|bộ phận|cán bộ|công chức|viên chức|thành viên|tiểu ban)(?: tham gia)?\s$/u;

/** What a body was told (`được giao chủ trì …`) only says which body: its duty comes behind. */
function dutyBehind(text: string, from: number): number | null {
  const found = /(?:có|chịu) trách nhiệm|có nhiệm vụ/u.exec(text.slice(from));
  return found ? from + found.index : null;
}
