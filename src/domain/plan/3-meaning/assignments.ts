import { plain } from '../1-text/fold.ts';
import { type Passage, part, stretch } from '../1-text/passage.ts';
import type { Clause } from '../2-structure/outline.ts';
import { piecesOf, trimmed } from '../2-structure/sentences.ts';
import type { Table } from '../2-structure/tables.ts';
import type { Topic } from '../2-structure/topics.ts';
import type { Assignment, Role, Task } from '../reading.ts';
import { boundsOf } from './bounds.ts';
import type { Quoter } from './item.ts';
import { leadOf, taskAbove } from './label-blocks.ts';
import { ownerOf } from './owners.ts';
import type { Addressed } from './words/bodies.ts';
import { type Actor, actorOf, firstDeed, opensWithDuty } from './words/duties.ts';

interface Duty {
  readonly agency: string;
  readonly words: Passage;
  readonly role: Role;
  readonly asked: boolean;
  readonly path: string;
}

/** Who has to do what: the tasks of each body, in the order of the plan. */
export function assignments(
  clauses: readonly Clause[],
  tables: readonly Table[],
  quote: Quoter,
): Assignment[] {
  const byBody = new Map<string, Assignment>();
  for (const duty of [...clauses.flatMap(dutiesIn), ...inBlocks(clauses), ...tables.flatMap(inTable)]) {
    const key = `${plain(duty.agency).replace(/[\s–-]+/gu, ' ')}|${duty.asked}`;
    const task: Task = {
      ...quote('task', duty.words, duty.path),
      role: duty.role,
      ...boundsOf(duty.words.text),
    };
    const known = byBody.get(key);
    if (known) known.tasks.push(task);
    else byBody.set(key, { id: `agency-${task.id}`, agency: duty.agency, role: duty.role, tasks: [task] });
  }
  return [...byBody.values()].map((assignment) => ({ ...assignment, role: leadingRole(assignment.tasks) }));
}

/** A body leads as soon as it leads one task. */
function leadingRole(tasks: readonly Task[]): Role {
  return tasks.find(({ role }) => role !== 'coordinate')?.role ?? 'coordinate';
}

const SILENT: ReadonlyArray<Topic | undefined> = ['purpose', 'situation', 'participants'];
const ORGANISING: readonly Topic[] = ['organisation', 'solutions', 'reporting', 'time', 'funding', 'awards'];

/** The duties a clause hands out: to the body it stands under, and to those that act in it. */
function dutiesIn(clause: Clause): Duty[] {
  if (clause.label || isFormula(clause.words.text)) return [];
  const owner = ownerOf(clause);
  const topics = clause.node?.about ?? [];
  const organising = topics.some((topic) => ORGANISING.includes(topic));
  if (clause.words.text.endsWith(':') && !owner) return [];
  if (!owner && !organising)
    return SILENT.includes(topics[0])
      ? []
      : clause.sentences.flatMap((sentence) => orderIn(sentence, clause));
  let acting: Addressed | null = owner;
  return split(clause.words).flatMap((words) => {
    const actor = actingIn(words, owner !== null);
    if (actor) acting = actor;
    if (!acting || (topics.includes('awards') && !handlesAwards(words.text, actor))) return [];
    const role = roleOf(words.text, actor, acting.asked);
    return [
      { agency: acting.agency.text, words: trimmed(words), role, asked: acting.asked, path: clause.path },
    ];
  });
}

/** In any other part only an outright order counts: `Giao Phòng Kinh tế chủ trì …`, `Công an xã chịu trách nhiệm …`. */
function orderIn(sentence: Passage, clause: Clause): Duty[] {
  const actor = actorOf(sentence);
  if (!actor) return [];
  const ordered = /^(?:giao|phân công|đề nghị)\s/iu.test(sentence.text);
  const charged = /^(?:chủ trì|chịu trách nhiệm|có trách nhiệm)/u.test(
    plain(sentence.text.slice(actor.verbAt)),
  );
  if (!ordered && !charged) return [];
  const role = roleOf(sentence.text, actor, actor.asked);
  return [
    { agency: actor.agency.text, words: trimmed(sentence), role, asked: actor.asked, path: clause.path },
  ];
}

