import type { As } from '#store';

/** What the trial is played on. */
export interface Stage {
  as: As;
  now: Date;
  /** Where uploads are kept by hash. */
  files: string;
  /** Where the sample plans lie, each in a folder of its own. */
  samples: string;
}

const DAY = 86_400_000;

/** As many days before now; negative: after. */
export function ago({ now }: Stage, days: number): { now: Date } {
  return { now: new Date(now.getTime() - days * DAY) };
}
