import type { Recipient } from '../../official-document.ts';

/**
 * A plan that a commune may begin with: in our own words, to be changed. In every text `{xã}` is the commune, `{cấp}` its
 * level, `{ban hành}` the issuer and `{năm}` the year.
 */
export interface PlanStarter {
  key: string;
  /** As a list names it. */
  label: string;
  title: string;
  /** In full; `……` is what only the issuer knows. */
  bases: readonly string[];
  /** The plan, a line each: headings with their numbers, items with their dash. */
  lines: readonly string[];
  recipients: readonly Recipient[];
}

/** Those a plan of a commune usually goes to. */
export const usualRecipients: readonly Recipient[] = [
  { name: 'Ủy ban nhân dân tỉnh, thành phố', purpose: 'để báo cáo' },
  { name: 'Thường trực Đảng ủy, Thường trực Hội đồng nhân dân {cấp}', purpose: 'để báo cáo' },
  { name: 'Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân {cấp}', purpose: null },
  { name: 'Ủy ban Mặt trận Tổ quốc Việt Nam {cấp}', purpose: 'để phối hợp' },
  { name: 'Các cơ quan, đơn vị, trường học, doanh nghiệp trên địa bàn', purpose: 'để thực hiện' },
  { name: 'Các khu dân cư', purpose: 'để thực hiện' },
];

/** Luật 06/2022/QH15; a law is cited without number and body (NĐ 30/2020, Phụ lục I, ô 6). */
export const emulationLaw = 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022';
