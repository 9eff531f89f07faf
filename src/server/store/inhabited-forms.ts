import type { Person } from '#access';
import * as forms from './form-editing.ts';
import * as movements from './movements.ts';
import * as reports from './reports.ts';
import { confirmedPlan, day, indicator, openedMovement, period, readingOf, type Ward } from './testing.ts';

/** A second movement whose form says more: months, a relation, a measure shared with the first; both heads have sent. */
export async function liveWithForms(town: Ward, units: string[], heads: Person[]) {
  const { due, monthly, whole } = await town.as(town.officer, async (act) => {
    const [first] = await movements.list(act);
    const plan = await confirmedPlan(act, readingOf({ quote: 'Mỗi tháng có 01 buổi dọn vệ sinh', value: 1 }));
    const covers = { coversFrom: day('2026-01-01'), coversTo: day('2026-01-31') };
    const indicators = [indicator('t1', { byMonth: true }), indicator('t1', { question: 'Số buổi' })];
    const movement = await openedMovement(act, { plan, units, indicators, periods: [period(covers)] });
    const [monthly, whole] = (await movements.indicators(act, movement)).map(({ id }) => id);
    const [theirs] = await movements.indicators(act, first?.id ?? '');
    const relation = {
      kind: 'equal',
      left: monthly ?? '',
      right: [whole ?? ''],
      message: 'Hai số phải bằng nhau.',
    };
    const related = await forms.relate(act, movement, relation);
    const shared = await forms.share(act, { movement, question: whole ?? '', other: theirs?.id ?? '' });
    if (!related.ok || !shared.ok) throw new Error('a form of the inhabited ward was refused');
    return { due: (await movements.periods(act, movement))[0]?.id ?? '', monthly, whole };
  });
  for (const head of heads) {
    const answers = { [`${monthly}@2026-01`]: '2', [`${whole}`]: '2' };
    const sent = await town.as(head, (act) =>
      reports.submit(act, reports.own(act, due), { answers, key: `form-${head.account}` }),
    );
    if (!sent.ok) throw new Error(`a report of the inhabited ward: ${JSON.stringify(sent)}`);
  }
}
