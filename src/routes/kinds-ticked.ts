/** The kinds of unit ticked in a form: a box each, `kind-KEY`. */
export function kindsTicked(values: Readonly<Record<string, string>>): string[] {
  return Object.keys(values).flatMap((name) => /^kind-(.+)$/.exec(name)?.[1] ?? []);
}
