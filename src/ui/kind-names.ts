import { baseKinds, type Kind } from '#org';
import type { Language } from './language.ts';

/** A kind of unit as the commune calls it; in English only where it kept the name it started with. */
export function kindName({ name, like }: Pick<Kind, 'name' | 'like'>, language: Language): string {
  const usual = baseKinds.find(({ key }) => key === like);
  return language === 'en' && usual?.names.vi === name ? usual.names.en : name;
}

/** The names of kinds by their keys. */
export function kindNames(
  kinds: readonly Pick<Kind, 'key' | 'name' | 'like'>[],
  language: Language,
): Readonly<Record<string, string>> {
  return Object.fromEntries(kinds.map((kind) => [kind.key, kindName(kind, language)]));
}
