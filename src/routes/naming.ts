import { namedPersons } from '#reporting';

/**
 * The words of a text that may name a person, for a warning before it is kept; null where there are none, or where
 * `seen` says that the sender has looked at just these.
 */
export function mayName(text: string, seen: string | undefined): string | null {
  const found = namedPersons(text)
    .map(({ words }) => words)
    .join('; ');
  return found === '' || found === seen ? null : found;
}
