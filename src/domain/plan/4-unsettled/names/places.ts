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

/** What a body or the plan's ground is called before the name of its place. */
const OWNER =
  /(?:trên địa bàn|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|HĐND|Đảng ủy|Công an|MTTQ Việt Nam|Mặt trận Tổ quốc Việt Nam)$/u;
const NAME = /^\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,4}/u;

function strangersIn(words: Passage, own: Place): Array<{ words: Passage; name: string }> {
  const found: Array<{ words: Passage; name: string }> = [];
  const level = ` ${own.level} `;
  for (let at = words.text.indexOf(level); at >= 0; at = words.text.indexOf(level, at + 1)) {
    const name = NAME.exec(words.text.slice(at + level.length, at + level.length + LONGEST))?.[0];
    const owner = name && OWNER.exec(words.text.slice(Math.max(0, at - LONGEST), at))?.[0];
    if (!name || !owner) continue;
    const other = bare(plain(name));
    if (other.startsWith(own.name) || own.name.startsWith(other)) continue;
    const end = at + level.length + name.length;
    found.push({ words: part(words, at - owner.length, end), name: `${own.level} ${name}` });
  }
  return found;
}

const LONGEST = 40;

/** Without accents: a scan may have lost some. */
function bare(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').trim();
}
