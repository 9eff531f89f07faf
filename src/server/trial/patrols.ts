import type { Person } from '#access';
import { addDays, CALENDAR_YEAR, firstDayOf } from '#calendar';
import type { CriteriaSet } from '#evaluation';
import { type Act, criteriaSets, forms, movements } from '#store';
import { openEvaluation } from './assessed.ts';
import { ago, type Stage } from './stage.ts';
import { ward } from './ward.ts';

const PATROLS = 'Số lần tuần tra của tổ trong tháng';
const LEAST = '4';

/** What the teams alone are asked, month by month, beside what the plan asks of areas. */
export async function askTeams(
  { as }: Stage,
  { by, on }: { by: Person; on: { now: Date } },
  movement: string,
) {
  await as(by, on, async (act) => {
    const [first] = (await movements.indicators(act, movement)).filter(({ kind }) => kind === 'count');
    const added = await forms.add(act, movement, first?.planItem ?? '');
    const question = added.ok ? { movement, question: added.question } : null;
    const asked =
      question && (await forms.of(act, movement)).questions.find(({ id }) => id === question.question);
    if (!asked || !question) throw new Error('the trial’s teams are asked nothing');
    const { id: _, figures, ...set } = asked;
    const only = { measure: 'lần', sums: 'sum', byMonth: true, unitKinds: ['team'] } as const;
    const changed = await forms.change(act, question, {
      ...set,
      ...only,
      unitKinds: ['team'],
      text: PATROLS,
    });
    if (!changed.ok) throw new Error(`the trial’s teams: ${JSON.stringify(changed)}`);
  });
}

/** Opens what judges the teams by each month: at least so many patrols in every one of them. */
export async function judgePatrols(judging: { stage: Stage; by: Person; movement: string }, year: number) {
  const { stage, by } = judging;
  const set = await stage.as(by, ago(stage, 10), (act) => keep(act, year));
  return openEvaluation({ ...judging, on: 10, set, year, targets: [] });
}

async function keep(act: Act, year: number): Promise<string> {
  const saved = await criteriaSets.saveVersion(act, {
    ...{ base: null, reason: null, sure: true, set: patrolsOf(year) },
  });
  if (!saved.ok) throw new Error(`the trial's patrols: ${saved.problems[0]?.message}`);
  return saved.id;
}

function patrolsOf(year: number): CriteriaSet {
  const at = { bar: '>=', amount: { value: LEAST }, high: null } as const;
  const plain = {
    article: 'khoản 1',
    bounds: 'in',
    gate: false,
    eitherOr: null,
    whereAssigned: false,
  } as const;
  return {
    ...{ key: 'tuan-tra', title: 'Tuần tra của Tổ bảo vệ an ninh, trật tự', audience: ['team'] },
    source: { document: `Phân công tuần tra của Ủy ban nhân dân ${ward.name}`, article: null },
    ...{ from: addDays(firstDayOf(CALENDAR_YEAR, year), -30), until: null },
    nodes: [
      {
        ...{ id: 'tuan-tra', title: PATROLS, ...plain },
        ...{ asks: { kind: 'frequency', each: 'month', at }, scores: { kind: 'none' } },
      },
    ],
    scale: {
      ...{ score: 'points', below: 'Chưa đủ số lần tuần tra', caps: [], notRated: [] },
      classes: [{ key: 'done', name: 'Đủ số lần tuần tra', from: null, needs: ['tuan-tra'] }],
    },
  };
}
