import { type BaseKind, baseKinds, type Kind, type UnitKind } from '../unit-kind.ts';
import { fold } from './cells.ts';

/** `tổ bảo vệ` before `tổ`, `ban ngành` before `bản`. */
const ORDER: readonly BaseKind[] = [
  'team',
  'block',
  'commune',
  'agency',
  'organisation',
  'area',
  'school',
  'enterprise',
];

/**
 * The commune's kind that a cell of the column "Loại" names: by its own name, else by the words of the kind it is like;
 * null where it names none.
 */
export function kindOfWord(cell: string, kinds: readonly Kind[]): UnitKind | null {
  const word = fold(cell);
  const living = kinds.filter(({ retired }) => !retired);
  const own = living.find(({ name }) => fold(name) === word);
  return own?.key ?? (word ? likeOf(word, living) : null);
}

/** Of several kinds like one, the one every commune starts with. */
function likeOf(word: string, kinds: readonly Kind[]): UnitKind | null {
  const like = ORDER.find((base) => baseKinds.some(({ key, words }) => key === base && words.test(word)));
  const alike = kinds.filter((kind) => kind.like === like);
  return (alike.find(({ key }) => key === like) ?? alike[0])?.key ?? null;
}
