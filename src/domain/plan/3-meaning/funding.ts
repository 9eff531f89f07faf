import { plain } from '../1-text/fold.ts';
import type { Passage } from '../1-text/passage.ts';
import type { Clause } from '../2-structure/outline.ts';
import { piecesOf, trimmed } from '../2-structure/sentences.ts';
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
  if (topics.includes('funding') && topics.length === 1) return [clause.words];
  if (clause.label?.name === 'funding') return [clause.words];
  if (!topics.includes('organisation') && !topics.includes('solutions')) return [];
  return piecesOf(clause.words).filter(({ text }) => PROVIDES.test(plain(text)));
}

const PROVIDES =
  /(?:bố trí|bảo đảm|đảm bảo|cân đối|huy động|trích|hỗ trợ|chủ động|cấp|lập dự toán|phân bổ|thẩm định)[^.;]{0,60}(?:kinh phí|ngân sách)|lồng ghép[^.;]{0,30}(?:vốn|nguồn)|kinh phí[^.;]{0,60}(?:từ|bố trí|bảo đảm|đảm bảo|do|sử dụng|hỗ trợ)/u;
