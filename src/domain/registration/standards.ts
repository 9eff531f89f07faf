import type { CivilDate } from '#calendar';
import { civilDate } from '#calendar';

/** Whom a text leaves out of a standard. */
export interface LeftOut {
  key: string;
  /** As the screen and the list say it. */
  words: string;
}

/** A standard for which units register each year. */
export interface Standard {
  key: string;
  name: string;
  document: string;
  /** Where it says whom it leaves out. */
  article: string;
  /** In force from this day. */
  from: CivilDate;
  until: CivilDate | null;
  leavesOut: readonly LeftOut[];
}

/**
 * Thông tư 124/2021/TT-BCA, Điều 1, in force from 10/02/2022, as amended by Thông tư 48/2025/TT-BCA: agencies but for
 * the army's, enterprises but for small ones, schools but for the youngest pupils'.
 */
export const standards: readonly Standard[] = [
  {
    key: 'safety',
    name: 'An toàn về an ninh, trật tự',
    document: 'Thông tư số 124/2021/TT-BCA',
    article: 'Điều 1',
    from: on('2022-02-10'),
    until: null,
    leavesOut: [
      { key: 'small enterprise', words: 'Doanh nghiệp nhỏ, doanh nghiệp siêu nhỏ' },
      { key: 'primary school', words: 'Trường tiểu học' },
      { key: 'preschool', words: 'Trường mầm non, trường mẫu giáo, nhà trẻ' },
      { key: 'army agency', words: 'Cơ quan quân đội' },
    ],
  },
];

/** The standard as it was in force on a day; null where none of this name was. */
export function standardOn(key: string | null, date: CivilDate): Standard | null {
  const isInForce = ({ from, until }: Standard) => from <= date && (until === null || date <= until);
  return standards.find((standard) => standard.key === key && isInForce(standard)) ?? null;
}

/** `Trường tiểu học (Thông tư số 124/2021/TT-BCA, Điều 1)`: the reason as lists print it; null where it is no reason of the law. */
export function exclusionInWords(standard: string | null, exclusion: string | null): string | null {
  const found = standards.find(({ key }) => key === standard);
  const leftOut = found?.leavesOut.find(({ key }) => key === exclusion);
  return found && leftOut ? `${leftOut.words} (${found.document}, ${found.article})` : null;
}

function on(text: string): CivilDate {
  const date = civilDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
}
