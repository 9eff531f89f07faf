import { unitChanges } from '#store';
import type { Desk } from './desk.ts';

/** Puts in force the changes of units whose day has come, commune by commune, as the clock. */
export async function putInForce({ as, queue, now }: Pick<Desk, 'as' | 'queue' | 'now'>): Promise<void> {
  const edge = { now: now(), source: 'job' } as const;
  // One commune's trouble keeps neither another's changes nor the scans that wait.
  for (const commune of await queue.changesDue(edge))
    await as({ kind: 'clock', commune }, edge, unitChanges.applyDue).catch((error: unknown) =>
      console.error(`Chưa thực hiện được thay đổi đơn vị đến ngày hiệu lực (${commune}):`, error),
    );
}
