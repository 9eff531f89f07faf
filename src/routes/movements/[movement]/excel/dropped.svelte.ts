import type { Verdict } from '#excel';

/** A drop that is under way: its verdicts as they come. */
export class Dropped {
  verdicts: Verdict[] = $state([]);
  /** Null until the server has counted. */
  count: number | null = $state(null);
  running = $state(false);
  stopped = $state(false);
  /** A key of the page's dictionary, or a sentence; null where nothing is wrong. */
  problem: string | null = $state(null);
  #stopping: AbortController | null = null;

  /** Sends the form and follows what becomes of it. */
  async send(url: string, form: FormData): Promise<void> {
    this.#begin();
    try {
      const answer = await fetch(url, { method: 'POST', body: form, signal: this.#stopping?.signal ?? null });
      if (answer.ok && answer.body) await this.#follow(answer.body);
      else this.problem = await problemOf(answer);
    } catch {
      if (!this.stopped) this.problem = 'broken';
    }
    this.running = false;
  }

  stop(): void {
    this.stopped = true;
    this.#stopping?.abort();
  }

  #begin() {
    this.#stopping = new AbortController();
    this.verdicts = [];
    this.count = null;
    this.stopped = false;
    this.problem = null;
    this.running = true;
  }

  async #follow(body: ReadableStream<Uint8Array>) {
    const reader = body.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const messages = (text + decoder.decode(part.value, { stream: true })).split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) this.#hear(JSON.parse(message.replace(/^data: /, '')));
    }
    if (this.count === null || this.verdicts.length < this.count) this.problem = 'broken';
  }

  #hear(message: { count: number } | { verdict: Verdict }) {
    if ('count' in message) this.count = message.count;
    else this.verdicts.push(message.verdict);
  }
}

async function problemOf(answer: Response): Promise<string> {
  const isOurs = answer.headers.get('content-type')?.includes('json');
  const said: { problem?: string; message?: string } = isOurs ? await answer.json() : {};
  return said.problem ?? said.message ?? 'broken';
}
