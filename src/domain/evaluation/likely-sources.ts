import type { Criterion } from './criteria/criteria-set.ts';

/** A question of the movement that may feed a criterion. */
export interface LikelyQuestion {
  id: string;
  kind: 'count' | 'ratio' | 'attestation' | 'no-incident' | 'prose' | 'table';
  text: string;
}

const YES_OR_NO: readonly LikelyQuestion['kind'][] = ['attestation'];

/** Which kinds of question can tell a criterion's figure. */
const TOLD_BY: Readonly<Record<Criterion['asks']['kind'], readonly LikelyQuestion['kind'][]>> = {
  count: ['count'],
  ratio: ['ratio'],
  attestation: ['attestation', 'count'],
  'no-incident': ['no-incident', 'count'],
  change: ['count', 'no-incident'],
  frequency: ['count'],
  result: [],
  judgement: [],
};

/**
 * The questions that can feed a criterion at all. Of what only counts are kept, yes or no is told by yes or no: a number of cases
 * would say yes where there are some.
 */
export function fittingQuestions<Q extends LikelyQuestion>(
  { bounds, asks }: Criterion,
  questions: readonly Q[],
): Q[] {
  if (bounds === 'out') return [];
  const told = bounds === 'count' && asks.kind === 'attestation' ? YES_OR_NO : TOLD_BY[asks.kind];
  return questions.filter(({ kind }) => told.includes(kind));
}

/**
 * A proposal of which question feeds which criterion, by their words: the likest pairs first, each question once, none where
 * fewer than half of the words are shared. A person confirms it.
 */
export function likelySources(
  criteria: readonly Criterion[],
  questions: readonly LikelyQuestion[],
): Map<string, string> {
  const pairs = criteria
    .flatMap((criterion) =>
      fittingQuestions(criterion, questions).map((question) => ({
        criterion: criterion.id,
        question: question.id,
        likeness: likeness(wordsOf(criterion.title), wordsOf(question.text)),
      })),
    )
    .filter((pair) => pair.likeness >= 0.5)
    .sort((one, other) => other.likeness - one.likeness);
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const { criterion, question } of pairs)
    if (!found.has(criterion) && !taken.has(question)) {
      found.set(criterion, question);
      taken.add(question);
    }
  return found;
}

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [],
  );
}

/** The share of words that both have, of the words of both: 1 = the same words. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}
