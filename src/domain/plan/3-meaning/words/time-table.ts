import { SPELT_COUNT, UNIT_OF_TIME } from './durations.ts';
import {
  aheadOf,
  aheadOfEvent,
  before,
  beforeEvent,
  monthly,
  quarterly,
  within,
  withinBehind,
} from './limits.ts';
import { every, onYearly, YEARLY, yearlyBehind } from './recurrences.ts';
import { between } from './stretches.ts';
import type { Timed, TimeMatch } from './time-match.ts';
import {
  afterOccasion,
  beforeLastDay,
  during,
  halfYearly,
  held,
  immediately,
  inHalf,
  inMonthOfQuarter,
  inPartOfYear,
  inPhase,
  inQuarter,
  monthlyAhead,
  phaseEnd,
  reportedAtOnce,
  weekly,
} from './time-readers.ts';

/** What a match of a row means; null where it is no time. */
type Reader = (found: TimeMatch) => Timed | null;

const COUNT = `(\\d{1,3}|${SPELT_COUNT})`;
const LIMIT =
  'chậm nhất|muộn nhất|không muộn hơn|đến hết|hạn (?:chót|cuối)|(?:thời )?hạn [^:;.,\\d]{0,40}?(?:là|:)';
const PHASE =
  '(?:mỗi )?(?:phong trào(?: thi đua)?|đợt(?: thi đua| cao điểm| \\d+)?|giai đoạn|chiến dịch|năm học|học kỳ \\S+|kế hoạch|chương trình)(?:(?: [^\\s,;.:]+){1,4}(?=[,;.:]|$))?';
const HOUR = '(?:\\d{1,2} ?(?:giờ|h|g)(?: ?\\d{2})?(?: phút)?,? )?';
/** Events a plan counts back from without a number of days. */
const EVENT =
  '(?:khai giảng|khai mạc|bế mạc|bầu cử|tết|giao thừa|mùa |năm học mới|đại hội|kỳ (?:họp|thi|nghỉ)|lễ |hội nghị|hội thi|diễn ra)';

/**
 * How times are worded, the more telling rows first. The words before each shape are there to be quick: a text that
 * holds none of them cannot match.
 */
