import type { reminders } from '#store';

/** One moment of a dry run at one level: who is reminded of whose report. */
export interface Step {
  key: string;
  at: Date;
  level: reminders.Coming['level'];
  shift: reminders.Coming['shift'];
  periodName: string;
  deadline: reminders.Coming['deadline'];
  units: { name: string; email: string | null }[];
}

/** A dry run, moment by moment. */
export function runOf(coming: readonly reminders.Coming[]): Step[] {
  const by = Map.groupBy(
    coming,
    ({ at, level, period, deadline }) => `${at.toISOString()} ${level} ${period} ${deadline}`,
  );
  return [...by].flatMap(([key, all]) => {
    const [first] = all;
    if (!first) return [];
    const { at, level, shift, periodName, deadline } = first;
    const units = all.map(({ unitName: name, email }) => ({ name, email }));
    return [{ key, at, level, shift, periodName, deadline, units }];
  });
}
