import { withTexts } from '#compilation';
import { type MergedReportInput, mergedReportPaper, type Paper } from '#documents';
import type { Act } from '../act.ts';
import { newest } from '../compilation-drafting.ts';
import { addressedOf, merged } from '../merged.ts';
import * as movements from '../movements.ts';
import type { Filling, PaperAsked, PaperSubject } from './filling.ts';

/** Of a period that has begun, the newest first. */
export const mergedReport: Filling = { subjects, fill };

async function subjects(act: Act, movement: string | null): Promise<PaperSubject[]> {
  const periods = movement === null ? [] : await movements.periods(act, movement);
  return periods
    .filter(({ coversFrom }) => coversFrom <= act.today)
    .map(({ id, name }) => ({ about: { period: id }, label: name }))
    .reverse();
}

async function fill(act: Act, { movement, about, frame }: PaperAsked): Promise<Paper | null> {
  const { period = '' } = about;
  const content = movement === null ? null : await contentOf(act, movement, period);
  if (!content || movement === null) return null;
  const { trial, issuer, signature, date } = frame;
  const addressed =
    issuer.nameInText === content.issuer.nameInText ? {} : await fromAnother(act, movement, about, frame);
  return mergedReportPaper({ ...content, ...addressed, trial, issuer, signature, date }, period);
}

/** As it was signed; else as it stands today, with what an officer wrote in the newest draft. */
async function contentOf(act: Act, movement: string, period: string): Promise<MergedReportInput | null> {
  const kept = await newest(act, period);
  if (kept?.done.at(-1)?.act === 'signed') return kept.content;
  const now = await merged(act, movement, period);
  return now && withTexts(now, kept?.texts ?? {});
}

/** Whom it goes to where another body reports than the one that opened the movement. */
async function fromAnother(
  act: Act,
  id: string,
  { period }: PaperAsked['about'],
  { issuer }: PaperAsked['frame'],
): Promise<Pick<MergedReportInput, 'addressees' | 'recipients'> | null> {
  const movement = await movements.get(act, id);
  const due = (await movements.periods(act, id)).find((one) => one.id === period)?.onTimeUntil;
  if (!movement || !due) return null;
  const by = { name: issuer.nameInText, symbol: issuer.symbol };
  const { addressees, recipients } = await addressedOf(act, movement, due, by);
  return {
    addressees,
    recipients: { lines: recipients.map((name) => ({ name, purpose: null })), archive: 'VT' },
  };
}
