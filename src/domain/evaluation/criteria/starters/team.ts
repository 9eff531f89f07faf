import type { Criterion } from '../criteria-set.ts';
import type { ClassRule } from '../scale.ts';
import { criterion, ratio, starter } from './making.ts';

const DOCUMENT = 'Hướng dẫn số 01/HD-BCA-V05 năm 2026';
const OF_TEAM = 'Mục IV.1';
const EXCELLENT = ['assigned', 'meetings', 'discipline', 'together', 'area', 'tasks-excellent'];

/** HD 01/2026: the same tasks are held against the figure of each class; three of the figures were not read. */
export const team = starter(
  {
    key: 'team',
    title: 'Xếp loại Tổ bảo vệ an ninh, trật tự',
    source: { document: DOCUMENT, article: OF_TEAM },
    audience: ['team'],
    from: '2026-01-01',
    nodes: [
      criterion('assigned', 'Phân công nhiệm vụ cụ thể cho từng thành viên', OF_TEAM),
      criterion('meetings', 'Sinh hoạt, họp, báo cáo đầy đủ và đúng hạn', OF_TEAM),
      criterion(
        'discipline',
        'Không có thành viên bị xử lý, cho thôi tham gia hoặc xếp loại không hoàn thành',
        OF_TEAM,
        {
          ...{ bounds: 'count', asks: { kind: 'no-incident' } },
        },
      ),
      criterion('together', 'Phối hợp với trưởng khu dân cư và Ban Công tác Mặt trận', OF_TEAM),
      criterion('area', 'Địa bàn đạt khoản 4 Điều 4 Thông tư số 124/2021/TT-BCA', OF_TEAM),
      tasks('excellent', 'hoàn thành xuất sắc', '>'),
      tasks('good', 'hoàn thành tốt', '>='),
      tasks('completed', 'hoàn thành', '>='),
    ],
    scale: {
      ...{ score: 'points', below: 'Không hoàn thành nhiệm vụ' },
      classes: [
        grade('excellent', 'Hoàn thành xuất sắc nhiệm vụ', EXCELLENT),
        grade('good', 'Hoàn thành tốt nhiệm vụ', ['meetings', 'discipline', 'tasks-good']),
        grade('completed', 'Hoàn thành nhiệm vụ', ['tasks-completed']),
      ],
      caps: [{ class: 'excellent', atMost: { rule: 'team.excellent.cap' }, of: { class: 'good' } }],
      notRated: [
        { kind: 'too short', months: { rule: 'team.months' } },
        { kind: 'under complaint' },
        { kind: 'no reports' },
      ],
    },
  },
  'Mức của “hoàn thành tốt” và “hoàn thành” chưa đọc được: đặt ở trang Quy định áp dụng trước khi xếp loại. Hãy đối chiếu Mục IV về điều kiện của hai loại này. Cá nhân thành viên không xếp loại trên phần mềm.',
);

function tasks(key: string, name: string, bar: '>' | '>='): Criterion {
  return criterion(`tasks-${key}`, `Nhiệm vụ hoàn thành, so với mức “${name}”`, OF_TEAM, {
    asks: ratio(bar, { rule: `team.${key}.tasks` }),
  });
}

function grade(key: string, name: string, needs: readonly string[]): ClassRule {
  return { key, name, from: null, needs };
}
