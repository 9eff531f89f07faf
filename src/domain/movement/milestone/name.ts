/** What a plan's words call the thing to do, most telling first. */
const names: readonly (readonly [words: RegExp, name: string])[] = [
  [/ra mắt/iu, 'Lễ ra mắt'],
  [/phát động/iu, 'Lễ phát động'],
  [/ngày hội toàn dân/iu, 'Ngày hội Toàn dân bảo vệ an ninh Tổ quốc'],
  [/diễn đàn/iu, 'Diễn đàn'],
  [/đăng ký/iu, 'Đăng ký thi đua'],
  [/sơ kết, tổng kết/iu, 'Sơ kết, tổng kết'],
  [/tổng kết/iu, 'Tổng kết'],
  [/sơ kết/iu, 'Sơ kết'],
  [/báo cáo/iu, 'Báo cáo'],
  [/khen thưởng/iu, 'Xét khen thưởng'],
  [/sinh hoạt/iu, 'Sinh hoạt định kỳ'],
  [/(?<!\p{L})(họp|giao ban)(?!\p{L})/iu, 'Họp định kỳ'],
  [/tập huấn|diễn tập|thực tập/iu, 'Tập huấn, diễn tập'],
  [/kiểm tra/iu, 'Kiểm tra'],
  [/đánh giá|xếp loại|phân loại|chấm/iu, 'Đánh giá, xếp loại'],
  [/ký cam kết|bản cam kết/iu, 'Ký cam kết'],
];

/** A short name for what is due: by what comes first of these in the plan's words, else by the words' beginning. */
export function milestoneName(quote: string): string {
  const found = names.flatMap(([words, name]) => {
    const at = quote.search(words);
    return at < 0 ? [] : [{ at, name }];
  });
  return found[0]?.name ?? beginning(quote);
}

const LONGEST = 60;

function beginning(quote: string): string {
  const words = quote.replace(/^[-+*\s]+/, '').trim();
  const short = words.length <= LONGEST ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST))}…`;
  return short.charAt(0).toLocaleUpperCase('vi') + short.slice(1);
}
