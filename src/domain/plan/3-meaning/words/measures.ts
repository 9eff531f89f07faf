import { plain } from '../../1-text/fold.ts';
import type { PartialDate, Target } from '../../reading.ts';
import { dateAt, isoOf } from './dates.ts';

const PERIODS: ReadonlyArray<readonly [string, RegExp]> = [
  ['month', /(?:hằng|hàng|mỗi) tháng|\/\s?(?:01 |1 )?tháng|trong (?:một |01 )?tháng(?! \d)/u],
  ['quarter', /(?:hằng|hàng|mỗi) quý|\/\s?(?:01 |1 )?quý|trong (?:một |01 )?quý(?! [\divx])/u],
  [
    'year',
    /(?:hằng|hàng|mỗi) năm(?! (?:một|\d+) lần)|\/\s?(?:01 |1 )?năm|so với (?:cùng kỳ )?năm (?:trước|ngoái|liền kề)/u,
  ],
];
const WITHIN_YEAR = /trong (?:một |01 )?năm(?! [\d]| học)/u;

/** How often a number is measured, or the noun it is counted by (`01 tủ sách/01 mô hình`). */
export function perOf(printed: string): string | null {
  const text = plain(printed);
  const each = periodIn(text) ?? eachOf(text) ?? ENDING.exec(text)?.[1];
  return each ?? (WITHIN_YEAR.test(text) ? 'year' : null);
}

/** The period at which all numbers of a statement are measured: it opens or ends it. */
export function sharedPeriod(printed: string): string | null {
  const text = plain(printed);
  return periodIn(text.slice(0, 24)) ?? periodIn(text.slice(-24));
}

function periodIn(text: string): string | null {
  return PERIODS.find(([, shape]) => shape.test(text))?.[0] ?? null;
}

const ENDING = /\/\s?(?:0?1 )?(\p{Ll}+ \p{Ll}+|\p{Ll}+)\s*[.;]?$/u;

/** `mỗi khu phố có …` counts by the area. */
function eachOf(text: string): string | null {
  if (!text.includes('mỗi ')) return null;
  return (AREA.exec(text) ?? EACH.exec(text))?.[1]?.trim() ?? null;
}

