import { plain } from '../../1-text/fold.ts';
import { type Finder, point } from '../point.ts';

/** A movement without a single figure to be reached. */
export const noTargets: Finder = ({ targets, structure }) => {
  const counted = targets.some(({ value, kind }) => value !== null && kind === undefined);
  return !counted && /phong trào|thi đua/u.test(plain(structure.title?.text ?? ''))
    ? [point('no-targets', [])]
    : [];
};
