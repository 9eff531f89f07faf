import { boundsOf, fold, paragraphStarts, type Reading, readPlan, type Span } from '#plan';
import { type Bounds, clauseAt, type ItemCategory, itemsOf, type PlanItem } from './items.ts';

/** What an officer selected in a plan's text, and what he says it is. */
export interface Selected {
  category: ItemCategory;
  span: Span;
}

/**
 * The item an officer adds by selecting words; null where the selection holds none.
 * - its words are the plan's, whole words, without the white space around them;
 * - the same selection always has the same id;
 * - it is out of bounds where its words are, where the sentence around them is, or where an item it touches is.
 */
export function addedItem(reading: Reading, items: readonly PlanItem[], selected: Selected): PlanItem | null {
  const span = wholeWords(reading.text, selected.span);
  if (!span) return null;
  const quote = fold(reading.text.slice(...span));
  const clause = clauseAt(reading.sections, span[0]);
  const like = understoodAs(selected.category, quote) ?? blank(selected.category, quote);
  return {
    ...withNeighbour(like, items, clause),
    id: `added-${selected.category.replace(' ', '-')}-${span[0]}-${span[1]}`,
    quote,
    span,
    clause,
    ...strictest(reading, items, { ...selected, span }),
  };
}

function wholeWords(text: string, [start, end]: Span): Span | null {
  if (!(start >= 0 && start < end && end <= text.length)) return null;
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  if (from === to || !/[\p{L}\d]/u.test(text.slice(from, to))) return null;
  while (from > 0 && isInWord(text, from)) from--;
  while (to < text.length && isInWord(text, to)) to++;
  return [from, to];
}

/** Whether a place stands between two letters of one word. */
function isInWord(text: string, place: number): boolean {
  return /[\p{L}\p{M}\d]/u.test(text[place - 1] ?? '') && /[\p{L}\p{M}\d]/u.test(text[place] ?? '');
}

/** The part of a plan in which the reader looks for a category. */
const HEADINGS: Partial<Record<ItemCategory, string>> = {
  target: 'CHỈ TIÊU',
  deadline: 'TỔ CHỨC THỰC HIỆN',
  reporting: 'TỔ CHỨC THỰC HIỆN',
  phase: 'THỜI GIAN THỰC HIỆN',
  award: 'KHEN THƯỞNG',
};

/** What the reader makes of these words alone; null where it finds no such item in them. */
function understoodAs(category: ItemCategory, quote: string): PlanItem | null {
  const heading = HEADINGS[category];
  if (!heading) return null;
  const read = itemsOf(readPlan({ file: '', text: `KẾ HOẠCH\n\nThử\n\nI. ${heading}\n\n1. ${quote}\n` }));
  return read.find((item) => item.category === category) ?? null;
}

/** An item of which nothing is understood yet. */
function blank(category: ItemCategory, quote: string): PlanItem {
  const bare = {
    id: '',
    quote,
    span: [0, 0] as const,
    clause: '',
    bounds: 'in' as const,
    boundsReason: null,
  };
  switch (category) {
    case 'target':
      return { ...bare, category, content: { ...NO_TARGET } };
    case 'criterion':
      return { ...bare, category, content: { audience: null } };
    case 'task':
      return { ...bare, category, content: { agency: '', role: 'lead' } };
    case 'deadline':
      return {
        ...bare,
        category,
        content: { what: null, who: null, toWhom: null, rule: { type: 'periodic' } },
      };
    case 'phase':
      return { ...bare, category, content: { name: null, kind: 'phase', start: null, end: null } };
    case 'reporting':
      return { ...bare, category, content: { who: null, to: null, via: null } };
    case 'award':
      return { ...bare, category, content: { form: null, authority: null } };
    case 'recipient':
      return { ...bare, category, content: { name: quote, purpose: null } };
    case 'legal basis':
      return {
        ...bare,
        category,
        content: { role: 'reference', kind: quote, number: null, date: null, issuer: null },
      };
    default:
      return { ...bare, category, content: {} };
  }
}

const NO_TARGET = {
  subject: null,
  comparator: null,
  value: null,
  unit: null,
  per: null,
  direction: 'none',
  baseline: null,
  zeroTolerance: false,
} as const;

/** A task falls to the body its clause names, a criterion to the audience of its clause. */
function withNeighbour(item: PlanItem, items: readonly PlanItem[], clause: string): PlanItem {
  const near = items.find((other) => other.category === item.category && other.clause === clause);
  if (item.category === 'task' && near?.category === 'task') return { ...item, content: near.content };
  if (item.category === 'criterion' && near?.category === 'criterion')
    return { ...item, content: { audience: near.content.audience } };
  return item;
}

/** Categories from which a figure, a form field or a criterion could come. */
const BOUNDED: readonly ItemCategory[] = ['target', 'criterion', 'task'];

function strictest(
  { text }: Reading,
  items: readonly PlanItem[],
  { category, span }: Selected,
): { bounds: Bounds; boundsReason: string | null } {
  if (!BOUNDED.includes(category)) return { bounds: 'in', boundsReason: null };
  const [start, end] = span;
  const touched = items.filter((item) => item.span[0] < end && item.span[1] > start);
  const own = boundsOf(fold(text.slice(start, end)));
  const around = boundsOf(fold(text.slice(...sentenceAround(text, span))));
  const reason =
    own.outOfBounds ?? around.outOfBounds ?? touched.find(({ bounds }) => bounds === 'out')?.boundsReason;
  if (reason) return { bounds: 'out', boundsReason: reason };
  const counted = own.countOnly || around.countOnly || touched.some(({ bounds }) => bounds === 'count');
  return { bounds: counted ? 'count' : 'in', boundsReason: null };
}

/** From the end of the sentence before to the end of this one, inside their paragraphs. */
function sentenceAround(text: string, [start, end]: Span): Span {
  const starts = paragraphStarts(text);
  const opens = starts.findLast((at) => at <= start) ?? 0;
  const closes = starts.find((at) => at >= end) ?? text.length;
  const before = [...text.slice(opens, start).matchAll(/[.;!?](?=\s)/g)].at(-1);
  const after = /[.;!?](?=\s|$)/.exec(text.slice(end, closes));
  return [before ? opens + before.index + 1 : opens, after ? end + after.index + 1 : closes];
}
