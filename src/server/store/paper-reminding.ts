import type { CivilDate } from '#calendar';
import { notation } from '#documents';
import type { Act } from './act.ts';
import { notSent } from './not-sent.ts';
import type { RegisteredNumber } from './paper-number-rows.ts';
import { get } from './papers.ts';
import { writeDown } from './reminder-history.ts';

/**
 * A letter of the kind that reminds, sent to units, reminds those of them that still wait: it is written down with the other reminders of
 * its period, as the quick letter is. Of any other paper nothing is written. `on`: when it was sent.
 */
export async function remindedBy(
  act: Act,
  { paper, number, symbol }: RegisteredNumber,
  units: readonly string[],
  on: CivilDate,
): Promise<void> {
  const kept = paper === null || units.length === 0 ? null : await get(act, paper);
  if (kept?.kind !== 'reminder' || kept.movement === null) return;
  const list = await notSent(act, kept.movement, kept.about.period ?? '');
  if (!list || list.period.id !== kept.about.period) return;
  const { matter, period, waiting } = list;
  const letter = `Công văn số ${notation({ number, symbol })} đôn đốc gửi báo cáo ${matter.period}`;
  const words = `${letter}, hạn ${period.onTimeUntil}, gửi ngày ${on}`;
  const said = { level: 'unit', way: 'letter', rung: null, deadline: null, words, mail: null } as const;
  const reminded = waiting.filter(({ unit }) => units.includes(unit));
  await writeDown(
    act,
    period.id,
    reminded.map(({ unit }) => ({ unit, ...said })),
  );
}
