import type { Person } from '#access';
import type { WholeTarget } from '#evaluation';
import { type Act, criteriaSets, evaluationHolds } from '#store';
import { handIn, held, openEvaluation, say, takeStarter } from './assessed.ts';
import { judgePatrols } from './patrols.ts';
import { areaPoints } from './points.ts';
import { before, EXPLAINS, ofNow, ofTeam, ofTitle } from './said.ts';
import { settle } from './settled.ts';
import { ago, type Stage } from './stage.ts';

interface Judging {
  stage: Stage;
  by: Person;
  movement: string;
}

/**
 * Areas of last year, settled; areas of this year under way, with a failed gate, one under complaint, one changed by the
 * reviewer, some that have not handed in; a title of this year; teams by their patrols month by month, and by a set that waits for a
 * figure that nobody has set.
 */
export async function evaluateUnits(judging: Judging, heads: readonly Person[]) {
  const { stage, by } = judging;
  const year = Number(stage.now.toISOString().slice(0, 4));
  const areas = heads.filter(({ unit }) => unit?.name.startsWith('Khu phố'));
  const teams = heads.filter(({ unit }) => unit?.name.startsWith('Tổ bảo vệ'));
  await judgePatrols(judging, year);
  const set = await stage.as(by, ago(stage, 114), (act) => keepPoints(act, year - 1));
  const last = await openEvaluation({ ...judging, on: 113, set, year: year - 1 });
  for (const [place, head] of areas.entries())
    await handIn({ stage, by: head, on: 110 }, last, before(place));
  await settle(judging, last, areas[EXPLAINS]);
  const now = await openEvaluation({ ...judging, on: 9, set, year });
  for (const [place, head] of areas.entries())
    if (place % 4 !== 3) await handIn({ stage, by: head, on: 7 - place / 3 }, now, ofNow(place));
  await stage.as(by, ago(stage, 1), (act) => review(act, now, areas));
  const culture = await takeStarter({ stage, by, on: 8 }, 'culture-area', 'area');
  const title = await openEvaluation({ ...judging, on: 8, set: culture, year, targets: [TITLED] });
  for (const [place, head] of areas.entries())
    await handIn({ stage, by: head, on: 6 }, title, ofTitle(place));
  const graded = await takeStarter({ stage, by, on: 8 }, 'team', 'team');
  const team = await openEvaluation({ ...judging, on: 7.5, set: graded, year, targets: [] });
  for (const [place, head] of teams.entries()) await handIn({ stage, by: head, on: 5 }, team, ofTeam(place));
}

/** Places among the areas. */
const CHANGED = 1;
const COMPLAINED = 6;

const TITLED: Omit<WholeTarget, 'id'> = {
  ...{ title: 'Trên 90 % khu phố được công nhận', clause: 'Mục II', class: 'recognised', of: 'eligible' },
  at: { bar: '>', amount: { value: '90' }, high: null },
};

async function keepPoints(act: Act, from: number): Promise<string> {
  const saved = await criteriaSets.saveVersion(act, {
    ...{ base: null, reason: null, sure: true, set: areaPoints(from) },
  });
  if (!saved.ok) throw new Error(`the trial's points: ${saved.problems[0]?.message}`);
  return saved.id;
}

/** One area's word is changed with the reason, another is under complaint. */
async function review(act: Act, evaluation: string, areas: readonly Person[]) {
  const reason = 'Kế hoạch gửi kèm là của phường, chưa phải kế hoạch riêng của khu phố';
  const unit = areas[CHANGED]?.unit?.id ?? '';
  await say(act, evaluation, { unit, criterion: 'ke-hoach', yes: false, reason });
  const complaint = 'Đang xem xét đơn phản ánh về cách chấm điểm, chưa có kết luận';
  held(
    await evaluationHolds.hold(act, evaluation, {
      unit: areas[COMPLAINED]?.unit?.id ?? '',
      reason: complaint,
    }),
  );
}
