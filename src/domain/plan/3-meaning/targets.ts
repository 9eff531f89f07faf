import { plain } from '../1-text/fold.ts';
import { offsetIn, type Passage, part } from '../1-text/passage.ts';
import type { Clause } from '../2-structure/outline.ts';
import type { Topic } from '../2-structure/topics.ts';
import type { Target } from '../reading.ts';
import { boundsOf } from './bounds.ts';
import type { Quoter } from './item.ts';
import { pieces, sentences, trimmed } from './words/clauses.ts';
import { counts, percentages, type Quantity } from './words/quantities.ts';

type Aim = Omit<Target, 'id' | 'quote' | 'span'> & { words: Passage };

/** Numbers and absolute absences the plan aims at, each with the words that state it. */
export function targets(clauses: readonly Clause[], quote: Quoter): Target[] {
  return clauses.filter(mayAim).flatMap((clause) =>
    statements(clause.words)
      .flatMap((statement) => aims(statement, clause))
      .map(({ words, ...aim }) => ({
        ...quote('target', words, clause.path),
        ...aim,
        ...boundsOf(words.text),
      })),
  );
}

const SILENT: readonly Topic[] = ['purpose', 'situation', 'awards', 'funding', 'participants'];
const AIMING: readonly Topic[] = ['targets', 'criteria', 'content'];

function mayAim(clause: Clause): boolean {
  const topics = clause.node?.about ?? [];
  return !(topics.length === 1 && topics[0] && SILENT.includes(topics[0]));
}

/** Sentences, their parts between semicolons, and the list in the brackets that end a long paragraph. */
function statements(words: Passage): Passage[] {
  return sentences(words).flatMap((sentence) => {
    const bracket = /\(([^()]{25,})\)[.;]?$/u.exec(sentence.text);
    if (bracket && bracket.index > LONG_LEAD) {
      return pieces(part(sentence, bracket.index + 1, bracket.index + 1 + (bracket[1]?.length ?? 0)));
    }
    return pieces(sentence);
  });
}

const LONG_LEAD = 150;

/** The aims of one statement: the absence it demands, or each of its numbers with its share of the words. */
function aims(statement: Passage, clause: Clause): Aim[] {
  const text = plain(statement.text);
  const aiming = clause.node?.about.some((topic) => AIMING.includes(topic)) ?? false;
  const absence = aiming ? absenceOf(text) : null;
  if (absence)
    return [
      {
        ...NOTHING,
        words: trimmed(statement),
        subject: subjectOf(statement.text.slice(absence)),
        zeroTolerance: true,
        per: perOf(text),
      },
    ];
  const quantities = percentages(statement.text);
  const found = quantities.length > 0 || !aiming ? quantities : counts(statement.text);
  const all =
    quantities.length > 0 && aiming
      ? [
          ...quantities,
          ...counts(statement.text).filter(
            (count) =>
              count.unit !== '%' && !quantities.some((q) => count.start <= q.end && count.end >= q.start),
          ),
        ]
      : found;
  all.sort((a, b) => a.start - b.start);
  return all
    .filter((quantity) => !isPassing(text, quantity))
    .map((quantity, at, kept) => aimOf(statement, quantity, kept[at - 1], kept[at + 1]));
}

const NOTHING = { comparator: '=', value: 0, unit: null, direction: 'none', baseline: null } as const;

