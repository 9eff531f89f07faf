/** Whether two ways of calling a paper mean the same: by its number, `124/2021/TT-BCA`; else by its words. */
export function isSamePaper(one: string, other: string): boolean {
  return numberOf(one) === numberOf(other);
}

function numberOf(document: string): string {
  const words = document.replace(/\s+/g, ' ').trim().toUpperCase();
  return /\d+[A-ZĐ]?\/[\p{L}\d/-]+/u.exec(words)?.[0] ?? words;
}
