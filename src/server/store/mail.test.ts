import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Act } from './act.ts';
import * as mail from './mail.ts';
import { type Ward, ward } from './testing.ts';

let town: Ward;

beforeAll(async () => {
  town = await ward();
});
afterAll(() => town.close());

describe('the queue of mail', () => {
  const at = (hours: number) =>
    new Date(Date.parse('2026-12-01T02:00:00Z') + hours * 3_600_000).toISOString();
  const clear = () =>
    town.as(town.officer, (act) =>
      act.tx
        .updateTable('mail')
        .set({ state: 'sent', sent_at: act.now })
        .where('state', '<>', 'sent')
        .execute(),
    );
  const one = { to: 'mot@example.vn', subject: 'Nhắc', text: 'Kính gửi' };

  it('is tried later and later for three days, then told to the officer, who tries it again with one press', async () => {
    await clear();
    await town.as(town.officer, (act) => mail.queue(act, one, 'example.vn'), at(0));
    const ids = new Set<string>();
    let tries = 0;
    for (let when = at(0); ; ) {
      const taken = await town.as(town.officer, mail.take, when);
      if (!taken) break;
      tries += 1;
      ids.add(taken.messageId);
      const failure = { problem: 'Không kết nối được', forGood: false };
      if (await town.as(town.officer, (act) => mail.notSent(act, taken, failure), when)) break;
      const [waiting] = await town.as(town.officer, mail.unsent);
      when = waiting?.nextAt.toISOString() ?? when;
    }
    expect(tries).toBeGreaterThan(8);
    expect(tries).toBeLessThan(16);
    expect(ids.size).toBe(1);
    const [failed] = await town.as(town.officer, mail.unsent);
    expect(failed).toMatchObject({ state: 'failed', problem: 'Không kết nối được' });
    expect(await town.as(town.officer, mail.tryAgain, at(101))).toBe(1);
    expect((await town.as(town.officer, mail.take, at(101)))?.messageId).toBe([...ids][0]);
  });

  it('outlasts a day without a mail server: nothing is given up or lost, and all of it leaves within half a day', async () => {
    await clear();
    for (const number of [1, 2, 3])
      await town.as(
        town.officer,
        (act) => mail.queue(act, { ...one, to: `to${number}@example.vn` }, 'example.vn'),
        at(400),
      );
    /** Every quarter of an hour between two hours, whatever is due is handed over, and taken or not. */
    const handed = async (from: number, to: number, isUp: boolean) => {
      const sent: string[] = [];
      for (let hour = from; hour < to; hour += 0.25)
        for (let taken = await take(hour); taken; taken = await take(hour)) {
          const one = taken;
          const failure = { problem: 'Không kết nối được', forGood: false };
          const came = (act: Act): Promise<unknown> =>
            isUp ? mail.sent(act, one.id) : mail.notSent(act, one, failure);
          await town.as(town.officer, came, at(hour));
          if (isUp) sent.push(one.to);
        }
      return sent.sort();
    };
    const take = (hour: number) => town.as(town.officer, mail.take, at(hour));
    expect(await handed(400, 424, false)).toEqual([]);
    const waiting = await town.as(town.officer, mail.unsent);
    expect(waiting).toHaveLength(3);
    for (const { state, problem, nextAt } of waiting) {
      expect([state, problem]).toEqual(['queued', 'Không kết nối được']);
      expect(nextAt.toISOString() <= at(436)).toBe(true);
    }
    expect(await handed(424, 436, true)).toEqual(['to1@example.vn', 'to2@example.vn', 'to3@example.vn']);
    expect(await town.as(town.officer, mail.unsent)).toEqual([]);
  });

  it('is given to one who takes at a time; what was broken off is taken again under the same name', async () => {
    await clear();
    await town.as(town.officer, (act) => mail.queue(act, one, 'example.vn'), at(200));
    const taken = await Promise.all([1, 2, 3].map(() => town.as(town.officer, mail.take, at(200))));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await town.as(town.officer, mail.take, at(200.1))).toBeNull();
    const again = await town.as(town.officer, mail.take, at(201));
    expect(again?.messageId).toBe(taken.find(Boolean)?.messageId);
    await town.as(town.officer, (act) => mail.sent(act, again?.id ?? ''), at(201));
    expect(await town.as(town.officer, mail.take, at(300))).toBeNull();
  });
});
