import type { Scale } from '../scale.ts';
import { criterion, group, held, ratio, starter, upTo } from './making.ts';

const DOCUMENT = 'Quyết định số 510/QĐ-BCA-V05 ngày 20/01/2022';

/** Điều 11 gives the last day for the dossier, and no consequence: who is late with it is not left unrated. */
const CLASSES: Scale = {
  ...{ score: 'points', below: 'Yếu', caps: [] },
  classes: [
    { key: 'excellent', name: 'Xuất sắc', from: held('>=', { rule: 'movement.excellent' }), needs: [] },
    { key: 'fair', name: 'Khá', from: held('>=', { rule: 'movement.fair' }), needs: [] },
    { key: 'average', name: 'Trung bình', from: held('>=', { rule: 'movement.average' }), needs: [] },
  ],
  notRated: [{ kind: 'no reports' }],
};

/** The point table of areas was not found: whoever appraises gives the points, as one sum or item by item. */
export const movementArea = starter(
  {
    key: 'movement-area',
    title: 'Phân loại phong trào “Toàn dân bảo vệ an ninh Tổ quốc” của khu dân cư',
    source: { document: DOCUMENT, article: null },
    audience: ['area'],
    from: '2022-01-20',
    nodes: [
      group('table', 'Bảng điểm của khu dân cư', '100', [
        criterion('all', 'Tổng điểm theo bảng điểm của khu dân cư', null, upTo('100')),
      ]),
    ],
    scale: CLASSES,
  },
  'Bảng điểm của khu dân cư và mức điểm từng loại chưa đọc được. Hãy mở Quyết định, tách “Tổng điểm” thành các mục của bảng, và đặt mức điểm ở trang Quy định áp dụng.',
);

/** Điều 7: twelve of the points were read. */
export const movementAgency = starter(
  {
    key: 'movement-agency',
    title: 'Phân loại phong trào “Toàn dân bảo vệ an ninh Tổ quốc” của cơ quan, doanh nghiệp, cơ sở giáo dục',
    source: { document: DOCUMENT, article: 'Điều 7' },
    audience: ['agency', 'school', 'enterprise'],
    from: '2022-01-20',
    nodes: [
      group('table', 'Bảng điểm', '100', [
        criterion(
          'plan',
          'Nghị quyết quý I; chương trình, kế hoạch; sơ kết, tổng kết; báo cáo',
          'Điều 7 mục 1',
          {
            scores: { kind: 'full', points: '3' },
          },
        ),
        criterion('spread', 'Tuyên truyền bằng nhiều hình thức: người tham gia', 'Điều 7 mục 2', {
          ...{
            asks: ratio('>=', { rule: 'movement.agency.taking-part' }),
            scores: { kind: 'full', points: '3' },
          },
        }),
        criterion('festival', 'Ngày hội và sinh hoạt chuyên đề', 'Điều 7 mục 3', upTo('5')),
        criterion('agreement', 'Quy chế, kế hoạch phối hợp với chính quyền, Công an', 'Điều 7 mục 4 điểm a', {
          scores: { kind: 'full', points: '1' },
        }),
        criterion('rest', 'Các mục còn lại của bảng điểm', 'Điều 7', upTo('88')),
      ]),
    ],
    scale: CLASSES,
  },
  'Mới đọc được 12 điểm của Điều 7; tổng 100 điểm và tên các loại theo nguồn thứ cấp. Hãy mở Quyết định, tách “Các mục còn lại”, và đặt mức điểm ở trang Quy định áp dụng.',
);
