import type { Comparator, PartialDate, Role, Target } from '#plan';
import { heldOff, onlyCounted } from './held-words.ts';
import type { ItemCategory, ItemContents, PlanItem } from './items.ts';
import { eventTyped, type FieldProblem, ruleTyped, typedEvent, typedRule } from './rule-fields.ts';
import { dateTyped, typedDate } from './typed-dates.ts';

/** The fields of a correction as they stand on the form, by name; a field not there is empty. */
export type TypedItem = Record<string, string>;

export type Correction =
  /** The item with its corrected content; its bounds are narrower where the corrected words ask for it. */
  { ok: true; item: PlanItem } | { ok: false; problems: FieldProblem[] };

/** Whether an item holds anything to correct besides its words, which stay the plan's. */
export function isCorrectable({ category }: { category: ItemCategory }): boolean {
  return category !== 'participant' && category !== 'funding';
}

/** What was understood of an item, as the fields of its form. */
export function typedItem(item: PlanItem): TypedItem {
  switch (item.category) {
    case 'target':
      return typedTarget(item.content);
    case 'criterion':
      return { audience: item.content.audience ?? '' };
    case 'task':
      return { agency: item.content.agency, role: item.content.role };
    case 'deadline': {
      const { what, who, toWhom, rule } = item.content;
      return { what: what ?? '', who: who ?? '', toWhom: toWhom ?? '', ...typedRule(rule) };
    }
    case 'phase': {
      const { name, kind, start, end } = item.content;
      return { name: name ?? '', kind, start: typedBound(start), end: typedBound(end) };
    }
    case 'reporting':
      return { who: item.content.who ?? '', to: item.content.to ?? '', via: item.content.via ?? '' };
    case 'award':
      return { form: item.content.form ?? '', authority: item.content.authority ?? '' };
    case 'recipient':
      return { name: item.content.name, purpose: item.content.purpose ?? '' };
    case 'legal basis': {
      const { kind, number, date, issuer } = item.content;
      return { kind, number: number ?? '', date: date ? typedDate(date) : '', issuer: issuer ?? '' };
    }
    default:
      return {};
  }
}

/** The item with what someone typed over its content, or what is wrong beside each field. */
export function readCorrection(item: PlanItem, typed: TypedItem): Correction {
  const fields = reader(typed);
  const corrected = correctedItem(item, fields);
  const told = bounded(item, fields);
  const problems = [...fields.problems, ...told.problems];
  if (problems.length > 0 || !corrected) return { ok: false, problems };
  return { ok: true, item: told.countOnly ? { ...corrected, bounds: 'count' } : corrected };
}

const LONGEST = 1000;

interface Fields {
  problems: FieldProblem[];
  say(field: string, message: string): void;
  /** Trimmed, NFC; empty where nothing is typed. */
  text(name: string): string;
  /** Null where nothing is typed. */
  some(name: string): string | null;
  filled(name: string, message: string): string;
}

function reader(typed: TypedItem): Fields {
  const problems: FieldProblem[] = [];
  const say = (field: string, message: string) => void problems.push({ field, message });
  const text = (name: string) => {
    const value = (typed[name] ?? '').normalize('NFC').trim();
    if (value.length > LONGEST) say(name, `Dài quá ${LONGEST} chữ cái. Xin ghi gọn lại.`);
    return value;
  };
  const filled = (name: string, message: string) => {
    const value = text(name);
    if (!value) say(name, message);
    return value;
  };
  return { problems, say, text, some: (name) => text(name) || null, filled };
}

