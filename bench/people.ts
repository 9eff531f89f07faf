import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from './client.ts';

/** How many open pages at the same time. */
export const PEOPLE = 4;

/** Milliseconds that a person looks at a page before he opens the next. */
const THINKS = 150;

export interface Looked {
  /** Whether it is over before its seconds are. */
  ended?: () => boolean;
  /** Asked once a second. */
  aside?: () => Promise<void>;
}

/** Times of answers in milliseconds, for so many seconds, as four people open page after page. */
export async function looked(
  client: Client,
  pages: (turn: number) => { path: string; token: string },
  seconds: number,
  { ended = () => false, aside = async () => undefined }: Looked = {},
): Promise<number[]> {
  const times: number[] = [];
  const until = performance.now() + seconds * 1000;
  const isOver = () => performance.now() > until || ended();
  const person = async (first: number) => {
    for (let turn = first; !isOver(); turn += 1) {
      const { path, token } = pages(turn);
      const at = performance.now();
      const { status } = await client.ask(path, { token });
      times.push(performance.now() - at);
      if (status !== 200) throw new Error(`${path} answered ${status}`);
      await wait(THINKS);
    }
  };
  const watch = async () => {
    while (!isOver()) {
      await aside();
      await wait(1000);
    }
  };
  await Promise.all([watch(), ...Array.from({ length: PEOPLE }, (_, index) => person(index * 7))]);
  return times;
}

export function p95(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0;
}
