import { plain } from '../1-text/fold.ts';
import { offsetIn, type Passage, placeOf } from '../1-text/passage.ts';
import type { Clause } from '../2-structure/outline.ts';
import { trimmed } from '../2-structure/sentences.ts';
import type { TargetTable } from '../2-structure/target-tables.ts';
import type { Topic } from '../2-structure/topics.ts';
import type { Target } from '../reading.ts';
import { boundsOf } from './bounds.ts';
import type { Quoter } from './item.ts';
import { tabledTargets } from './tabled-targets.ts';
import { absenceIn } from './words/absences.ts';
import { counts } from './words/counts.ts';
import { baselineOf, directionOf, dueOf, perOf, sharedPeriod, subjectOf } from './words/measures.ts';
import { percentages, type Quantity } from './words/quantities.ts';
import { shareOf } from './words/shares.ts';
import { type Statement, statementsOf } from './words/statements.ts';

type Aim = Omit<Target, 'id' | 'quote' | 'span'> & { words: Passage };

/** Numbers and absolute absences the plan aims at, each with the words that state it, and those its tables set. */
export function targets(clauses: readonly Clause[], tables: readonly TargetTable[], quote: Quoter): Target[] {
  return [
    ...clausesBeside(tables, clauses).flatMap((clause) => targetsIn(clause, quote)),
    ...tabledTargets(tables, quote),
  ];
}

/** The clauses that are no row of a table; both stand in the order of the plan. */
function clausesBeside(tables: readonly TargetTable[], clauses: readonly Clause[]): readonly Clause[] {
  if (tables.length === 0) return clauses;
  let next = 0;
  return clauses.filter(({ words }) => {
    const at = placeOf(words, 0);
    while ((tables[next]?.end ?? Infinity) <= at) next++;
    return at < (tables[next]?.start ?? Infinity);
  });
}

function targetsIn(clause: Clause, quote: Quoter): Target[] {
  const { node, words: own } = clause;
  if (!MAY_AIM.test(plain((node?.rest === own ? node.whole : own).text))) return [];
  const stance = stanceOf(clause);
  if (stance === 'silent') return [];
  const head = headOf(clause);
  const announced = head ? aimsOf({ words: head, whole: false }, 'mentioning') : [];
  return [
    ...announced,
    ...statementsOf(clause.sentences).flatMap((statement) => aimsOf(statement, stance)),
  ].map(({ words, ...aim }) => ({
    ...quote('target', words, clause.path),
    ...aim,
    ...boundsOf(words.text),
  }));
}

/** A quick first look: every aim has a number, rules something out or bounds it. */
const MAY_AIM = /\d|không|ít nhất|tối thiểu|mỗi/u;

/** `Mở 02 đợt cao điểm: đợt Tết và đợt hè`: the heading that runs into the clause states the aim. */
function headOf({ node, words }: Clause): Passage | null {
  return node?.rest === words && /\d/.test(node.words.text) ? node.words : null;
}

/**
 * How a part of the plan speaks of numbers: it sets aims and nothing else, it aims at some, it mentions some,
 * or it only describes.
 */
type Stance = 'setting' | 'aiming' | 'mentioning' | 'silent';

const SILENT: readonly Topic[] = ['situation', 'awards', 'funding', 'participants'];

function stanceOf({ node, words }: Clause): Stance {
  const topics = node?.about ?? [];
  const [first] = topics;
  if (first === 'purpose' || (first === 'situation' && topics.includes('purpose')))
    return /(?:phấn đấu|chỉ tiêu|mục tiêu)[^.;]*\d/u.test(plain(words.text)) ? 'mentioning' : 'silent';
  if (first && topics.every((topic) => SILENT.includes(topic))) return 'silent';
  if (topics.includes('targets') || topics.includes('criteria')) return 'setting';
  return topics.includes('content') || topics.includes('work') ? 'aiming' : 'mentioning';
}

