/** The bodies of a commune that issue documents, each with its own header and series; who signs, its posts say. */
export const issuerKinds = ['committee', 'police', 'culture', 'front', 'steering'] as const;

export type IssuerKind = (typeof issuerKinds)[number];

export interface Issuer {
  kind: IssuerKind;
  /** As in a sentence: `Ủy ban nhân dân phường …`; headers print it in capitals. */
  name: string;
  /** The body above it in the header, where one is printed. */
  parentName: string | null;
  /** The tail of its document numbers: `UBND`, `CAP`. */
  symbol: string;
  /** The place before the date. */
  place: string;
  /** `TM. ỦY BAN NHÂN DÂN` where the head signs for a collective body (NĐ 30/2020, Đ13). */
  onBehalfOf: string | null;
  /** What its head is called: the post with which it starts. */
  headTitle: string;
}

/**
 * By which rule its papers are laid out. The State's bodies follow NĐ 30/2020/NĐ-CP; the Front applies it as its own guide has it
 * (Đ2.2), which nobody has looked up yet: its papers are printed by the decree, and their pages say so.
 */
export function layoutRule(kind: IssuerKind): 'decree' | 'own guide not looked up' {
  return kind === 'front' ? 'own guide not looked up' : 'decree';
}

/**
 * A steering committee as it usually signs: as a body, through its head, under the committee that founded it, with numbers of its own
 * (NĐ 30/2020, Phụ lục I, phần I, II.3a). All stays editable.
 */
export function usualSteering(
  { name, symbol }: Pick<Issuer, 'name' | 'symbol'>,
  founder: Pick<Issuer, 'name' | 'place'>,
): Issuer {
  return {
    kind: 'steering',
    name,
    parentName: founder.name,
    symbol,
    place: founder.place,
    onBehalfOf: 'TM. BAN CHỈ ĐẠO',
    headTitle: 'TRƯỞNG BAN',
  };
}

/** A commune as its headers name it: `phường Hòa Bình`, `Hòa Bình`, tỉnh or thành phố above it. */
export interface CommuneNames {
  name: string;
  province: string;
}

/**
 * The four issuers a commune starts with. Wording as in DOCUMENTS, "Signing": the committee signs as a body,
 * the police and the office through their heads, the Front through its standing board. All stay editable.
 */
export function usualIssuers({ name, province }: CommuneNames): Issuer[] {
  const place = name.replace(/^(phường|xã|đặc khu)\s+/iu, '');
  const kind = name.slice(0, name.length - place.length).trim() || 'phường';
  const upper = (text: string) => text.toLocaleUpperCase('vi');
  return [
    {
      kind: 'committee',
      name: `Ủy ban nhân dân ${name}`,
      parentName: null,
      symbol: 'UBND',
      place,
      onBehalfOf: 'TM. ỦY BAN NHÂN DÂN',
      headTitle: 'CHỦ TỊCH',
    },
    {
      kind: 'police',
      name: `Công an ${name}`,
      parentName: `Công an ${province}`,
      symbol: /^phường/iu.test(kind) ? 'CAP' : 'CAX',
      place,
      onBehalfOf: null,
      headTitle: upper(`Trưởng Công an ${kind}`),
    },
    {
      kind: 'culture',
      name: `Phòng Văn hóa - Xã hội ${name}`,
      parentName: `Ủy ban nhân dân ${name}`,
      symbol: 'VHXH',
      place,
      onBehalfOf: null,
      headTitle: 'TRƯỞNG PHÒNG',
    },
    {
      kind: 'front',
      name: `Ủy ban Mặt trận Tổ quốc Việt Nam ${name}`,
      parentName: null,
      symbol: 'MTTQ-BTT',
      place,
      onBehalfOf: 'TM. BAN THƯỜNG TRỰC',
      headTitle: 'CHỦ TỊCH',
    },
  ];
}
