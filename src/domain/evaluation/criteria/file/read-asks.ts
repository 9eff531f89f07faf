import { type At, fieldsOf, wordOf } from '../../file/at.ts';
import type { Asks } from '../criteria-set.ts';
import { keyOf } from './read-key.ts';
import { readAmount, readThreshold } from './read-threshold.ts';

export const ASKS = [
  ...(['count', 'ratio', 'attestation', 'no-incident', 'change', 'frequency'] as const),
  ...(['result', 'judgement'] as const),
];

/** What a criterion asks; null where it cannot be told. */
export function readAsks(at: At): Asks | null {
  const kind = kindIn(at, ASKS, 'unknown asks');
  switch (kind) {
    case null:
      return null;
    case 'count':
    case 'ratio': {
      const fields = fieldsOf(at, ['kind', 'at']);
      const threshold = fields && readThreshold(fields.at);
      return threshold && { kind, at: threshold };
    }
    case 'change':
      return changeOf(at);
    case 'frequency': {
      const fields = fieldsOf(at, ['kind', 'each', 'at']);
      const each = fields && wordOf(fields.each, ['month', 'quarter'], 'unknown turn');
      const threshold = fields && readThreshold(fields.at);
      return each && threshold && { kind, each, at: threshold };
    }
    case 'result': {
      const fields = fieldsOf(at, ['kind', 'set', 'least']);
      const [set, least] = [fields && keyOf(fields.set), fields && keyOf(fields.least)];
      return set && least ? { kind, set, least } : null;
    }
    default:
      return fieldsOf(at, ['kind']) && { kind };
  }
}

function changeOf(at: At): Asks | null {
  const fields = fieldsOf(at, ['kind', 'way', 'at', 'smallest']);
  if (!fields) return null;
  const way = wordOf(fields.way, ['fall', 'rise'], 'unknown way');
  const threshold = readThreshold(fields.at);
  const smallest = readAmount(fields.smallest);
  return way && threshold && smallest && { kind: 'change', way, at: threshold, smallest };
}

/** The word of `kind` in an object, which decides what else stands there. */
export function kindIn<Kind extends string>(at: At, kinds: readonly Kind[], code: string): Kind | null {
  const { value } = at;
  if (typeof value !== 'object' || value === null || !('kind' in value)) {
    fieldsOf(at, ['kind']);
    return null;
  }
  return wordOf({ ...at, value: value.kind, path: `${at.path}.kind` }, kinds, code);
}
