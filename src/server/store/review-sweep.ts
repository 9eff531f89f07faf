import type { Act } from './act.ts';
import { accept } from './review-acceptances.ts';
import { unusual, waiting } from './reviews-waiting.ts';

/** What one press did with many reports; names of units. */
export interface Swept {
  accepted: string[];
  /** Left for a look of their own: something is unusual in them, or changed since the list was read. */
  left: string[];
}

/**
 * Accepts what the officer saw in the list, as far as it still waits for him and nothing is unusual in it: that is asked anew
 * at the press, for what came meanwhile is not what was seen.
 */
export async function acceptUsual(act: Act, movement: string, seen: readonly string[]): Promise<Swept> {
  const mine = (await waiting(act, movement)).filter(
    ({ mine: turn, review, report }) => turn && review === 'waiting' && seen.includes(report),
  );
  const found = await unusual(
    act,
    mine.map(({ report }) => report),
  );
  const swept: Swept = { accepted: [], left: [] };
  for (const { report, unitName } of inOneOrder(mine)) {
    const done = found.get(report)?.length === 0 && (await accept(act, report)).ok;
    swept[done ? 'accepted' : 'left'].push(unitName);
  }
  return swept;
}

/** The same for everybody, so that two who press at the same moment never wait for each other in a circle. */
function inOneOrder<Report extends { report: string }>(reports: Report[]): Report[] {
  return reports.toSorted((one, other) => (one.report < other.report ? -1 : 1));
}
