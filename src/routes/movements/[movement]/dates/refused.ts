/** What a form of the page was refused for. */
export interface Refused {
  problem: string;
  /** What stands against it, by name. */
  said: string;
  /** Problems beside fields. */
  fields: { field: string; message: string }[];
}

interface Failed {
  at: string;
  problem: string;
  said?: string | undefined;
  problems?: { field: string; message: string }[] | undefined;
}

/** The refusal of the form at a place of the page; undefined where it was another one's, or none. */
export function refusedAt(form: Failed | null, at: string): Refused | undefined {
  return form?.at === at
    ? { problem: form.problem, said: form.said ?? '', fields: form.problems ?? [] }
    : undefined;
}
