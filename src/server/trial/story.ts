import type { As } from '#store';

/** What happened in the made-up ward until now: plans, a movement, two periods of reports. */
export async function tellStory(_as: As, _now: Date, _commune: string) {
  return;
}
