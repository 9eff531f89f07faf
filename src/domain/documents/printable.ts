/** Controls, bidirectional overrides, invisible joiners and non-characters: XML refuses some, all mislead on paper. */
const UNPRINTABLE = /[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;
const LINE_SPACE = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** The text as it may stand in Word and PDF: NFC, on one line, nothing invisible. Never throws. */
export function printable(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(LINE_SPACE, ' ').replace(UNPRINTABLE, '');
}
