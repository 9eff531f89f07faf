import { plain } from '../../1-text/fold.ts';
import { type Passage, part } from '../../1-text/passage.ts';
import { type Examined, type Finder, listed, together } from '../point.ts';

/** Another place of the same level than the issuer's: a name left from the plan that was taken as a model. */
export const differingPlaces: Finder = (plan) => {
  const own = placeOf(plan.document.issuer ?? '');
  if (!own) return [];
  const found = [...titleAndRecital(plan), ...plan.clauses.map(({ words }) => words)].flatMap((words) =>
    strangersIn(words, own),
  );
  return together(
    'place-differs',
    found.map(({ words }) => words),
    listed(
      found.map(({ name }) => name),
      ', ',
    ),
    plan.document.issuer ?? '',
  );
};

interface Place {
  readonly level: string;
  readonly name: string;
}

const LEVEL = '(phường|xã|thị trấn|đặc khu|huyện|tỉnh)';

function placeOf(issuer: string): Place | null {
  const found = new RegExp(`(?:^|\\s)${LEVEL}\\s+(.+?)(?:\\s+ban thường trực)?$`, 'u').exec(plain(issuer));
  return found?.[1] && found[2] ? { level: found[1], name: bare(found[2]) } : null;
}

function titleAndRecital({ structure: { title, recital } }: Examined): Passage[] {
  return [...(title ? [title] : []), ...recital];
}

const NAMED =
  /(?:trên địa bàn|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|HĐND|Đảng ủy|Công an|MTTQ Việt Nam|Mặt trận Tổ quốc Việt Nam)\s+(phường|xã|thị trấn|đặc khu|huyện|tỉnh)\s+((?:\p{Lu}\p{L}*)(?:\s\p{Lu}\p{L}*){0,4})/gu;

function strangersIn(words: Passage, own: Place): Array<{ words: Passage; name: string }> {
  if (!words.text.includes(` ${own.level} `)) return [];
  return [...words.text.matchAll(NAMED)].flatMap((found) => {
    const [name, level = '', printed = ''] = found;
    const other = bare(plain(printed));
    if (level !== own.level || other.startsWith(own.name) || own.name.startsWith(other)) return [];
    return [{ words: part(words, found.index, found.index + name.length), name: `${level} ${printed}` }];
  });
}

/** Without accents: a scan may have lost some. */
function bare(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').trim();
}
