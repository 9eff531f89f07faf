import { type PaperKindName, paperKinds } from './kinds.ts';

/** As many signs as a saved file's name has of a paper, so that folders of any system take it with what is put behind it. */
const MOST = 100;

/**
 * What a file of a paper is called, without its ending: kind and subject. Words that both have at the seam stand once
 * (`Chương trình lễ phát động phong trào`), and no word is cut.
 */
export function paperFileName(kind: PaperKindName, title: string): string {
  const label = paperKinds[kind].label.split(' ');
  const words = title.split(/\s+/u).filter(Boolean);
  const whole = [...label, ...words.slice(shared(label, words))];
  return cutAtWord(whole);
}

/** How many words the end of one and the beginning of the other have in common. */
function shared(before: readonly string[], after: readonly string[]): number {
  const lengths = before.map((_, at) => before.length - at);
  return lengths.find((length) => same(before.slice(-length), after.slice(0, length))) ?? 0;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.join(' ').toLocaleLowerCase('vi') === other.join(' ').toLocaleLowerCase('vi');
}

function cutAtWord(words: readonly string[]): string {
  const [first = '', ...rest] = words;
  let name = first.slice(0, MOST);
  for (const word of rest) {
    if (name.length + 1 + word.length > MOST) return name.replace(/[\s,;:.–-]+$/u, '');
    name = `${name} ${word}`;
  }
  return name;
}
