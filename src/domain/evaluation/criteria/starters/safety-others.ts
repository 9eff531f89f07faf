import { count, gate, group, out, ratio, starter, title } from './making.ts';

const DOCUMENT = 'Thông tư số 124/2021/TT-BCA';
const KEPT = { asks: { kind: 'no-incident' } } as const;

/** Điều 5, as far as it was read. */
export const safetyCommune = starter(
  {
    key: 'safe-commune',
    title: 'Xã, phường, đặc khu “An toàn về an ninh, trật tự”',
    source: { document: DOCUMENT, article: 'Điều 5' },
    audience: ['commune'],
    from: '2022-02-10',
    nodes: [
      gate(
        'resolution',
        'Quý I: có nghị quyết của cấp ủy, kế hoạch và đăng ký của Ủy ban nhân dân',
        'Điều 5',
      ),
      gate('models', 'Mô hình của phong trào đang hoạt động hiệu quả', 'Điều 5', {
        asks: count('>=', { rule: 'safety.commune.models' }),
      }),
      gate('areas', 'Khu dân cư đạt tiêu chuẩn', 'Điều 5', {
        asks: ratio('>=', { rule: 'safety.commune.areas' }),
      }),
      group('as-areas', 'Như đối với khu dân cư', null, [
        gate('rules', 'Thực hiện đầy đủ pháp luật và quy định về an ninh, trật tự', 'Điều 4 khoản 2'),
        gate(
          'works',
          'Không để phá hoại công trình kinh tế, văn hóa, xã hội, an ninh, quốc phòng',
          'Điều 4 khoản 3',
          KEPT,
        ),
        gate('disputes', 'Không để tranh chấp trong Nhân dân kéo dài, phức tạp', 'Điều 4 khoản 3', KEPT),
        out(
          'people',
          'Các nội dung khác của khoản 3, về quan điểm, tín ngưỡng, tôn giáo, dân tộc của con người',
          'Điều 4 khoản 3',
        ),
        gate('crime', 'Phạm pháp, tệ nạn xã hội được kiềm chế hoặc giảm', 'Điều 4 khoản 4', {
          bounds: 'count',
        }),
      ]),
      gate('police', 'Công an cấp xã tham mưu tích cực, không có kỷ luật', 'Điều 5', { bounds: 'count' }),
    ],
    scale: title({
      notRated: [
        { kind: 'registered late', until: { rule: 'safety.commune.registered' } },
        { kind: 'no reports' },
      ],
    }),
  },
  'Tỷ lệ khu dân cư phải đạt chưa đọc được ở văn bản hiện hành: đặt ở trang Quy định áp dụng.',
);

/** Điều 6. */
export const safetyAgency = starter(
  {
    key: 'safe-agency',
    title: 'Cơ quan, doanh nghiệp “An toàn về an ninh, trật tự”',
    source: { document: DOCUMENT, article: 'Điều 6' },
    audience: ['agency', 'enterprise'],
    from: '2022-02-10',
    nodes: [
      gate('resolution', 'Quý I: có nghị quyết (nơi có tổ chức Đảng), kế hoạch và bản đăng ký', 'Điều 6'),
      gate(
        'rules',
        'Có và thực hiện nội quy bảo vệ, giữ bí mật, an toàn lao động, phòng cháy, môi trường',
        'Điều 6',
      ),
      gate('informed', 'Cán bộ, công nhân, viên chức được phổ biến', 'Điều 6', {
        asks: ratio('>=', { rule: 'safety.agency.informed' }),
      }),
      gate('models', 'Mô hình về an ninh, trật tự', 'Điều 6', {
        asks: count('>=', { rule: 'safety.agency.models' }),
      }),
      gate('together', 'Thực hiện quy chế phối hợp với Công an và địa phương', 'Điều 6'),
    ],
    scale: title({
      notRated: [
        { kind: 'registered late', until: { rule: 'safety.agency.registered' } },
        { kind: 'no reports' },
      ],
    }),
  },
  'Không xét doanh nghiệp nhỏ và siêu nhỏ, đơn vị quân đội: đưa các đơn vị này ra khỏi danh sách khi mở đợt đánh giá.',
);

/** Điều 7: six criteria, of which five were read. */
export const safetySchool = starter(
  {
    key: 'safe-school',
    title: 'Cơ sở giáo dục “An toàn về an ninh, trật tự”',
    source: { document: DOCUMENT, article: 'Điều 7' },
    audience: ['school'],
    from: '2022-02-10',
    nodes: [
      gate('models', 'Mô hình về an ninh, trật tự', 'Điều 7', {
        asks: count('>=', { rule: 'safety.school.models' }),
      }),
      gate('parents', 'Phối hợp với Ban đại diện cha mẹ học sinh', 'Điều 7'),
      gate('order', 'Không để xảy ra mất an ninh, trật tự trong trường', 'Điều 7', KEPT),
      gate('violence', 'Không để xảy ra bạo lực học đường', 'Điều 7', { bounds: 'count', ...KEPT }),
      gate('staff', 'Cán bộ, nhân viên, giáo viên hoàn thành nhiệm vụ', 'Điều 7'),
      out('people', 'Nội dung về sinh hoạt tôn giáo trong nhà trường', 'Điều 7'),
    ],
    scale: title({
      notRated: [
        { kind: 'registered late', until: { rule: 'safety.school.registered' } },
        { kind: 'no reports' },
      ],
    }),
  },
  'Điều 7 có sáu tiêu chí, chưa đọc được đủ: hãy đối chiếu bản gốc. Không xét trường tiểu học, mầm non, nhà trẻ.',
);
