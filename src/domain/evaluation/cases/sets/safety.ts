import { criterion, from, set, title } from './making.ts';

const DOCUMENT = 'Thông tư số 124/2021/TT-BCA';
const RECOGNISED = 'Đạt các tiêu chí được đánh giá trên phần mềm';
const peace = criterion('peace', 'Không để xảy ra vụ việc phức tạp về an ninh, trật tự', {
  ...{ gate: true, asks: { kind: 'no-incident' } },
});
const resolution = criterion('resolution', 'Quý I có nghị quyết, kế hoạch', { gate: true });

/** Điều 4: areas. */
export const safeArea = set(
  'safe-area',
  DOCUMENT,
  [
    resolution,
    criterion('households', 'Hộ thực tế cư trú đăng ký', {
      ...{ gate: true, asks: { kind: 'ratio', at: from('>=', { rule: 'safety.area.households' }) } },
    }),
    peace,
    criterion('force', 'Lực lượng nòng cốt tại chỗ hoạt động tốt', { gate: true }),
    criterion('faith', 'Nội dung không cập nhật trên phần mềm', { bounds: 'out' }),
  ],
  title(RECOGNISED, {
    notRated: [
      { kind: 'registered late', until: { rule: 'safety.area.registered' } },
      { kind: 'no reports' },
    ],
  }),
);

/** Điều 5: communes. */
export const safeCommune = set(
  'safe-commune',
  DOCUMENT,
  [
    resolution,
    criterion('models', 'Mô hình hoạt động hiệu quả', {
      ...{ gate: true, asks: { kind: 'count', at: from('>=', { rule: 'safety.commune.models' }) } },
    }),
    criterion('areas', 'Khu dân cư đạt tiêu chuẩn', {
      ...{ gate: true, asks: { kind: 'ratio', at: from('>=', { rule: 'safety.commune.areas' }) } },
    }),
    peace,
  ],
  title(RECOGNISED),
);

/** Điều 6: agencies and enterprises. */
export const safeAgency = set(
  'safe-agency',
  DOCUMENT,
  [
    resolution,
    criterion('informed', 'Cán bộ, công nhân, viên chức được phổ biến', {
      ...{ gate: true, asks: { kind: 'ratio', at: from('>=', { rule: 'safety.agency.informed' }) } },
    }),
    criterion('models', 'Mô hình về an ninh, trật tự', {
      ...{ gate: true, asks: { kind: 'count', at: from('>=', { rule: 'safety.agency.models' }) } },
    }),
  ],
  title(RECOGNISED),
);

/** Điều 7: schools. */
export const safeSchool = set(
  'safe-school',
  DOCUMENT,
  [
    criterion('models', 'Mô hình về an ninh, trật tự', {
      ...{ gate: true, asks: { kind: 'count', at: from('>=', { rule: 'safety.school.models' }) } },
    }),
    criterion('violence', 'Không để xảy ra bạo lực học đường', {
      ...{ gate: true, bounds: 'count', asks: { kind: 'no-incident' } },
    }),
  ],
  title(RECOGNISED),
);
