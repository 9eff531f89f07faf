import { plain } from '../../1-text/fold.ts';

/** The noun a number counts: a known compound, one word where that word counts alone, else two. */
export function nounAt(rest: string): string {
  const text = plain(rest.slice(0, LONGEST));
  const compound = COMPOUND.exec(text);
  if (compound) return rest.slice(0, compound[0].length);
  const [, first = '', second] = WORDS.exec(rest) ?? [];
  const alone = second === undefined || COUNTED_ALONE.test(text) || BEHIND_NOUN.test(plain(second));
  return alone ? first : `${first} ${second}`;
}

const LONGEST = 40;
const WORDS = /^[“"]?(\p{L}+\d?)(?:[ -](\p{L}+))?/u;
const COUNTED_ALONE =
  /^(?:cuộc|buổi|lớp|lượt|đợt|người|hộ(?! gia)|bài|vụ|ca|lần|câu(?! lạc)|trường(?! hợp)|giải(?! pháp)|suất(?! học)|chiếc|cái|bản|tờ|xã|thôn|phường|xóm|ấp|buôn|khóm|điểm|máy|trạm|km|m2|ha|kg|tấn|mét|giờ|phút|tin|em|thẻ|chốt|khóa|món|đoạn|cây(?! xanh)|tổ(?! dân phố))(?!\p{L})/u;
/** Nouns of more than two words. */
const COMPOUND =
  /^(?:câu lạc bộ|nhà văn hóa|khu dân cư|khu vui chơi|khu vực bỏ phiếu|điểm nhóm|điểm phần trăm|hợp tác xã|tổ hợp tác|suất (?:học bổng|quà)|hộ hội viên|hộ nghèo|đơn vị máu|công trình thanh niên|lượt (?:người dân|người|khách|đoàn viên|hội viên)|tổ (?:tự quản|liên gia|hòa giải|dân phố|công nghệ số cộng đồng|bảo vệ)|tuyến (?:đường|phố) (?:hoa|xanh|mẫu|kiểu mẫu)|gương cầu lồi|trường hợp vi phạm)(?!\p{L})/u;
/** What follows a noun and is no part of it. */
const BEHIND_NOUN =
  /^(?:có|đạt|được|trở|là|và|phải|ở|tại|của|trong|tham|ký|hoạt|đăng|thực|cho|bị|trên|trực|với|về|ra|đảm|vào|xây|sửa|thu|giúp|do)$/u;
