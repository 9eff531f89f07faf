import type { scans } from '#store';
import type { scan } from '#ui';

/** Where the reading of a scan is, in words. */
export function saidOf(
  { state, page, done, total }: Pick<scans.Standing, 'state' | 'page' | 'done' | 'total'>,
  t: (typeof scan)['vi'],
): string {
  if (state === 'failed') return t.failed;
  if (state === 'cancelled') return t.stopped;
  if (state === 'queued' && done === 0) return t.queued;
  if (page !== null) return t.reading(page, total);
  return done === total ? t.joining : t.read(done, total);
}
