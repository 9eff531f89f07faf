import type { LegalSource } from '#calendar';
import type { RulePack } from '../rule.ts';
import { day } from './day.ts';

const DOCUMENT = 'Nghị định số 86/2023/NĐ-CP';
const from = day('2024-01-30');

/** In force from 30/01/2024. Who decides moved from the district to the commune with NĐ 129/2025. */
export const nd86 = {
  key: 'nd-86-2023',
  title: 'Gia đình văn hóa; thôn, tổ dân phố văn hóa',
  document: DOCUMENT,
  rules: [
    {
      key: 'culture.family.public-days',
      title: 'Số ngày niêm yết công khai danh sách Gia đình văn hóa',
      unit: 'count',
      bar: '>=',
      values: [{ from, until: null, value: '10', source: source(null, 'C'), note: null }],
    },
    {
      key: 'culture.family.decide-days',
      title: 'Số ngày quyết định Gia đình văn hóa, từ khi đủ hồ sơ',
      unit: 'count',
      bar: '<=',
      values: [{ from, until: null, value: '10', source: source(null, 'C'), note: null }],
    },
    {
      key: 'culture.area.public-days',
      title: 'Số ngày công khai đề nghị thôn, tổ dân phố văn hóa',
      unit: 'count',
      bar: '>=',
      values: [{ from, until: null, value: '10', source: source(null, 'C'), note: null }],
    },
    {
      key: 'culture.area.decide-days',
      title: 'Số ngày quyết định thôn, tổ dân phố văn hóa, từ khi đủ hồ sơ',
      unit: 'count',
      bar: '<=',
      values: [{ from, until: null, value: '10', source: source(null, 'C'), note: null }],
    },
    {
      key: 'culture.area.decides',
      title: 'Người quyết định danh hiệu thôn, tổ dân phố văn hóa',
      unit: 'words',
      bar: null,
      values: [
        {
          ...{ from, until: day('2025-06-30'), value: 'Chủ tịch Ủy ban nhân dân cấp huyện', note: null },
          source: {
            document: 'Luật Thi đua, khen thưởng số 06/2022/QH15',
            article: 'Điều 80',
            status: 'C',
          },
        },
        {
          ...{ from: day('2025-07-01'), until: null, value: 'Chủ tịch Ủy ban nhân dân cấp xã' },
          source: { document: 'Nghị định số 129/2025/NĐ-CP', article: null, status: 'C' },
          note: 'Nên kiểm tra lại sau 01/03/2027: nghị định về phân cấp có thể hết hiệu lực.',
        },
      ],
    },
    {
      key: 'culture.area.standard',
      title: 'Tiêu chuẩn chi tiết của thôn, tổ dân phố văn hóa',
      unit: 'words',
      bar: null,
      values: [
        {
          ...{ from, until: null, value: null },
          source: source('Phụ lục II', 'M'),
          note: 'Cấp tỉnh quy định chi tiết: xem quyết định của Ủy ban nhân dân cấp tỉnh.',
        },
      ],
    },
  ],
} satisfies RulePack;

function source(article: string | null, status: LegalSource['status']): LegalSource {
  return { document: DOCUMENT, article, status };
}
