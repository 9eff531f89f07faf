import * as calendarFeeds from './calendar-feeds.ts';
import * as contacts from './contacts.ts';
import * as movements from './movements.ts';
import { setLadder, turn } from './reminder-ladder.ts';
import type { Ward } from './testing.ts';
import { mails, messages } from './urging-by-hand.ts';

/** Both units have a contact and were reminded by message and by mail; the ladder is on; the officer has a calendar feed. */
export async function urged(town: Ward, units: readonly string[]): Promise<void> {
  await town.as(town.officer, async (act) => {
    for (const unit of units) {
      const known = {
        name: 'Nguyễn Văn Mẫu',
        post: 'Tổ trưởng',
        phone: '0900 000 001',
        email: 'to@example.vn',
      };
      const set = await contacts.set(act, { unit }, known);
      if (!set.ok) throw new Error(`a contact of the inhabited ward: ${set.problem}`);
    }
    const due = await Promise.all((await movements.list(act)).map((one) => movements.periods(act, one.id)));
    const next = due.flat().find(({ name }) => name === 'Năm 2027');
    const id = next?.movement ?? '';
    const chosen = { movement: id, period: next?.id ?? '', units };
    const said = await messages(act, chosen, null);
    const mailed = await mails(act, chosen, { site: 'https://thidua.example.vn', domain: 'example.vn' });
    const laid = await setLadder(act, id, {
      hour: 8,
      officerEmail: '',
      rungs: [{ days: -3, level: 'unit' }],
    });
    await turn(act, id, true);
    await calendarFeeds.make(act);
    if (!said.ok || !mailed.ok || !laid.ok) throw new Error('a reminder of the inhabited ward was refused');
  });
}
