/** The sentence for a problem that a form came back with; undefined where there is none. */
export function said(
  sentences: Readonly<Record<string, string>>,
  problem: string | null | undefined,
): string | undefined {
  return problem ? (known(sentences, problem) ?? problem) : undefined;
}

/** The sentence for a word that came in an address, where anybody may have written anything: only ever one of ours. */
export function known<T>(sentences: Readonly<Record<string, T>>, word: string | null): T | undefined {
  return word !== null && Object.hasOwn(sentences, word) ? sentences[word] : undefined;
}

/** All sentences of a form, for the list above it. `idOf`: where fields have other ids than by their names; null = it is not on the page. */
export function allSaid(
  sentences: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, string>> | undefined,
  idOf: (field: string) => string | null = (field) => field && `f-${field}`,
): { field: string; id: string | null; message: string }[] {
  return Object.entries(errors ?? {}).map(([field, problem]) => ({
    ...{ field, id: idOf(field) },
    message: said(sentences, problem) ?? problem,
  }));
}
