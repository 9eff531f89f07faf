import type { Answers } from '#reporting';

/** How the draft stands on the server, as the page shows it. */
export type Keeping = { state: 'untouched' | 'saving' | 'failed' } | { state: 'saved'; at: string };

interface Told {
  kept(keeping: Keeping): void;
  /** Another device saved meanwhile. */
  conflict(answers: Answers, revision: number): void;
}

const PAUSE = 1500;
const AGAIN = 8000;

/** Saves what is typed shortly after the typing pauses, one request at a time, and again when it failed. */
export class Autosave {
  #url: string;
  #revision: number;
  #told: Told;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy = false;
  #waiting: (() => Answers) | undefined;

  constructor(url: string, revision: number, told: Told) {
    this.#url = url;
    this.#revision = revision;
    this.#told = told;
  }

  get revision(): number {
    return this.#revision;
  }

  /** `answers` is asked at the time of saving, so that the latest words are kept. */
  typed(answers: () => Answers, pause = PAUSE) {
    this.#waiting = answers;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), pause);
  }

  stop() {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
  }

  async #save() {
    if (this.#busy || !this.#waiting) return;
    const answers = this.#waiting;
    this.#waiting = undefined;
    this.#busy = true;
    this.#told.kept({ state: 'saving' });
    const kept = await this.#post(answers()).catch(() => null);
    this.#busy = false;
    if (kept === null) {
      this.#told.kept({ state: 'failed' });
      this.typed(answers, AGAIN);
    } else if (this.#waiting) this.typed(this.#waiting, 0);
  }

  async #post(answers: Answers): Promise<true> {
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ revision: this.#revision, answers }),
    });
    const saved = await response.json();
    if (saved.ok) {
      this.#revision = saved.revision;
      this.#told.kept({ state: 'saved', at: saved.at });
    } else if (saved.problem === 'changed meanwhile') {
      this.#revision = saved.revision;
      this.#told.conflict(saved.answers, saved.revision);
      this.#told.kept({ state: 'untouched' });
    } else throw new Error(saved.problem);
    return true;
  }
}
