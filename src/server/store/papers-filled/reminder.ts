import { type Paper, reminderLetter } from '#documents';
import type { Act } from '../act.ts';
import * as movements from '../movements.ts';
import { notSent } from '../not-sent.ts';
import { remindedOnPaper } from '../urging-by-hand.ts';
import type { Filling, PaperAsked, PaperSubject } from './filling.ts';

/** Of a period in which some have not sent, or have not answered; the newest first. */
export const reminder: Filling = { subjects, fill };

async function subjects(act: Act, movement: string | null): Promise<PaperSubject[]> {
  const found: PaperSubject[] = [];
  for (const { id, name, coversFrom } of movement === null ? [] : await movements.periods(act, movement)) {
    const list = coversFrom <= act.today ? await notSent(act, movement ?? '', id) : null;
    if (list && list.waiting.length > 0)
      found.unshift({ about: { period: id }, label: `${name}: ${list.waiting.length} đơn vị` });
  }
  return found;
}

async function fill(act: Act, { movement, about, frame }: PaperAsked): Promise<Paper | null> {
  const { period = '' } = about;
  const list = movement === null ? null : await notSent(act, movement, period);
  if (list?.period.id !== period || list.waiting.length === 0 || !frame.plan) return null;
  const { plan, ...rest } = frame;
  const units = list.waiting.map((one) => remindedOnPaper(one, act.today));
  return { document: reminderLetter({ ...rest, plan, period: list.matter.period, units }), figures: {} };
}
