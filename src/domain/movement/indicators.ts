import { type Kind, kindsNamed, likesNamed, type UnitKind } from '#org';
import type { Comparator } from '#plan';
import type { Bounds, PlanItem, PlanItemOf } from './items.ts';

/**
 * count: a number of something · ratio: a part of a whole · attestation: yes or no ·
 * no-incident: a number of cases that should be 0 · prose: a text · table: rows of text and numbers.
 */
export const indicatorKinds = ['count', 'ratio', 'attestation', 'no-incident', 'prose', 'table'] as const;

export type IndicatorKind = (typeof indicatorKinds)[number];

/** What a unit is asked because of one confirmed target or criterion. */
export interface Indicator {
  planItem: string;
  bounds: Exclude<Bounds, 'out'>;
  kind: IndicatorKind;
  /** The clause and heading under which it is asked. */
  clause: string;
  question: string;
  /** The counted noun; null where there is none. */
  measure: string | null;
  comparator: Comparator | null;
  /** Decimal strings; percent for a ratio. */
  target: string | null;
  targetHigh: string | null;
  /** The target holds for each unit by itself, not for the sum of all. */
  eachUnit: boolean;
  per: string | null;
  /** Asked month by month, as the plan counts it. */
  byMonth: boolean;
  /** Indicators with the same words here are one choice: either of them is enough. */
  eitherOr: string | null;
  unitKinds: UnitKind[];
}

/**
 * Indicators from what a person confirmed: proposals, which the officer then sets. Words that are read as a
 * criterion and as a target are asked once, as the target.
 */
export function proposeIndicators(items: PlanItem[], taking: readonly Kind[]): Indicator[] {
  const targets = items.filter(({ category }) => category === 'target');
  return items.flatMap((item) => {
    if (item.bounds === 'out') return [];
    if (item.category === 'target') return fromTarget(item, item.bounds, taking);
    if (item.category !== 'criterion' || targets.some((target) => overlap(item, target))) return [];
    return fromCriterion(item, item.bounds, taking);
  });
}

function overlap({ span: one }: PlanItem, { span: other }: PlanItem): boolean {
  return one[0] < other[1] && other[0] < one[1];
}

/** "Mỗi tháng 01 buổi dọn vệ sinh hoặc có nhà được khen đẹp" is asked as two, either of which is enough. */
function fromTarget(
  item: PlanItemOf<'target'>,
  bounds: 'in' | 'count',
  taking: readonly Kind[],
): Indicator[] {
  const whole = wholeTarget(item, bounds, taking);
  const [first, second] = whole.kind === 'count' ? alternatives(item.quote) : [];
  if (!first || !second || whole.comparator !== '>=') return [whole];
  const eitherOr = whole.question;
  return [
    { ...whole, question: first, eitherOr },
    { ...whole, question: second, measure: null, eitherOr },
  ];
}

/**
 * The two sides of a choice that follows a number: what is asked by it, and what may stand in its place. Only where the
 * second says something by itself: "hộ khó khăn về vốn hoặc việc làm" is one thing.
 */
function alternatives(quote: string): string[] {
  const number = quote.search(/\d/);
  const at = number < 0 ? -1 : quote.slice(number).search(/ hoặc (?:có|được) /u);
  if (at < 0) return [];
  const first = quote.slice(0, number + at).replace(/[\s,]+$/u, '');
  const second = quote.slice(number + at + ' hoặc '.length).trim();
  return [first, second.charAt(0).toLocaleUpperCase('vi') + second.slice(1)];
}