function correctedItem(item: PlanItem, fields: Fields): PlanItem | null {
  switch (item.category) {
    case 'target':
      return { ...item, content: target(item.content, fields) };
    case 'criterion':
      return { ...item, content: { ...item.content, audience: fields.some('audience') } };
    case 'task':
      return { ...item, content: { ...item.content, ...task(fields) } };
    case 'deadline': {
      const content = deadline(item.content, fields);
      return content && { ...item, content };
    }
    case 'phase':
      return { ...item, content: phase(item.content, fields) };
    case 'reporting':
      return {
        ...item,
        content: { who: fields.some('who'), to: fields.some('to'), via: fields.some('via') },
      };
    case 'award':
      return { ...item, content: { form: fields.some('form'), authority: fields.some('authority') } };
    case 'recipient':
      return { ...item, content: recipient(fields) };
    case 'legal basis':
      return { ...item, content: legalBasis(item.content, fields) };
    default:
      return item;
  }
}

function recipient(fields: Fields): ItemContents['recipient'] {
  return { name: fields.filled('name', 'Xin ghi nơi nhận.'), purpose: fields.some('purpose') };
}

function task(fields: Fields): ItemContents['task'] {
  return { agency: fields.filled('agency', 'Xin ghi cơ quan thực hiện.'), role: role(fields) };
}

const COMPARATORS: readonly Comparator[] = ['=', '>=', '>', '<=', '<', 'range'];
const DIRECTIONS: readonly Target['direction'][] = ['none', 'increase', 'decrease'];
const ROLES: readonly Role[] = ['lead', 'coordinate', 'asked'];

type TargetContent = ItemContents['target'];

function typedTarget(content: TargetContent): TypedItem {
  const [low, high] = Array.isArray(content.value) ? content.value : [content.value, null];
  return {
    subject: content.subject ?? '',
    comparator: content.comparator ?? '',
    value: low === null ? '' : typedNumber(low),
    valueTo: high === null ? '' : typedNumber(high),
    unit: content.unit ?? '',
    per: PERS.find(([code]) => code === content.per)?.[1] ?? content.per ?? '',
    direction: content.direction,
    baseline: content.baseline === 'previous year' ? PREVIOUS_YEAR : (content.baseline ?? ''),
    zeroTolerance: content.zeroTolerance ? 'on' : '',
    by: content.by ? typedDate(content.by) : '',
  };
}

const PREVIOUS_YEAR = 'năm trước';
const PERS = [
  ['month', 'tháng'],
  ['quarter', 'quý'],
  ['year', 'năm'],
] as const;

function target(before: TargetContent, fields: Fields): TargetContent {
  const { by: _, ...kept } = before;
  const per = fields.some('per');
  const baseline = fields.some('baseline');
  const due = fields.some('by');
  const by = due && dateOf(fields, 'by', due);
  const zeroTolerance = fields.text('zeroTolerance') !== '';
  const shared = {
    ...kept,
    subject: fields.some('subject'),
    per: PERS.find(([, word]) => word === per?.toLowerCase())?.[0] ?? per,
    baseline: baseline?.toLowerCase() === PREVIOUS_YEAR ? 'previous year' : baseline,
    direction: DIRECTIONS.find((one) => one === fields.text('direction')) ?? 'none',
    ...(by ? { by } : {}),
  };
  if (zeroTolerance) return { ...shared, zeroTolerance, comparator: '=', value: 0, unit: null };
  return { ...shared, zeroTolerance, ...measure(fields) };
}

function measure(fields: Fields): Pick<TargetContent, 'comparator' | 'value' | 'unit'> {
  const unit = fields.some('unit');
  const comparator = COMPARATORS.find((one) => one === fields.text('comparator')) ?? null;
  if (!fields.text('value') && !fields.text('valueTo')) return { comparator: null, value: null, unit };
  const value = numberOf(fields, 'value');
  if (!comparator) fields.say('comparator', 'Xin chọn cách so với con số: đạt, ít nhất, trên…');
  if (comparator !== 'range') return { comparator, value, unit };
  const high = numberOf(fields, 'valueTo');
  if (value === null || high === null) return { comparator, value: null, unit };
  if (high < value) fields.say('valueTo', 'Số cuối nhỏ hơn số đầu.');
  return { comparator, value: [value, high], unit };
}

/** Vietnamese notation without grouping, so that nothing is read two ways. */
function typedNumber(value: number): string {
  return String(value).replace('.', ',');
}

