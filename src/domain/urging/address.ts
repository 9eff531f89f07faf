const SHAPE =
  /^[^\s\p{Cc}<>,;:"()@\\]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/u;

/** RFC 5321, 4.5.3.1. */
const LONGEST = 254;

/** An e-mail address that can stand in the head of a mail alone; null where the text is none. */
export function mailAddress(text: string): string | null {
  const typed = text.normalize('NFC').trim();
  return typed.length <= LONGEST && SHAPE.test(typed) ? typed : null;
}

/** A telephone number as typed, its digits, spaces and dots; null where the text is none. Empty is one. */
export function phoneNumber(text: string): string | null {
  const typed = text.trim();
  return /^(\+?\d[\d .]{0,19})?$/.test(typed) ? typed : null;
}

/** A line for the head of a mail: no line break and no other control character can end it. */
export function headerLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}
