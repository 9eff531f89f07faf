/** How many characters words of each kind may have, in the form as in the store. A quote and its clause are of a plan, an article is of a paper. */
const MOST_LETTERS = {
  title: 300,
  document: 300,
  article: 200,
  clause: 300,
  quote: 2000,
  reason: 1000,
  answer: 2000,
  explanation: 4000,
} as const;

export type TooLong = `over ${(typeof MOST_LETTERS)[keyof typeof MOST_LETTERS]}`;

/** The problem of words that are too long; null = they are not. */
export function tooLong(words: string | null, kind: keyof typeof MOST_LETTERS): TooLong | null {
  return words !== null && words.length > MOST_LETTERS[kind] ? `over ${MOST_LETTERS[kind]}` : null;
}
