import type { Role } from '#access';

/** A section of the site, by the word the dictionary has for it. */
export interface Section {
  href: string;
  word:
    | 'movements'
    | 'plans'
    | 'papers'
    | 'units'
    | 'calendar'
    | 'criteria'
    | 'rules'
    | 'people'
    | 'commune'
    | 'log'
    | 'duties';
}

const STAFF: Section[] = [
  { href: '/desk', word: 'duties' },
  { href: '/movements', word: 'movements' },
  { href: '/plans', word: 'plans' },
  { href: '/papers', word: 'papers' },
  { href: '/units', word: 'units' },
  { href: '/calendar', word: 'calendar' },
  { href: '/criteria', word: 'criteria' },
  { href: '/rules', word: 'rules' },
];

const SECTIONS: Record<Role, Section[]> = {
  officer: STAFF,
  leader: STAFF,
  administrator: [
    ...STAFF,
    { href: '/people', word: 'people' },
    { href: '/commune', word: 'commune' },
    { href: '/log', word: 'log' },
  ],
  unit: [{ href: '/unit', word: 'duties' }],
};

/** Where a person starts: the first of his sections. */
export function homeOf(role: Role): string {
  return sectionsOf(role)[0]?.href ?? '/account';
}

export function sectionsOf(role: Role): Section[] {
  return SECTIONS[role];
}
