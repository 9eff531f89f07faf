import { count, gate, group, starter, title } from './making.ts';

const DOCUMENT = 'Nghị định số 86/2023/NĐ-CP';
const ANNEX = 'Phụ lục II';

/** NĐ 86/2023, as far as it was read: three standards and the days of publicity; the rest each province sets. */
export const cultureArea = starter(
  {
    key: 'culture-area',
    title: 'Danh hiệu thôn, tổ dân phố văn hóa',
    source: { document: DOCUMENT, article: ANNEX },
    audience: ['area'],
    from: '2024-01-30',
    nodes: [
      group('standards', 'Tiêu chuẩn', null, [
        gate('economy', 'Đời sống kinh tế ổn định và phát triển', `${ANNEX} mục I`),
        gate('culture', 'Đời sống văn hóa, tinh thần lành mạnh', `${ANNEX} mục II`),
        gate('environment', 'Môi trường an toàn, cảnh quan sạch đẹp', `${ANNEX} mục III`),
        gate('others', 'Các tiêu chuẩn còn lại theo quy định chi tiết của tỉnh', ANNEX),
      ]),
      gate('public', 'Số ngày công khai đề nghị', null, {
        asks: count('>=', { rule: 'culture.area.public-days' }),
      }),
    ],
    scale: title(),
  },
  'Cấp tỉnh quy định chi tiết từng tiêu chuẩn: hãy thay “Các tiêu chuẩn còn lại” bằng quy định của tỉnh, có điều khoản.',
);
