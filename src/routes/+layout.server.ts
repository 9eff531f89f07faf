import { languageOf } from '#ui';
import type { LayoutServerLoad } from './$types.ts';

export const load: LayoutServerLoad = ({ locals: { actor }, cookies }) => ({
  language: languageOf(cookies.get('language')),
  person:
    actor.kind === 'person'
      ? {
          name: actor.name,
          role: actor.role,
          commune: actor.commune.name,
          unit: actor.unit?.name ?? null,
          trial: actor.commune.trial,
        }
      : null,
});
