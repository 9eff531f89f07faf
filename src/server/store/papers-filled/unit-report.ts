import type { CivilDate } from '#calendar';
import { type BlankDate, unitReport as reportPaper } from '#documents';
import { monthsAsked } from '#movement';
import type { Act } from '../act.ts';
import { kindsTakingPart } from '../calls.ts';
import { type FormQuestion, formOfMovement } from '../form-questions.ts';
import * as movements from '../movements.ts';
import type { Filling } from './filling.ts';

/** The form of a period on paper, for each kind of unit that is asked. */
export const unitReport: Filling = {
  async subjects(act, movement) {
    if (movement === null) return [];
    const kinds = await kindsTakingPart(act, movement);
    return (await movements.periods(act, movement)).flatMap(({ id, name }) =>
      kinds.map((kind) => ({ about: { period: id, kind: kind.key }, label: `${name}: ${kind.name}` })),
    );
  },
  async fill(act, { movement, about, frame }) {
    if (movement === null) return null;
    const periods = await movements.periods(act, movement);
    const period = periods.find(({ id }) => id === about.period);
    const kind = (await kindsTakingPart(act, movement)).find(({ key }) => key === about.kind);
    if (!period || !kind) return null;
    return reportPaper({
      frame,
      period: {
        name: period.name,
        from: blankDate(period.coversFrom),
        to: blankDate(period.coversTo),
        due: blankDate(period.onTimeUntil),
      },
      kind: kind.name,
      questions: await questionsOf(act, { movement, period, periods, kind: kind.key }),
    });
  },
};

interface Of {
  movement: string;
  period: movements.Period;
  periods: readonly movements.Period[];
  kind: string;
}

/** As a unit of the kind is asked now; months are cut as on its page. */
async function questionsOf(act: Act, { movement, period, periods, kind }: Of) {
  const { questions } = await formOfMovement(act, movement);
  const others = periods.filter(({ id }) => id !== period.id);
  const months = monthsAsked(period, others);
  return questions
    .filter(({ stoppedAt, unitKinds }) => stoppedAt === null && unitKinds.includes(kind))
    .map((question: FormQuestion) => ({ ...question, months: question.byMonth ? months : [] }));
}

function blankDate(date: CivilDate): BlankDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { day, month, year };
}
