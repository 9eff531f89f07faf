/** What is asked of the officer, by code: why a point of the plan is open, and a sentence for a letter to the issuer. */
export type Said = Readonly<Record<string, (...details: string[]) => { why: string; suggestion: string }>>;
