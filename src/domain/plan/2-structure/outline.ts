import type { Paragraph } from '../1-text/paragraphs.ts';
import { type Passage, part } from '../1-text/passage.ts';
import { type Heading, headingsOf } from './headings.ts';
import { type Label, labelOf } from './labels.ts';
import { sentencesOf } from './sentences.ts';
import type { Topic } from './topics.ts';

export interface Node extends Heading {
  readonly index: number;
  readonly level: number;
  readonly parent: Node | null;
  /** Its own topics, or else those of the heading above. */
  readonly about: readonly Topic[];
  /** Numbers from the top: `II/3/3.1`. */
  readonly path: string;
}

/** A stretch of text that says something: a paragraph, a bullet, a numbered sentence, or a run-in text. */
export interface Clause {
  readonly words: Passage;
  readonly sentences: readonly Passage[];
  readonly node: Node | null;
  /** The sign of its bullet, or empty. */
  readonly sign: string;
  /** The line that introduces the list it stands in: `- Công an xã:` above its plus bullets. */
  readonly under: Clause | null;
  /** Set where the clause is the whole of a numbered paragraph. */
  readonly numbered: boolean;
  readonly label: Label | null;
  readonly path: string;
}

export interface Outline {
  readonly nodes: readonly Node[];
  readonly clauses: readonly Clause[];
}

/**
 * The body as headings and clauses.
 * - every paragraph is a heading, a clause, or both (a numbered sentence; a heading nothing follows);
 * - the sentences that end the plan stand under no heading;
 * - the tree takes numbers as printed: jumps and repeats keep their place, a rank that is missing is no level.
 */
export function outlineOf(
  paragraphs: readonly Paragraph[],
  headings: ReadonlyArray<Heading | null> = headingsOf(paragraphs),
): Outline {
  const formula = formulaFrom(paragraphs, headings);
  const nodes: Node[] = [];
  const clauses: Clause[] = [];
  let open: Node | null = null;
  for (const [at, paragraph] of paragraphs.entries()) {
    if (at === formula) open = null;
    const heading = headings[at];
    if (!heading) {
      clauses.push(clauseOf(paragraph, open, clauses));
      continue;
    }
    open = nodeOf(heading, open, nodes);
    nodes.push(open);
    const text = textOf(open, headings[at + 1]);
    if (text)
      clauses.push(
        labelled(open, clauses.length) ?? { ...bare(text, open, clauses.length), numbered: !open.rest },
      );
  }
  return { nodes, clauses };
}

/** Where the sentences begin that end a plan behind its last heading and belong to none. */
function formulaFrom(paragraphs: readonly Paragraph[], headings: ReadonlyArray<Heading | null>): number {
  const last = headings.findLastIndex((heading) => heading !== null);
  const said = paragraphs.findIndex((paragraph, at) => at > last && FORMULA.test(paragraph.text));
  return said >= 0 ? said : paragraphBehindList(paragraphs, last);
}

/** The last paragraph of all, in plain sentences behind a list: it belongs to the plan, not to the list. */
function paragraphBehindList(paragraphs: readonly Paragraph[], last: number): number {
  const at = paragraphs.length - 1;
  const [before, end] = [paragraphs[at - 1], paragraphs[at]];
  const closes = end && !end.marker && /\.\/\.?$/u.test(end.text) && before?.marker?.kind === 'bullet';
  return closes && at - 1 > last ? at : -1;
}

const FORMULA =
  /^(?:Trên đây là|Trong quá trình|Quá trình (?:triển khai|tổ chức|thực hiện)|Yêu cầu (?:các|thủ trưởng)|Nhận được Kế hoạch|Căn cứ nội dung Kế hoạch này,? yêu cầu)/u;

function nodeOf(heading: Heading, open: Node | null, nodes: readonly Node[]): Node {
  let parent = open;
  while (parent && parent.rank >= heading.rank) parent = parent.parent;
  const about = heading.topics.length > 0 ? heading.topics : inherited(parent);
  const path = `${parent ? `${parent.path}/` : ''}${heading.number ?? '#'}`;
  return { ...heading, index: nodes.length, level: (parent?.level ?? 0) + 1, parent, about, path };
}

/** Topics that a heading naming several does not hand down: `Đơn vị` under `Đơn vị, thời gian, thành phần` is none of them. */
const NOT_SHARED: ReadonlySet<Topic> = new Set(['participants', 'time', 'awards', 'funding', 'reporting']);

function inherited(parent: Node | null): readonly Topic[] {
  const topics = parent?.about.filter((topic) => topic !== 'place') ?? [];
  return topics.length < 2 ? topics : topics.filter((topic) => !NOT_SHARED.has(topic));
}

/** `c) Thời gian thực hiện: Quý II/2026`: a label of the task it stands under, whose letter is only its sign; null for any other. */
function labelled({ rest, whole, parent, number }: Node, order: number): Clause | null {
  if (!rest || !parent?.parent) return null;
  if ([...parent.about, ...parent.topics, ...parent.parent.topics].some((topic) => NOT_SHARED.has(topic)))
    return null;
  const clause = bare(whole, parent, order);
  const name = clause.label?.name;
  const isBody = name === 'lead' || name === 'coordinate';
  if (!name || (isBody && !NAMES_A_BODY.test(whole.text))) return null;
  return { ...clause, sign: number ?? '' };
}

/** `Chủ trì:` alone may open a task of the body above. */
const NAMES_A_BODY = /^(?:Các )?(?:cơ quan|đơn vị|bộ phận|cá nhân|người|phân công)/iu;

/** What a numbered paragraph says itself: the text after its colon, its sentence, or all of it where nothing hangs below. */
function textOf(node: Node, next: Heading | null | undefined): Passage | null {
  if (node.rest) return node.rest;
  if (node.sentence) return node.whole;
  const leaf = next === undefined || (next !== null && next.rank <= node.rank);
  return leaf ? node.whole : null;
}

function clauseOf(paragraph: Paragraph, node: Node | null, clauses: readonly Clause[]): Clause {
  const marker = paragraph.marker;
  const clause = bare(marker ? part(paragraph, marker.length) : paragraph, node, clauses.length);
  const sign = marker?.sign || (marker ? '()' : '');
  return { ...clause, sign, under: introduction(sign, node, clauses.at(-1) ?? null) };
}

/** The introducing line above: the one before, or the one that introduced its neighbours with the same sign. */
function introduction(sign: string, node: Node | null, before: Clause | null): Clause | null {
  if (!before || before.node !== node || !sign) return null;
  for (let above: Clause | null = before; above; above = above.under) {
    if (above.sign === sign) return above.under;
  }
  return introduces(before) ? before : before.under;
}

function introduces(clause: Clause): boolean {
  const text = clause.words.text;
  return (
    text.endsWith(':') ||
    (clause.sign !== '-' && !/[.;]$/u.test(text) && text.split(' ').length <= SHORT_NAME)
  );
}

const SHORT_NAME = 20;

function bare(words: Passage, node: Node | null, order: number): Clause {
  const path = `${node?.path ?? ''}:${order}`;
  return {
    words,
    sentences: sentencesOf(words),
    node,
    sign: '',
    under: null,
    numbered: false,
    label: labelOf(words),
    path,
  };
}
