/** Words of the plan's text; `at` is where they stand in it. */
interface Run {
  at: number;
  text: string;
}

interface Place {
  start: number;
  end: number;
}

/** A run cut where doubtful words begin and end; together the pieces are the run. `doubtful` in ascending order. */
export function piecesOf({ at, text }: Run, doubtful: readonly Place[]): (Run & { doubtful: boolean })[] {
  const pieces: (Run & { doubtful: boolean })[] = [];
  const end = at + text.length;
  let from = at;
  const add = (to: number, isDoubtful: boolean) => {
    if (to > from) pieces.push({ at: from, text: text.slice(from - at, to - at), doubtful: isDoubtful });
    from = Math.max(from, to);
  };
  for (let index = firstAfter(doubtful, at); index < doubtful.length; index += 1) {
    const word = doubtful[index];
    if (!word || word.start >= end) break;
    add(Math.max(word.start, at), false);
    add(Math.min(word.end, end), true);
  }
  add(end, false);
  return pieces;
}

/** The first word that ends behind a place. */
function firstAfter(words: readonly Place[], place: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
