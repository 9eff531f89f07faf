/** Letters only Vietnamese in Unicode has. */
const UNICODE = /[ĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9]/g;

/** What TCVN3 and VNI make of Vietnamese letters when read as Latin-1, and Unicode Vietnamese never uses. */
const STRANGE = /[¡-¯±-¶¸-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]/g;

/**
 * Whether a text was typed in an old Vietnamese font (TCVN3 `.VnTime`, VNI): its letters are stored as
 * other signs, so that “ViÖt Nam” or “Vieät Nam” stands where Việt Nam was meant.
 */
export function isLegacyText(text: string): boolean {
  const strange = count(text, STRANGE);
  return strange >= 8 && strange * 50 > text.length && strange > 5 * count(text, UNICODE);
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
