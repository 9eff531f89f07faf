import { type BaseKind, baseKinds, type Kind, type UnitKind } from './unit-kind.ts';

/**
 * Those of the given kinds that a phrase of a plan names: those like a kind it names, and those named by their own name.
 * A kind that only says where is taken where no other is named; "đơn vị" alone names every kind.
 */
export function kindsNamed(phrase: string, kinds: readonly Kind[]): UnitKind[] {
  const likes = likesNamed(phrase);
  const own = kinds.filter((kind) => !likes.includes(kind.like) && saysItself(kind, phrase));
  return [...likes.flatMap((like) => kinds.filter((kind) => kind.like === like)), ...own].map(
    ({ key }) => key,
  );
}

/** The kinds that a phrase names, whichever the commune has. */
export function likesNamed(phrase: string): BaseKind[] {
  const who = likesIn(phrase.replace(place, ' '));
  if (who.length > 0) return who;
  const where = likesIn(phrase);
  if (where.length > 0) return where;
  return /đơn vị/iu.test(phrase) ? [...order] : [];
}

/** Where something is, not who: "ở các thôn", "trên địa bàn xã". */
const place = /(?<!\p{L})(ở|tại|trong|thuộc|trên địa bàn) [^,;.]*(, (bản|buôn|tổ dân phố|thôn|làng|ấp))?/giu;

/** The force first, since its name holds that of others. */
const order: readonly BaseKind[] = [
  'team',
  'area',
  'school',
  'enterprise',
  'organisation',
  'agency',
  'block',
  'commune',
];

function likesIn(phrase: string): BaseKind[] {
  return order.filter((like) =>
    baseKinds.some(({ key, phrase: named }) => key === like && named.test(phrase)),
  );
}

function saysItself({ name }: Kind, phrase: string): boolean {
  return phrase.toLocaleLowerCase('vi').includes(name.toLocaleLowerCase('vi'));
}