function wholeTarget(item: PlanItemOf<'target'>, bounds: 'in' | 'count', taking: readonly Kind[]): Indicator {
  const { content, quote } = item;
  const kind = kindOfTarget(item);
  const relative = content.baseline !== null;
  const [low, high] = Array.isArray(content.value) ? content.value : [content.value, null];
  const measured = kind !== 'prose' && content.value !== null;
  return {
    planItem: item.id,
    bounds,
    kind,
    clause: item.clause,
    question: quote,
    measure: kind === 'no-incident' ? 'vụ' : kind === 'count' ? content.unit : null,
    comparator: measured && !relative ? content.comparator : null,
    target: measured && !relative && low !== null ? String(low) : null,
    targetHigh: measured && !relative && high !== null ? String(high) : null,
    eachUnit: kind === 'count' && isForEach(item),
    per: content.per,
    byMonth: content.per === 'month' && (kind === 'count' || kind === 'ratio'),
    eitherOr: null,
    unitKinds: relative ? [] : kindsAsked(item, taking),
  };
}

/** "Mỗi khu phố có ít nhất 02 điểm": counted per a body, not per a stretch of time. */
export function isForEach({ content, quote }: PlanItemOf<'target'>): boolean {
  const perBody = content.per !== null && !['month', 'quarter', 'year'].includes(content.per);
  return perBody || likesNamed(/(?:mỗi|từng) (\S+ \S+ \S+)/iu.exec(quote)?.[1] ?? '').length > 0;
}

/** A share of units is attested by each of them; a share of anything else is a part of a whole. */
function kindOfTarget({ content, bounds }: PlanItemOf<'target'>): IndicatorKind {
  if (content.zeroTolerance) return 'no-incident';
  if (content.value === null) return bounds === 'count' ? 'count' : 'attestation';
  if (content.unit !== '%') return 'count';
  return content.baseline === null && startsWithUnits(content.subject ?? '') ? 'attestation' : 'ratio';
}

function startsWithUnits(subject: string): boolean {
  const first = subject.split(/\s+/u).slice(0, 4).join(' ');
  return (
    !/^(hộ|thành viên|tổ viên|vụ|học sinh|cán bộ|lực lượng)/iu.test(first) && likesNamed(first).length > 0
  );
}

/** A criterion without a number is attested, or told in words where it speaks of doing rather than of reaching. */
function fromCriterion(
  item: PlanItemOf<'criterion'>,
  bounds: 'in' | 'count',
  taking: readonly Kind[],
): Indicator[] {
  if (isForPersons(item)) return [];
  const reached = /(?<!\p{L})đạt(?!\p{L})|chấp hành|không (để|có|xảy ra)|đúng (hạn|quy định)|100\s?%/iu.test(
    item.quote,
  );
  return [
    {
      planItem: item.id,
      bounds,
      kind: reached || bounds === 'count' ? 'attestation' : 'prose',
      clause: item.clause,
      question: item.quote,
      measure: null,
      comparator: null,
      target: null,
      targetHigh: null,
      eachUnit: false,
      per: null,
      byMonth: false,
      eitherOr: null,
      unitKinds: kindsAsked(item, taking),
    },
  ];
}

/** Which of these kinds a target or a criterion is for; a criterion for persons is for none. */
export function kindsAsked(
  item: PlanItemOf<'target'> | PlanItemOf<'criterion'>,
  taking: readonly Kind[],
): UnitKind[] {
  if (item.category === 'target') return asked(`${item.content.subject ?? ''} ${item.quote}`, taking);
  return isForPersons(item) ? [] : addressed(item.content.audience ?? '', taking);
}

function isForPersons({ content }: PlanItemOf<'criterion'>): boolean {
  return /cá nhân/iu.test(content.audience ?? '');
}

/** Whom a criterion is for: nobody where its audience does not take part, everyone where it names none. */
function addressed(audience: string, taking: readonly Kind[]): UnitKind[] {
  return likesNamed(audience).length > 0 ? kindsNamed(audience, taking) : asked(audience, taking);
}

/** The kinds a phrase names among those that take part; all of them where it names none of these. */
function asked(phrase: string, taking: readonly Kind[]): UnitKind[] {
  const named = kindsNamed(phrase, taking);
  return named.length > 0 ? named : taking.map(({ key }) => key);
}
