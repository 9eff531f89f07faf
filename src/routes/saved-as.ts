/** The header of an answer that is to be saved: its name as people read it (RFC 5987), and for old browsers without marks. */
export function savedAs(name: string, ending: string, plain = name): string {
  return `attachment; filename="${withoutMarks(plain)}.${ending}"; filename*=UTF-8''${encoded(`${name}.${ending}`)}`;
}

/** For `filename*`: also what `encodeURIComponent` leaves and the header may not hold. */
export function encoded(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** `Quyết định` becomes `quyet-dinh`: a header holds no others (RFC 9110, 5.5). */
function withoutMarks(name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  return letters.replace(/[^a-z0-9._]+/g, '-').replace(/^[-.]+|[-.]+$/g, '') || 'tep';
}
