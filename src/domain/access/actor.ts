import type { CivilDate } from '#calendar';

/** What a member may do in a commune. A unit's reporter sees that unit alone. */
export type Role = 'administrator' | 'officer' | 'leader' | 'unit';

export const staffRoles = ['administrator', 'officer', 'leader'] as const;

/** Someone signed in, in one commune. */
export interface Person {
  kind: 'person';
  account: string;
  name: string;
  login: string;
  membership: string;
  role: Role;
  commune: { id: string; name: string; province: string; code: string; trial: boolean };
  /** Only for the role `unit`. */
  unit: { id: string; name: string } | null;
  /** Has another place to work in; said of who asks by a session. */
  elsewhere?: boolean;
}

/** Whoever holds a personal link: one report of one unit, without an account. */
export interface LinkHolder {
  kind: 'link';
  link: string;
  commune: Person['commune'];
  unit: { id: string; name: string };
  period: string;
  movement: string;
  /** The last day on which it opens. */
  until: CivilDate;
}

/** Everyone on whose behalf the database is ever opened. */
export type Actor =
  | { kind: 'visitor' }
  /** Founds a commune; afterwards acts inside it until its first administrator exists. */
  | { kind: 'setup'; commune?: string }
  | { kind: 'clock'; commune: string }
  | { kind: 'command line'; commune: string }
  | LinkHolder
  | Person;
