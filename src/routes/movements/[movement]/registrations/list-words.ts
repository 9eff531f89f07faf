import type { CivilDate } from '#calendar';
import {
  answerOf,
  exclusionInWords,
  type Households,
  isAfterRule,
  type ListedAnswer,
  type Outcome,
} from '#registration';
import { inVietnamese } from '#reporting';
import type { registrations } from '#store';
import { day, type registration as words } from '#ui';

type Words = (typeof words)['vi'];
type Registration = Pick<registrations.Registration, 'standard' | 'consideredUntil'>;

/** A unit that was asked, as a row of the list reads on screen, on paper and in Excel. */
export interface ListRow {
  unit: string;
  name: string;
  code: string;
  kind: string;
  outcome: Outcome | null;
  stands: string;
  day: string;
  households: string;
  /** How many of those registered reached it. */
  reached: string;
  note: string;
}

/** The rows of a list in words. `kinds`: names by key. */
export function rowsOf(
  registration: Registration,
  lines: readonly ListedAnswer[],
  { t, kinds }: { t: Words; kinds: Readonly<Record<string, string>> },
): ListRow[] {
  return lines.map((line) => ({
    unit: line.unit,
    name: line.unitName,
    code: line.unitCode,
    kind: kinds[line.unitKind] ?? line.unitKind,
    outcome: line.outcome,
    stands: t.outcomes[line.outcome ?? 'waiting'],
    day: line.day ? day(line.day) : '',
    households: householdsOf(line, t),
    reached: reachedOf(line, t),
    note: noteOf(registration, line, t),
  }));
}

function householdsOf({ householdsRegistered, householdsWhole, householdsOn }: ListedAnswer, t: Words) {
  if (householdsRegistered === null || householdsWhole === null || householdsOn === null) return '';
  const [registered, whole] = [householdsRegistered, householdsWhole].map((number) =>
    inVietnamese(String(number)),
  );
  return t.countedOn(registered ?? '', whole ?? '', day(householdsOn));
}

function reachedOf({ householdsRegistered, householdsReached, reachedOn }: ListedAnswer, t: Words) {
  if (householdsRegistered === null || householdsReached === null || reachedOn === null) return '';
  const [reached, registered] = [householdsReached, householdsRegistered].map((number) =>
    inVietnamese(String(number)),
  );
  return t.countedOn(reached ?? '', registered ?? '', day(reachedOn));
}

function noteOf({ standard, consideredUntil }: Registration, line: ListedAnswer, t: Words): string {
  const late = isAfterRule(answerOf(line), consideredUntil) ? t.after : '';
  const behalf = line.receivedWay ? t.onBehalf(t.ways[line.receivedWay]) : '';
  const reached = line.reachedWay ? t.reachedOnBehalf(t.ways[line.reachedWay]) : '';
  const before =
    line.outcome === null && line.registeredBefore.length > 0
      ? t.before(line.registeredBefore.join(', '))
      : '';
  return [exclusionInWords(standard, line.exclusion), line.reason, late, behalf, reached, before]
    .filter(Boolean)
    .join('; ');
}

/** What an officer typed for a unit, as the store takes it. A unit that is left out received nothing from anybody. */
export function answeredOf(
  typed: {
    outcome: Outcome;
    on: CivilDate;
    way: 'phone' | 'paper' | 'message';
    exclusion: string | null;
    reason: string | null;
  },
  households: Households | null,
): registrations.Said {
  const { outcome, on, way, exclusion, reason } = typed;
  const isRegistered = outcome === 'registered';
  return {
    outcome,
    households: isRegistered ? households : null,
    exclusion: outcome === 'not eligible' ? exclusion : null,
    reason: isRegistered || (outcome === 'not eligible' && exclusion) ? null : reason,
    received: outcome === 'not eligible' ? null : { on, way },
  };
}
