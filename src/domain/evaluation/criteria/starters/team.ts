import type { Criterion } from '../criteria-set.ts';
import type { ClassRule } from '../scale.ts';
import { criterion, group, ratio, starter } from './making.ts';

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
      group('members', 'Thành viên: chỉ số tổng hợp, không nêu tên', null, [
        membersTasks('excellent', 'hoàn thành xuất sắc', 'Mục IV.2.1'),
        membersTasks('good', 'hoàn thành tốt', null),
        criterion(
          'members-cap',
          'Số thành viên hoàn thành xuất sắc trên số thành viên hoàn thành tốt',
          null,
          { bounds: 'count', asks: ratio('<=', { rule: 'member.excellent.cap' }) },
        ),
      ]),
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
  'Mức của “hoàn thành tốt” và “hoàn thành” chưa đọc được: đặt ở trang Quy định áp dụng trước khi xếp loại. Hãy đối chiếu Mục IV về điều kiện của hai loại này. Cá nhân thành viên không xếp loại trên phần mềm: Tổ chỉ ghi số nhiệm vụ, số thành viên gộp lại để đối chiếu mức và tỷ lệ của Hướng dẫn; các số này không quyết định loại của Tổ.',
);

function tasks(key: string, name: string, bar: '>' | '>='): Criterion {
  return criterion(`tasks-${key}`, `Nhiệm vụ hoàn thành, so với mức “${name}”`, OF_TEAM, {
    asks: ratio(bar, { rule: `team.${key}.tasks` }),
  });
}

/** Their tasks together: no member is named or rated here. */
function membersTasks(key: string, name: string, article: string | null): Criterion {
  return criterion(
    `members-${key}`,
    `Nhiệm vụ đã hoàn thành của các thành viên được đề nghị “${name}”, gộp lại`,
    article,
    { bounds: 'count', asks: ratio('>=', { rule: `member.${key}.tasks` }) },
  );
}

function grade(key: string, name: string, needs: readonly string[]): ClassRule {
  return { key, name, from: null, needs };
}
