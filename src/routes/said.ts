/** The sentence for a problem that a form came back with; undefined where there is none. */
export function said(
  sentences: Readonly<Record<string, string>>,
  problem: string | null | undefined,
): string | undefined {
  return problem ? (sentences[problem] ?? problem) : undefined;
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
