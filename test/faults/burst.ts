import { randomUUID } from 'node:crypto';
import { type Client, openClient } from '../../bench/client.ts';
import type { Duty } from '../../bench/ward.ts';

const CLIENTS = 8;

/** A report as its sender knows it: the key is his, the same however often he sends it. */
export interface Sending {
  duty: Duty;
  key: string;
}

export interface Burst {
  /** What the server said it has. */
  acknowledged: Sending[];
  /** Sent, perhaps received: the connection broke or the answer was no thanks. */
  unanswered: Sending[];
  stop(): Promise<void>;
}

export function sendingsOf(duties: Duty[]): Sending[] {
  return duties.map((duty) => ({ duty, key: randomUUID() }));
}

/** Eight phones that send reports, each the next as soon as one is answered, until stopped; what waits is taken from `waiting`. */
export function burst(url: string, waiting: Sending[]): Burst {
  const client = openClient(url, CLIENTS);
  const state = { acknowledged: [] as Sending[], unanswered: [] as Sending[], stopped: false };
  const phone = async () => {
    while (!state.stopped) {
      const sending = waiting.pop();
      if (!sending) return;
      const list = (await isAcknowledged(client, sending)) ? state.acknowledged : state.unanswered;
      list.push(sending);
    }
  };
  const phones = Promise.all(Array.from({ length: CLIENTS }, phone));
  return {
    ...state,
    async stop() {
      state.stopped = true;
      await phones;
      client.close();
    },
  };
}

async function isAcknowledged(client: Client, { duty, key }: Sending): Promise<boolean> {
  const { period, token, indicators } = duty;
  const figures = Object.fromEntries(indicators.map((id, index) => [id, String(index + 1)]));
  try {
    const { status } = await client.ask(`/unit/${period}?/send`, { token, form: { key, ...figures } });
    return status === 303;
  } catch {
    return false; // killed under it: what came of it is seen afterwards
  }
}
