/** What the keys of the review do. */
export interface Keyed {
  step(steps: 1 | -1): void;
  press(button: 'accepted' | 'dropped' | 'edit'): void;
  add(): void;
  text(): void;
  undo(): void;
  doubt(): void;
  help(): void;
}

/** Whether a key was meant for the review; then it is done. Fields keep all keys, buttons and links keep Enter. */
export function keyed(event: KeyboardEvent, review: Keyed): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (event.ctrlKey || event.altKey || event.metaKey || target?.closest('input, textarea, select'))
    return false;
  if (event.key === 'Enter' && target?.closest('a, button, summary')) return false;
  const act = KEYS[event.key];
  act?.(review);
  return act !== undefined;
}

const KEYS: Readonly<Record<string, (review: Keyed) => void>> = {
  j: (review) => review.step(1),
  k: (review) => review.step(-1),
  Enter: (review) => review.press('accepted'),
  s: (review) => review.press('edit'),
  x: (review) => review.press('dropped'),
  a: (review) => review.add(),
  v: (review) => review.text(),
  z: (review) => review.undo(),
  d: (review) => review.doubt(),
  '?': (review) => review.help(),
};
