import { fold, plain } from '../1-text/fold.ts';
import { matchesOf } from '../1-text/matches.ts';
import { type Passage, part } from '../1-text/passage.ts';
import { trimmed } from '../2-structure/sentences.ts';
import type { Recipient } from '../reading.ts';
import type { Quoter } from './item.ts';

/** The bodies under `Nơi nhận`, one each, with the purpose in brackets. */
export function recipients(fragments: readonly Passage[], quote: Quoter): Recipient[] {
  return fragments.flatMap((fragment) =>
    shared(entries(fragment).map(read)).flatMap(({ words, purpose }) => {
      const name = fold(words.text);
      return name ? [{ ...quote('recipient', words, 'closing'), name, purpose }] : [];
    }),
  );
}

/** Several on one line share the purpose that stands behind the last. */
function shared(line: readonly Read[]): Read[] {
  const last = line.at(-1)?.purpose ?? null;
  const all = line.slice(0, -1).every(({ purpose }) => purpose === null);
  return all && last !== 'lưu' ? line.map(({ words }) => ({ words, purpose: last })) : [...line];
}

interface Read {
  readonly words: Passage;
  readonly purpose: string | null;
}

function entries(fragment: Passage): Passage[] {
  const bare = part(
    fragment,
    /^(?:[-–—−+•●○▪■□❖*·➢✓\s]+|\d{1,2}[.)]\s)?/u.exec(fragment.text)?.[0].length ?? 0,
  );
  const found: Passage[] = [];
  let from = 0;
  for (const separator of matchesOf(bare.text, /;/g)) {
    found.push(part(bare, from, separator.index));
    from = separator.index + 1;
  }
  return [...found, part(bare, from)].filter((entry) => entry.text.length > 0);
}

const PURPOSES: ReadonlyArray<readonly [purpose: string, shape: RegExp]> = [
  ['b/c', /^(?:để )?(?:b\/c|bc|b\.c|b\/cáo|báo cáo|t\/b ?c)$/u],
  ['t/h', /^(?:để )?(?:t\/h|th\/h|th|thực hiện|triển khai|t\/hiện)$/u],
  ['p/h', /^(?:để )?(?:p\/h|ph|p\/hợp|phối hợp|ph\/h)$/u],
  ['đ/b', /^(?:để )?(?:đ\/b|đb|biết|để biết)$/u],
  ['c/đ', /^(?:để )?(?:c\/đ|cđ|chỉ đạo)$/u],
  ['t/d', /^(?:để )?(?:t\/d|theo dõi)$/u],
];

function read(entry: Passage): Read {
  const archive = /^lưu\s*:?\s*/iu.exec(entry.text);
  if (archive) return { words: ended(part(entry, archive[0].length)), purpose: 'lưu' };
  const bracket = /\s*\(([^()]*)\)\s*[.,]?$|\s+[-–]\s+(để [^()]*?)\s*[.,]?$/u.exec(entry.text);
  const words = plain(bracket?.[1] ?? bracket?.[2] ?? '').trim();
  const purpose = PURPOSES.find(([, shape]) => shape.test(words))?.[0] ?? null;
  return { words: ended(purpose && bracket ? part(entry, 0, bracket.index) : entry), purpose };
}

function ended(words: Passage): Passage {
  const bare = trimmed(words);
  return part(bare, 0, bare.text.replace(/[.\s]+$/u, '').length);
}
