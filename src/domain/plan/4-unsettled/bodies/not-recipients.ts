import { plain } from '../../1-text/fold.ts';
import { opensWithBody } from '../../3-meaning/words/bodies.ts';
import { nameAt, wordsAt } from '../places.ts';
import { type Finder, listed, together } from '../point.ts';
import { coverOf } from './recipients-cover.ts';

/** Bodies with tasks that are not among the recipients. */
export const notRecipients: Finder = (plan) => {
  const { assignments, recipients } = plan;
  const pointing = recipients.some(({ name }) =>
    /^như |^(?:các )?thành viên (?:ban chỉ đạo|bcđ)/u.test(plain(name)),
  );
  if (pointing || recipients.filter(({ purpose }) => purpose !== 'lưu').length === 0) return [];
  const covered = coverOf(recipients, plan.document.issuer);
  const missed = assignments.slice(0, MOST).flatMap(({ agency, role, tasks }) => {
    const first = tasks[0];
    if (role === 'coordinate' || !first) return [];
    const names = namesIn(agency).filter((name) => !covered(name));
    return names.length > 0 ? [{ names, words: nameAt(plan, agency) ?? wordsAt(plan, first.span) }] : [];
  });
  return together(
    'not-a-recipient',
    missed.map(({ words }) => words),
    listed(missed.flatMap(({ names }) => names)),
  );
};

/** Each body is held against each recipient: no plan has so many, a text made to be long may. */
const MOST = 200;

/** The bodies of a heading that names several; a comma inside a name parts nothing. */
function namesIn(agency: string): string[] {
  const names: string[] = [];
  for (const piece of agency.split(/(?<=[;,])\s+|\s+và\s+(?=các\s)/u)) {
    const before = names.at(-1);
    if (before === undefined || before.endsWith(';') || opensWithBody(piece)) names.push(piece);
    else names[names.length - 1] = `${before} ${piece}`;
  }
  return names.map((name) => name.replace(/[;,\s]+$/u, '')).filter(Boolean);
}
