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

/** All sentences of a form, for the list above it. */
export function allSaid(
  sentences: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, string>> | undefined,
): { field: string; message: string }[] {
  return Object.entries(errors ?? {}).map(([field, problem]) => ({
    field,
    message: said(sentences, problem) ?? problem,
  }));
}
