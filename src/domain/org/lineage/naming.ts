import type { CivilDate } from '#calendar';
import type { UnitKind } from '../unit-kind.ts';

/** What a unit is called, what it is and where it stands. */
export interface UnitWords {
  code: string;
  name: string;
  kind: UnitKind;
  parent: string | null;
}

/** How a unit stood until a day, which is the first on which it no longer did. */
export interface FormerWords extends UnitWords {
  until: CivilDate;
}

/** How a unit stood on a day: as before the first change after it; before anything is known, as the oldest known. */
export function wordsOn(now: UnitWords, former: readonly FormerWords[], date: CivilDate): UnitWords {
  let found: FormerWords | undefined;
  for (const words of former)
    if (words.until > date && (found === undefined || words.until < found.until)) found = words;
  return found ?? now;
}

export function nameOn(unit: { now: UnitWords; former: readonly FormerWords[] }, date: CivilDate): string {
  return wordsOn(unit.now, unit.former, date).name;
}
