/** One cell: how it stands, where it leads. */
export interface BoardCell {
  /** Of `places`; a space where nothing is owed. */
  letter: string;
  /** All that it says to who cannot see it, or points at it. */
  words: string;
  /** It leads somewhere: the report, or entering it. */
  leads: boolean;
  /** A change of units cuts it. */
  changed: boolean;
}

export interface BoardRow {
  /** The first letters of its id, enough to tell it apart. */
  address: string;
  name: string;
  cells: readonly BoardCell[];
  /** The unit's rates, in a few letters each. */
  rates: readonly string[];
}

/**
 * The rows of a kind as HTML, one after another, its heading first; cells that are alike may be one object. Tens of thousands of cells: as components they would take a second and ten times the bytes. So the
 * tags that HTML closes by itself stay open, quotes are written only where they must be, and an address is the unit's first letters
 * and the period's place (`board/at?7.3f2a91bc`).
 */
export function* boardRows(
  label: string,
  rows: readonly BoardRow[],
  positions: readonly number[],
): Generator<string> {
  yield `<tr class=group><th scope=rowgroup colspan=${positions.length + 3}><span>${escaped(label)}</span>`;
  const pieceOf = pieces();
  const places = positions.map((position) => `${position}.`);
  for (const { address, name, cells, rates } of rows) {
    let row = `<tr><th scope=row><a href=board/at?${address}>${escaped(name)}</a>`;
    let at = 0;
    for (const cell of cells) {
      const { before, leads, after } = pieceOf(cell);
      row += leads ? before + places[at] + address + after : before;
      at += 1;
    }
    for (const rate of rates) row += `<td class=rate>${rate}`;
    yield row;
  }
}

/** What tells a letter's looks: a class must begin with a letter. */
export function classOf(letter: string): string {
  return letter === ' ' ? 'o' : letter;
}

/**
 * What differs from cell to cell stands first, what its neighbours and the rows above have too in one piece: a fifth fewer bytes
 * compressed. There are few kinds of cells, and each is put together once.
 */
function pieces() {
  const known = new Map<BoardCell, Piece>();
  return (cell: BoardCell): Piece => {
    const piece = known.get(cell);
    if (piece) return piece;
    const made = pieceOf(cell);
    known.set(cell, made);
    return made;
  };
}

function pieceOf({ letter, words, leads, changed }: BoardCell): Piece {
  const cell = changed ? '<td class=cut>' : '<td>';
  if (!leads) return { before: `${cell}<i class=${classOf(letter)}>${escaped(words)}</i>`, leads, after: '' };
  return {
    before: `${cell}<a href=board/at?`,
    leads,
    after: ` class=${classOf(letter)}>${escaped(words)}</a>`,
  };
}

/** A cell's HTML, with its address between the two where it leads somewhere. */
interface Piece {
  before: string;
  leads: boolean;
  after: string;
}

function escaped(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign) : text;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
