import type { BaseKind } from '#org';
import type { Criterion } from '../criteria-set.ts';
import { criterion, REACHED, type Starter, starter, title } from './making.ts';

const NOTE =
  'Văn bản không có con số: mỗi nội dung xác nhận có hoặc không, kèm báo cáo. Hãy thêm mức số ở nơi kế hoạch của đơn vị có. Tiêu chí cho cá nhân không là một bộ ở đây: chỉ xem trong hồ sơ khen thưởng.';
const AGENCIES = 'Cơ quan có thể đứng ở hai nhóm: hãy làm rõ cơ quan xét theo bộ nào, chỉ chọn ở một bộ.';

/** The movement "Toàn dân bảo vệ an ninh Tổ quốc" (QĐ 2447/QĐ-TTg) as a commune's plan asks it: one set for each audience. */
function forAudience(
  key: string,
  words: string,
  audience: readonly BaseKind[],
  nodes: readonly Criterion[],
  more = '',
): Starter {
  return starter(
    {
      ...{ key, title: `Phong trào “Toàn dân bảo vệ an ninh Tổ quốc”: ${words}`, audience, nodes },
      source: { document: 'Kế hoạch của xã, phường, đặc khu theo Quyết định số 2447/QĐ-TTg', article: null },
      from: '2025-11-06',
      scale: title({ classes: [{ ...reached, needs: nodes.map(({ id }) => id) }] }),
    },
    `${NOTE}${more}`,
    true,
  );
}

const reached = { key: 'recognised', name: REACHED, from: null };

export const ofFront = forAudience(
  'front',
  'Mặt trận và các đoàn thể',
  ['organisation'],
  [
    criterion('together', 'Phối hợp với Công an, chính quyền giữ an ninh, trật tự trên địa bàn', null),
    criterion('programmes', 'Thực hiện các chương trình phối hợp về phong trào, có kết quả', null),
    criterion('spread', 'Tuyên truyền, vận động đoàn viên, hội viên tham gia', null),
    criterion('force', 'Hướng dẫn, giúp lực lượng bảo vệ an ninh, trật tự ở cơ sở hoạt động', null),
  ],
);

export const ofAgenciesAndAreas = forAudience(
  'agencies-areas',
  'cơ quan, đơn vị và khu dân cư',
  ['area', 'agency'],
  [
    criterion('movement', 'Tổ chức phong trào hợp với đặc điểm của đơn vị, địa bàn', null),
    criterion('models', 'Có mô hình giữ an ninh, trật tự được duy trì hoặc nhân rộng', null),
    criterion('safe', 'Đạt “An toàn về an ninh, trật tự” trong năm', null),
    criterion('spread', 'Thông tin, vận động cán bộ, Nhân dân hưởng ứng', null),
  ],
  ` ${AGENCIES}`,
);

export const ofWorkplaces = forAudience(
  'workplaces',
  'cơ quan, doanh nghiệp, cơ sở giáo dục',
  ['agency', 'school', 'enterprise'],
  [
    criterion('safe-place', 'Giữ nơi học tập, lao động, kinh doanh an toàn', null),
    criterion('joined', 'Hưởng ứng phong trào bằng việc làm cụ thể', null),
    criterion('together', 'Phối hợp với chính quyền và Công an khi có việc', null),
  ],
  ` ${AGENCIES}`,
);
