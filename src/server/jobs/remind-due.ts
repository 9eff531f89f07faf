import { domainOf, readMailSettings } from '#mail';
import { reminders } from '#store';
import type { Desk } from './desk.ts';

/** How often ladders are looked at, in milliseconds. */
const EVERY = 60_000;

let next = 0;

/** Reminds of what is due, commune by commune, as the clock; nothing where no mail server is set. */
export async function remindDue({ as, queue, now }: Pick<Desk, 'as' | 'queue' | 'now'>): Promise<void> {
  const read = readMailSettings(process.env);
  if (!read.ok || now().getTime() < next) return;
  next = now().getTime() + EVERY;
  const edge = { now: now(), source: 'job' } as const;
  const around = { site: process.env.ORIGIN ?? null, domain: domainOf(read.settings) };
  for (const commune of await queue.remindersOn(edge))
    await as({ kind: 'clock', commune }, edge, (act) => reminders.remind(act, around)).catch(
      (error: unknown) => console.error(`Chưa nhắc được các đơn vị đến hạn (${commune}):`, error),
    );
}
