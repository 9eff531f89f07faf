import { plain } from '../1-text/fold.ts';
import type { Passage } from '../1-text/passage.ts';
import type { Clause } from '../2-structure/outline.ts';
import { piecesOf, trimmed } from '../2-structure/sentences.ts';
import type { Topic } from '../2-structure/topics.ts';
import type { Item } from '../reading.ts';
import type { Quoter } from './item.ts';

/** Where the money comes from: the part on funding, and tasks that provide it. */
export function funding(clauses: readonly Clause[], quote: Quoter): Item[] {
  return clauses.flatMap((clause) =>
    stated(clause).map((words) => quote('funding', trimmed(words), clause.path)),
  );
}

function stated(clause: Clause): Passage[] {
  const topics = clause.node?.about ?? [];
  if (topics.length === 1 && topics[0] === 'funding') return inItsPart(clause);
  if (clause.label?.name === 'funding') return [clause.words];
  const shared = topics.includes('funding') || clause.node?.parent?.topics.includes('funding');
  if (shared && SPENT.test(plain(clause.words.text))) return piecesOf(clause.words);
  if (!topics.some((topic) => HANDED_OUT.includes(topic))) return [];
  if (!SOURCE.test(plain(clause.words.text))) return [];
  return piecesOf(clause.words).filter(({ text }) => PROVIDES.test(plain(text)));
}

/** Quick to look for; most clauses name none. */
const SOURCE = /kinh phí|ngân sách|vốn|nguồn/u;

const HANDED_OUT: readonly Topic[] = ['organisation', 'solutions', 'work'];

/** Every piece of the part on funding; a paragraph that speaks of no money ends the plan, not the part. */
function inItsPart({ node, words, sign, numbered }: Clause): Passage[] {
  if (!sign && !numbered && !MONEY.test(plain(words.text))) return [];
  const source = node?.rest === words && node.parent?.about[0] === 'funding' ? node.whole : words;
  return piecesOf(source);
}

/** In a part on money and more, what opens with money. */
const SPENT = /^(?:[^.;,]{0,40} )?(?:kinh phí|ngân sách|nguồn chi|quỹ|chi phí)(?!\p{L})/u;
const MONEY =
  /kinh phí|ngân sách|nguồn|quỹ|tài trợ|xã hội hóa|đóng góp|dự toán|đồng(?!\p{L}| chí| thời| bộ| gửi)|hỗ trợ|vốn|tiền|toán|chi (?:thường|phí|trả|cho|từ)|tự lo|tự túc/u;
const PROVIDES =
  /(?:bố trí|bảo đảm|đảm bảo|cân đối|huy động|trích|hỗ trợ|chủ động|cấp|lập dự toán|phân bổ|thẩm định|chuẩn bị|dự trù|dành|tranh thủ|vận động)[^.;]{0,60}(?:kinh phí|ngân sách|vốn đối ứng|nguồn tài trợ)|lồng ghép[^.;]{0,30}(?:vốn|nguồn)|kinh phí[^.;]{0,60}(?:từ|bố trí|bảo đảm|đảm bảo|do|sử dụng|hỗ trợ)/u;
