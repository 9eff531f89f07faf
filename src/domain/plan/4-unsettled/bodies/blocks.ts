import type { Node } from '../../2-structure/outline.ts';
import { opensWithBody } from '../../3-meaning/words/bodies.ts';
import { type Examined, type Finder, together } from '../point.ts';

/** Tasks without time or without an owner, among tasks that have them on lines of their own. */
export const incompleteBlocks: Finder = (plan) => {
  const labels = labelsOf(plan);
  if (labels.time.size + labels.lead.size === 0) return [];
  const groups = siblingsIn(plan.structure.nodes);
  const lacking = (has: ReadonlySet<Node>, inside: RegExp): Node[] =>
    groups.flatMap((siblings) => lackingIn(siblings, has)).filter(({ whole }) => !inside.test(whole.text));
  const ownerless = lacking(labels.lead, OWNER);
  const owned = ownerless.length > 0 ? ownedIn(plan) : new Set();
  return [
    ...together(
      'block-without-time',
      lacking(labels.time, TIME).map(({ words }) => words),
    ),
    ...together(
      'block-without-owner',
      ownerless.filter((node) => !owned.has(node)).map(({ words }) => words),
    ),
  ];
};

/** Time and owner that stand in the task's own sentence. */
const TIME = /thời (?:gian|hạn)|\d\/\d{4}|(?:ngày|tháng|quý|năm) [\dIVX]/iu;
const OWNER = /chủ trì|phụ trách|thực hiện:/iu;

function siblingsIn(nodes: readonly Node[]): Node[][] {
  const groups = new Map<string, Node[]>();
  for (const node of nodes) {
    const key = `${node.parent?.index ?? ''}|${node.rank}`;
    const group = groups.get(key);
    if (group) group.push(node);
    else groups.set(key, [node]);
  }
  return [...groups.values()];
}

/** Headings under which there is a line of time, or of who leads. */
function labelsOf({ clauses }: Examined) {
  const found = { time: new Set<Node>(), lead: new Set<Node>() };
  for (const { clause, plain } of clauses) {
    const name = clause.label?.name ?? (/^thời (?:gian|hạn) /u.test(plain) ? 'time' : null);
    if (name !== 'time' && name !== 'lead') continue;
    for (let node = clause.node; node && !found[name].has(node); node = node.parent) found[name].add(node);
  }
  return found;
}

/** The tasks without it, where most siblings have it. */
function lackingIn(siblings: readonly Node[], has: ReadonlySet<Node>): Node[] {
  const without = siblings.filter((node) => !has.has(node));
  const few = siblings.length >= 3 && without.length <= siblings.length * 0.4;
  return few ? without.filter(isTask) : [];
}

/** A heading that names a body holds its duties, one that names money or awards no task. */
function isTask({ words, topics }: Node): boolean {
  return !opensWithBody(words.text) && topics.every((topic) => TASKS.has(topic));
}

const TASKS: ReadonlySet<string> = new Set(['content', 'work', 'solutions', 'organisation']);

/** The headings under which a sentence of its own names who acts. */
function ownedIn({ clauses }: Examined): ReadonlySet<Node | null> {
  return new Set(clauses.filter(({ words }) => opensWithBody(words.text)).map(({ clause }) => clause.node));
}
