import type { Criterion } from '../../index.ts';
import { criterion, from, set, title } from './making.ts';

const DOCUMENT = 'Hướng dẫn số 01/HD-BCA-V05 năm 2026';

/** HD 01/HD-BCA-V05: teams. The same tasks stand against the figure of each class. */
export const team = set(
  'team',
  DOCUMENT,
  [
    criterion('meetings', 'Họp, báo cáo đầy đủ, đúng hạn'),
    criterion('discipline', 'Không có thành viên bị xử lý hoặc xếp loại không hoàn thành', {
      ...{ bounds: 'count', asks: { kind: 'no-incident' } },
    }),
    tasks('excellent', 'team.excellent.tasks'),
    tasks('good', 'team.good.tasks'),
    tasks('completed', 'team.completed.tasks'),
  ],
  {
    ...{ score: 'points', below: 'không hoàn thành nhiệm vụ' },
    classes: [
      grade('excellent', 'hoàn thành xuất sắc nhiệm vụ', ['meetings', 'discipline', 'excellent']),
      grade('good', 'hoàn thành tốt nhiệm vụ', ['discipline', 'good']),
      grade('completed', 'hoàn thành nhiệm vụ', ['completed']),
    ],
    caps: [{ class: 'excellent', atMost: { rule: 'team.excellent.cap' }, of: { class: 'good' } }],
    notRated: [{ kind: 'too short', months: { rule: 'team.months' } }, { kind: 'under complaint' }],
  },
);

/** HD 01, IV.2: members, as counts of their tasks together; no member is named or rated here. */
export const members = set(
  'members',
  DOCUMENT,
  [
    { ...tasks('excellent', 'member.excellent.tasks'), bounds: 'count' },
    { ...tasks('good', 'member.good.tasks'), bounds: 'count' },
    criterion('cap', 'Số thành viên xuất sắc trên số thành viên tốt', {
      ...{ bounds: 'count', gate: true },
      asks: { kind: 'ratio', at: from('<=', { rule: 'member.excellent.cap' }) },
    }),
  ],
  {
    ...title('hoàn thành tốt nhiệm vụ'),
    classes: [
      grade('excellent', 'hoàn thành xuất sắc nhiệm vụ', ['excellent']),
      grade('good', 'hoàn thành tốt nhiệm vụ', ['good']),
    ],
  },
);

function tasks(id: string, rule: string): Criterion {
  return criterion(id, 'Nhiệm vụ hoàn thành', { asks: { kind: 'ratio', at: from('>=', { rule }) } });
}

function grade(key: string, name: string, needs: string[]) {
  return { key, name, from: null, needs };
}