const ROWS: ReadonlyArray<readonly [needs: string, shape: RegExp, read: Reader]> = [
  // từ ngày 01/6 đến ngày 30/6/2025; tháng 11 - 12/2025
  [
    'từ |tháng|quý',
    /(?:bắt đầu từ|từ)\s+(?:đầu )?(?=ngày|tháng|quý|năm \d|\d|nay |khi (?:kế hoạch |được )*(?:ban hành|phát động|ký))|(?=tháng \d{1,2}(?:, \d{1,2})*(?:\s?[-–,]\s?|\svà\s)\d{1,2}\s?\/)|(?=quý (?:iv|iii|ii|i|[1-4])(?:\s?\/?\s?(?:năm )?\d{4})?(?:\svà\s|,\s|\s?[-–]\s?)quý )/gu,
    between,
  ],
  // trước ngày 20 hằng tháng
  [
    'tháng',
    /(?:trước|chậm nhất(?: là)?(?: vào)?|đến) ngày (?:mồng |mùng )?(\d{1,2}) (?:hằng tháng|hàng tháng|của (?:mỗi )?tháng(?! (?:cuối|đầu|\d))|mỗi tháng|tháng (?:sau|liền kề|tiếp theo|kế tiếp))/gu,
    monthly,
  ],
  // chậm nhất ngày cuối cùng của tháng 8 năm 2027; trong tháng đầu của mỗi quý
  [
    'ngày cuối',
    /(?:(trước)|chậm nhất(?: là)?(?: vào)?) ngày cuối(?: cùng)?(?: của)? tháng (\d{1,2})(?:\/| năm )(\d{4})/gu,
    beforeLastDay,
  ],
  [
    'tháng đầu|tháng cuối',
    /trong tháng (đầu|cuối)(?: của)? (?:mỗi |hằng |hàng |các )?quý/gu,
    inMonthOfQuarter,
  ],
  ['nửa năm', /(?:cứ |định kỳ |mỗi )?nửa năm/gu, halfYearly],
  // Tối 26/7, đồng loạt thắp nến
  ['/', /(?<=^|[.;] )(?:(?:sáng|chiều|tối|đêm) )?(?:ngày )?(?=\d{1,2}\/\d{1,2}(?:\/\d{4})?[,:] )/gu, during],
  // hoàn thành xong trong đợt 1
  ['trong đợt|trong giai đoạn', /(?:xong|hoàn thành) trong ((?:đợt|giai đoạn) \d)/gu, inPhase],
  // ngày 25 hằng tháng gửi số liệu; hằng tháng … trước ngày 03
  ['tháng', /(?<!(?:vào|từ|đến) )ngày (\d{1,2}) (?:hằng|hàng|mỗi) tháng/gu, monthly],
  ['ng tháng', /(?:trước|chậm nhất) ngày (\d{1,2})(?=[.;,)]|$)/gu, monthlyAhead],
  // trước ngày 15 của tháng cuối quý; trước ngày 10 tháng đầu quý sau
  [
    'quý',
    /(?:trước|chậm nhất(?: là)?(?: vào)?|đến|vào) ngày (\d{1,2}) (?:của )?(?:các )?tháng (cuối|đầu)(?: của)? (?:mỗi |hằng |hàng )?quý/gu,
    quarterly,
  ],
  // chậm nhất 03 tháng kể từ ngày …
  [
    'từ |sau ',
    new RegExp(
      `(?:chậm nhất(?: là)?|không quá|trong vòng|trong thời (?:hạn|gian)|trong|sau)(?: không quá| tối đa| sau| trong)?\\s+${COUNT} ${UNIT_OF_TIME},? (?:(?:kể từ|tính từ) (?:ngày (?!hội)|khi |thời điểm )?|(?:từ|sau) (?:ngày (?!hội)|khi |thời điểm )?(?!\\d))`,
      'gu',
    ),
    within,
  ],
  // sau 01 tháng triển khai
  [
    'sau ',
    new RegExp(`sau ${COUNT} ${UNIT_OF_TIME} (?=triển khai|thực hiện|phát động|ra mắt)`, 'gu'),
    within,
  ],
  // sau khi kết thúc hội thi 07 ngày
  [
    'sau khi|sau ngày|kể từ',
    new RegExp(
      `(?:sau|kể từ) (?:khi |ngày )([^,;.\\d]{4,60}?) (?:tối đa |chậm nhất |không quá |trong vòng )?(\\d{1,3}) ${UNIT_OF_TIME}(?! (?:trước|một lần))`,
      'gu',
    ),
    withinBehind,
  ],
  // chậm nhất 15 ngày trước ngày bầu cử
  [
    'trước',
    new RegExp(
      `(?:(?:chậm nhất|ít nhất|muộn nhất) )?(\\d{1,3}) ${UNIT_OF_TIME} trước (?:ngày |khi |(?=lễ |kỳ |đợt |đại hội|hội nghị|tết))(?!\\d)`,
      'gu',
    ),
    aheadOf,
  ],
  // vụ việc đột xuất …, chậm nhất sau 02 giờ có báo cáo
  [
    'chậm nhất',
    new RegExp(`chậm nhất (?:sau|trong(?: vòng)?) ${COUNT} ${UNIT_OF_TIME}(?! (?:kể|tính|từ|sau|khi))`, 'gu'),
    afterOccasion,
  ],
  // trước ngày bầu cử 10 ngày
  [
    'trước',
    new RegExp(
      `trước (?!ngày \\d|tháng|đến|khi có)(?:ngày (?!hội))?((?:[^,;.\\d()]|năm \\d{4}|(?:bước|đợt|giai đoạn) \\d|\\([^()]{1,20}\\)){2,60}?) (?:ít nhất |chậm nhất )?${COUNT} ${UNIT_OF_TIME}`,
      'gu',
    ),
    beforeEvent,
  ],
  // trước ngày khai giảng; trước Tết Nguyên đán
  [
    'trước',
    new RegExp(
      `trước (?:(?:ngày |khi |thời điểm |dịp )?(?=${EVENT})|khi (?=ra quân|ra mắt|phát động|bế giảng))`,
      'gu',
    ),
    aheadOfEvent,
  ],
  // trước ngày 15/11 hằng năm; chậm nhất ngày 10/12/2025; đến ngày 30/6/2026 hoàn thành
  [
    'trước|chậm nhất|muộn|đến|hạn',
    new RegExp(
      `(?:(?:hoàn thành |xong )?trước|(?:${LIMIT})(?: là)?(?: vào)?(?: đến)?(?: hết)?(?: trước)?|(?<=^|[,;] )đến)\\s+${HOUR}(?=ngày|tháng|\\d|quý)`,
      'gu',
    ),
    before,
  ],
  // sơ kết hằng năm vào tháng 11; vào tháng 11 hằng năm
  [
    'ng năm|mỗi năm',
    new RegExp(
      `${YEARLY}(?: (?:một|hai|ba|bốn|\\d{1,2}) lần)?,? (?:vào |trong )?(?=tháng \\d|ngày \\d)`,
      'gu',
    ),
    ({ text, at }) => onYearly(text, at),
  ],
  [
    'ng năm|mỗi năm',
    new RegExp(
      `(?:vào |trong )?(?=(?:tháng \\d{1,2}|ngày \\d{1,2}(?:[/.-]| tháng )\\d{1,2})[^;.]{0,120}?${YEARLY})(?=tháng|ngày)`,
      'gu',
    ),
    yearlyBehind,
  ],
  // định kỳ 3 tháng/1 lần; 05 năm/lần; 02 buổi/tháng; mỗi quý một lần; hằng tháng
  [
    'lần',
    new RegExp(
      `(?:định kỳ |mỗi |ít nhất )*${COUNT} ${UNIT_OF_TIME}(?:\\s?/\\s?|\\s)(?:(?:01|1|một)\\s)?lần`,
      'gu',
    ),
    every,
  ],
  ['/', /(?<!\d)(?:0?1|một) (?:lần|buổi|cuộc|kỳ)\s?\/\s?()(tuần|tháng|quý|năm)/gu, every],
  [
    'hằng|hàng|mỗi',
    /(?:định kỳ )?(?:hằng|hàng|mỗi|cuối mỗi) ()(ngày|tuần|tháng|quý|năm)(?! học)(?:(?: \d{1,2}| một) lần)?/gu,
    every,
  ],
  ['định kỳ', new RegExp(`định kỳ (?:${COUNT} |)(tuần|tháng|quý|năm)(?=[,;.)(\\s]|$)`, 'gu'), every],
  // vào ngày 25 hằng tháng; tuần cuối của tháng; cuối quý, …
  ['mỗi |cứ ', /(?:mỗi|cứ) (?:(?:sáng|trưa|chiều|tối|đêm|ngày) )?(?:(?=thứ )|(?=chủ nhật))()/gu, weekly],
  [
    'đầu tiên|cuối cùng',
    /ngày (?:làm việc )?(?:đầu tiên|cuối cùng) (?:của )?(?:mỗi |hằng |hàng )?()(tháng|quý|năm)(?! \d)/gu,
    every,
  ],
  ['vào ngày', /vào ngày \d{1,2} (?:hằng|hàng|mỗi|của) ()(tháng)(?! \d)/gu, every],
  [
    'tuần |ngày đầu|ngày cuối',
    /(?:tuần|ngày) (?:đầu|cuối)(?: cùng)? (?:của )?(?:mỗi |hằng |hàng )?()(tháng|quý|năm)(?! \d| 20)/gu,
    every,
  ],
  ['cuối ', /(?<=^|[;:] )cuối ()(tháng|quý|năm)(?=, )/gu, every],
  ['trong ngày', /(?:trong )()(ngày)(?=[^;.]{0,60} trước \d{1,2} (?:giờ|h))/gu, every],
  // trong 6 tháng đầu năm 2026; cuối năm 2026
  ['tháng đầu|tháng cuối', /(?:trong|vào) (?:0?6|sáu) tháng (đầu|cuối) năm (\d{4})/gu, inHalf],
  ['năm ', /(?:vào|trong|đến|xong|hoàn thành) (đầu|giữa|cuối) năm (\d{4})/gu, inPartOfYear],
  // Quý IV/2025; trong tháng 6/2022; trong năm 2025
  [
    'quý ',
    /(?:trong |vào |dự kiến )?quý (iv|iii|ii|i|[1-4])(?:(?:\s?[/-]\s?|\s+(?:năm )?)(\d{4}))?(?!\p{L})/gu,
    inQuarter,
  ],
  [
    'tháng|ngày',
    /(?:trong|vào|dự kiến|thực hiện|hoàn thành|(?:trung|thượng|hạ) tuần|tuần (?:đầu|cuối|thứ \p{L}+|\d)|đầu|giữa|cuối)\s+(?:trong |của )?(?=tháng \d{1,2}|ngày \d{1,2})/gu,
    during,
  ],
  [
    'năm ',
    /(?:trong|hết|cả|:|(?:sơ kết|tổng kết|đánh giá|tổ chức)[^,;.\d]{0,40} vào) năm (\d{4})|(?<=^|[,;] )năm (\d{4}),? (?=sơ kết|tổng kết|tổ chức)/gu,
    ({ match, at }) => ({ rule: { type: 'during', period: match[1] ?? match[2] ?? '' }, end: at }),
  ],
  // tổ chức ra quân đồng loạt ngày 01/4/2026
  ['ngày ', /(?=ngày \d{1,2}(?:[/.-]| tháng )\d)/gu, held],
  // kết thúc phong trào; sau mỗi đợt; ngay sau khi …; báo cáo ngay
  [
    'kết thúc|sau |cuối ',
    new RegExp(
      `(?:sau )?(?:khi )?kết thúc (?<phase>${PHASE})|(?<=^|[.;] )kết thúc (?<named>[^,;.:\\d]{4,40})(?=,)|cuối (?<part>năm học|học kỳ(?: [iv12]+)?)(?! \\d)|(?:sau|cuối) (?<each>(?:mỗi|từng) (?:đợt|giai đoạn|bước|học kỳ|năm học|phong trào))`,
      'gu',
    ),
    phaseEnd,
  ],
  [
    'khi |ngay sau',
    /(?:(?:ngay (?:từ )?(?:sau )?|sau )khi |ngay sau (?=lễ |ngày hội|hội nghị|đợt |cuộc |buổi |kỳ ))(?!mới |còn |chưa )(?=[^,;.]{3,})/gu,
    immediately,
  ],
  ['ngay', /(?:báo (?:cáo |tin )?|gửi |phản ánh )ngay(?=[,;.\s]|$)/gu, reportedAtOnce],
  // trong ngày bầu cử
  [
    'ngày |diễn ra',
    /(?:trong|vào|nhân) (ngày (?:bầu cử|khai giảng|khai mạc|bế mạc|ra mắt|hội)[^,;.()]{0,40})|trong (?:suốt )?(?:thời gian )?diễn ra ([^,;.()]{3,60})/gu,
    ({ match, at }) => ({ rule: { type: 'onEvent', event: match[1] ?? match[2] ?? '' }, end: at }),
  ],
  ['định kỳ', /định kỳ(?! (?:hằng|hàng|\d))/gu, ({ at }) => ({ rule: { type: 'periodic' }, end: at })],
];

/** The rows, their words apart. */
export const TIMES = ROWS.map(([needs, shape, read]) => [needs.split('|'), shape, read] as const);
