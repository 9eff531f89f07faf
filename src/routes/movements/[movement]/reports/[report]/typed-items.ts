import type { reviews } from '#store';

/** What is asked for again: the items ticked, and those that have words though nobody ticked them. */
export function typedItems(fields: FormData): reviews.Item[] {
  const reasonOf = (question: string) =>
    String(fields.get(`${REASON}${question}`) ?? '')
      .trim()
      .normalize('NFC');
  const worded = [...fields.keys()]
    .filter((name) => name.startsWith(REASON))
    .map((name) => name.slice(REASON.length))
    .filter((question) => reasonOf(question) !== '');
  const questions = new Set([...fields.getAll('item').map(String), ...worded]);
  return [...questions].map((question) => ({ question, reason: reasonOf(question) }));
}

const REASON = 'reason.';
