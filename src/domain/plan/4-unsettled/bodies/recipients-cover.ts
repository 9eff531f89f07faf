import { plain } from '../../1-text/fold.ts';
import type { Recipient } from '../../reading.ts';
import { wordsIn } from './body-names.ts';

/** A kind of body, how its names begin, and the collective names that hold it too. */
interface Kind {
  readonly name: string;
  readonly opens: RegExp;
  readonly within: RegExp;
}

const UNITS =
  'các tổ, bộ phận|(?:các |cơ quan, |thuộc |, )đơn vị|^đơn vị|các cơ quan|ban, ngành|các ngành|ngành, đoàn thể';

/** Kinds that a list of recipients tells apart; a body of no kind is never missed. */
const KINDS: readonly Kind[] = [
  { name: 'sở', opens: /^sở /u, within: /các sở|sở, |sở ngành|các cơ quan/u },
  {
    name: 'trường học',
    opens: /^(?:trường|nhà trường|cơ sở giáo dục|hiệu trưởng)/u,
    within: new RegExp(`trường|cơ sở giáo dục|${UNITS}`, 'u'),
  },
  {
    name: 'doanh nghiệp',
    opens: /^(?:doanh nghiệp|chủ đầu tư|công ty|hợp tác xã|cơ sở kinh doanh)/u,
    within: /doanh nghiệp|chủ đầu tư|công ty|hợp tác xã|cơ sở (?:sản xuất|kinh doanh)/u,
  },
  {
    name: 'trung tâm',
    opens: /^(?:trung tâm|trạm|đài|báo|trang thông tin|cổng thông tin)/u,
    within: new RegExp(`trung tâm|trạm|đài|báo |${UNITS}`, 'u'),
  },
  {
    name: 'mặt trận',
    opens: /^(?:ủy ban mặt trận|ubmttq|ub mttq|ủy ban mttq|mttq|mặt trận|ban thường trực ủy ban)/u,
    within: /mặt trận|mttq|ubmt|ngành, đoàn thể/u,
  },
  {
    name: 'đoàn thể',
    opens:
      /^(?:hội (?:liên|cựu|nông|phụ|chữ|người)|đoàn (?:thanh niên|thể)|tổ chức chính trị|liên đoàn|công đoàn)/u,
    within: /đoàn thể|tổ chức (?:thành viên|chính trị)|ct-xh|hội |đoàn |mặt trận|mttq|các tổ, bộ phận/u,
  },
  {
    name: 'công an',
    opens: /^công an/u,
    within: new RegExp(`(?:^|, )(?:công an|ca(?!\\p{L}))|${UNITS}`, 'u'),
  },
  {
    name: 'quân sự',
    opens: /^ban chỉ huy quân sự|^ban chqs/u,
    within: new RegExp(`quân sự|chqs|${UNITS}`, 'u'),
  },
  {
    name: 'phòng',
    opens: /^(?:phòng|văn phòng)/u,
    within: new RegExp(`phòng|${UNITS}`, 'u'),
  },
  {
    name: 'ban đảng',
    opens: /^ban (?:xây dựng đảng|tuyên giáo|dân vận|tổ chức)/u,
    within: /đảng ủy, ban|ban xây dựng|các ban/u,
  },
  {
    name: 'địa bàn',
    opens:
      /^(?:tổ dân phố|khu phố|khóm|thôn|xóm|buôn|ấp|bản|trưởng (?:thôn|ấp|bản|khóm|buôn|xóm)|ban tự quản)/u,
    within: /tổ dân phố|khu phố|khóm|thôn|xóm|buôn|(?<!\p{L})(?:ấp|bản)(?!\p{L})|khu dân cư/u,
  },
  {
    name: 'cấp xã',
    opens: /^(?:ủy ban nhân dân|ubnd) (?:các |cấp )?(?:xã|phường|đặc khu)/u,
    within: /(?:ubnd|ủy ban nhân dân)(?! tỉnh| thành phố| huyện)|các (?:xã|phường|địa phương)/u,
  },
];

/**
 * Whether a list of recipients reaches a body: by its own words, its initials, or a collective name. Offices of an
 * issuer that is no People's Committee are part of it and get its papers anyway.
 */
export function coverOf(recipients: readonly Recipient[], issuer: string | null): (body: string) => boolean {
  const names = recipients.map(({ name }) => plain(name).replace(/[–-]/gu, '-'));
  const initials = recipients.map(({ name }) => name.replace(/[^\p{Lu}]/gu, ''));
  const own = names.map(ownWords);
  const committee = /ủy ban nhân dân|ubnd/u.test(plain(issuer ?? 'ubnd'));
  return (body) => {
    const said = plain(body).replace(/^(?:các|những|mỗi)\s+/u, '');
    const kind = KINDS.find(({ opens }) => opens.test(said));
    if (!kind || (!committee && OFFICES.has(kind.name))) return true;
    if (names.some((name) => kind.within.test(name) && !isAbove(name, said))) return true;
    const words = ownWords(said);
    if (own.some((recipient) => isLike(recipient, words))) return true;
    const short = initialsOf(body);
    return short.length > 1 && initials.some((letters) => letters.includes(short));
  };
}

const OFFICES: ReadonlySet<string> = new Set(['phòng', 'trung tâm', 'ban đảng', 'đoàn thể']);

/** The words that tell a body from others of its kind: a centre may be printed `TT`, its field is printed in full. */
function ownWords(plainName: string): string[] {
  return wordsIn(plainName).filter((word) => !COMMON.has(word));
}

const COMMON: ReadonlySet<string> = new Set(
  'trung tâm tt phòng văn ban sở ủy ub ubnd hđnd công an trạm các và xã phường tỉnh thành phố đặc khu thuộc trên địa bàn việt nam'.split(
    ' ',
  ),
);

function isLike(recipient: readonly string[], body: readonly string[]): boolean {
  const shared = body.filter((word) => recipient.includes(word)).length;
  return shared > 1 && shared >= body.length / 2;
}

/** A body of the province is no recipient of its namesake in the commune. */
function isAbove(recipient: string, body: string): boolean {
  return /tỉnh|thành phố/u.test(recipient) && /phường|xã(?! hội)/u.test(body);
}

/** `Sở Văn hóa, Thể thao và Du lịch` is `VHTTDL`, `Công an phường` is `CAP`. */
function initialsOf(body: string): string {
  return wordsIn(plain(body))
    .filter((word) => !/^(?:sở|phòng|và|các|trên|địa|bàn)$/u.test(word))
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('');
}
