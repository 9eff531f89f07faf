import type { links } from '#store';

/** A ticked unit as its box says it: the unit, and its link that was not revoked when the page was made. */
export function tickOf(unit: string, link: { id: string; revokedAt: Date | null } | null): string {
  return `${unit} ${link && !link.revokedAt ? link.id : ''}`;
}

export function ticked(values: FormDataEntryValue[]): links.Wanted[] {
  return values.map((value) => {
    const [unit = '', seen = ''] = String(value).split(' ');
    return { unit, seen: seen || null };
  });
}
