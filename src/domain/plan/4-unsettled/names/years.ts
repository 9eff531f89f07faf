import { plain } from '../../1-text/fold.ts';
import { matchesOf } from '../../1-text/matches.ts';
import { clean, type Passage, part } from '../../1-text/passage.ts';
import { type Examined, type Finder, point } from '../point.ts';

/** Another year or period than the title's: in the sentences that issue and end the plan, and in the head of its annex. */
export const differingYears: Finder = (plan) => {
  const title = periodIn(plain(plan.structure.title?.text ?? ''));
  if (!title) return [];
  return echoesOf(plan).flatMap((words) => {
    const here = periodIn(plain(words.text));
    return here && here.kind === title.kind && here.text !== title.text
      ? [point('year-differs', words, here.text, title.text)]
      : [];
  });
};

/** Work to be done every year by a plan that its title gives one year. */
export const beyondItsYear: Finder = ({ structure, clauses }) => {
  const title = periodIn(plain(structure.title?.text ?? ''));
  if (title?.kind !== 'năm') return [];
  const yearly = clauses.filter(({ plain, clause }) => clause.node && /^h[àằ]ng năm[ ,]/u.test(plain));
  return yearly.length > 0
    ? [
        point(
          'beyond-its-year',
          yearly.map(({ words }) => words),
          title.text,
        ),
      ]
    : [];
};

interface Period {
  readonly kind: string;
  /** `năm 2026`, `giai đoạn 2026 - 2030`. */
  readonly text: string;
}

/** The only year or period a text names; null where it names none or several. */
function periodIn(text: string): Period | null {
  if (!/\d{4}/.test(text)) return null;
  const found = matchesOf(text, PERIOD).map(({ 1: kind = '', 2: from, 3: to }) => ({
    kind,
    text: to ? `${kind} ${from} - ${to}` : `${kind} ${from}`,
  }));
  return new Set(found.map(({ text }) => text)).size === 1 ? (found[0] ?? null) : null;
}

/** A day is no year of a plan: `tháng 6 năm 2026`. */
const PERIOD = /(?<!tháng \d{1,2} )(năm học|năm|giai đoạn) (20\d{2})(?:\s?[-–]\s?(20\d{2}))?(?!\d|\/)/gu;

/** The plan's own name where it is said again. */
function echoesOf({ structure: { recital, annex }, clauses, text }: Examined): Passage[] {
  const issuing = recital.at(-1);
  const from = issuing ? (/(?:ban hành|xây dựng) kế hoạch/u.exec(plain(issuing.text))?.index ?? -1) : -1;
  const closing = clauses.findLast(({ plain }) => plain.startsWith('trên đây là kế hoạch'));
  const start = annex ? annex.places[annex.first] : undefined;
  return [
    ...(issuing && from >= 0 ? [part(issuing, from)] : []),
    ...(closing ? [firstSentence(closing.words)] : []),
    ...(start === undefined ? [] : [clean(text.slice(start, start + ANNEX_HEAD), start)]),
  ];
}

const ANNEX_HEAD = 160;

function firstSentence(words: Passage): Passage {
  const end = words.text.search(/[.;](?:\s|$)/u);
  return end < 0 ? words : part(words, 0, end);
}
