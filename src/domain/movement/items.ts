import type {
  Award,
  Bounded,
  Criterion,
  Deadline,
  Item,
  LegalBasis,
  Phase,
  Reading,
  Recipient,
  Reporting,
  Section,
  Span,
  Target,
  Task,
} from '#plan';

type Content<T extends Item> = Omit<T, keyof Item | keyof Bounded>;

/** What a person confirms, by category. A task carries the body it falls to. */
export interface ItemContents {
  target: Content<Target>;
  criterion: Content<Criterion>;
  task: Content<Task> & { agency: string };
  deadline: Content<Deadline>;
  phase: Content<Phase>;
  participant: Record<never, never>;
  reporting: Content<Reporting>;
  award: Content<Award>;
  funding: Record<never, never>;
  recipient: Content<Recipient>;
  'legal basis': Content<LegalBasis>;
}

export type ItemCategory = keyof ItemContents;

export const itemCategories = [
  'target',
  'criterion',
  'deadline',
  'reporting',
  'phase',
  'participant',
  'task',
  'award',
  'funding',
  'recipient',
  'legal basis',
] as const satisfies readonly ItemCategory[];

/** `in` = figures and documents; `count` = an aggregate figure only; `out` = stays in the plan's text. */
export type Bounds = 'in' | 'count' | 'out';

export interface PlanItemOf<C extends ItemCategory> {
  id: string;
  category: C;
  quote: string;
  span: Span;
  /** The path of the clause as printed, `II.4`, with its heading: `II.4 Chỉ tiêu thi đua`. */
  clause: string;
  content: ItemContents[C];
  bounds: Bounds;
  boundsReason: string | null;
}

export type PlanItem = { [C in ItemCategory]: PlanItemOf<C> }[ItemCategory];

/** Every item of a reading that a person confirms, in the order of the text within each category. */
export function itemsOf(reading: Reading): PlanItem[] {
  const place = <C extends ItemCategory>(category: C, item: Item & Bounded, content: ItemContents[C]) => ({
    id: item.id,
    category,
    quote: item.quote,
    span: item.span,
    clause: clauseAt(reading.sections, item.span[0]),
    content,
    ...boundsOf(item),
  });
  return [
    ...reading.targets.map((item) => place('target', item, contentOf(item))),
    ...reading.criteria.map((item) => place('criterion', item, contentOf(item))),
    ...reading.deadlines.map((item) => place('deadline', item, contentOf(item))),
    ...reading.reporting.map((item) => place('reporting', item, contentOf(item))),
    ...reading.phases.map((item) => place('phase', item, contentOf(item))),
    ...reading.participants.map((item) => place('participant', item, {})),
    ...reading.assignments.flatMap(({ agency, tasks }) =>
      tasks.map((item) => place('task', item, { ...contentOf(item), agency })),
    ),
    ...reading.awards.map((item) => place('award', item, contentOf(item))),
    ...reading.funding.map((item) => place('funding', item, {})),
    ...reading.recipients.map((item) => place('recipient', item, contentOf(item))),
    ...reading.legalBases.map((item) => place('legal basis', item, contentOf(item))),
  ];
}

function contentOf<T extends Item & Bounded>(item: T): Omit<T, keyof Item | keyof Bounded> {
  const { id, quote, span, outOfBounds, countOnly, ...content } = item;
  return content;
}

function boundsOf({ outOfBounds, countOnly }: Bounded): { bounds: Bounds; boundsReason: string | null } {
  if (outOfBounds) return { bounds: 'out', boundsReason: outOfBounds };
  return { bounds: countOnly ? 'count' : 'in', boundsReason: null };
}

/** The clause in which an offset of the text lies. */
export function clauseAt(sections: Section[], offset: number): string {
  const section = sections.findLast(({ span }) => span[0] <= offset);
  if (!section) return '';
  return [pathOf(sections, section), section.heading].filter(Boolean).join(' ');
}

/** `4.1` under `II` reads `II.4.1`: a number that repeats its parent's is not repeated. */
function pathOf(sections: Section[], section: Section): string {
  const parent = section.parentIndex === null ? undefined : sections[section.parentIndex];
  const own = section.number ?? '';
  if (!parent) return own;
  const above = pathOf(sections, parent);
  const dotted = parent.number !== null && own.startsWith(`${parent.number}.`);
  return [
    dotted ? above.slice(0, above.length - (parent.number?.length ?? 0)).replace(/\.$/, '') : above,
    own,
  ]
    .filter(Boolean)
    .join('.');
}

/** The clauses that stay in the plan's text alone, as a paper names them. */
export function leftOut(items: readonly PlanItem[]): string[] {
  const out = items.filter(({ bounds }) => bounds === 'out');
  return [...new Set(out.map(({ clause }) => clause || 'phần mở đầu của Kế hoạch'))];
}
