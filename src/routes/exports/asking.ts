import type { exports } from '#store';
import { deserialize } from '$app/forms';

/** A file as its `standing` tells it. */
export type Kept = Pick<exports.Standing, 'id' | 'state' | 'done' | 'total' | 'problem' | 'size'>;

/** Asks for a file as the form says; its job, or why not. */
export async function ask(
  body: FormData,
): Promise<{ ok: true; job: string } | { ok: false; problem: string }> {
  const answer = await fetch('/exports?/ask', {
    method: 'POST',
    headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
    body,
  });
  const result = deserialize<never, { problem: string }>(await answer.text());
  if (result.type === 'redirect') return { ok: true, job: result.location.split('#')[1] ?? '' };
  return { ok: false, problem: (result.type === 'failure' && result.data?.problem) || 'not found' };
}

/** How it stands now; null where it is not there, or the line is cut. */
export async function look(job: string): Promise<Kept | null> {
  try {
    const answer = await fetch(`/exports/${job}/standing`);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
