/** What every field of a form is given. */
export interface Asked {
  label: string;
  name: string;
  /** For links and labels; `f-` and the name unless two fields of a page share a name. */
  id?: string | undefined;
  hint?: string | undefined;
  /** What is wrong and what to do; read with the field. */
  error?: string | undefined;
  required?: boolean | undefined;
}

/** The id of a field, which the list of problems links to. */
export function fieldId(name: string): string {
  return `f-${name}`;
}

/** The texts a control is described by, for `aria-describedby`; undefined where there are none. */
export function describedBy(id: string, { hint, error }: Pick<Asked, 'hint' | 'error'>): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}