/** The aims of one statement: the absence it demands, or each of its numbers with its share of the words. */
function aimsOf({ words: statement, whole }: Statement, stance: Stance): readonly Aim[] {
  const strict = stance === 'setting' || (stance === 'aiming' && whole);
  const absence = strict ? absenceIn(statement.text) : null;
  if (absence !== null) return [absent(statement, absence)];
  const shares = percentages(statement.text);
  const beside = countsBeside(shares, statement.text, stance === 'setting');
  const found = [...shares, ...(stance === 'mentioning' ? beside.filter(isAimAnywhere) : beside)];
  const text = plain(statement.text);
  const past = stance === 'mentioning' && PAST.test(text);
  const aims = past
    ? []
    : found.filter((quantity) => !isPassing(text, quantity, stance)).sort((a, b) => a.start - b.start);
  const all = aims.filter((quantity, at) => !isStart(text, quantity, aims[at + 1]));
  const per = all.length > 0 ? sharedPeriod(text) : null;
  const by = all.length > 0 ? dueOf(text) : null;
  const read = all.map((quantity, at) => aimOf(statement, quantity, all[at - 1], all[at + 1], { per, by }));
  return namedAlike(shared(read));
}

/** `giảm ít nhất 10% số vụ, 15% số người so với …`: bound and movement hold for both, the baseline too. */
function shared(aims: readonly Aim[]): Aim[] {
  const found: Aim[] = [];
  for (const aim of aims) {
    const before = found.at(-1);
    const bare =
      before &&
      /^\d/.test(aim.words.text) &&
      aim.comparator === '=' &&
      aim.value !== 100 &&
      aim.direction === 'none';
    if (!bare) found.push(aim);
    else {
      if (aim.baseline && before.direction !== 'none' && !before.baseline)
        found[found.length - 1] = { ...before, baseline: aim.baseline };
      found.push({ ...aim, comparator: boundOf(before), direction: before.direction });
    }
  }
  return found;
}

/** An aim without a subject is about what the one before it is about, or the one behind. */
function namedAlike(aims: readonly Aim[]): readonly Aim[] {
  let last: string | null = aims.find(({ subject }) => subject !== null)?.subject ?? null;
  return aims.map((aim) => {
    last = aim.subject ?? last;
    return { ...aim, subject: last };
  });
}

function boundOf({ comparator }: Aim): Target['comparator'] {
  return comparator === 'range' ? '=' : comparator;
}

/** Something held or founded, or a bound: `mỗi tổ có ít nhất 05 thành viên`. */
function isAimAnywhere({ held, comparator }: Quantity): boolean {
  return held === true || comparator !== '=';
}

/** `từ 70% năm 2025 lên 95%`: the first is where the second starts from. */
function isStart(text: string, quantity: Quantity, next: Quantity | undefined): boolean {
  const between = next ? text.slice(quantity.end, Math.min(next.start, quantity.end + 40)) : '';
  return (
    /^[^,;]*\s(?:lên|xuống|còn|về)\s*$/u.test(between) &&
    /từ\s*$/u.test(text.slice(Math.max(0, quantity.start - 4), quantity.start))
  );
}

/** Counts that are no part of what stands before: not `trên 80% hộ có ít nhất 01 bình chữa cháy`. */
function countsBeside(shares: readonly Quantity[], text: string, free: boolean): Quantity[] {
  let at = 0;
  let before: Quantity | undefined;
  return withoutQualifiers(counts(text, free), text).filter((count) => {
    while ((shares[at]?.end ?? Infinity) < count.start) at++;
    const share = shares[at - 1];
    const owner = share && share.end > (before?.end ?? 0) ? share : before;
    const near = owner !== undefined && count.start - owner.end < NEAR;
    const owned = near && /^(?:(?!\svà\s)[^,;:])*$/u.test(text.slice(owner.end, count.start));
    const free = !owned && (shares[at]?.start ?? Infinity) > count.end;
    if (free) before = count;
    return free;
  });
}

/** `chi hội có từ 60 hội viên trở lên đảm nhận tối thiểu 02 tuyến`: the first says which, the second how many. */
function withoutQualifiers(found: readonly Quantity[], text: string): Quantity[] {
  return found.filter((count, at) => {
    const next = found[at + 1];
    const between = next ? text.slice(count.end, Math.min(next.start, count.end + NEAR)) : ',';
    return !/^[^,;]*trở lên[^,;]*$/u.test(between);
  });
}

/** How close behind a share a count belongs to it. */
const NEAR = 80;

function absent(statement: Passage, at: number): Aim {
  const by = dueOf(statement.text);
  return {
    words: trimmed(statement),
    subject: subjectOf(statement.text.slice(at)),
    comparator: '=',
    value: 0,
    unit: null,
    per: perOf(statement.text),
    direction: 'none',
    baseline: null,
    zeroTolerance: true,
    ...(by ? { by } : {}),
  };
}

