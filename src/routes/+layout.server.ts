import type { Actor } from '#access';
import { languageOf } from '#ui';
import type { LayoutServerLoad } from './$types.ts';

export const load: LayoutServerLoad = ({ locals: { actor }, cookies }) => ({
  language: languageOf(cookies.get('language')),
  person: shown(actor),
});

function shown(actor: Actor): App.PageData['person'] {
  if (actor.kind !== 'person' && actor.kind !== 'link') return null;
  const { commune, unit } = actor;
  const byLink = actor.kind === 'link';
  const { name, role } = byLink ? { name: actor.unit.name, role: 'unit' as const } : actor;
  return {
    name,
    role,
    commune: commune.name,
    unit: unit?.name ?? null,
    trial: commune.trial,
    byLink,
    elsewhere: !byLink && actor.elsewhere === true,
  };
}
