import { type BaseKind, baseKinds, type Kind } from '#org';
import { kindName, type Language } from '#ui';

/** The name of a base kind, as the commune calls it. */
export function audienceName(key: BaseKind, kinds: readonly Kind[], language: Language): string {
  const own = kinds.find(({ like }) => like === key);
  return own ? kindName(own, language) : (baseKinds.find((one) => one.key === key)?.names[language] ?? key);
}

export function audienceNames(keys: readonly BaseKind[], kinds: readonly Kind[], language: Language): string {
  return keys.map((key) => audienceName(key, kinds, language)).join(' · ');
}
