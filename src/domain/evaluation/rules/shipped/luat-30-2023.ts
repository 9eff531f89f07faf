import type { LegalSource } from '#calendar';
import type { RulePack } from '../rule.ts';
import { day } from './day.ts';

const DOCUMENT = 'Luật số 30/2023/QH15';
const from = day('2024-07-01');

/** In force from 01/07/2024. How many members a team has, each province says. */
export const law30 = {
  key: 'luat-30-2023',
  title: 'Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở',
  document: DOCUMENT,
  rules: [
    {
      key: 'force.posts',
      title: 'Chức danh trong Tổ bảo vệ an ninh, trật tự',
      unit: 'words',
      bar: null,
      values: [
        {
          ...{ from, until: null, value: 'Tổ trưởng; Tổ phó; Tổ viên' },
          ...{ source: source(null, 'C'), note: null },
        },
      ],
    },
    {
      key: 'force.decides',
      title: 'Người quyết định thành lập Tổ và công nhận thành viên',
      unit: 'words',
      bar: null,
      values: [
        {
          ...{ from, until: null, value: 'Chủ tịch Ủy ban nhân dân cấp xã' },
          source: source('Điều 14', 'C'),
          note: 'Theo đề nghị của Công an cấp xã.',
        },
      ],
    },
    {
      key: 'force.members.least',
      title: 'Số thành viên ít nhất của một Tổ',
      unit: 'count',
      bar: '>=',
      values: [{ from, until: null, value: null, source: source('Điều 14', 'M'), note: null }],
    },
    {
      key: 'force.members.set',
      title: 'Số thành viên của mỗi Tổ trên địa bàn',
      unit: 'count',
      bar: '=',
      values: [
        {
          ...{ from, until: null, value: null },
          source: source('Điều 14', 'M'),
          note: 'Hội đồng nhân dân cấp tỉnh đặt tiêu chí, Ủy ban nhân dân cấp tỉnh quyết định số lượng: xem văn bản của tỉnh.',
        },
      ],
    },
    {
      key: 'force.task-groups',
      title: 'Số nhóm nhiệm vụ của lực lượng',
      unit: 'count',
      bar: null,
      values: [{ from, until: null, value: '6', source: source('Điều 7 đến Điều 12', 'C'), note: null }],
    },
  ],
} satisfies RulePack;

function source(article: string | null, status: LegalSource['status']): LegalSource {
  return { document: DOCUMENT, article, status };
}
