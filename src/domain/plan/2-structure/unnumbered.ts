import type { Paragraph } from '../1-text/paragraphs.ts';
import { isUpper } from '../1-text/passage.ts';
import { type LabelName, labelOf } from './labels.ts';
import { type Topic, topicsOf } from './topics.ts';

/** How a plan prints headings that have no number. */
export interface Bareness {
  /** No paragraph is numbered: any short line may be a heading. */
  readonly all: boolean;
  /** The highest headings are in capitals, those below are not. */
  readonly capitals: boolean;
}

/** Where the words of a heading without a number end in its paragraph, and how high it stands. */
export interface Bare {
  readonly end: number;
  readonly height: 'high' | 'middle' | 'low';
  /** Whether text follows its colon. */
  readonly runIn: boolean;
}

/** What stands above a paragraph. */
export interface Above {
  /** The last heading without a number; null where there was none. */
  readonly last: Bare | null;
  /** Whether it stands right above. */
  readonly adjacent: boolean;
  /** Whether there was any heading. */
  readonly open: boolean;
  /** The topics of the last high heading. */
  readonly topics: readonly Topic[];
}

/**
 * The heading a paragraph without a number is; null for any other.
 * - in capitals: a line that names a topic, in a plan without numbers any line;
 * - in a plan without numbers: a short line that names a topic, or above a bullet or a sentence.
 */
export function bareHeading(
  at: number,
  paragraphs: readonly Paragraph[],
  style: Bareness,
  above: Above,
): Bare | null {
  const paragraph = paragraphs[at];
  if (!paragraph || paragraph.marker) return null;
  const text = paragraph.text.slice(0, LONGEST + 1);
  const end = text.replace(/[\s.;:,]+$/u, '').length;
  const words = text.slice(0, end);
  const line = text.length <= LONGEST && !/[.;,!?]$/u.test(text);
  const named = line && wordsIn(words) <= MOST_WORDS && topicsOf(words).length > 0;
  if (line && isUpper(words))
    return named || (style.all && above.open && wordsIn(words) > 1)
      ? { end, height: 'high', runIn: false }
      : null;
  if (!style.all) return null;
  if (above.open && paragraph.lead > 0 && !labelOf(paragraph))
    return { end: paragraph.lead, height: isLow(above) ? 'low' : 'middle', runIn: true };
  const run = above.open ? runIn(at, paragraphs, above) : null;
  if (run) return run;
  if (named) return { end, height: style.capitals ? 'middle' : 'high', runIn: false };
  if (!above.open || !line || !isAbove(paragraphs[at + 1])) return null;
  return { end, height: isLow(above) ? 'low' : 'middle', runIn: false };
}

/** Below a heading that says nothing itself, and beside such. */
function isLow({ last, adjacent }: Above): boolean {
  return (
    last !== null &&
    !(last.runIn && last.height === 'middle') &&
    (last.height === 'low' || (adjacent && last.height === 'middle'))
  );
}

const LONGEST = 200;
const MOST_WORDS = 18;
const MOST_WORDS_RUN_IN = 30;

/** Whether a paragraph may stand below a heading: a bullet, or a sentence. */
function isAbove(next: Paragraph | undefined): boolean {
  if (!next) return false;
  return next.marker !== null || /[.;:/]$/u.test(next.text) || next.text.length > LONGEST;
}

/** `Công an xã: tuần tra …`: the name before a colon; a label below a task is none, unless the part is about it. */
function runIn(at: number, paragraphs: readonly Paragraph[], above: Above): Bare | null {
  const [before, paragraph, next] = [paragraphs[at - 1], paragraphs[at], paragraphs[at + 1]];
  if (!paragraph) return null;
  const colon = paragraph.text.slice(0, LONGEST).indexOf(': ');
  const words = paragraph.text.slice(0, Math.max(0, colon));
  if (colon < 0 || wordsIn(words) > MOST_WORDS_RUN_IN || NO_NAME.test(words)) return null;
  const label = labelOf(paragraph)?.name;
  if (isOfTask(label) || (label === 'task' && next && isOfTask(labelOf(next)?.name))) return null;
  const series = above.adjacent && above.last?.runIn && before && labelOf(before);
  const below = before && !series && (before.marker !== null || /[.;]$/u.test(before.text));
  const announced = topicsOf(words).some((topic) => above.topics.includes(topic));
  if (label && below && !announced) return null;
  return { end: colon, height: isLow(above) ? 'low' : 'middle', runIn: true };
}

/** Labels that only a task has. */
function isOfTask(label: LabelName | undefined): boolean {
  return label === 'lead' || label === 'coordinate' || label === 'product';
}

const NO_NAME =
  /^(?:Để|Nhằm|Với|Trong|Khi|Từ|Do|Vì|Phấn đấu|Qua|Theo|Căn cứ)\s|[.;(“"]|^\p{Ll}|\s(?:như|gồm|là|sau|đó|rằng)$/u;

function wordsIn(text: string): number {
  return text.split(' ').length;
}
