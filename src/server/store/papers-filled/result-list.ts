import { type Paper, resultListPaper } from '#documents';
import type { Act } from '../act.ts';
import { resultsToPrint } from '../evaluation-printed.ts';
import * as evaluations from '../evaluations.ts';
import { addressedOf } from '../merged.ts';
import * as movements from '../movements.ts';
import type { Filling, PaperAsked, PaperSubject } from './filling.ts';

/** Of an evaluation; one that is not frozen says so. */
export const resultList: Filling = { subjects, fill };

async function subjects(act: Act, movement: string | null): Promise<PaperSubject[]> {
  const all = movement === null ? [] : await evaluations.list(act, movement);
  return all
    .filter(({ cancelledAt, units }) => !cancelledAt && units > 0)
    .map(({ id, title, frozenAt }) => ({
      about: { evaluation: id },
      label: `${title}${frozenAt ? '' : ' (chưa chốt)'}`,
    }));
}

async function fill(act: Act, { movement, about, frame }: PaperAsked): Promise<Paper | null> {
  const found = await evaluations.get(act, about.evaluation ?? '');
  const of = found?.movement === movement ? await movements.get(act, movement) : null;
  const printed = of && found && (await resultsToPrint(act, found.id));
  if (!printed) return null;
  const { trial, issuer, signature, date, plan } = frame;
  const by = { name: issuer.nameInText, symbol: issuer.symbol };
  const addressed = await addressedOf(act, of, found.coversTo, by);
  return resultListPaper({ ...printed, ...addressed, trial, issuer, signature, date, plan });
}
