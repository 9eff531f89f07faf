import { plain } from '../../1-text/fold.ts';
import type { Passage } from '../../1-text/passage.ts';
import { opensWithBody } from '../../3-meaning/words/bodies.ts';
import type { Task } from '../../reading.ts';
import { wordsAt } from '../places.ts';
import { type Examined, type Finder, listed, together } from '../point.ts';
import { overlap, sameBody, wordsIn } from './body-names.ts';

/** One job with several leaders: named side by side as such, or given to two bodies in two places. */
export const twoOwners: Finder = (plan) => {
  const side = [...labelled(plan), ...tabled(plan)];
  return [
    ...together(
      'two-owners',
      side.map(({ words }) => words),
      listed(side.map(({ names }) => names.join(', '))),
    ),
    ...givenTwice(plan),
  ];
};

interface Leaders {
  readonly words: Passage;
  readonly names: string[];
}

/** `Cơ quan chủ trì: Sở A, Sở B.` */
function labelled({ clauses }: Examined): Leaders[] {
  return clauses.flatMap(({ clause: { label }, words, plain }) =>
    label?.name === 'lead' && /^[^:]*chủ trì/u.test(plain) ? leadersIn(words, label.value.text) : [],
  );
}

/** The column that says who leads; one that says who carries out may name several. */
function tabled({ structure: { tables }, text }: Examined): Leaders[] {
  const led = tables.filter(({ start }) => /chủ trì/iu.test(text.slice(start, start + HEADING_ROW)));
  return led.flatMap(({ rows }) => rows.flatMap(({ lead }) => (lead ? leadersIn(lead, lead.text) : [])));
}

const HEADING_ROW = 300;

function leadersIn(words: Passage, list: string): Leaders[] {
  const names = list
    .split(/[,;]\s+/u)
    .map((name) => name.replace(/[.\s]+$/u, ''))
    .filter((name) => /^\p{Lu}/u.test(name) && opensWithBody(name));
  return names.length > 1 && !/phối hợp/u.test(plain(list)) ? [{ words, names }] : [];
}

/** The same task, each time with "chủ trì", under two bodies; duties in general terms are no job. */
function givenTwice(plan: Examined) {
  const led = plan.assignments.flatMap(({ agency, tasks }) =>
    tasks.filter(isLed).map((task) => ({ agency, task, words: wordsOf(task) })),
  );
  return led.slice(0, MOST).flatMap((one, at) => {
    const other = led
      .slice(at + 1, MOST)
      .find(({ agency, words }) => !sameBody(agency, one.agency) && overlap(words, one.words) >= 0.8);
    const places = other ? [wordsAt(plan, one.task.span), wordsAt(plan, other.task.span)] : [];
    return together('two-owners', places, `${one.agency}, ${other?.agency ?? ''}`);
  });
}

/** Each task is held against each: no plan has so many, a text made to be long may. */
const MOST = 200;

function isLed({ quote, role }: Task): boolean {
  return (
    role === 'lead' &&
    /^chủ trì/iu.test(quote) &&
    /^chủ trì/u.test(plain(quote)) &&
    !/được (?:phân công|giao)|theo chức năng/u.test(plain(quote))
  );
}

function wordsOf({ quote }: Task): string[] {
  return wordsIn(plain(quote).replace(/^chủ trì,?\s*(?:phối hợp với [^,;]*)?/u, ''));
}
