import type { UnitKind } from './unit-kind.ts';

const names: [UnitKind, RegExp][] = [
  ['team', /tổ bảo vệ (an ninh|ANTT)|lực lượng tham gia bảo (vệ|đảm) (an ninh|ANTT)/iu],
  [
    'area',
    /tổ dân phố|TDP|(?<!\p{L})(thôn|buôn|ấp|khóm)(?!\p{L})|(?<!già )làng|(các|từng|mỗi|tại) bản(?!\p{L}| cam| đăng| tự)|khu dân cư|khu phố|hộ gia đình|hộ dân|ban tự quản/iu,
  ],
  ['school', /trường học|nhà trường|cơ sở giáo dục|các trường|học sinh/iu],
  ['enterprise', /doanh nghiệp|cơ sở (sản xuất,? ?)?kinh doanh|hợp tác xã/iu],
  ['organisation', /mặt trận|MTTQ|đoàn thể|tổ chức chính trị|hội viên/iu],
  ['agency', /cơ quan|phòng, ban|ban, ngành|ban ngành/iu],
];

/** The kinds of unit that a phrase of a plan names; "đơn vị" alone names every kind. */
export function kindsNamed(phrase: string): UnitKind[] {
  const found = names.filter(([, name]) => name.test(phrase)).map(([kind]) => kind);
  if (found.length > 0) return found;
  return /đơn vị/iu.test(phrase) ? names.map(([kind]) => kind) : [];
}
