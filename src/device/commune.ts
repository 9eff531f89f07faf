import { addressOf, type DraftAnswer, draftOf, type Held, type SendAnswer } from '#reporting';

/** The header by which a page or an answer says whose it is. */
export const WHOSE = 'x-thidua-who';

/** `absent`: no answer, or none that means anything; it is tried again. */
export type Reply<T> = { said: T } | { said: null; because: 'absent' | 'signed out' | 'another person' };

/** Sends a report. */
export function sendTo(held: Held): Promise<Reply<SendAnswer>> {
  const { who, page, revision, answers, sending } = held;
  return post(held, addressOf(page, '/send'), {
    who,
    revision,
    answers,
    key: sending?.key,
    marks: sending?.marks,
  });
}

/** Gives the commune the draft. */
export function saveTo(held: Held): Promise<Reply<DraftAnswer>> {
  const { who, page, revision } = held;
  return post(held, addressOf(page, '/draft'), { who, revision, answers: draftOf(held) });
}

async function post<T extends { ok: boolean }>(held: Held, path: string, body: object): Promise<Reply<T>> {
  const answer = await ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  const said = answer && (await jsonOf<T>(answer));
  if (said && 'problem' in said && said.problem === 'another person')
    return { said: null, because: said.problem };
  if (said && typeof said.ok === 'boolean') return { said };
  return { said: null, because: answer ? await whyNot(held) : 'absent' };
}

/** No answer of ours came: the page itself tells whether the session is gone or another's. */
async function whyNot({ page, who }: Held): Promise<'absent' | 'signed out' | 'another person'> {
  const answer = await ask(addressOf(page), { redirect: 'manual', cache: 'no-store' });
  if (answer?.type === 'opaqueredirect') return 'signed out';
  const whose = answer?.headers.get(WHOSE);
  return whose && whose !== who ? 'another person' : 'absent';
}

/** Milliseconds after which an answer is no longer waited for: the next attempt asks again. */
const PATIENCE = 30_000;

async function ask(path: string, how: RequestInit): Promise<Response | null> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    return await fetch(path, { credentials: 'same-origin', signal: stop.signal, ...how });
  } catch {
    return null; // no network, or the server went away under it: nobody knows whether it arrived
  } finally {
    clearTimeout(timer);
  }
}

async function jsonOf<T>(answer: Response): Promise<T | null> {
  if (!answer.headers.get('content-type')?.includes('json')) return null;
  try {
    return await answer.json();
  } catch {
    return null; // broken off in the middle
  }
}
