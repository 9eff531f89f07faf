import { plain } from '../1-text/fold.ts';
import { offsetIn, type Passage, part } from '../1-text/passage.ts';
import type { Clause, Node } from '../2-structure/outline.ts';
import type { Topic } from '../2-structure/topics.ts';
import type { Assignment, Role, Task } from '../reading.ts';
import { boundsOf } from './bounds.ts';
import type { Quoter } from './item.ts';
import { type Actor, actorOf, agencyOf, firstDuty, opensWithAgency } from './words/agencies.ts';
import { pieces, trimmed } from './words/clauses.ts';

interface Duty {
  readonly agency: string;
  readonly words: Passage;
  readonly role: Role;
  readonly asked: boolean;
  readonly path: string;
}

/** Who has to do what: the tasks of each body, in the order of the plan. */
export function assignments(clauses: readonly Clause[], quote: Quoter): Assignment[] {
  const byAgency = new Map<string, Assignment>();
  for (const duty of dutiesOf(clauses)) {
    const key = `${plain(duty.agency).replace(/[\s–-]+/g, ' ')}|${duty.asked}`;
    const task: Task = {
      ...quote('task', duty.words, duty.path),
      role: duty.role,
      ...boundsOf(duty.words.text),
    };
    const known = byAgency.get(key);
    if (known) known.tasks.push(task);
    else byAgency.set(key, { id: `${task.id}-agency`, agency: duty.agency, role: duty.role, tasks: [task] });
  }
  return [...byAgency.values()].map((assignment) => ({ ...assignment, role: leadingRole(assignment.tasks) }));
}

/** The duties of the plan, found where it hands them out. */
export function dutiesOf(clauses: readonly Clause[]): Duty[] {
  return [...clauses.filter((clause) => !clause.label).flatMap(dutiesIn), ...labelled(clauses)];
}

function leadingRole(tasks: readonly Task[]): Role {
  return tasks.find(({ role }) => role !== 'coordinate')?.role ?? 'coordinate';
}

const ORGANISING: readonly Topic[] = ['organisation', 'solutions', 'reporting', 'time', 'funding'];

function dutiesIn(clause: Clause): Duty[] {
  if (isClosingFormula(clause.words.text)) return [];
  const topics = clause.node?.about ?? [];
  const owner = ownerOf(clause.node);
  if (!owner && !topics.some((topic) => ORGANISING.includes(topic) || topic === 'awards')) return [];
  if (clause.words.text.endsWith(':') && !owner) return [];
  const parts = split(clause.words);
  let actor: { agency: Passage; asked: boolean } | null = owner;
  return parts.flatMap((words) => {
    const own = actingIn(words, owner !== null);
    if (own) actor = own;
    if (!actor || (topics.includes('awards') && !isAwardDuty(words.text, own))) return [];
    return [
      {
        agency: actor.agency.text,
        words: trimmed(words),
        role: roleOf(words, own, actor.asked),
        asked: actor.asked,
        path: clause.path,
      },
    ];
  });
}

/** Under a body's own heading only another body that leads or coordinates takes a task over. */
function actingIn(words: Passage, owned: boolean): Actor | null {
  const actor = actorOf(words);
  if (!actor) return null;
  return owned &&
    !/^(?:chủ trì|phối hợp|báo cáo|chịu trách nhiệm|có trách nhiệm)/u.test(
      plain(words.text.slice(actor.verbAt)),
    )
    ? null
    : actor;
}

function isAwardDuty(text: string, actor: Actor | null): boolean {
  return (
    actor !== null &&
    /^(?:chủ trì|phối hợp|tham mưu|thẩm định|tiếp nhận|có trách nhiệm)/u.test(plain(text.slice(actor.verbAt)))
  );
}

/** Formulas that end a plan: they appeal to all and hand out nothing. */
function isClosingFormula(text: string): boolean {
  return /^(?:trên đây là|trong quá trình|quá trình (?:triển khai|tổ chức|thực hiện)|nếu có|yêu cầu các|nhận được)/u.test(
    plain(text),
  );
}

/** The body whose heading a clause stands under, in a part that hands out tasks. */
export function ownerOf(node: Node | null): { agency: Passage; asked: boolean } | null {
  for (let at = node; at; at = at.parent) {
    if (at.sentence) {
      const actor = actorOf(at.whole);
      if (actor && at !== node) return actor;
      continue;
    }
    if (isOwner(at)) return agencyOf(at.words);
  }
  return null;
}

function isOwner(node: Node): boolean {
  const named = node.topics.length === 0 || /^(?:trách nhiệm|nhiệm vụ) của /u.test(plain(node.words.text));
  if (!named || node.parent === null || node.words.text.split(' ').length > 40) return false;
  const organising = node.about.includes('organisation');
  if (opensWithAgency(node.words.text))
    return (
      organising ||
      (actorOf(node.words) === null &&
        node.about.includes('content') &&
        node.rest === null &&
        isHandedOut(node))
    );
  return (
    organising &&
    firstDuty(node.words.text.split(' ').slice(0, 2).join(' ')) === null &&
    node.words.text.split(' ').length <= 12
  );
}

function isHandedOut(node: Node): boolean {
  return node.parent !== null && /nhiệm vụ/u.test(plain(node.parent.words.text));
}

/** A list item is one task, unless another body begins to act in it. */
function split(words: Passage): Passage[] {
  const colon = words.text.slice(0, 140).indexOf(': ');
  const named = colon > 0 ? actorOf(part(words, colon + 2)) : null;
  if (named && /^(?:chủ trì|phối hợp)/u.test(plain(words.text.slice(colon + 2 + named.verbAt))))
    return [part(words, colon + 2)];
  const found: Passage[] = [];
  for (const piece of pieces(words)) {
    const before = found.at(-1);
    if (before && !actorOf(piece))
      found[found.length - 1] = part(
        words,
        offsetIn(words, before),
        offsetIn(words, piece) + piece.text.length,
      );
    else found.push(piece);
  }
  return found;
}

function roleOf(words: Passage, actor: Actor | null, asked: boolean): Role {
  if (asked) return 'asked';
  const duty = firstDuty(actor ? words.text.slice(actor.verbAt) : words.text);
  return duty === 'phối hợp' ? 'coordinate' : 'lead';
}

/** Blocks of labels below a task: `Đơn vị chủ trì:` gives it to that body. */
function labelled(clauses: readonly Clause[]): Duty[] {
  return clauses.flatMap((clause, at) => {
    if (clause.label?.name !== 'lead' || !clause.label.value.text) return [];
    const task = taskAbove(clauses, at);
    const agency = clause.label.value.text.replace(/[.;\s]+$/u, '');
    return task
      ? [
          {
            agency: agencyIn(clause.label.value) ?? agency,
            words: trimmed(task),
            role: 'lead' as const,
            asked: false,
            path: clause.path,
          },
        ]
      : [];
  });
}

function agencyIn(value: Passage): string | null {
  return actorOf(value)?.agency.text ?? null;
}

const LONGEST_BLOCK = 12;

/** What a label block is about: the `Nội dung:` beside it, the clause it follows, or else its heading. */
export function taskAbove(clauses: readonly Clause[], at: number): Passage | null {
  const node = clauses[at]?.node ?? null;
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_BLOCK) && clauses[i]?.node === node; i--) {
    const clause = clauses[i];
    if (clause?.label?.name === 'task') return clause.label.value;
    if (clause && !clause.label) return clause.words;
  }
  return node ? node.whole : null;
}
