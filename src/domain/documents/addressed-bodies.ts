import type { OfficialDocument } from './official-document.ts';

/** To whom a document goes by its own words, each once; “Như trên” are its addressees. */
export function addressedBodies({
  addressees,
  recipients,
}: Pick<OfficialDocument, 'addressees' | 'recipients'>): string[] {
  const named = recipients?.lines.map(({ name }) => name) ?? [];
  const bodies = [...addressees, ...named].map((name) => name.trim().replace(/[;.]$/, ''));
  return [...new Set(bodies)].filter((name) => name !== '' && name.toLocaleLowerCase('vi') !== 'như trên');
}
