import { plain } from '../../1-text/fold.ts';
import type { Target } from '../../reading.ts';

const PERIODS: ReadonlyArray<readonly [string, RegExp]> = [
  ['month', /(?:hằng|hàng|mỗi) tháng|\/\s?(?:01 |1 )?tháng|trong (?:một |01 )?tháng(?! \d)/u],
  ['quarter', /(?:hằng|hàng|mỗi) quý|\/\s?(?:01 |1 )?quý|trong (?:một |01 )?quý(?! [\divx])/u],
  [
    'year',
    /(?:hằng|hàng|mỗi) năm|\/\s?(?:01 |1 )?năm|trong (?:một |01 )?năm(?! [\d]| học)|so với (?:cùng kỳ )?năm (?:trước|ngoái|liền kề|\d{4})/u,
  ],
];

/** How often a number is measured, or the noun it is counted by (`01 tủ sách/01 mô hình`). */
export function perOf(printed: string): string | null {
  const text = plain(printed);
  const period = PERIODS.find(([, shape]) => shape.test(text));
  return (
    period?.[0] ?? eachOf(text) ?? /\/\s?(?:0?1 )?(\p{Ll}+ \p{Ll}+|\p{Ll}+)\s*[.;]?$/u.exec(text)?.[1] ?? null
  );
}

/** `mỗi khu phố có …` counts by the area. */
function eachOf(text: string): string | null {
  return EACH.exec(text)?.[1]?.trim() ?? null;
}

const EACH =
  /(?:^|\s)mỗi ((?:\p{L}+ ){1,4}?)(?=(?:phải |đều )?(?:có|tổ chức|xây dựng|giúp|được|đạt|duy trì|thực hiện|thành lập|ít nhất|tối thiểu|ra mắt|làm|\d))/u;

/** The movement a statement demands. */
export function directionOf(printed: string): Target['direction'] {
  const text = plain(printed);
  if (/(?:^|\s)(?:giảm|kéo giảm|hạ)(?=\s)(?! nghèo| nhẹ)/u.test(text)) return 'decrease';
  return /(?:^|\s)(?:tăng|nâng)(?= (?:ít|tối|trên|thêm|từ|tỷ|\d|lên|so))/u.test(text) ? 'increase' : 'none';
}

/** What a movement is measured against, where it is printed. */
export function baselineOf(printed: string): string | null {
  const text = plain(printed);
  const year = /so với ((?:cùng kỳ )?năm \d{4})/u.exec(text)?.[1];
  if (year) return year;
  if (
    /so với (?:cùng kỳ |kết quả )?(?:của )?năm (?:học )?(?:trước|ngoái|liền kề|liền trước)|so với cùng kỳ/u.test(
      text,
    )
  )
    return 'previous year';
  const from = /từ (\d[\d,.]*\s?%[^,;%]{0,24}?)\s(?:lên|xuống|còn)\s/u.exec(text)?.[1];
  if (from) return from;
  return /so với ((?:năm|tháng|giai đoạn)[^,;.]{1,30})/u.exec(text)?.[1]?.trim() ?? null;
}

/** The words of what is counted or ruled out, without reference, manner and time. */
export function subjectOf(rest: string): string | null {
  const bare = rest.replace(/^[\s,;:.)–-]+/u, '').replace(/^(?:trở lên|trở xuống|tổng số|số|tỷ lệ)\s+/iu, '');
  const end = SUBJECT_END.exec(bare)?.index ?? bare.length;
  return bare.slice(0, end).trim() || null;
}

const SUBJECT_END =
  /(?:^|\s)\(|[;)]|(?:^|,? )(?:trong (?:thời hạn|vòng)|chậm nhất|trước ngày|mỗi (?:năm|quý|tháng|tuần)|ít nhất|tối thiểu|theo (?:quy|kế|Kế|hướng)|so với|trở lên|trong các dịp|ngay sau|hằng năm|hàng năm)|\/|[.…]+$/u;
