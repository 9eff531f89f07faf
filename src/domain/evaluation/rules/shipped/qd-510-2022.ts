import type { LegalSource } from '#calendar';
import type { Rule, RulePack } from '../rule.ts';
import { day } from './day.ts';

const DOCUMENT = 'Quyết định số 510/QĐ-BCA-V05 ngày 20/01/2022';
/** The day of the paper: when it came into force was not seen. */
const from = day('2022-01-20');

/** Its point tables for areas and communes and the scores of its classes were not found: they are asked for. */
export const qd510 = {
  key: 'qd-510-2022',
  title: 'Tiêu chí đánh giá, phân loại phong trào “Toàn dân bảo vệ an ninh Tổ quốc”',
  document: DOCUMENT,
  rules: [
    {
      key: 'movement.points',
      title: 'Tổng số điểm của bảng điểm',
      unit: 'points',
      bar: null,
      values: [{ from, until: null, value: '100', source: source(null, 'S'), note: null }],
    },
    {
      key: 'movement.classes',
      title: 'Tên các loại, từ cao xuống thấp',
      unit: 'words',
      bar: null,
      values: [
        {
          ...{ from, until: null, value: 'xuất sắc; khá; trung bình; yếu' },
          source: source(null, 'S'),
          note: 'Một số kế hoạch viết “tốt”.',
        },
      ],
    },
    lookedFor('movement.excellent', 'Điểm xếp loại xuất sắc', 'points', '>='),
    lookedFor('movement.fair', 'Điểm xếp loại khá', 'points', '>='),
    lookedFor('movement.average', 'Điểm xếp loại trung bình', 'points', '>='),
    lookedFor('movement.gates', 'Nội dung làm giảm loại hoặc không được xếp loại', 'words', null),
    lookedFor('movement.area.table', 'Bảng điểm của khu dân cư', 'words', null),
    lookedFor('movement.commune.table', 'Bảng điểm của xã, phường, đặc khu', 'words', null),
    {
      key: 'movement.agency.plan',
      title:
        'Cơ quan, doanh nghiệp, cơ sở giáo dục: điểm cho nghị quyết, kế hoạch, sơ kết, tổng kết, báo cáo',
      unit: 'points',
      bar: null,
      values: [{ from, until: null, value: '3', source: source('Điều 7 mục 1', 'C'), note: null }],
    },
    {
      key: 'movement.agency.spread',
      title: 'Cơ quan, doanh nghiệp, cơ sở giáo dục: điểm cho tuyên truyền',
      unit: 'points',
      bar: null,
      values: [{ from, until: null, value: '3', source: source('Điều 7 mục 2', 'C'), note: null }],
    },
    {
      key: 'movement.agency.taking-part',
      title: 'Cơ quan, doanh nghiệp, cơ sở giáo dục: tỷ lệ người tham gia',
      unit: 'percent',
      bar: '>=',
      values: [{ from, until: null, value: '90', source: source('Điều 7 mục 2', 'C'), note: null }],
    },
    {
      key: 'movement.agency.festival',
      title: 'Cơ quan, doanh nghiệp, cơ sở giáo dục: điểm cho Ngày hội và sinh hoạt chuyên đề',
      unit: 'points',
      bar: null,
      values: [{ from, until: null, value: '5', source: source('Điều 7 mục 3', 'C'), note: null }],
    },
    {
      key: 'movement.agency.agreement',
      title: 'Cơ quan, doanh nghiệp, cơ sở giáo dục: điểm cho quy chế, kế hoạch phối hợp',
      unit: 'points',
      bar: null,
      values: [{ from, until: null, value: '1', source: source('Điều 7 mục 4 điểm a', 'C'), note: null }],
    },
    {
      key: 'movement.agency.table',
      title: 'Cơ quan, doanh nghiệp, cơ sở giáo dục: phần còn lại của bảng điểm',
      unit: 'words',
      bar: null,
      values: [{ from, until: null, value: null, source: source('Điều 7', 'M'), note: null }],
    },
    {
      key: 'movement.area.handed-in',
      title: 'Khu dân cư gửi hồ sơ đề nghị xếp loại',
      unit: 'day',
      bar: '<',
      values: [{ from, until: null, value: '11-20', source: source('Điều 11 khoản 3', 'C'), note: null }],
    },
    {
      key: 'movement.others.handed-in',
      title: 'Cấp xã, cơ quan, doanh nghiệp, cơ sở giáo dục gửi hồ sơ đề nghị xếp loại',
      unit: 'day',
      bar: '<',
      values: [{ from, until: null, value: '11-30', source: source('Điều 11 khoản 3', 'C'), note: null }],
    },
    {
      key: 'movement.district.handed-in',
      title: 'Cấp huyện gửi hồ sơ đề nghị xếp loại',
      unit: 'day',
      bar: '<',
      values: [
        {
          ...{ from, until: day('2025-06-30'), value: '12-15' },
          source: source('Điều 11 khoản 3', 'C'),
          note: 'Không còn cấp huyện từ 01/07/2025.',
        },
      ],
    },
  ],
} satisfies RulePack;

function lookedFor(key: string, title: string, unit: Rule['unit'], bar: Rule['bar']): Rule {
  return {
    ...{ key, title, unit, bar },
    values: [{ from, until: null, value: null, source: source(null, 'M'), note: null }],
  };
}

function source(article: string | null, status: LegalSource['status']): LegalSource {
  return { document: DOCUMENT, article, status };
}
