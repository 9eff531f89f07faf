import { createHash } from 'node:crypto';
import { type Form, marksOf } from '#reporting';

/** What is asked of a unit, as it is kept once for all reports that are sent under it, and how it is known. */
export interface Definition {
  /** SHA-256 of its content. */
  hash: string;
  /** JSON of the form without its unit. */
  content: string;
  /** What devices say that they know of its questions. */
  marks: string;
}

export function definitionOf({ unit: _, ...form }: Form): Definition {
  const content = JSON.stringify(form);
  const hash = createHash('sha256').update(content).digest('hex');
  return { hash, content, marks: marksOf(form.questions) };
}
