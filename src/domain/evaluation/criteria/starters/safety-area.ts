import { criterion, gate, group, out, ratio, starter, title } from './making.ts';

const DOCUMENT = 'Thông tư số 124/2021/TT-BCA';

/** TT 124/2021, Điều 4, as far as it was read; what BOUNDARY leaves out is listed and not judged. */
export const safetyArea = starter(
  {
    key: 'safe-area',
    title: 'Khu dân cư “An toàn về an ninh, trật tự”',
    source: { document: DOCUMENT, article: 'Điều 4' },
    audience: ['area'],
    from: '2022-02-10',
    nodes: [
      group('start', 'Mở đầu năm', null, [
        gate('resolution', 'Quý I: chi bộ có nghị quyết, khu dân cư có bản đăng ký', 'Điều 4 khoản 1'),
        gate('households', 'Hộ thực tế cư trú tại khu dân cư đăng ký', 'Điều 4 khoản 1', {
          asks: ratio('>=', { rule: 'safety.area.households' }),
        }),
      ]),
      gate(
        'rules',
        'Thực hiện đầy đủ pháp luật và quy định của địa phương về an ninh, trật tự',
        'Điều 4 khoản 2',
      ),
      group('peace', 'Không để xảy ra', null, [
        gate(
          'works',
          'Không để xảy ra phá hoại công trình kinh tế, văn hóa, xã hội, an ninh, quốc phòng',
          'Điều 4 khoản 3',
          {
            asks: { kind: 'no-incident' },
          },
        ),
        gate('disputes', 'Không để tranh chấp trong Nhân dân kéo dài, phức tạp', 'Điều 4 khoản 3', {
          asks: { kind: 'no-incident' },
        }),
        out(
          'people',
          'Các nội dung khác của khoản 3, về quan điểm, tín ngưỡng, tôn giáo, dân tộc của con người',
          'Điều 4 khoản 3',
        ),
      ]),
      gate('crime', 'Phạm pháp, tệ nạn xã hội được kiềm chế hoặc giảm', 'Điều 4 khoản 4', {
        bounds: 'count',
      }),
      criterion('force', 'Lực lượng nòng cốt tại chỗ hoạt động tốt', 'Điều 4', { gate: true }),
    ],
    scale: title({
      notRated: [
        { kind: 'registered late', until: { rule: 'safety.area.registered' } },
        { kind: 'no reports' },
      ],
    }),
  },
  'Khoản 4 và tiêu chí về lực lượng nòng cốt chưa đọc được nguyên văn: hãy đối chiếu Điều 4 trước khi dùng. Danh sách tại khoản 3 chỉ lấy phần nói về vụ việc.',
);
