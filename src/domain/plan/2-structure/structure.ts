import { type Line, linesOf } from '../1-text/lines.ts';
import { layoutOf, type Paragraph, paragraphsOf } from '../1-text/paragraphs.ts';
import { isUpper, join, type Passage } from '../1-text/passage.ts';
import { capacityOf, isPost } from './capacity.ts';
import { headingsOf } from './headings.ts';
import { type Clause, type Node, outlineOf } from './outline.ts';
import { type Table, tablesOf } from './tables.ts';
import { carrierOf, zonesOf } from './zones.ts';

/** A plan as its parts, before any word of it is understood. */
export interface Structure {
  /** The plan's text: every span points into it. */
  readonly text: string;
  readonly header: readonly Line[];
  /** The line `KẾ HOẠCH`; null where the file is no plan. */
  readonly kind: Passage | null;
  readonly title: Passage | null;
  /** The legal recital and the sentence that issues the plan. */
  readonly recital: readonly Paragraph[];
  readonly nodes: readonly Node[];
  readonly clauses: readonly Clause[];
  /** Tables of tasks, in the body and behind the signature. */
  readonly tables: readonly Table[];
  readonly closing: readonly Line[];
  /** What follows the signature, unread; null where nothing does. */
  readonly annex: Passage | null;
}

/** The structure of a text in NFC. */
export function structureOf(text: string): Structure {
  const tables = tablesOf(text);
  const zones = zonesOf(linesBeside(tables, linesOf(text)));
  const carrier = carrierOf(zones.header);
  const paragraphs = paragraphsOf(zones.body, layoutOf(zones.body));
  const headings = headingsOf(paragraphs);
  const from = headings.findIndex((heading) => heading !== null);
  const recital = from < 0 ? paragraphs.slice(0, RECITAL_AT_MOST) : paragraphs.slice(0, from);
  return {
    text,
    header: carrier.header,
    kind: zones.kind,
    title: zones.title.length > 0 ? join(zones.title) : null,
    recital: [...paragraphsOf(carrier.recital, layoutOf(carrier.recital)), ...recital],
    ...outlineOf(paragraphs.slice(recital.length), headings.slice(recital.length)),
    tables,
    closing: isSigned(zones.closing) ? zones.closing : [...carrier.closing, ...zones.closing],
    annex: zones.annex.length > 0 ? join(zones.annex.slice(0, 1)) : null,
  };
}

/** A plan attached to a decision is signed on the decision, though it may list recipients of its own. */
function isSigned(closing: readonly Line[]): boolean {
  return closing.some(({ text }) => capacityOf(text) !== null || (isUpper(text) && isPost(text)));
}

function linesBeside(tables: readonly Table[], lines: readonly Line[]): readonly Line[] {
  if (tables.length === 0) return lines;
  let at = 0;
  return lines.filter((line) => {
    while ((tables[at]?.end ?? Infinity) <= line.start) at++;
    return (
      line.start < (tables[at]?.start ?? Infinity) &&
      line.start + line.raw.length <= (tables[at]?.start ?? Infinity)
    );
  });
}

const RECITAL_AT_MOST = 1;
