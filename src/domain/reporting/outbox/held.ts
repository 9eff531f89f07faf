import type { Answers, FieldProblem } from '../answers.ts';
import { differing, reconcile } from './reconcile.ts';

/** One report as a device holds it: what was typed there, what the commune last said it has, and its sending. */
export interface Held {
  /** Whose it is: no other session ever sends it. */
  who: string;
  /** The page of its form, as `pageOf` names it. */
  page: string;
  /** As the list names it. */
  title: string;
  /** What the commune had at `revision`. */
  base: Answers;
  /** 0 as long as the commune has no draft. */
  revision: number;
  /** An emptied field is kept as ''. */
  answers: Answers;
  /** The same in words, for whoever looks at it later without its form. */
  lines: { question: string; said: string }[];
  /** What another device says of a field that both changed, until a person chooses. */
  disputed: Answers;
  /** Ids of questions that were changed after they were answered, until they are looked at. */
  renewed: string[];
  /** The device's own clock, ms: shown, never decided by. */
  keptAt: number;
  /** What the commune said when it last kept the draft, with its own clock; null before. */
  receipt: string | null;
  /** Why the commune takes no draft of it any more; null where it does. */
  stopped: { problem: string; said: string } | null;
  sending: Sending | null;
}

/** A report on its way. Its answers do not change while nobody knows whether they have arrived. */
export interface Sending {
  /** The same however often it is sent. */
  key: string;
  /** `marksOf` the questions that were answered. */
  marks: string;
  /** Written before each attempt. */
  tries: number;
  /** Why it waits, where it is more than the network. */
  hindrance: 'signed out' | 'another person' | null;
  /** null = waiting. */
  outcome: Outcome | null;
}

export type Outcome =
  | { sent: true; said: string }
  /** `said` holds the reason and what to do; the answers are still there. */
  | { sent: false; problem: string; said: string; fields: FieldProblem[] };

/** What the commune answers to a report; `said` is a sentence for the person. */
export type SendAnswer =
  | { ok: true; said: string }
  | { ok: false; problem: 'not filled in'; said: string; fields: FieldProblem[] }
  | { ok: false; problem: 'changed meanwhile'; said: string; answers: Answers; revision: number }
  | { ok: false; problem: 'form changed'; said: string; questions: string[] }
  | { ok: false; problem: string; said: string };

/** A draft that the commune has kept; `said` is a sentence with its own clock. */
export interface Kept {
  revision: number;
  said: string;
}

/** What the commune answers to a draft. */
export type DraftAnswer =
  | ({ ok: true } & Kept)
  | { ok: false; problem: 'changed meanwhile'; answers: Answers; revision: number }
  | { ok: false; problem: string; said: string };

export function newHeld(of: Pick<Held, 'who' | 'page' | 'title' | 'base' | 'revision'>): Held {
  return {
    ...of,
    answers: of.base,
    lines: [],
    disputed: {},
    renewed: [],
    keptAt: 0,
    receipt: null,
    stopped: null,
    sending: null,
  };
}

/**
 * The page of a form: `/unit/<period>`, and `/unit/<period>?return=<id>` of the answer to a request for more. What a device
 * holds of the one is not the other's.
 */
export function pageOf(period: string, answering: string | null): string {
  return answering === null ? `/unit/${period}` : `/unit/${period}?return=${answering}`;
}

/** Where a page is, or the place below it that takes its draft or its report. */
export function addressOf(page: string, below: '' | '/draft' | '/send' = ''): string {
  const [path = '', asked] = page.split('?');
  return asked === undefined || below === '' ? `${path}${below}` : `${path}${below}?${asked}`;
}

/** Whether what was sent has been taken back since: the draft that the commune then wrote is newer than any sent. */
export function wasTakenBack({ sending, revision }: Held, now: number): boolean {
  return sending?.outcome?.sent === true && now > revision;
}

/** Keeps what was typed into some fields, at once. While the report is on its way nothing changes. */
export function typed(held: Held, fields: Answers, at: number): Held {
  if (isOnItsWay(held)) return held;
  const answers = { ...held.answers, ...fields };
  return { ...held, answers, keptAt: at, disputed: without(held.disputed, Object.keys(fields)) };
}

/** A person chose for a disputed field: `mine` stands as it is, theirs is taken. */
export function chosen(held: Held, field: string, mine: boolean): Held {
  const { [field]: theirs = '', ...disputed } = held.disputed;
  const answers = mine ? held.answers : { ...held.answers, [field]: theirs };
  return { ...held, answers, disputed };
}

/** What another device has given the commune meanwhile. */
export function met(held: Held, theirs: Answers, revision: number): Held {
  if (revision <= held.revision) return held;
  const { answers, disputed } = reconcile(held.base, held.answers, theirs);
  return { ...held, answers, disputed: { ...stillOpen(held, theirs), ...disputed }, base: theirs, revision };
}

/** The draft for the commune: of a disputed field, what it has already. Nobody's words are overwritten unseen. */
export function draftOf({ answers, disputed }: Held): Answers {
  const draft = { ...answers, ...disputed };
  for (const field of Object.keys(draft)) if (!draft[field]) delete draft[field];
  return draft;
}

/** Whether the commune lacks something of it. */
export function isUnsaved(held: Held): boolean {
  return differing(draftOf(held), held.base).length > 0;
}

/** The commune has kept this draft. */
export function saved(held: Held, draft: Answers, { revision, said }: Kept): Held {
  return revision > held.revision ? { ...held, base: draft, revision, receipt: said, stopped: null } : held;
}

/** The commune takes no draft of it: closed, sent already, owed no more. What was typed stays. */
export function stopped(held: Held, { problem, said }: { problem: string; said: string }): Held {
  return { ...held, stopped: { problem, said } };
}

export function isOnItsWay({ sending }: Held): boolean {
  return sending !== null && sending.outcome?.sent !== false;
}

/** A dispute that was open stays so: the other side may have changed its mind, or come to agree. */
function stillOpen(held: Held, theirs: Answers): Answers {
  const open = Object.keys(held.disputed).filter(
    (field) => (theirs[field] ?? '') !== (held.answers[field] ?? ''),
  );
  return Object.fromEntries(open.map((field) => [field, theirs[field] ?? '']));
}

function without(answers: Answers, fields: string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([field]) => !fields.includes(field)));
}
