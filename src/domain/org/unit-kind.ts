import { fold } from './unit-list/cells.ts';

/**
 * The kinds that every commune starts from and by which a plan's words are understood. A commune renames them and adds
 * its own, each like one of these. `words` recognise a cell of a list, folded; `phrase` the words of a plan.
 */
export const baseKinds = [
  {
    key: 'area',
    names: { vi: 'Khu dân cư', en: 'Residential area' },
    words: /^(khu dan cu|kdc|to dan pho|tdp|thon|buon|bon|ban|lang|ap|khu pho|khom|to|dia ban)\b/,
    phrase:
      /tổ dân phố|TDP|(?<!\p{L})(thôn|buôn|ấp|khóm)(?!\p{L})|(?<!già )làng|(các|từng|mỗi|tại) bản(?!\p{L}| cam| đăng| tự)|khu dân cư|khu phố|hộ gia đình|hộ dân|ban tự quản/iu,
  },
  {
    key: 'agency',
    names: { vi: 'Cơ quan', en: 'Agency' },
    words: /^(co quan|ban nganh|phong|don vi su nghiep|cong an|quan su|ban chi huy|tram|trung tam)\b/,
    phrase: /cơ quan|phòng, ban|ban, ngành|ban ngành|các phòng(?!\p{L})|trung tâm|trạm y tế/iu,
  },
  {
    key: 'organisation',
    names: { vi: 'Mặt trận Tổ quốc, đoàn thể', en: 'Front and mass organisation' },
    words: /^(mat tran|mttq|uy ban mat tran|doan the|to chuc|hoi|doan|cong doan)\b/,
    phrase: /mặt trận|MTTQ|đoàn thể|tổ chức chính trị|hội viên/iu,
  },
  {
    key: 'school',
    names: { vi: 'Trường học', en: 'School' },
    words: /^(truong|co so giao duc|nha truong|mam non|tieu hoc|trung hoc|thcs|thpt)\b/,
    phrase: /trường học|nhà trường|cơ sở giáo dục|các trường|học sinh/iu,
  },
  {
    key: 'enterprise',
    names: { vi: 'Doanh nghiệp', en: 'Enterprise' },
    words: /^(doanh nghiep|dn|cong ty|hop tac xa|htx|co so (kinh doanh|san xuat)|ho kinh doanh)\b/,
    phrase: /doanh nghiệp|cơ sở (sản xuất,? ?)?kinh doanh|hợp tác xã/iu,
  },
  {
    key: 'team',
    names: { vi: 'Tổ bảo vệ an ninh, trật tự', en: 'Security team' },
    words:
      /^(to|doi|luc luong) (bao ve|bv|antt|an ninh|tham gia bao ve)|^(to )?(bao ve )?(antt|an ninh trat tu)/,
    phrase: /tổ bảo vệ (an ninh|ANTT)|lực lượng tham gia bảo (vệ|đảm) (an ninh|ANTT)|(?<!\p{L})tổ viên/iu,
  },
  {
    key: 'block',
    names: { vi: 'Tòa nhà chung cư', en: 'Apartment block' },
    words: /^(toa nha|chung cu|nha chung cu|khu chung cu|toa)\b/,
    phrase: /chung cư|(các|từng|mỗi) tòa nhà/iu,
  },
  {
    key: 'commune',
    names: { vi: 'Xã, phường, đặc khu', en: 'Commune' },
    words:
      /^(xa|phuong|dac khu|ubnd (cac )?(xa|phuong|dac khu)|uy ban nhan dan (cac )?(xa|phuong|dac khu))\b/,
    phrase:
      /(?<!\p{L})(UBND|ủy ban nhân dân|các|từng|mỗi) (các )?(xã(?! hội)|phường, (xã|thị trấn|đặc khu)|đặc khu)/iu,
  },
] as const satisfies readonly BaseKindData[];

/** Written out, because a published schema says them. */
export type BaseKind =
  | 'area'
  | 'agency'
  | 'organisation'
  | 'school'
  | 'enterprise'
  | 'team'
  | 'block'
  | 'commune';

/** The key of one of a commune's kinds of unit, as its table has it. */
export type UnitKind = string;

/** A kind of unit as a commune has it. An area is a tổ dân phố, thôn or buôn ("khu dân cư"). */
export interface Kind {
  key: UnitKind;
  /** In the commune's own words. */
  name: string;
  /** The kind by which the words of plans and lists are understood. */
  like: BaseKind;
  /** No unit is made of it any more; those that are remain. */
  retired: boolean;
}

/** The kinds a commune starts with. */
export const usualKinds: readonly Kind[] = baseKinds.map(({ key, names }) => ({
  key,
  name: names.vi,
  like: key,
  retired: false,
}));

export function isBaseKind(text: string): text is BaseKind {
  return baseKinds.some(({ key }) => key === text);
}

/** Letters that the name of a kind may have. */
export const LONGEST_KIND = 60;

/** `Câu lạc bộ` → `cau-lac-bo`: a key for a new kind that none of the others has. */
export function keyOfKind(name: string, taken: readonly string[]): UnitKind {
  const stem = fold(name).replaceAll(' ', '-') || 'loai';
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.includes(key)) return key;
  }
}

interface BaseKindData {
  key: BaseKind;
  names: { vi: string; en: string };
  words: RegExp;
  phrase: RegExp;
}
