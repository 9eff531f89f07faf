/** NFC, without the NUL and the half letters that no database keeps. Runs on phones that know no `toWellFormed`. */
export function lettersOf(typed = ''): string {
  return whole(typed).replaceAll('\0', '').normalize('NFC');
}

/** At most so many characters of a text, never half a letter at its end. */
export function cutTo(text: string, most: number): string {
  return whole(text.slice(0, most));
}

function whole(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