function numberOf(fields: Fields, name: string): number | null {
  const text = fields.text(name).replace(/[\s\u00a0\u202f%]/gu, '');
  const doubt = /^(\d+)\.(\d{1,2})$/.exec(text);
  if (doubt) {
    const [, whole, part] = doubt;
    fields.say(
      name,
      `“${text}” là ${whole},${part} hay ${whole}${part}? Phần lẻ xin viết bằng dấu phẩy (${whole},${part}).`,
    );
    return null;
  }
  if (/^(\d{1,12}|\d{1,3}(\.\d{3}){1,3})(,\d{1,6})?$/.test(text))
    return Number(text.replaceAll('.', '').replace(',', '.'));
  fields.say(
    name,
    text
      ? `“${text.slice(0, 30)}” không phải là số. Xin chỉ dùng chữ số, ví dụ 1.250 hoặc 12,5.`
      : 'Xin ghi con số.',
  );
  return null;
}

function role(fields: Fields): Role {
  return ROLES.find((one) => one === fields.text('role')) ?? 'lead';
}

function dateOf(fields: Fields, name: string, typed: string): PartialDate | null {
  const date = dateTyped(typed);
  if (!date) fields.say(name, 'Xin ghi ngày như 13/6/2026; nếu chỉ có tháng hoặc năm, ghi 6/2026 hoặc 2026.');
  return date;
}

function deadline(before: ItemContents['deadline'], fields: Fields): ItemContents['deadline'] | null {
  const { text, some } = fields;
  const read = ruleTyped({
    rule: text('rule'),
    date: text('date'),
    dateTo: text('dateTo'),
    count: text('count'),
    span: text('span'),
    event: text('event'),
  });
  if (!read.ok) {
    fields.problems.push(...read.problems);
    return null;
  }
  return { ...before, what: some('what'), who: some('who'), toWhom: some('toWhom'), rule: read.rule };
}

/** The bound of a phase in words: a date, the day of issue, an event, or nothing where it is open. */
function typedBound(bound: string | null): string {
  if (bound === null) return '';
  return bound === 'issue' || bound.startsWith('event:') ? typedEvent(bound) : typedDate(bound);
}

function phase(before: ItemContents['phase'], fields: Fields): ItemContents['phase'] {
  const kinds = ['effect', 'phase', 'event'] as const;
  const kind = kinds.find((one) => one === fields.text('kind')) ?? before.kind;
  const [start, end] = [boundTyped(fields.some('start')), boundTyped(fields.some('end'))];
  if (start && end && /^\d{4}-\d/.test(start) && /^\d{4}-\d/.test(end) && end < start)
    fields.say('end', 'Ngày cuối đứng trước ngày đầu.');
  return { ...before, name: fields.some('name'), kind, start, end };
}

function boundTyped(typed: string | null): string | null {
  if (typed === null) return null;
  const event = eventTyped(typed);
  return dateTyped(typed) ?? (event === 'issue' ? event : `event:${event}`);
}

function legalBasis(before: ItemContents['legal basis'], fields: Fields): ItemContents['legal basis'] {
  const date = fields.some('date');
  return {
    ...before,
    kind: fields.filled('kind', 'Xin ghi loại văn bản, ví dụ Nghị định, Kế hoạch.'),
    number: fields.some('number')?.replace(/\s/gu, '') ?? null,
    date: date && dateOf(fields, 'date', date),
    issuer: fields.some('issuer'),
  };
}

/** Fields whose words may end on a form: they are held to the same bounds as the plan's own. */
const HELD: Partial<Record<ItemCategory, readonly string[]>> = {
  target: ['subject', 'unit', 'per', 'baseline'],
  criterion: ['audience'],
  task: ['agency'],
};

function bounded(item: PlanItem, fields: Fields): { problems: FieldProblem[]; countOnly: boolean } {
  const names = HELD[item.category] ?? [];
  const told = names.map((field) => ({ field, words: fields.text(field) }));
  return { problems: heldOff(told), countOnly: onlyCounted(told) };
}
