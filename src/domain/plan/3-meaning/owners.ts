import { plain } from '../1-text/fold.ts';
import { type Passage, part } from '../1-text/passage.ts';
import type { Clause, Node } from '../2-structure/outline.ts';
import { type Addressed, bodyOf, opensWithBody } from './words/bodies.ts';
import { actorOf, opensWithDuty } from './words/duties.ts';

/** The body each clause hands its task to by where it stands; a clause that stands under none is absent. */
export type Owners = ReadonlyMap<Clause, Addressed>;

/**
 * The owners of all clauses.
 * - a clause belongs to the body that introduces its list, or else whose heading it stands under;
 * - under the heading of a level (`Cấp xã`) the body that acts in one item goes on in the next.
 */
export function ownersOf(clauses: readonly Clause[]): Owners {
  const owners = new Map<Clause, Addressed>();
  const acting = new Map<Node, Addressed>();
  const known = new Map<Node, Addressed | null>();
  for (const clause of clauses) {
    const owner = namedIn(clause)?.owner ?? introducedBy(clause) ?? ownerAbove(clause, known);
    if (!owner) continue;
    const level = clause.node && /^cấp /u.test(plain(owner.agency.text)) ? clause.node : null;
    const actor = level && actorOf(clause.words);
    if (level && actor) acting.set(level, actor);
    owners.set(clause, (level && acting.get(level)) ?? owner);
  }
  return owners;
}

/** `- Công an xã: tuần tra ban đêm; …`: the body that opens an item, and its task behind the colon. */
export function namedIn({ words, node, sign }: Clause): { owner: Addressed; task: Passage } | null {
  const colon = words.text.slice(0, LONGEST_NAME_BEFORE).indexOf(': ');
  if (colon < 0 || !sign || !node?.about.some((topic) => topic === 'organisation' || topic === 'solutions'))
    return null;
  const name = part(words, 0, colon);
  if (!opensWithBody(name.text) || actorOf(name)) return null;
  return { owner: bodyOf(name), task: part(words, colon + 2) };
}

const LONGEST_NAME_BEFORE = 140;

function introducedBy(clause: Clause): Addressed | null {
  for (let above = clause.under; above; above = above.under) {
    if (opensWithBody(above.words.text) && !actorOf(above.words)) return bodyOf(above.words);
  }
  return null;
}

function ownerAbove(clause: Clause, known: Map<Node, Addressed | null>): Addressed | null {
  return ownerOf(clause.numbered ? (clause.node?.parent ?? null) : clause.node, known);
}

/** The body of a heading, or else of the one above it; found once for all its clauses. */
function ownerOf(node: Node | null, known: Map<Node, Addressed | null>): Addressed | null {
  if (!node) return null;
  const before = known.get(node);
  if (before !== undefined) return before;
  const own = node.sentence ? actorOf(node.whole) : isOwner(node) ? bodyOf(nameOf(node.words)) : null;
  const owner = own && isAsked(node.parent) ? { ...own, asked: true } : own;
  const found = owner ?? ownerOf(node.parent, known);
  known.set(node, found);
  return found;
}

/** `Phòng Nội vụ là cơ quan thường trực`: the name without what the body is. */
function nameOf(heading: Passage): Passage {
  const title = /,?\s(?:là (?:cơ quan|đơn vị|đầu mối)|- cơ quan thường trực)/u.exec(plain(heading.text));
  return title ? part(heading, 0, title.index) : heading;
}

/** Whether bodies are listed under a heading that asks: `7. Đề nghị`. */
function isAsked(node: Node | null): boolean {
  return node !== null && /^đề nghị(?!\p{L})/u.test(plain(node.words.text));
}

/** Whether a heading is a body's name, in a part that hands out tasks. */
function isOwner(node: Node): boolean {
  const text = plain(node.words.text);
  const words = text.split(' ').length;
  if (!node.parent || words > LONGEST_NAME) return false;
  if (node.topics.length > 0 && !/^(?:trách nhiệm|nhiệm vụ) của /u.test(text)) return false;
  const named = opensWithBody(text);
  const organising = node.about.length === 1 && node.about[0] === 'organisation';
  if (organising)
    return named || (words <= LONGEST_STRANGE_NAME && !NO_NAME.test(text) && !opensWithDuty(text));
  return named && actorOf(node.words) === null && HANDS_OUT.test(plain(node.parent.words.text));
}

const LONGEST_NAME = 40;
const LONGEST_STRANGE_NAME = 12;
const HANDS_OUT = /nhiệm vụ|tổ chức|phân công|trách nhiệm/u;
/** Openings of headings that name a matter, not a body. */
const NO_NAME =
  /^(?:công tác|việc|về|chế độ|tổng kết|sơ kết|một số|quy trình|thời|nội dung|hình thức|giai đoạn|đợt|bước|phương|điều|nguồn|kết quả|hoạt động|tháng|quý|năm)(?!\p{L})/u;
