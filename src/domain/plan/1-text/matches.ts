/**
 * Every match of a global pattern, in order: what `matchAll` gives, without the copy of the pattern and the iterator it
 * makes each time, which cost more than looking through a clause that holds no match.
 */
export function matchesOf(text: string, shape: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  shape.lastIndex = 0;
  for (let match = shape.exec(text); match; match = shape.exec(text)) {
    found.push(match);
    if (match[0] === '') shape.lastIndex += (text.codePointAt(shape.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}

/** The first match of a global pattern from a place on, for those who stop at the one that serves. */
export function matchFrom(text: string, shape: RegExp, from: number): RegExpExecArray | null {
  shape.lastIndex = from;
  return shape.exec(text);
}
