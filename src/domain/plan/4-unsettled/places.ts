import { clean, type Passage } from '../1-text/passage.ts';
import type { Span } from '../reading.ts';

/** The words of the plan at a span, as a passage. */
export function passageAt(text: string, [start, end]: Span): Passage {
  return clean(text.slice(start, end), start);
}
