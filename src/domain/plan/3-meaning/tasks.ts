import { plain } from '../1-text/fold.ts';
import { type Passage, part, stretch } from '../1-text/passage.ts';
import type { Clause, Node } from '../2-structure/outline.ts';
import { piecesOf, sentencesOf, trimmed } from '../2-structure/sentences.ts';
import type { Topic } from '../2-structure/topics.ts';
import type { Role } from '../reading.ts';
import { namedIn } from './owners.ts';
import { partnersIn } from './partners.ts';
import type { Addressed } from './words/bodies.ts';
import { type Actor, actorOf, firstDeed, opensWithDuty } from './words/duties.ts';

/** A task and the body that has it. */
export interface Duty {
  readonly agency: string;
  readonly words: Passage;
  readonly role: Role;
  readonly asked: boolean;
  readonly path: string;
  readonly partners?: string | null | undefined;
  readonly product?: string | null | undefined;
}

const ORGANISING: readonly Topic[] = [
  'organisation',
  'work',
  'solutions',
  'reporting',
  'time',
  'funding',
  'awards',
];
const SILENT: readonly Topic[] = ['purpose', 'situation', 'participants'];

/** The duties a clause hands out: to the body it stands under, and to those that act in it. */
export function dutiesIn(clause: Clause, owner: Addressed | null): Duty[] {
  const topics = topicsOf(clause.node);
  const announcing = clause.words.text.endsWith(':') && (!owner || clause.words.text.length < SHORT);
  if (clause.label || announcing || FORMULA.test(plain(clause.words.text))) return [];
  if (owner || topics.some((topic) => ORGANISING.includes(topic))) return handedOut(clause, owner);
  const silent = topics[0] !== undefined && SILENT.includes(topics[0]);
  return silent ? [] : clause.sentences.flatMap((sentence) => ordered(sentence, clause.path));
}

/** What a clause is about, or else the part it stands in: headings that name several topics hand none down. */
function topicsOf(node: Node | null): readonly Topic[] {
  if (!node || node.about.length > 0) return node?.about ?? [];
  return node.parent?.topics ?? [];
}

/** `Chủ trì, phối hợp:` above a list is no task of its own. */
const SHORT = 30;

/** Formulas that end a plan: they appeal to all and hand out nothing. */
const FORMULA =
  /^(?:trên đây là|trong quá trình|quá trình (?:triển khai|tổ chức|thực hiện)|nếu có|yêu cầu|nhận được kế hoạch|căn cứ nội dung kế hoạch[^.;]{0,40}yêu cầu)|^[^,.;]{3,60}\s(?:yêu cầu|đề nghị)\s(?:các|thủ trưởng|lãnh đạo)/u;

function handedOut(clause: Clause, owner: Addressed | null): Duty[] {
  const about = topicsOf(clause.node);
  const awarding = about.includes('awards') && !about.includes('reporting');
  let acting: Addressed | null = owner;
  return tasksIn(namedIn(clause)?.task ?? clause.words).flatMap((words) => {
    const actor = actingIn(words, owner !== null);
    acting = actor ?? acting;
    return acting && !(awarding && !doesOf(words.text, actor, HANDLING))
      ? [dutyOf(words, actor, { ...acting, asked: acting.asked || (owner?.asked ?? false) }, clause.path)]
      : [];
  });
}

/** In any other part only an outright order counts: `Giao Phòng Kinh tế chủ trì …`, `Công an xã chịu trách nhiệm …`. */
function ordered(sentence: Passage, path: string): Duty[] {
  const actor = actorOf(sentence);
  const order = /^(?:giao|đề nghị)\s/iu.test(sentence.text);
  return actor && (order || doesOf(sentence.text, actor, CHARGED))
    ? [dutyOf(sentence, actor, actor, path)]
    : [];
}

function dutyOf(words: Passage, actor: Actor | null, { agency, asked }: Addressed, path: string): Duty {
  const text = actor ? words.text.slice(actor.verbAt) : words.text;
  const asking = asked || /^đề nghị\s/iu.test(words.text);
  const role = asking ? 'asked' : coordinates(text) ? 'coordinate' : 'lead';
  return { agency: agency.text, words: trimmed(words), role, asked, path, partners: partnersIn(words) };
}

/** Under a body's own heading only another body that leads, coordinates or reports takes a task over. */
function actingIn(words: Passage, owned: boolean): Actor | null {
  const actor = actorOf(words);
  return owned && !doesOf(words.text, actor, TAKING_OVER) ? null : actor;
}

/** Whether the verb of the one that acts is of a kind. */
function doesOf(text: string, actor: Actor | null, verbs: RegExp): boolean {
  return actor !== null && verbs.test(plain(text.slice(actor.verbAt)));
}

const TAKING_OVER = /^(?:chủ trì|phối hợp|báo cáo|gửi|tổng hợp|chịu trách nhiệm|có trách nhiệm)/u;
const CHARGED = /^(?:chủ trì|chịu trách nhiệm|có trách nhiệm)/u;
/** In the part on awards a body's task is what it does with the files, not that it awards. */
const HANDLING =
  /^(?:chủ trì|phối hợp|tham mưu|thẩm định|tiếp nhận|tổng hợp|có trách nhiệm|lựa chọn|rà soát|lập|hướng dẫn|gửi)/u;

/**
 * A list item is one task, unless another body begins to act in it, the role changes, or it runs on and on: then its
 * sentences are tasks, or its parts where it is one sentence.
 */
function tasksIn(words: Passage): Passage[] {
  const named = behindName(words);
  if (named) return [named];
  const long = words.text.length > LONGEST_TASK;
  const sentences = long ? sentencesOf(words) : [words];
  const several = sentences.length > 1 && sentences.every(({ text }) => firstDeed(text.slice(0, 80)));
  return (several ? sentences : [words]).flatMap((sentence) => partsOf(sentence, long && !several));
}

function partsOf(words: Passage, long: boolean): Passage[] {
  const found: Passage[] = [];
  for (const piece of piecesOf(words)) {
    const before = found.at(-1);
    if (before && !opensTask(piece, before, long)) found[found.length - 1] = stretch(words, before, piece);
    else found.push(piece);
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
  return doesOf(rest.text, actorOf(rest), /^(?:chủ trì|phối hợp)/u) ? rest : null;
}
