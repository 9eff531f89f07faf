import type { UnitKind } from '../unit-kind.ts';
import { fold } from './cells.ts';

/** In order: `tổ bảo vệ` before `tổ`, `ban ngành` before `bản`. */
const WORDS: readonly [UnitKind, RegExp][] = [
  [
    'team',
    /^(to|doi|luc luong) (bao ve|bv|antt|an ninh|tham gia bao ve)|^(to )?(bao ve )?(antt|an ninh trat tu)/,
  ],
  ['agency', /^(co quan|ban nganh|phong|don vi su nghiep|cong an|quan su|ban chi huy|tram|trung tam)\b/],
  ['organisation', /^(mat tran|mttq|uy ban mat tran|doan the|to chuc|hoi|doan|cong doan)\b/],
  ['area', /^(khu dan cu|kdc|to dan pho|tdp|thon|buon|bon|ban|lang|ap|khu pho|khom|to|dia ban)\b/],
  ['school', /^(truong|co so giao duc|nha truong|mam non|tieu hoc|trung hoc|thcs|thpt)\b/],
  ['enterprise', /^(doanh nghiep|dn|cong ty|hop tac xa|htx|co so (kinh doanh|san xuat)|ho kinh doanh)\b/],
];

/** The kind that a cell of the column "Loại" names; null where it names none. */
export function kindOfWord(cell: string): UnitKind | null {
  const word = fold(cell);
  return WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}
