/** A length, a size or a share as people type it, `74,5` or `-1.5`; null where it is no number. */
export function measured(text: string | null | undefined): number | null {
  const found = /^\s*([-+−]?\d{1,4}(?:[.,]\d{1,3})?)\s*$/u.exec(text ?? '');
  return found?.[1] === undefined ? null : Number(found[1].replace('−', '-').replace(',', '.'));
}

/** `74,5`, with a decimal comma. */
export function inMillimetres(value: number): string {
  return String(Math.round(value * 100) / 100).replace('.', ',');
}