function aimOf(
  statement: Passage,
  quantity: Quantity,
  before: Quantity | undefined,
  after: Quantity | undefined,
  whole: { per: string | null; by: string | null },
): Aim {
  const words = shareOf(statement, quantity, before, after);
  const from = offsetIn(statement, words);
  const by = dueOf(words.text) ?? whole.by;
  const placed = { ...quantity, start: quantity.start - from, end: quantity.end - from };
  return {
    words,
    subject: countedIn(words.text, placed) ?? (quantity.unit === '%' ? null : quantity.unit),
    comparator: quantity.comparator,
    value: quantity.value,
    unit: quantity.unit || null,
    per: perOf(words.text) ?? whole.per ?? perBefore(statement.text, words.text, quantity.start),
    direction: directionOf(words.text),
    baseline: baselineOf(words.text),
    zeroTolerance: false,
    ...(by ? { by } : {}),
  };
}

/** `Mỗi thôn có ít nhất 02 tổ, 03 điểm`: what the first is counted by holds for those behind it. */
function perBefore(text: string, own: string, at: number): string | null {
  const before = text.slice(Math.max(0, at - 160), at);
  return /mỗi /iu.test(before) || /^trong đó/iu.test(own) ? perOf(before) : null;
}

/**
 * What the number is of: the words behind it; the words before it where it ends the statement (`… đạt 95%`,
 * `Trạm mới: 12 trạm`) or counts times; both where it says of how many (`Tổ tự quản ở 100% khu phố`).
 */
function countedIn(text: string, quantity: Pick<Quantity, 'start' | 'end' | 'unit'>): string | null {
  const behind = quantity.unit === 'lần' ? null : subjectOf(text.slice(quantity.end));
  const joint = JOINT.exec(text.slice(0, quantity.start));
  const before = subjectOf(text.slice(0, joint?.index ?? quantity.start));
  if (!before || before.split(' ').length < (behind ? 3 : 2)) return behind;
  const alone = behind === quantity.unit && joint?.[0].includes(':');
  if (!behind || alone || REACHES.test(joint?.[0] ?? '')) return before;
  return PLACED.test(joint?.[0] ?? '') ? `${behind} ${before}` : behind;
}

/** What joins the words before a number to it. */
const JOINT =
  /\s*(?:(?:phấn đấu )?đạt|chiếm|giảm|tăng|gấp|là|(?:từ [\d,.]+\s?%?[^,;%]{0,20})?(?:lên|xuống còn|xuống|còn|về)|ở|tại|cho|đến|tới|trên)?(?: tỷ lệ)?(?: từ)?\s*[:,]?\s*$/iu;
const REACHES = /đạt|chiếm|giảm|tăng|lên|xuống|còn/iu;
const PLACED = /^\s*(?:ở|tại|cho|đến|tới|trên)(?!\p{L})/iu;

/** Numbers that describe, not aim: money, points, ordinals, those in names. */
function isPassing(text: string, quantity: Quantity, stance: Stance): boolean {
  const after = text.slice(quantity.end, quantity.end + 16);
  if (POINTS.test(after) || (MONEY.test(after) && !(stance === 'setting' && quantity.comparator !== '=')))
    return true;
  if (/^(?:không dưới|ít nhất|tối thiểu)/u.test(text.slice(quantity.start, quantity.end))) return false;
  return NUMBER_OF.test(text.slice(Math.max(0, quantity.start - 16), quantity.start));
}

const MONEY = /^\s?(?:đồng|triệu|tỷ|nghìn đồng)(?!\p{L})/u;
const POINTS = /^\s?(?:điểm (?:thưởng|trừ)(?!\p{L})|điểm[.,;)])/u;
/** What happened is no aim. */
const PAST = /(?:^|[\s,(])(?:đã|xảy ra \d|hiện có|hiện nay|mới có|chưa được|số vụ do)(?=[\s\d])/u;
const NUMBER_OF =
  /(?:dài|rộng|cao|sâu|bán kính|phạm vi|diện tích)(?: từ| trên)?\s*$|(?:kỷ niệm|lần thứ|(?<!mỗi )khóa|điều|khoản|mục|(?<!dứt )điểm|số|đề án|phụ lục|mẫu|biểu)\s*$/u;
