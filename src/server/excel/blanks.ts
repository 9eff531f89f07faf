import { ahead, type Blank, makeReportForm, type Packed } from '#files';
import { type Answers, typedOf } from '#reporting';
import { type Act, reports } from '#store';

/** Opens one transaction of the actor of a request. */
export type Open = <T>(work: (act: Act) => Promise<T>) => Promise<T>;

/** The form of one unit, filled in with what its other reports say already and, where it is its own, with its draft. */
export async function blankOf(
  act: Act,
  which: reports.Which,
  { withDraft }: { withDraft: boolean },
): Promise<Blank | null> {
  const sheet = await reports.sheet(act, which);
  if (!sheet || !('commune' in act.actor) || typeof act.actor.commune !== 'object') return null;
  const { duty, form, returned } = sheet;
  return {
    commune: { id: act.actor.commune.id, name: act.actor.commune.name },
    movement: duty.movement,
    period: duty.period,
    unit: duty.unit,
    due: duty.onTimeUntil,
    form,
    answers: returned ? sheet.answers : { ...givenIn(sheet), ...(withDraft && sheet.answers) },
    ...(returned && { again: returned.items }),
  };
}

function givenIn({ form, hints }: reports.Sheet): Answers {
  const kinds = new Map(form.questions.map((question) => [question.id, question]));
  return Object.fromEntries(
    Object.entries(hints.given).map(([field, { value }]) => {
      const question = kinds.get(field.split(/[.@#[]/)[0] ?? '');
      return [field, question ? typedOf(question, value) : ''];
    }),
  );
}

export interface Blanks {
  count: number;
  /** Each made when it is asked for. */
  files: AsyncIterable<Packed>;
}

/** The forms of all units that have not sent their report of a period. */
export async function blanksNotSent(
  open: Open,
  { movement, period }: { movement: string; period: string },
): Promise<Blanks> {
  const owed = (await open((act) => reports.board(act, movement))).filter(
    (duty) => duty.period === period && duty.report === null && !duty.carried && duty.exempt === null,
  );
  return { count: owed.length, files: each(open, owed) };
}

async function* each(open: Open, owed: readonly { period: string; unit: string }[]): AsyncGenerator<Packed> {
  for await (const [blank, bytes] of ahead(blanksOf(open, owed), makeReportForm))
    yield { name: fileName(blank), bytes };
}

/** A transaction each: a thousand forms hold none for long. */
async function* blanksOf(
  open: Open,
  owed: readonly { period: string; unit: string }[],
): AsyncGenerator<Blank> {
  for (const which of owed) {
    const blank = await open((act) => blankOf(act, which, { withDraft: false }));
    if (blank) yield blank;
  }
}

/** “TDP-01 Tổ dân phố 1.xlsx”, without signs that no file name has. */
function fileName({ form }: Blank): string {
  const { code, name } = form.unit;
  return `${`${code} ${name}`
    .replace(/[\p{Cc}/\\:*?"<>|]/gu, '-')
    .slice(0, 120)
    .trim()}.xlsx`;
}
