/** Wakes the one who waits for work, and tells whoever works that his work is not wanted any more. */
export interface Alarm {
  /** There is something new (null), or this job was cancelled. */
  ring(cancelled: string | null): void;
  /** Resolves once it has rung since the last time, or after a while all the same. */
  rung(signal: AbortSignal): Promise<void>;
  /** Aborted when this job is cancelled, or everything stops. */
  whileWanted<T>(job: string, stopping: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/** A word may be lost with the connection; then work is found a little later. */
const AT_MOST = 30_000;

export function alarm(): Alarm {
  let news = Promise.withResolvers<void>();
  const underWay = new Map<string, AbortController>();
  return {
    ring(cancelled) {
      if (cancelled) underWay.get(cancelled)?.abort();
      news.resolve();
    },
    async rung(signal) {
      const late = AbortSignal.any([signal, AbortSignal.timeout(AT_MOST)]);
      const tired = new Promise((resolve) => late.addEventListener('abort', resolve, { once: true }));
      if (!late.aborted) await Promise.race([news.promise, tired]);
      news = Promise.withResolvers<void>();
    },
    async whileWanted(job, stopping, work) {
      const unwanted = new AbortController();
      underWay.set(job, unwanted);
      try {
        return await work(AbortSignal.any([stopping, unwanted.signal]));
      } finally {
        underWay.delete(job);
      }
    },
  };
}
