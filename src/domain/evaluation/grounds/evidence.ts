import { sourcesOf } from '../facts.ts';
import type { Grounds } from './grounds.ts';

/** The ids of all evidence that grounds name, each once. */
export function evidenceOf({ lines }: Pick<Grounds, 'lines'>): string[] {
  const facts = lines.flatMap(({ fact, reported }) => [fact, ...(reported ? [reported] : [])]);
  const sources = facts.flatMap(sourcesOf);
  const pieces = sources.flatMap((source) => (source.kind === 'report' ? (source.evidence ?? []) : []));
  return [...new Set(pieces.map(({ id }) => id))];
}
