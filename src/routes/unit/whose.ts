import type { Actor } from '#access';

/**
 * Whose the pages and drafts on a device are: one person in one commune, or one link. Another one on the same device neither sees
 * nor sends them.
 */
export function whoseOf(actor: Actor): string {
  if (actor.kind === 'link') return actor.link;
  return actor.kind === 'person' ? actor.membership : '';
}
