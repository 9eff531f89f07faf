import { openPost, type Post, readMailSettings } from '#mail';
import { mail } from '#store';
import type { Desk } from './desk.ts';

type Work = Pick<Desk, 'as' | 'queue' | 'now'>;

/** Mails handed over at one turn, so that whoever waits for another kind of work is not kept long. */
const AT_A_TIME = 20;

/** How long nothing is tried after the mail server was away, in milliseconds. */
const REST = 60_000;

let resting = 0;

/** Hands over the mails whose time has come, where a mail server is set. */
export async function deliverMail(desk: Work): Promise<void> {
  const read = readMailSettings(process.env);
  if (!read.ok || desk.now().getTime() < resting) return;
  const edge = { now: desk.now(), source: 'job' } as const;
  const waiting = await desk.queue.mailDue(edge);
  if (waiting.length === 0) return;
  const post = openPost(read.settings);
  try {
    const away = await deliver(desk, post, waiting);
    resting = away ? desk.now().getTime() + REST : 0;
  } finally {
    post.close();
  }
}

/** True where the mail server went away. One commune's trouble keeps no other's mail. */
async function deliver(desk: Work, post: Post, communes: readonly string[]): Promise<boolean> {
  for (const commune of communes)
    for (let count = 0; count < AT_A_TIME; count += 1) {
      const outcome = await deliverNext(desk, post, commune).catch((error: unknown) => {
        console.error(`Chưa gửi được thư đang chờ (${commune}):`, error);
        return 'none' as const;
      });
      if (outcome === 'away') return true;
      if (outcome === 'none') break;
    }
  return false;
}

/**
 * One mail: marked as being sent and that committed, then handed over, then marked as sent. Killed between the last two, it is
 * tried again after a while under the same Message-ID: the one moment in which it may arrive twice, and then as the same mail.
 */
async function deliverNext(
  { as, now }: Work,
  post: Post,
  commune: string,
): Promise<'handed over' | 'none' | 'away'> {
  const clock = { kind: 'clock', commune } as const;
  const edge = () => ({ now: now(), source: 'job' }) as const;
  const taken = await as(clock, edge(), mail.take);
  if (!taken) return 'none';
  const handed = await post.hand(taken);
  if (handed.ok) await as(clock, edge(), (act) => mail.sent(act, taken.id));
  else await as(clock, edge(), (act) => mail.notSent(act, taken, handed));
  return !handed.ok && handed.away ? 'away' : 'handed over';
}
