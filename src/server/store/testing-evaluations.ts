import type { CriteriaSet } from '#evaluation';
import { type Act, communeOf } from './act.ts';
import * as evaluationOpening from './evaluation-opening.ts';
import { day } from './testing.ts';
import { atLeast, criterion, setOf } from './testing-facts.ts';

/** Two criteria that add up to 100 points, one fed by a question; what lies out of bounds; a gate; one that holds where assigned. */
export function smallSet(some: Partial<CriteriaSet['scale']> = {}, key = 'areas'): CriteriaSet {
  return setOf(
    [
      criterion('buoi', {
        title: 'Số buổi tuyên truyền',
        asks: { kind: 'count', at: atLeast('4') },
        scores: { kind: 'scaled', points: '60' },
      }),
      criterion('chi-dao', { title: 'Có kế hoạch riêng', scores: { kind: 'full', points: '40' } }),
      criterion('khong-su-co', { title: 'Không để xảy ra cháy', asks: { kind: 'no-incident' }, gate: true }),
      criterion('ngoai', { title: 'Nội dung không đánh giá trên phần mềm', bounds: 'out' }),
      criterion('mo-hinh', { title: 'Duy trì mô hình', whereAssigned: true }),
    ],
    some,
    key,
  );
}

/** Keeps a set as its first version. */
export async function keptSet(act: Act, set: CriteriaSet): Promise<string> {
  const { id } = await act.tx
    .insertInto('criteria_set')
    .values({
      ...{
        commune_id: communeOf(act),
        key: set.key,
        version: 1,
        title: set.title,
        content: JSON.stringify(set),
      },
      ...{ made_by: null, made_at: act.now, retired_at: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Opens an evaluation of 2026, assessed until 20/12 and explained until 31/12. */
export async function openEvaluation(
  act: Act,
  movement: string,
  some: Partial<evaluationOpening.NewEvaluation> & { set: string },
): Promise<string> {
  const opened = await evaluationOpening.open(act, {
    ...{ movement, title: 'Khu dân cư năm 2026', year: 2026, from: day('2026-01-01'), to: day('2026-12-31') },
    ...{ decidedOn: day('2026-12-31'), selfUntil: day('2026-12-20'), objectionsUntil: day('2026-12-31') },
    ...{ registration: null, sources: [], targets: [] },
    ...some,
  });
  if (!opened.ok) throw new Error(opened.problem);
  return opened.evaluation;
}
