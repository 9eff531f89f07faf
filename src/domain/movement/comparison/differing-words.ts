import { differing, type Run } from '#words';
import { sameWordsKey } from './words.ts';

export type { Run };

/** Two quotes cut into runs, so that what differs can be marked: signs, case and the spelling of tones do not count. */
export function differingWords(earlier: string, later: string): { earlier: Run[]; later: Run[] } {
  return differing(earlier, later, sameWordsKey);
}
