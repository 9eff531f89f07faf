import type { Answers } from '#reporting';

/** What the server answers to a draft. */
export type Kept =
  | { ok: true; revision: number; said: string }
  | { ok: false; problem: string; answers?: Answers; revision?: number };

interface Told {
  saving(): void;
  saved(said: string, revision: number): void;
  failed(): void;
  /** Another device saved meanwhile. */
  conflict(theirs: Answers, revision: number): void;
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

  /** `answers` is asked at the time of saving, so that the latest words are kept. */
  typed(answers: () => Answers, pause = PAUSE) {
    this.#waiting = answers;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), pause);
  }

  async #save() {
    if (this.#busy || !this.#waiting) return;
    const answers = this.#waiting;
    this.#waiting = undefined;
    this.#busy = true;
    this.#told.saving();
    const kept = await this.#post(answers()).catch(() => null);
    this.#busy = false;
    this.#tell(kept);
    if (kept === null) this.typed(this.#waiting ?? answers, AGAIN);
    else if (this.#waiting) this.typed(this.#waiting, 0);
  }

  #tell(kept: Kept | null) {
    if (kept?.ok) this.#told.saved(kept.said, kept.revision);
    else if (kept?.answers && kept.revision !== undefined) this.#told.conflict(kept.answers, kept.revision);
    else this.#told.failed();
    this.#revision = kept?.revision ?? this.#revision;
  }

  async #post(answers: Answers): Promise<Kept> {
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ revision: this.#revision, answers }),
    });
    return response.json();
  }
}
