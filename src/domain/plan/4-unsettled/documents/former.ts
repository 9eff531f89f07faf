/** A level or force that had ceased to be by a day. */
export interface Former {
  readonly shape: RegExp;
  /** A quick look before the shape: parts of words, of which one must be there; a rare first letter is found fast. */
  readonly words: readonly string[];
  readonly from: string;
  readonly why: string;
  readonly source: string;
}

const DISTRICT = '(?:huyện(?! nghèo| đảo| biên giới)|quận|thị xã)(?!\\p{L})';

export const FORMER: readonly Former[] = [
  {
    shape: new RegExp(`công an (?:các |cấp )?${DISTRICT}`, 'u'),
    words: ['uyện', 'quận', 'ị xã'],
    from: '2025-03-01',
    why: 'Công an cấp huyện không còn từ 01/3/2025 (Công an hai cấp: tỉnh, xã).',
    source: 'congan.khanhhoa.gov.vn/vi/hoat-dong-chung/9',
  },
  {
    shape: new RegExp(
      `(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|mttq|mặt trận tổ quốc|mttq việt nam|mặt trận tổ quốc việt nam|ban thường trực|đoàn thể|cấp|các|thường trực|phòng (?!chống|ngừa|cháy)[\\p{L} -]{3,40}) ${DISTRICT}|huyện ủy|quận ủy|thị ủy|(?:xã, phường|phường, xã), thị trấn|ubnd (?:các )?thị trấn|thị trấn trên địa bàn`,
      'u',
    ),
    words: ['uyện', 'quận', 'ị xã', 'ị trấn', 'ị ủy'],
    from: '2025-07-01',
    why: 'Cấp huyện (huyện, quận, thị xã, thị trấn) không còn từ 01/7/2025.',
    source: 'Quyết định 19/2025/QĐ-TTg',
  },
  {
    shape: /bảo vệ dân phố/u,
    words: ['bảo vệ dân phố'],
    from: '2024-07-01',
    why: 'Lực lượng bảo vệ dân phố đã được kiện toàn thành lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở từ 01/7/2024.',
    source: 'Luật 30/2023/QH15',
  },
];
