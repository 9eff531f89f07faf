import type { LegalSource } from '#calendar';
import type { RulePack } from '../rule.ts';
import { day } from './day.ts';
import { yearRule } from './year-rule.ts';

const DOCUMENT = 'Hướng dẫn số 01/HD-BCA-V05 năm 2026';
/** The year of the paper: its day was not seen. */
const from = day('2026-01-01');
/** What the share is of was read in the press. */
const BASE = 'Nên đối chiếu bản gốc: tỷ lệ tính trên số được xếp loại “hoàn thành tốt”.';

/** "Trên 95 %" of a team and "từ 95 %" of a member are both as the paper says it. */
export const hd01 = {
  key: 'hd-01-2026',
  title: 'Xếp loại Tổ bảo vệ an ninh, trật tự và thành viên',
  document: DOCUMENT,
  rules: [
    yearRule({ key: 'team.year', title: 'Ngày bắt đầu năm xếp loại' }, 'mid-november', DOCUMENT, from),
    {
      key: 'team.classes',
      title: 'Tên các loại, từ cao xuống thấp',
      unit: 'words',
      bar: null,
      values: [
        {
          ...{ from, until: null, source: source(null, 'C'), note: 'Cho cả Tổ và thành viên.' },
          value:
            'hoàn thành xuất sắc nhiệm vụ; hoàn thành tốt nhiệm vụ; hoàn thành nhiệm vụ; không hoàn thành nhiệm vụ',
        },
      ],
    },
    {
      key: 'team.decides',
      title: 'Người quyết định xếp loại',
      unit: 'words',
      bar: null,
      values: [
        {
          ...{ from, until: null, value: 'Chủ tịch Ủy ban nhân dân cấp xã' },
          ...{ source: source(null, 'C'), note: null },
        },
      ],
    },
    {
      key: 'team.excellent.cap',
      title: 'Số Tổ hoàn thành xuất sắc so với số Tổ hoàn thành tốt',
      unit: 'percent',
      bar: '<=',
      values: [{ from, until: null, value: '20', source: source(null, 'C'), note: BASE }],
    },
    {
      key: 'member.excellent.cap',
      title: 'Số thành viên hoàn thành xuất sắc so với số thành viên hoàn thành tốt',
      unit: 'percent',
      bar: '<=',
      values: [{ from, until: null, value: '20', source: source(null, 'C'), note: BASE }],
    },
    {
      key: 'team.months',
      title: 'Thời gian Tổ đã hoạt động để được xếp loại',
      unit: 'months',
      bar: '>=',
      values: [{ from, until: null, value: '9', source: source(null, 'C'), note: null }],
    },
    {
      key: 'member.months',
      title: 'Thời gian thành viên tham gia trong năm để được xếp loại',
      unit: 'months',
      bar: '>=',
      values: [{ from, until: null, value: '9', source: source(null, 'C'), note: null }],
    },
    {
      key: 'team.under-complaint',
      title: 'Xếp loại khi đang bị khiếu nại, tố cáo',
      unit: 'yes-no',
      bar: null,
      values: [{ from, until: null, value: 'no', source: source(null, 'C'), note: null }],
    },
    {
      key: 'team.head-above',
      title: 'Tổ trưởng được xếp loại cao hơn Tổ',
      unit: 'yes-no',
      bar: null,
      values: [
        {
          ...{ from, until: null, value: 'no', source: source(null, 'C') },
          note: 'Cũng vậy với Tổ phó đang phụ trách; trừ người mới chuyển đến.',
        },
      ],
    },
    {
      key: 'team.excellent.tasks',
      title: 'Tổ hoàn thành xuất sắc: tỷ lệ nhiệm vụ hoàn thành',
      unit: 'percent',
      bar: '>',
      values: [{ from, until: null, value: '95', source: source('Mục IV.1', 'C'), note: null }],
    },
    {
      key: 'team.good.tasks',
      title: 'Tổ hoàn thành tốt: tỷ lệ nhiệm vụ hoàn thành',
      unit: 'percent',
      bar: '>=',
      values: [{ from, until: null, value: null, source: source('Mục IV', 'M'), note: null }],
    },
    {
      key: 'team.completed.tasks',
      title: 'Tổ hoàn thành nhiệm vụ: tỷ lệ nhiệm vụ hoàn thành',
      unit: 'percent',
      bar: '>=',
      values: [{ from, until: null, value: null, source: source('Mục IV', 'M'), note: null }],
    },
    {
      key: 'member.excellent.tasks',
      title: 'Thành viên hoàn thành xuất sắc: tỷ lệ nhiệm vụ hoàn thành',
      unit: 'percent',
      bar: '>=',
      values: [{ from, until: null, value: '95', source: source('Mục IV.2.1', 'C'), note: null }],
    },
    {
      key: 'member.good.tasks',
      title: 'Thành viên hoàn thành tốt: tỷ lệ nhiệm vụ hoàn thành',
      unit: 'percent',
      bar: '>=',
      values: [{ from, until: null, value: '80', source: source(null, 'C'), note: null }],
    },
    {
      key: 'member.completed.tasks',
      title: 'Thành viên hoàn thành nhiệm vụ: tỷ lệ nhiệm vụ hoàn thành',
      unit: 'percent',
      bar: '>=',
      values: [{ from, until: null, value: null, source: source('Mục IV', 'M'), note: null }],
    },
  ],
} satisfies RulePack;

function source(article: string | null, status: LegalSource['status']): LegalSource {
  return { document: DOCUMENT, article, status };
}
