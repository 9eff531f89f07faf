import { type At, fieldsOf, textOf, textOrNull, wordOf } from '../../file/at.ts';
import type { Scores } from '../criteria-set.ts';
import { kindIn } from './read-asks.ts';

export const SCORES = ['none', 'full', 'scaled', 'each', 'given'] as const;

/** What a criterion brings; null where it cannot be told. */
export function readScores(at: At): Scores | null {
  const kind = kindIn(at, SCORES, 'unknown scores');
  if (kind === null) return null;
  if (kind === 'none') return fieldsOf(at, ['kind']) && { kind };
  if (kind === 'each') return eachOf(at);
  const fields = fieldsOf(at, ['kind', 'points']);
  const points = fields && textOf(fields.points, 20);
  return points ? { kind, points } : null;
}

function eachOf(at: At): Scores | null {
  const fields = fieldsOf(at, ['kind', 'sign', 'points', 'cap']);
  if (!fields) return null;
  const sign = wordOf(fields.sign, ['bonus', 'minus'], 'unknown sign');
  const points = textOf(fields.points, 20);
  const cap = textOrNull(fields.cap, 20);
  return sign && points ? { kind: 'each', sign, points, cap } : null;
}
