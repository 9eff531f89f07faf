import type { UnitKind } from './unit-kind.ts';

const names: [UnitKind, RegExp][] = [
  ['team', /tổ bảo vệ (an ninh|ANTT)|lực lượng tham gia bảo (vệ|đảm) (an ninh|ANTT)|(?<!\p{L})tổ viên/iu],
  [
    'area',
    /tổ dân phố|TDP|(?<!\p{L})(thôn|buôn|ấp|khóm)(?!\p{L})|(?<!già )làng|(các|từng|mỗi|tại) bản(?!\p{L}| cam| đăng| tự)|khu dân cư|khu phố|hộ gia đình|hộ dân|ban tự quản/iu,
  ],
  ['school', /trường học|nhà trường|cơ sở giáo dục|các trường|học sinh/iu],
  ['enterprise', /doanh nghiệp|cơ sở (sản xuất,? ?)?kinh doanh|hợp tác xã/iu],
  ['organisation', /mặt trận|MTTQ|đoàn thể|tổ chức chính trị|hội viên/iu],
  ['agency', /cơ quan|phòng, ban|ban, ngành|ban ngành|các phòng(?!\p{L})|trung tâm|trạm y tế/iu],
];

/** Where something is, not who: "ở các thôn", "trên địa bàn xã". */
const place = /(?<!\p{L})(ở|tại|trong|thuộc|trên địa bàn) [^,;.]*(, (bản|buôn|tổ dân phố|thôn|làng|ấp))?/giu;

/**
 * The kinds of unit that a phrase of a plan names. A kind that only says where is taken where no other is named;
 * "đơn vị" alone names every kind.
 */
export function kindsNamed(phrase: string): UnitKind[] {
  const who = kindsIn(phrase.replace(place, ' '));
  if (who.length > 0) return who;
  const where = kindsIn(phrase);
  if (where.length > 0) return where;
  return /đơn vị/iu.test(phrase) ? names.map(([kind]) => kind) : [];
}

function kindsIn(phrase: string): UnitKind[] {
  return names.filter(([, name]) => name.test(phrase)).map(([kind]) => kind);
}
