/** `text` without the characters that show nothing and that no database takes. */
export function shown(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is removed.
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F\u00AD\u200B\uFEFF]/g, '').toWellFormed();
}
