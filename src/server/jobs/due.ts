import { discardUpload } from '#files';
import { exports } from '#store';
import { deliverMail } from './deliver-mail.ts';
import type { Desk } from './desk.ts';
import { putInForce } from './due-changes.ts';
import { remindDue } from './remind-due.ts';

/** What a day brings without anybody asking, looked at before every turn; each says by itself whether there is anything to do. */
export const whatIsDue: readonly ((desk: Desk) => Promise<void>)[] = [
  putInForce,
  forgetExports,
  remindDue,
  deliverMail,
];

/** Forgets the files that were kept long enough, bytes and all. */
async function forgetExports({ as, queue, files, now }: Desk): Promise<void> {
  const edge = { now: now(), source: 'job' } as const;
  for (const commune of await queue.exportsOver(edge))
    await as({ kind: 'clock', commune }, edge, async (act) => {
      for (const hash of await exports.forgetOver(act)) await discardUpload(files, hash);
    }).catch((error: unknown) => console.error(`Chưa xóa được tệp đã xuất quá hạn (${commune}):`, error));
}
