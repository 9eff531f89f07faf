import { randomUUID } from 'node:crypto';
import type { Database } from '#database';
import { marksOf } from '#reporting';
import { openStore, reports } from '#store';
import type { Answer, Client } from './client.ts';
import type { Duty, Ward } from './ward.ts';

/** Sends a report as the outbox of a phone does; the same key again is the same report. */
export type Phone = (duty: Duty, key?: string) => Promise<Answer>;

/** Phones that know the form of their period (`marksAsked`), and have a value for each of its questions. */
export function phonesOf(client: Client, marks: string): Phone {
  return ({ period, membership, token, indicators }, key = randomUUID()) => {
    const answers = Object.fromEntries(indicators.map((id, index) => [id, String(index * 7 + 1)]));
    const json = { who: membership, revision: 0, key, marks, answers };
    return client.ask(`/unit/${period}/send`, { token, json });
  };
}

/** What the phones of the first movement know of its questions. Asked before a server takes the database over. */
export async function marksAsked({ appUrl }: Database, { reporters, movements }: Ward): Promise<string> {
  const store = openStore(appUrl, 1);
  try {
    const [reporter] = reporters;
    const person = reporter && (await store.who(reporter.token, { now: new Date() }));
    if (!person) throw new Error('The ward has no reporter');
    const period = movements[0]?.periods[0] ?? '';
    const found = await store.as(person, { now: new Date() }, (act) =>
      reports.sheet(act, { period, unit: reporter.unit ?? '' }),
    );
    return marksOf(found?.form.questions ?? []);
  } finally {
    await store.close();
  }
}
