import { plain } from '../1-text/fold.ts';
import type { Clause, Node } from '../2-structure/outline.ts';
import { type Addressed, bodyOf, opensWithBody } from './words/bodies.ts';
import { actorOf, opensWithDuty } from './words/duties.ts';

/** The body a clause hands its task to by where it stands: under its heading, or in the list it introduces. */
export function ownerOf(clause: Clause): Addressed | null {
  for (let above = clause.under; above; above = above.under) {
    if (opensWithBody(above.words.text) && !actorOf(above.words)) return bodyOf(above.words);
  }
  return ownerAbove(clause.node, clause);
}

function ownerAbove(from: Node | null, clause: Clause): Addressed | null {
  for (let node = from; node; node = node.parent) {
    const itself = node === clause.node && clause.numbered;
    if (node.sentence && !itself) {
      const actor = actorOf(node.whole);
      if (actor) return actor;
    }
    if (!node.sentence && !itself && isOwner(node)) return bodyOf(node.words);
  }
  return null;
}

/** A heading that is a body's name, in a part that hands out tasks. */
function isOwner(node: Node): boolean {
  const text = plain(node.words.text);
  if (!node.parent || text.split(' ').length > LONGEST_NAME) return false;
  if (node.topics.length > 0 && !/^(?:trách nhiệm|nhiệm vụ) của /u.test(text)) return false;
  const named = opensWithBody(text);
  const organising = node.about.length === 1 && node.about[0] === 'organisation';
  if (!organising)
    return (
      named &&
      actorOf(node.words) === null &&
      /nhiệm vụ|tổ chức|phân công|trách nhiệm/u.test(plain(node.parent.words.text))
    );
  return (
    named || (!NO_NAME.test(text) && !opensWithDuty(text) && text.split(' ').length <= LONGEST_STRANGE_NAME)
  );
}

const LONGEST_NAME = 40;
const LONGEST_STRANGE_NAME = 12;
/** Openings of headings that name a matter, not a body. */
const NO_NAME =
  /^(?:công tác|việc|về|chế độ|tổng kết|sơ kết|một số|quy trình|thời|nội dung|hình thức|giai đoạn|đợt|bước|phương|điều|nguồn|kết quả|hoạt động|tháng|quý|năm)(?!\p{L})/u;