/** Under a body's own heading only another body that leads, coordinates or reports takes a task over. */
function actingIn(words: Passage, owned: boolean): Actor | null {
  const actor = actorOf(words);
  if (!actor || !owned) return actor;
  const verb = plain(words.text.slice(actor.verbAt));
  return /^(?:chủ trì|phối hợp|báo cáo|chịu trách nhiệm|có trách nhiệm)/u.test(verb) ? actor : null;
}

/** In the part on awards a body's task is what it does with the files, not that it awards. */
function handlesAwards(text: string, actor: Actor | null): boolean {
  const verb = actor ? plain(text.slice(actor.verbAt)) : '';
  return /^(?:chủ trì|phối hợp|tham mưu|thẩm định|tiếp nhận|tổng hợp|có trách nhiệm)/u.test(verb);
}

/** Formulas that end a plan: they appeal to all and hand out nothing. */
function isFormula(text: string): boolean {
  return FORMULA.test(plain(text));
}

const FORMULA =
  /^(?:trên đây là|trong quá trình|quá trình (?:triển khai|tổ chức|thực hiện)|nếu có|yêu cầu|nhận được kế hoạch|căn cứ nội dung kế hoạch[^.;]{0,40}yêu cầu)|^[^,.;]{3,60}\s(?:yêu cầu|đề nghị)\s(?:các|thủ trưởng|lãnh đạo)/u;

/** A list item is one task, unless another body begins to act in it, the role changes, or it runs on and on. */
function split(words: Passage): Passage[] {
  const named = behindName(words);
  if (named) return [named];
  const parts = piecesOf(words);
  const long = words.text.length > LONGEST_TASK;
  const found: Passage[] = [];
  for (const piece of parts) {
    const before = found.at(-1);
    if (before && !opensTask(piece, before, long)) {
      found[found.length - 1] = stretch(words, before, piece);
    } else found.push(piece);
  }
  return found;
}

const LONGEST_TASK = 450;

function opensTask(piece: Passage, before: Passage, long: boolean): boolean {
  if (actorOf(piece)) return true;
  return opensWithDuty(piece.text) && (long || coordinates(piece.text) !== coordinates(before.text));
}

function coordinates(text: string): boolean {
  return firstDeed(text) === 'phối hợp';
}

/** `Bằng khen của …: Công an xã chủ trì, …`: the task is what stands behind the colon. */
function behindName(words: Passage): Passage | null {
  const colon = words.text.slice(0, 140).indexOf(': ');
  if (colon < 0) return null;
  const rest = part(words, colon + 2);
  const actor = actorOf(rest);
  return actor && /^(?:chủ trì|phối hợp)/u.test(plain(rest.text.slice(actor.verbAt))) ? rest : null;
}

function roleOf(text: string, actor: Actor | null, asked: boolean): Role {
  if (asked || /^đề nghị\s/iu.test(text)) return 'asked';
  return coordinates(actor ? text.slice(actor.verbAt) : text) ? 'coordinate' : 'lead';
}

/** Blocks of labels below a task: `Đơn vị chủ trì:` gives the task to that body. */
function inBlocks(clauses: readonly Clause[]): Duty[] {
  return clauses.flatMap((clause, at) => {
    const lead = leadOf(clause);
    const task = lead && taskAbove(clauses, at);
    return lead && task
      ? [{ agency: lead, words: trimmed(task), role: 'lead' as const, asked: false, path: clause.path }]
      : [];
  });
}

/** The rows of a table of tasks. */
function inTable(table: Table): Duty[] {
  return table.rows.flatMap(({ task, lead }) =>
    task && lead
      ? [
          {
            agency: lead.text.replace(/[.;\s]+$/u, ''),
            words: trimmed(task),
            role: 'lead' as const,
            asked: false,
            path: 'table',
          },
        ]
      : [],
  );
}