/** The areas and bodies a plan counts by. */
const AREA =
  /(?:^|[\s(])mỗi (xã, phường|phường, xã|thôn, bản|thôn|xóm|ấp|bản|buôn|làng|khóm|khu phố|tổ dân phố|khu dân cư|khu vực bỏ phiếu|xã|phường|chi hội|chi đoàn|chi bộ|trường học|trường|lớp|cơ quan|đơn vị|hộ gia đình|hộ|địa phương|cán bộ|hội viên|đoàn viên|khóa|giáo viên|học sinh|chuyến|tổ(?! (?:chức|dân phố|công tác|hợp|đội|bảo vệ|tự quản)))(?=\s(?!(?:hội|văn hóa)(?!\p{L}))|,)/u;
const EACH =
  /(?:^|\s)mỗi ((?:\p{L}+,? ){1,5}?)(?=(?:phải |đều )?(?:có|tổ chức|xây dựng|giúp|được|đạt|duy trì|thực hiện|thành lập|ít nhất|tối thiểu|ra mắt|làm|mở|bố trí|đăng ký|hỗ trợ|vận động|trồng|lắp|cử|không quá|không dưới|bình quân|giảm|nhận|tham gia|thu gom|đảm nhận|\d))/u;

/** The year or day a sentence sets for its aim: `đến năm 2030`, `vào cuối năm 2026`, `lên 95% năm 2030`. */
export function dueOf(printed: string): PartialDate | null {
  const text = plain(printed);
  const found = DUE.exec(text);
  if (!found) return null;
  const year = found[1] ?? found[2];
  if (year) return year;
  const date = dateAt(text, found.index + found[0].length);
  return date && isoOf(date);
}

const DUE =
  /(?:đến|tới|vào|trước|trong|hết|(?:^|[,;] )(?=năm \d{4} (?:đạt|có|phấn đấu)))\s*(?:hết |cuối |thời điểm )*(?:năm (\d{4})(?!\s?[-–]|\d)|(?=(?:ngày \d{1,2}[^,;]{0,14}|tháng )\d{1,2}(?:\/| năm )\d{4}))|%(?: (?:(?!so với)[^,;%]){0,30})? năm (\d{4})(?=[\s.;]*$)/u;

/** The movement a statement demands. */
export function directionOf(printed: string): Target['direction'] {
  const text = plain(printed);
  if (
    /(?:^|[\s(])(?:giảm|kéo giảm|hạ)(?=\s)(?! nghèo| nhẹ)|(?:^|\s)đưa [^;]{3,120}? về (?:dưới|còn)/u.test(
      text,
    )
  )
    return 'decrease';
  return /(?:^|[\s(])(?:gấp [\d,]+ lần|tăng trưởng|cao hơn năm trước|(?:tăng|nâng)(?= (?:ít|tối|trên|thêm|mới|từ|tỷ|\d|lên|so)))/u.test(
    text,
  )
    ? 'increase'
    : 'none';
}

/** What a movement is measured against, where it is printed. */
export function baselineOf(printed: string): string | null {
  const text = plain(printed);
  const year = /so với ((?:cùng kỳ )?năm \d{4})/u.exec(text)?.[1];
  if (year) return year;
  if (
    /so với (?:cùng kỳ |kết quả )?(?:của )?năm (?:học )?(?:trước|ngoái|liền kề|liền trước)|cao hơn năm trước/u.test(
      text,
    )
  )
    return 'previous year';
  const from = /từ (\d[\d,.]*(?:\s?%)?[^,;%]{0,24}?)(?<!trở)\s(?:lên|xuống|còn|về)\s(?=\D{0,12}\d)/u.exec(
    text,
  )?.[1];
  if (from) return from;
  return /(?:so với|gấp [\d,]+ lần) ([^,;.)]{3,60})/u.exec(text)?.[1]?.trim() ?? null;
}

/** The words of what is counted or ruled out, without reference, manner and time. */
export function subjectOf(rest: string): string | null {
  const bare = rest
    .replace(/^(?:[\s,;:.)–-]|\([^()]*\))+/u, '')
    .replace(TIME, '')
    .replace(LEAD, '')
    .replace(/^(?:km|m2|ha|kg|tấn)\s/iu, '')
    .replace(/\strở (?:lên|xuống)(?=\s\p{L})/u, '');
  const end = SUBJECT_END.exec(bare)?.index ?? bare.length;
  return bare.slice(0, end).trim() || null;
}

const LEAD =
  /^(?:(?:trở lên|trở xuống|phấn đấu|mục tiêu|chỉ tiêu|tiếp tục|duy trì|bảo đảm|đảm bảo|kéo giảm|giảm|tăng|đưa|nâng(?: cao)?|hạ|tổng số|số|tỷ lệ)\s+)+/iu;
const TIME =
  /^(?:(?:đến|tới|vào|trong|hết|cuối)\s+)*(?:(?:tháng \d{1,2}(?: năm |\/)|quý \p{Lu}{1,3}(?: năm |\/)|năm )\d{4}|hằng năm|hàng năm|mỗi năm)(?!\s?[-–])[,:]?(?:\s|$)/iu;
const SUBJECT_END =
  /(?:^|\s)\(|[;)]|(?:^|,? )(?:trong (?:thời hạn|vòng)|chậm nhất|trước ngày|mỗi (?:năm|quý|tháng|tuần)|trong (?:năm|quý|tháng)(?=[\s.;,]|$)|ít nhất|tối thiểu|theo (?:quy|kế|Kế|hướng)|so với|trở lên|trong các dịp|ngay sau|hằng năm|hàng năm)|\/|[.…]+$/u;
