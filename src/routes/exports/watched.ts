import { type Kept, look } from './asking.ts';

/** Milliseconds between two looks. */
const PAUSE = 1_000;

/** Looks at a file in the making again and again, and says when it has ended. For an effect: returns its end. */
export function follow(job: string, seen: (standing: Kept) => void, ended: () => unknown): () => void {
  const timer = setInterval(async () => {
    const standing = await look(job);
    if (!standing) return;
    seen(standing);
    if (isUnderWay(standing)) return;
    clearInterval(timer);
    ended();
  }, PAUSE);
  return () => clearInterval(timer);
}

export function isUnderWay({ state }: Pick<Kept, 'state'>): boolean {
  return state === 'queued' || state === 'running';
}