/** Where the words of what must not be begin: `Thôn không có …`, `không để xảy ra …`; null where nothing is ruled out. */
function absenceOf(text: string): number | null {
  const found =
    /^(?:phấn đấu |đảm bảo |bảo đảm )?(?:(?!không|và |\d)[^\s,;:.%]+ ){0,8}?\(?không (?:có|để xảy ra|để|xảy ra|còn|phát sinh|vi phạm)?\s?/u.exec(
      text,
    );
  if (
    !found ||
    /không (?:chỉ|những|ngừng|gian|quá|dưới|vượt|khí)/u.test(
      found[0] + text.slice(found[0].length, found[0].length + 8),
    )
  )
    return null;
  return /\d\s?%/.test(text.slice(0, found[0].length + 60)) ? null : found[0].length;
}

/** Numbers that describe, not aim: those in the name of a document, money, points. */
function isPassing(text: string, quantity: Quantity): boolean {
  const after = text.slice(quantity.end, quantity.end + 16);
  return (
    /^\s?(?:đồng|triệu|tỷ|điểm|nghìn đồng)/u.test(after) ||
    /(?:kỷ niệm|lần thứ|khóa|điều|khoản|mục|điểm|số|đề án)\s*$/u.test(text.slice(0, quantity.start))
  );
}

function aimOf(
  statement: Passage,
  quantity: Quantity,
  before: Quantity | undefined,
  after: Quantity | undefined,
): Aim {
  const words = shareOf(statement, quantity, before, after);
  const text = plain(words.text);
  const whole = plain(statement.text);
  const rest = words.text.slice(Math.max(0, quantity.end - offsetIn(statement, words)));
  const noun = quantity.unit === '%' ? '' : quantity.unit;
  return {
    words,
    subject: subjectOf(rest) ?? subjectOf(words.text) ?? (noun || null),
    comparator: quantity.comparator,
    value: quantity.value,
    unit: quantity.unit || null,
    per: perOf(text) ?? perOf(whole),
    direction: /(?:^|\s)giảm(?=\s)/u.test(text)
      ? 'decrease'
      : /(?:^|\s)(?:tăng|nâng)(?= (?:ít|tối|trên|thêm|từ|tỷ|\d|lên|so))/u.test(text)
        ? 'increase'
        : 'none',
    baseline: baselineOf(text),
    zeroTolerance: false,
  };
}

/** The words from the conjunction before a number's own to the conjunction before the next. */
function shareOf(
  statement: Passage,
  quantity: Quantity,
  before: Quantity | undefined,
  after: Quantity | undefined,
): Passage {
  const from = before ? cutBetween(statement.text, before.end, quantity.start) : 0;
  const to = after ? cutBetween(statement.text, quantity.end, after.start) : statement.text.length;
  const share = part(statement, from, to);
  const law =
    /,? theo (?:quy định (?:tại|của) )?(?:Thông tư|Quyết định|Nghị định|Luật|Hướng dẫn|Nghị quyết|Kế hoạch số)/u.exec(
      share.text,
    );
  return trimmed(
    law && law.index > 20 && offsetIn(statement, share) + law.index > quantity.end
      ? part(share, 0, law.index)
      : share,
  );
}

/** The last conjunction between two numbers; the place of the second where there is none. */
function cutBetween(text: string, from: number, to: number): number {
  const between = text.slice(from, to);
  const cuts = [...between.matchAll(/[,;:] (?=trong đó|phấn đấu|có )|[,;]\s|\svà\s/gu)];
  const telling = cuts.find(
    (cut) => /^[,;:] $/.test(cut[0]) && /^(?:trong đó|phấn đấu|có )/u.test(between.slice(cut.index + 2)),
  );
  const cut = telling ?? cuts.at(-1);
  return cut ? from + cut.index + cut[0].length : to;
}

const PERIODS: ReadonlyArray<readonly [string, RegExp]> = [
  ['month', /(?:hằng|hàng|mỗi) tháng|\/\s?(?:01 |1 )?tháng/u],
  ['quarter', /(?:hằng|hàng|mỗi) quý|\/\s?(?:01 |1 )?quý/u],
  ['year', /(?:hằng|hàng|mỗi) năm|\/\s?(?:01 |1 )?năm/u],
];

/** How often a target is measured, or the noun it is counted by (`01 tủ sách/01 mô hình`). */
function perOf(text: string): string | null {
  const period = PERIODS.find(([, shape]) => shape.test(text));
  if (period) return period[0];
  return (
    /\/\s?(?:0?1 )?(\p{Ll}+ \p{Ll}+|\p{Ll}+)\s*[.;]?$/u.exec(text)?.[1] ??
    (/so với (?:cùng kỳ )?năm (?:trước|ngoái)/u.test(text) ? 'year' : null)
  );
}

function baselineOf(text: string): string | null {
  if (
    /so với (?:cùng kỳ |kết quả )?(?:của )?năm (?:trước|ngoái|liền kề|liền trước)|so với cùng kỳ/u.test(text)
  )
    return 'previous year';
  return /so với ((?:năm|tháng|giai đoạn|cùng kỳ)[^,;.]{1,30})/u.exec(text)?.[1]?.trim() ?? null;
}

/** What a number counts or an absence is of: the words behind it, without manner and reference. */
function subjectOf(rest: string): string | null {
  const bare = rest.replace(/^[\s,;:.–-]+/u, '').replace(/^(?:trở lên|số|tổng số)\s+/u, '');
  const end =
    /\s\((?:chậm|bao gồm|trong|theo)|[;)]|,? (?:theo (?:quy|kế|Kế|hướng)|so với|trong các dịp|ngay sau|hằng năm|hàng năm|\/)|[.…]+$/u.exec(
      bare,
    )?.index ?? bare.length;
  return bare.slice(0, end).trim() || null;
}
