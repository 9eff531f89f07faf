import { addressOf, type DraftAnswer, draftOf, type Held, type SendAnswer } from '#reporting';
import type { EvidenceAnswer, HeldEvidence } from './evidence.ts';

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
  return replyOf<T>(answer, held);
}

/** Gives the commune a file of evidence. It stands in a form, for only that may be as large as a file is. */
export async function evidenceTo(held: HeldEvidence): Promise<Reply<EvidenceAnswer>> {
  const { who, report, question, key, name, blob } = held;
  const body = new FormData();
  body.append('file', blob ?? new Blob(), name);
  const asked = new URLSearchParams({ who, question, key, name: name.slice(0, 200) });
  const how = { method: 'PUT', headers: { accept: 'application/json' }, body };
  const answer = await ask(`${report}/evidence?${asked}`, how, SLOW);
  return replyOf<EvidenceAnswer>(answer, { page: report, who });
}

async function replyOf<T extends { ok: boolean }>(answer: Response | null, of: Asking): Promise<Reply<T>> {
  const said = answer && (await jsonOf<T>(answer));
  if (said && 'problem' in said && said.problem === 'another person')
    return { said: null, because: said.problem };
  if (said && typeof said.ok === 'boolean') return { said };
  return { said: null, because: answer ? await whyNot(of) : 'absent' };
}

type Asking = Pick<Held, 'page' | 'who'>;

/** No answer of ours came: the page itself tells whether the session is gone or another's. */
async function whyNot({ page, who }: Asking): Promise<'absent' | 'signed out' | 'another person'> {
  const answer = await ask(addressOf(page), { redirect: 'manual', cache: 'no-store' });
  if (answer?.type === 'opaqueredirect') return 'signed out';
  const whose = answer?.headers.get(WHOSE);
  return whose && whose !== who ? 'another person' : 'absent';
}

/** Milliseconds after which an answer is no longer waited for: the next attempt asks again. */
const PATIENCE = 30_000;
/** Of a file: half a megabyte over a network of the second generation. */
const SLOW = 150_000;

async function ask(path: string, how: RequestInit, patience = PATIENCE): Promise<Response | null> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
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
