import { sql } from 'kysely';
import { communeOf } from './act.ts';
import * as compilations from './compilations.ts';
import * as movements from './movements.ts';
import type { Ward } from './testing.ts';

/** The merged report of a period was kept, submitted and given back; something was said of figures in words and of what is told twice. */
export async function compiled(town: Ward, units: [string, string]): Promise<void> {
  await town.as(town.officer, async (act) => {
    const commune = communeOf(act);
    const [movement] = await movements.list(act);
    const [period] = await movements.periods(act, movement?.id ?? '');
    const where = { movement: movement?.id ?? '', period: period?.id ?? '' };
    const drafted = await compilations.draft(act, where);
    const hash = (await compilations.newest(act, where.period))?.hash ?? '';
    const submitted = await compilations.submit(act, { ...where, version: 1, hash });
    const back = await compilations.giveBack(act, { ...where, version: 1 }, 'Thiếu phụ lục');
    if (!drafted.ok || !submitted.ok || !back.ok)
      throw new Error(`a draft of the inhabited ward: ${JSON.stringify([drafted, submitted, back])}`);
    await sql`insert into prose_figure (commune_id, report_id, found_in, found_at, sentence, value, indicator_id, decided_at)
      select ${commune}::uuid, report_id, indicator_id, 0, 'Đã họp 02 buổi', 2, indicator_id, ${act.now}::timestamptz from figure
      where commune_id = ${commune} limit 1`.execute(act.tx);
    await sql`insert into told_twice (commune_id, period_id, first_unit_id, second_unit_id, first_words, second_words, decision, decided_at)
      values (${commune}, ${where.period}, ${units[0]}, ${units[1]}, 'Đã họp', 'Đã họp', 'two', ${act.now})`.execute(
      act.tx,
    );
  });
}
