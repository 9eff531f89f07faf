import { writeTable } from '#files';
import { templateHeadings } from '#org';
import { xlsxAnswer } from '../../xlsx-answer.ts';
import type { RequestHandler } from './$types.ts';

const EXAMPLES = [
  ['Khu dân cư', 'TDP-01', 'Tổ dân phố 1', ''],
  ['Cơ quan', 'CQ-01', 'Trạm Y tế', ''],
  ['Mặt trận, đoàn thể', 'DT-01', 'Hội Nông dân', ''],
  ['Trường học', 'TH-01', 'Trường Tiểu học Sao Mai', ''],
  ['Doanh nghiệp', 'DN-01', 'Công ty TNHH Sao Mai', ''],
  ['Tổ bảo vệ ANTT', 'ANTT-01', 'Tổ bảo vệ ANTT số 1', 'TDP-01'],
];

export const GET: RequestHandler = async () => {
  const columns = [
    { header: templateHeadings.kind, width: 22 },
    { header: templateHeadings.code, width: 12 },
    { header: templateHeadings.name, width: 44 },
    { header: templateHeadings.parent, width: 20 },
  ];
  const bytes = await writeTable({ sheet: 'Đơn vị', columns, rows: EXAMPLES });
  return xlsxAnswer('danh-sach-don-vi.xlsx', bytes);
};
