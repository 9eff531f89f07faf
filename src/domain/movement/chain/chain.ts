import { type CivilDate, type WorkCalendar, workingDaysBetween } from '#calendar';
import { dueOf, isReportDeadline } from '../due.ts';
import type { PlanItem, PlanItemOf } from '../items.ts';

/** One body on the way of a report upward, as the plan says it. */
export interface ChainLink {
  /** Who passes the report on. */
  body: string;
  toWhom: string;
  /** The clause that says so; empty where the plan does not. */
  clause: string;
  quote: string;
  /** The last day that the plan prints; null where it gives none. */
  printed: CivilDate | null;
  /** Working days it needs between receiving and passing on: from the printed days where there are two, else as is usual. */
  workingDays: number;
}

/** Working days that a body is given where the plan's days do not tell. */
export const USUAL_DAYS = 5;

/**
 * The way of the units' report to the top, from the bottom up:
 *
 *     units ──▶ police, before 15/11 ──▶ culture office ──▶ committee, before 20/11 ──▶ province
 *
 * From the deadlines of reports that do not address the units alone, in the order of their days. A body through which a report
 * goes stands between, without a day. Empty where the plan names no body above the units with a day.
 */
export function proposeChain(
  items: readonly PlanItem[],
  today: CivilDate,
  calendar: WorkCalendar,
): ChainLink[] {
  const dated = items
    .filter(isReportDeadline)
    .flatMap((item) => {
      const due = dueOf(item.content.rule, today);
      return due && item.content.toWhom ? [{ item, due }] : [];
    })
    .sort((one, other) => (one.due < other.due ? -1 : 1));
  const once = oneCycle(dated, today);
  const [first] = once;
  if (!first) return [];
  const reporting = items.filter((item) => item.category === 'reporting');
  const links = once.flatMap(({ item, due }) => linksOf(item, due, reporting));
  const bottom = unitsBelow(first.item, reporting);
  const top = links.at(-1);
  return withDays([...bottom, ...links, ...(top ? above(top, reporting) : [])], calendar);
}

interface Dated {
  item: PlanItemOf<'deadline'>;
  due: CivilDate;
}

/** Of several rounds, each with its own days, the one that comes next; the last where all are over. */
function oneCycle(dated: Dated[], today: CivilDate): Dated[] {
  const cycles: Dated[][] = [];
  for (const one of dated) {
    const last = cycles.at(-1);
    const again = last?.some(({ item }) => isSame(item.content.who, one.item.content.who));
    if (last && !again) last.push(one);
    else cycles.push([one]);
  }
  return cycles.find((cycle) => cycle.some(({ due }) => due >= today)) ?? cycles.at(-1) ?? [];
}

/** A deadline whose report goes through another body is two links: to that body, and from it on. */
function linksOf(
  { content, clause, quote }: PlanItemOf<'deadline'>,
  due: CivilDate,
  reporting: PlanItemOf<'reporting'>[],
): ChainLink[] {
  const [body, toWhom] = [content.who ?? '', content.toWhom ?? ''];
  const via =
    viaIn(toWhom) ??
    reporting.find((one) => isSame(one.content.who, body) && isSame(one.content.to, toWhom))?.content.via;
  const rest = { clause, quote, workingDays: 0 };
  if (!via || isSame(via, body)) return [{ ...rest, body, toWhom: bare(toWhom), printed: due }];
  return addressesUnits(content)
    ? [
        { ...rest, body, toWhom: via, printed: due },
        { ...rest, body: via, toWhom: bare(toWhom), printed: null },
      ]
    : [
        { ...rest, body, toWhom: via, printed: null },
        { ...rest, body: via, toWhom: bare(toWhom), printed: due },
      ];
}

/** "qua Công an phường" beside whom a report is for. */
function viaIn(toWhom: string): string | null {
  return /\(qua ([^)]+)\)/iu.exec(toWhom)?.[1] ?? null;
}

function bare(toWhom: string): string {
  return toWhom.replace(/\s*\(qua [^)]+\)/iu, '').trim();
}

/** Whether the day is that of many, to whom the report's way begins, and not of one body of the commune. */
function addressesUnits({ who }: PlanItemOf<'deadline'>['content']): boolean {
  return /^(các|100\s?%|mỗi|từng|đơn vị|uỷ ban nhân dân các|ubnd các)/iu.test(who ?? '');
}

/** The units, where the first day is already that of a body above them; the plan gives them none. */
function unitsBelow(first: PlanItemOf<'deadline'>, reporting: PlanItemOf<'reporting'>[]): ChainLink[] {
  if (addressesUnits(first.content)) return [];
  const said = reporting.find(
    ({ content }) =>
      /đơn vị|tổ dân phố|khu phố|thôn|buôn|khóm/iu.test(content.who ?? '') &&
      isSame(content.to, first.content.who),
  );
  return [
    {
      body: said?.content.who ?? 'Các đơn vị',
      toWhom: first.content.who ?? '',
      clause: said?.clause ?? '',
      quote: said?.quote ?? '',
      printed: null,
      workingDays: 0,
    },
  ];
}

/** What the plan lets the last body report further up without a day. */
function above(top: ChainLink, reporting: PlanItemOf<'reporting'>[]): ChainLink[] {
  const further = reporting.find(
    ({ content: { who, to, via } }) =>
      to !== null && !isSame(to, top.toWhom) && (isSame(via, top.toWhom) || isSame(who, top.toWhom)),
  );
  if (!further) return [];
  const { clause, quote, content } = further;
  return [{ body: top.toWhom, toWhom: content.to ?? '', clause, quote, printed: null, workingDays: 0 }];
}

/** A body with its commune's name is the one without: "Công an phường" and "Công an phường Hòa Sim". */
function isSame(one: string | null, other: string | null): boolean {
  if (!one || !other) return false;
  const [a, b] = [folded(one), folded(other)];
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}

function folded(name: string): string {
  return name
    .toLocaleLowerCase('vi')
    .replace(/ủy ban nhân dân|uỷ ban nhân dân/gu, 'ubnd')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The working days between two printed days, shared out among the bodies that lie between; the rest as is usual. */
function withDays(links: ChainLink[], calendar: WorkCalendar): ChainLink[] {
  return links.map((link, at) => {
    if (at === 0) return { ...link, workingDays: 0 };
    const below = links.findLastIndex(({ printed }, index) => index < at && printed !== null);
    const next = links.findIndex(({ printed }, index) => index >= at && printed !== null);
    const [from, to] = [links[below]?.printed, links[next]?.printed];
    if (!from || !to) return { ...link, workingDays: USUAL_DAYS };
    const whole = workingDaysBetween(calendar, from, to);
    const share = Math.floor(whole / (next - below));
    return { ...link, workingDays: at === next ? whole - share * (next - below - 1) : share };
  });
}
