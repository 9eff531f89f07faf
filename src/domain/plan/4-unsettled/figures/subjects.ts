import { plain } from '../../1-text/fold.ts';
import type { Clause } from '../../2-structure/outline.ts';
import type { Target } from '../../reading.ts';
import { wordsAt } from '../places.ts';
import { type Examined, type Finder, together } from '../point.ts';

/** Targets that do not say whose they are, or a share of what. */
export const subjects: Finder = (plan) => [
  ...together('target-without-subject', subjectless(plan)),
  ...together(
    'target-without-base',
    plan.targets.filter(isBaseless).map(({ span }) => wordsAt(plan, span)),
  ),
];

/** `Mỗi năm có 01 mô hình …`: of the whole place, or of each unit? Said where the sentence names nobody. */
function subjectless({ clauses }: Examined) {
  return clauses.flatMap(({ words, plain, clause }) =>
    headingOf(clause)?.topics.some((topic) => topic === 'targets' || topic === 'criteria') &&
    COUNTED.test(plain) &&
    !SOMEBODY.test(plain)
      ? [words]
      : [],
  );
}

/** The heading that itself says what the clause is: of a numbered paragraph the one above. */
function headingOf({ numbered, node }: Clause) {
  return numbered ? node?.parent : node;
}

const COUNTED =
  /^(?:(?:mỗi năm|h[àằ]ng năm|phấn đấu|tối thiểu|ít nhất|có|xây dựng|duy trì|thành lập|ra mắt|đăng ký|được),? ){1,5}\d{1,3} (?:mô hình|công trình|phần việc|sáng kiến|điển hình)/u;
const SOMEBODY =
  /mỗi (?!năm|tháng|quý)|toàn |từng |các |đơn vị|cơ quan|phường|xã(?! hội)|thôn|tổ dân phố|khu phố|khu dân cư|tỉnh|trường|tập thể/u;

/** `xây dựng trạm … đạt 100%`: a share of a job, not of a number of things. */
function isBaseless({ quote, unit, value, zeroTolerance }: Target): boolean {
  if (unit !== '%' || value === null || zeroTolerance) return false;
  const said = plain(quote);
  const share = /đạt (?:trên |từ |tối thiểu |ít nhất )?\d[\d,]*\s?%(?! (?!và |trở lên))/u.exec(said);
  return share !== null && JOB.test(said.slice(0, share.index)) && !COUNT.test(said.slice(0, share.index));
}

const JOB =
  /(?:^|, )(?:(?:phấn đấu|đảm bảo|bảo đảm|hoàn thành|tiếp tục) )*(?:xây dựng|triển khai|lắp đặt|phủ sóng) [^,.;]{3,80}$/u;
const COUNT = /tỷ lệ|tỉ lệ|(?<!một )số |so với|chỉ tiêu|kế hoạch|tiến độ|\d\s?%/u;
