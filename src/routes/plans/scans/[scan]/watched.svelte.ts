import type { scans } from '#store';

type Standing = scans.Standing;

/** Milliseconds between two looks. */
const PAUSE = 1_000;

/** A scan as the page has it: what the server gave, and while it is read what was seen since. */
export class Watched {
  #given: () => Standing;
  #seen: { since: Standing; standing: Standing } | null = $state.raw(null);

  constructor(given: () => Standing) {
    this.#given = given;
  }

  /** A page that comes anew, after a button was pressed, is newer than what was seen before. */
  readonly standing: Standing = $derived.by(() => {
    const given = this.#given();
    return this.#seen?.since === given ? this.#seen.standing : given;
  });

  readonly underWay = $derived.by(() => ['queued', 'running'].includes(this.standing.state));

  /** Looks again and again while it is read, and gives its plan once there is one. For an effect: returns its end. */
  follow(toPlan: (plan: string) => void): (() => void) | undefined {
    if (!this.underWay) return;
    const since = this.#given();
    const timer = setInterval(async () => {
      const standing = await look(since.id);
      if (!standing || this.#given() !== since) return;
      this.#seen = { since, standing };
      if (standing.plan) toPlan(standing.plan);
    }, PAUSE);
    return () => clearInterval(timer);
  }
}

async function look(id: string): Promise<Standing | null> {
  try {
    const answer = await fetch(`/plans/scans/${id}/standing`);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null; // the server is being started anew, or the line is cut: the next look tells
  }
}
