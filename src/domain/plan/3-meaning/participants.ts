import { plain } from '../1-text/fold.ts';
import type { Passage } from '../1-text/passage.ts';
import { labelOf } from '../2-structure/labels.ts';
import type { Clause, Node } from '../2-structure/outline.ts';
import { trimmed } from '../2-structure/sentences.ts';
import type { Topic } from '../2-structure/topics.ts';
import type { Item } from '../reading.ts';
import type { Quoter } from './item.ts';
import { namesEvent } from './words/events.ts';

/** Who takes part: each entry under `Đối tượng` or `Thành phần`, or behind such a label where an event or the whole is told. */
export function participants(clauses: readonly Clause[], quote: Quoter): Item[] {
  return clauses.flatMap((clause) => {
    const words = entryOf(clause);
    const entries = [...(words ? [words] : []), ...behindOthers(clause)];
    return entries.map((entry) => quote('participant', trimmed(entry), clause.path));
  });
}

/** The words of an entry; null where the clause is none. A line that only announces the list is no entry. */
function entryOf(clause: Clause): Passage | null {
  const { node, label, words } = clause;
  if (words.text.endsWith(':') || /^(?:quy mô|số lượng) ?:/iu.test(words.text) || isOfAwards(node))
    return null;
  const about = node?.about ?? [];
  if (about.length === 1 && about[0] === 'participants')
    return label?.name === 'participants' ? label.value : words;
  if (isLabelled(clause.under)) return words;
  if (label) return isLabelled(clause) && label.value.text ? label.value : null;
  return about.includes('participants') && about.every(isFrame) && !NO_PEOPLE.test(plain(words.text))
    ? words
    : null;
}

/** `Địa điểm: hội trường. Thành phần: trưởng các thôn`: labels in the sentences behind the first. */
function behindOthers({ node, sentences }: Clause): Passage[] {
  if (sentences.length < 2 || !node || ![node, node.parent].some((above) => above?.topics.some(isFrame)))
    return [];
  return sentences.slice(1).flatMap((sentence) => {
    const label = labelOf(sentence);
    return label?.name === 'participants' && label.value.text ? [label.value] : [];
  });
}

const FRAME: readonly Topic[] = ['participants', 'time', 'place'];

/** What tells of the whole, not of one task. */
function isFrame(topic: Topic): boolean {
  return FRAME.includes(topic);
}

/** A place or a time beside the people, in a part on all of them. */
const NO_PEOPLE =
  /^(?:trên |tại |phạm vi|quy mô|địa bàn|địa điểm|toàn (?:xã|phường|tỉnh|huyện|thị|thành|đặc)|trong |từ |ngày |tháng |năm |quý |bắt đầu|thời |kế hoạch |\d{1,2}[/ ])/u;

/** A label on people in a part on people, time and place, or below an event. */
function isLabelled(clause: Clause | null): boolean {
  if (clause?.label?.name !== 'participants') return false;
  const { node } = clause;
  return (
    node === null || node.about.some(isFrame) || node.about[0] === 'purpose' || namesEvent(node.words.text)
  );
}

/** Under praise, `Đối tượng` are those to be praised. */
function isOfAwards(node: Node | null): boolean {
  for (let above = node; above; above = above.parent) {
    if (above.topics.includes('awards') || PRAISED.test(plain(above.words.text))) return true;
  }
  return false;
}

const PRAISED =
  /^(?:về )?đối tượng[^.;]{0,20} (?:khen|xét|được tặng|tặng|đề nghị|giám sát|kiểm tra|xử lý|thụ hưởng)/u;
