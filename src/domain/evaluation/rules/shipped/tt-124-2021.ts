import type { LegalSource } from '#calendar';
import type { RulePack } from '../rule.ts';
import { day } from './day.ts';
import { yearRule } from './year-rule.ts';

const DOCUMENT = 'Thông tư số 124/2021/TT-BCA';
const from = day('2022-02-10');

/** In force from 10/02/2022 in place of TT 23/2012; TT 48/2025 renames bodies and adds special zones, and changes no figure. */
export const tt124 = {
  key: 'tt-124-2021',
  title: 'Tiêu chuẩn “An toàn về an ninh, trật tự”',
  document: DOCUMENT,
  rules: [
    yearRule(
      { key: 'safety.area.year', title: 'Ngày bắt đầu năm xét khu dân cư' },
      'november',
      DOCUMENT,
      from,
    ),
    {
      key: 'safety.others.year',
      title: 'Ngày bắt đầu năm xét xã, phường, cơ quan, doanh nghiệp, cơ sở giáo dục',
      unit: 'day',
      bar: null,
      values: [
        {
          ...{ from, until: null, value: null },
          source: unread('Điều 8'),
          note: 'Không cùng kỳ với khu dân cư.',
        },
      ],
    },
    {
      key: 'safety.turns',
      title: 'Số lần xét, công nhận trong một năm',
      unit: 'count',
      bar: '=',
      values: [{ from, until: null, value: '1', source: read('Điều 3'), note: null }],
    },
    {
      key: 'safety.area.registered',
      title: 'Khu dân cư đăng ký chậm nhất ngày',
      unit: 'day',
      bar: '<=',
      values: [{ from, until: null, value: '03-31', source: read('Điều 4 khoản 1'), note: 'Trong quý I.' }],
    },
    {
      key: 'safety.area.households',
      title: 'Tỷ lệ hộ thực tế cư trú tại khu dân cư đăng ký',
      unit: 'percent',
      bar: '>=',
      values: [{ from, until: null, value: '100', source: read('Điều 4 khoản 1'), note: null }],
    },
    {
      key: 'safety.commune.registered',
      title: 'Xã, phường, đặc khu có kế hoạch và đăng ký chậm nhất ngày',
      unit: 'day',
      bar: '<=',
      values: [{ from, until: null, value: '03-31', source: read('Điều 5'), note: 'Trong quý I.' }],
    },
    {
      key: 'safety.commune.models',
      title: 'Số mô hình hoạt động hiệu quả của xã, phường, đặc khu',
      unit: 'count',
      bar: '>=',
      values: [{ from, until: null, value: '1', source: read('Điều 5'), note: null }],
    },
    {
      key: 'safety.commune.areas',
      title: 'Tỷ lệ khu dân cư đạt tiêu chuẩn để xã, phường, đặc khu đạt',
      unit: 'percent',
      bar: '>=',
      values: [
        {
          ...{ from: day('2012-01-01'), until: day('2022-02-09'), value: '70' },
          source: { document: 'Thông tư số 23/2012/TT-BCA', article: null, status: 'S' },
          note: 'Văn bản cũ, đã được thay thế; điều khoản và ngày có hiệu lực chưa kiểm tra.',
        },
        {
          ...{ from, until: null, value: null },
          source: unread('Điều 5'),
          note: 'Văn bản trước đó (Thông tư số 23/2012/TT-BCA) được cho là 70 %.',
        },
      ],
    },
    {
      key: 'safety.agency.registered',
      title: 'Cơ quan, doanh nghiệp có kế hoạch và đăng ký chậm nhất ngày',
      unit: 'day',
      bar: '<=',
      values: [{ from, until: null, value: '03-31', source: read('Điều 6'), note: 'Trong quý I.' }],
    },
    {
      key: 'safety.agency.informed',
      title: 'Tỷ lệ cán bộ, công nhân, viên chức của cơ quan, doanh nghiệp được phổ biến',
      unit: 'percent',
      bar: '>=',
      values: [{ from, until: null, value: '100', source: read('Điều 6'), note: null }],
    },
    {
      key: 'safety.agency.models',
      title: 'Số mô hình của cơ quan, doanh nghiệp',
      unit: 'count',
      bar: '>=',
      values: [{ from, until: null, value: '1', source: read('Điều 6'), note: null }],
    },
    {
      key: 'safety.school.registered',
      title: 'Cơ sở giáo dục đăng ký chậm nhất ngày',
      unit: 'day',
      bar: '<=',
      values: [{ from, until: null, value: null, source: unread('Điều 7'), note: null }],
    },
    {
      key: 'safety.school.models',
      title: 'Số mô hình của cơ sở giáo dục',
      unit: 'count',
      bar: '>=',
      values: [
        {
          ...{ from, until: null, value: null },
          source: unread('Điều 7'),
          note: 'Điều này đòi hỏi có mô hình; số lượng chưa kiểm tra.',
        },
      ],
    },
    {
      key: 'safety.area.decides',
      title: 'Người công nhận khu dân cư, cơ quan, doanh nghiệp, cơ sở giáo dục',
      unit: 'words',
      bar: null,
      values: [{ from, until: null, value: null, source: unread('Điều 8 đến Điều 10'), note: null }],
    },
    {
      key: 'safety.commune.decides',
      title: 'Người công nhận xã, phường, đặc khu',
      unit: 'words',
      bar: null,
      values: [
        {
          ...{ from, until: null, value: 'Ủy ban nhân dân cấp tỉnh' },
          source: { document: DOCUMENT, article: 'Điều 8 đến Điều 10', status: 'S' },
          note: null,
        },
      ],
    },
    {
      key: 'safety.dossier.to',
      title: 'Nơi nhận hồ sơ đã hoàn chỉnh',
      unit: 'words',
      bar: null,
      values: [
        {
          ...{ from, until: null, value: null },
          source: unread('Điều 8 đến Điều 10'),
          note: 'Thông tư số 48/2025/TT-BCA thay cụm từ “Thường trực Ban Chỉ đạo … cấp xã”: xem lời mới ở đó.',
        },
      ],
    },
  ],
} satisfies RulePack;

function read(article: string): LegalSource {
  return { document: DOCUMENT, article, status: 'C' };
}

function unread(article: string): LegalSource {
  return { document: DOCUMENT, article, status: 'M' };
}
