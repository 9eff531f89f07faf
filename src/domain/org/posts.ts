import type { CivilDate } from '#calendar';

/** Only a head signs of himself; a deputy signs for him; anybody else needs his order or authorisation. */
export const ranks = ['head', 'deputy', 'other'] as const;

export type Rank = (typeof ranks)[number];

/** A stretch of days, both ends with it. */
export interface Term {
  /** Null: from before anything was written down. */
  since: CivilDate | null;
  /** The last day; null while it lasts. */
  until: CivilDate | null;
}

/** A post that one person holds for a time, at an issuer of the commune or at a unit. */
export interface Post extends Term {
  id: string;
  issuer: string | null;
  unit: string | null;
  /** As printed: `CHỦ TỊCH`, `PHÓ CHỦ TỊCH`. */
  title: string;
  rank: Rank;
  /** Null leaves room for the name. */
  holder: string | null;
  /** The paper that gave the post. */
  document: string | null;
}

/** KT.: a deputy for the head; TL.: by his order; TUQ.: by his authorisation; Q.: acting head (NĐ 30/2020/NĐ-CP, Đ13 and Phụ lục I). */
export const delegationKinds = ['KT', 'TL', 'TUQ', 'Q'] as const;

export type DelegationKind = (typeof delegationKinds)[number];

/** Who may sign for an issuer beside its head, and for how long. */
export interface Delegation extends Term {
  id: string;
  issuer: string;
  kind: DelegationKind;
  /** The post of who gives it; null where the body above does: an acting head, a deputy put in charge. */
  giver: string | null;
  /** The post of who receives it. */
  receiver: string;
  /** The paper it rests on. */
  document: string | null;
  /** What may be signed. */
  matters: string | null;
}

export interface Roster {
  posts: readonly Post[];
  delegations: readonly Delegation[];
}

/** What a delegation lacks on a day; null where it holds. */
export type Flaw =
  | 'not in force'
  /** Who receives it does not hold his post on that day. */
  | 'receiver gone'
  /** A signature for the head is a deputy's of the same body. */
  | 'no deputy'
  /** An authorisation is in writing, for a time and for named matters (Đ13.3). */
  | 'without end'
  | 'without paper'
  | 'without matters'
  /** Who received an authorisation may not give it on (Đ13.3). */
  | 'passed on'
  /** Only the head gives it, and only while he is head. */
  | 'giver not head';

export type NoSigner = 'no head' | 'two heads' | 'two delegations';

export type Signing =
  | {
      ok: true;
      /** As the lines above the signature: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`; the position; the name. */
      signature: { authority: string[]; position: string; name: string | null };
      post: string;
      /** Null where the head signs himself. */
      delegation: string | null;
    }
  | { ok: false; why: NoSigner };

/**
 * Who signs for an issuer on a day, and under which lines. A delegation that holds goes before the head; where two
 * hold, nobody is guessed. `onBehalfOf` is printed for the head and his deputy alone (Đ13.2).
 */
export function signatureOn(
  issuer: { id: string; onBehalfOf: string | null },
  date: CivilDate,
  roster: Roster,
): Signing {
  const heads = headsOn(issuer.id, date, roster);
  if (heads.length > 1) return { ok: false, why: 'two heads' };
  const holding = delegationsOf(issuer.id, roster).filter((one) => flawOf(one, date, roster) === null);
  const given = holding.filter(({ kind }) => kind !== 'Q');
  if (given.length > 1) return { ok: false, why: 'two delegations' };
  const title = headTitle(issuer.id, roster);
  const [head] = heads;
  const [delegation] = given;
  const signer = delegation ? postOf(delegation.receiver, roster) : head;
  if (!signer || title === null) return { ok: false, why: 'no head' };
  return {
    ok: true,
    signature: { ...linesOf(issuer, signer, delegation?.kind ?? null, title), name: signer.holder },
    post: signer.id,
    delegation: delegation?.id ?? null,
  };
}

function linesOf(
  { onBehalfOf }: { onBehalfOf: string | null },
  signer: Post,
  kind: DelegationKind | null,
  title: string,
): { authority: string[]; position: string } {
  const body = onBehalfOf === null ? [] : [printed(onBehalfOf)];
  const own = printed(signer.title);
  if (kind === 'KT') return { authority: [...body, `KT. ${title}`], position: own };
  if (kind === 'TL' || kind === 'TUQ') return { authority: [`${kind}. ${title}`], position: own };
  return { authority: body, position: signer.rank === 'head' ? own : `Q. ${title}` };
}

/** What keeps a delegation from holding on a day. */
export function flawOf(delegation: Delegation, date: CivilDate, roster: Roster): Flaw | null {
  const receiver = postOf(delegation.receiver, roster);
  if (!isIn(delegation, date)) return 'not in force';
  if (!receiver || !isIn(receiver, date)) return 'receiver gone';
  const same = receiver.issuer === delegation.issuer;
  if (delegation.kind === 'Q') return same ? null : 'receiver gone';
  if (delegation.kind === 'KT' && !(same && receiver.rank === 'deputy')) return 'no deputy';
  return formFlaw(delegation) ?? giverFlaw(delegation, date, roster);
}

function formFlaw({ kind, until, document, matters }: Delegation): Flaw | null {
  if (kind !== 'TUQ') return null;
  if (until === null) return 'without end';
  if (!document?.trim()) return 'without paper';
  return matters?.trim() ? null : 'without matters';
}

function giverFlaw({ issuer, kind, giver }: Delegation, date: CivilDate, roster: Roster): Flaw | null {
  if (giver === null) return kind === 'KT' ? null : 'giver not head';
  if (headsOn(issuer, date, roster).some(({ id }) => id === giver)) return null;
  const authorised = delegationsOf(issuer, roster).some(
    (one) => one.kind === 'TUQ' && one.receiver === giver && isIn(one, date),
  );
  return authorised ? 'passed on' : 'giver not head';
}

/** The head in office and whoever acts as head: more than one is an error of the record. */
function headsOn(issuer: string, date: CivilDate, roster: Roster): Post[] {
  const inOffice = roster.posts.filter((post) => post.issuer === issuer && isIn(post, date));
  const acting = new Set(
    delegationsOf(issuer, roster)
      .filter((one) => one.kind === 'Q' && isIn(one, date))
      .map(({ receiver }) => receiver),
  );
  return inOffice.filter(({ id, rank }) => rank === 'head' || acting.has(id));
}

/** What the head of an issuer is called: by the post in office last. */
function headTitle(issuer: string, { posts }: Roster): string | null {
  const heads = posts.filter((post) => post.issuer === issuer && post.rank === 'head');
  const [first, ...others] = heads;
  if (!first) return null;
  const last = others.reduce((one, other) => ((other.since ?? '') > (one.since ?? '') ? other : one), first);
  return printed(last.title);
}

/** Whether a day lies in a term. */
export function isIn({ since, until }: Term, date: CivilDate): boolean {
  return (since === null || since <= date) && (until === null || date <= until);
}

function delegationsOf(issuer: string, { delegations }: Roster): readonly Delegation[] {
  return delegations.filter((one) => one.issuer === issuer);
}

function postOf(id: string, { posts }: Roster): Post | undefined {
  return posts.find((post) => post.id === id);
}

function printed(words: string): string {
  return words.toLocaleUpperCase('vi');
}
