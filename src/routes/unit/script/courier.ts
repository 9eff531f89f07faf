import { deliver, type Holding } from '#device';
import { type Held, pauseAfter } from '#reporting';
import { sendLater } from './worker.ts';

/** Told of everything that a delivery, here or in another tab, changed. */
export type Told = (held: Held) => void;

/**
 * Delivers what a person's device holds: when asked, when a network comes, when the page is looked at again, and ever
 * more seldom as long as something is left. Tabs tell each other.
 */
export class Courier {
  #holding: Holding;
  #who: string;
  #told: Told[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  #busy = 0;
  #tabs = 'BroadcastChannel' in window ? new BroadcastChannel('thi-dua') : null;

  constructor(holding: Holding, who: string) {
    this.#holding = holding;
    this.#who = who;
    window.addEventListener('online', () => this.soon(0));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.#look();
    });
    this.#tabs?.addEventListener('message', () => void this.#look());
  }

  get isBusy(): boolean {
    return this.#busy > 0;
  }

  onChange(told: Told) {
    this.#told.push(told);
  }

  /** Tells the other tabs that something here has changed. */
  announce() {
    this.#tabs?.postMessage('changed');
  }

  /** Delivers after a pause in typing, or at once. */
  soon(pause: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), pause);
  }

  async now(): Promise<void> {
    clearTimeout(this.#timer);
    this.#busy += 1;
    const { left } = await deliver(this.#holding, this.#who, (held) => this.#tell(held));
    this.#busy -= 1;
    this.announce();
    this.#tries = left > 0 ? this.#tries + 1 : 0;
    if (left > 0) this.#again();
  }

  #again() {
    this.soon(pauseAfter(this.#tries));
    void sendLater();
  }

  /** Another tab, or the worker, may have changed what this page shows. */
  async #look() {
    for (const held of await this.#holding.all()) if (held.who === this.#who) this.#tell(held);
  }

  #tell(held: Held) {
    for (const told of this.#told) told(held);
  }
}
