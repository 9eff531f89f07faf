import type { ResultListInput } from '#documents';
import { type Act, isTrial } from './act.ts';
import * as communes from './communes.ts';
import { get } from './evaluations.ts';
import * as movements from './movements.ts';
import { issuerOnPaper, signatureOf } from './paper-issuer.ts';

/** Who reports the results of an evaluation: the body that opened its movement. Null where there is no such evaluation. */
export async function resultPaper(
  act: Act,
  evaluation: string,
): Promise<Pick<ResultListInput, 'trial' | 'issuer' | 'signature' | 'date' | 'title' | 'isFrozen'> | null> {
  const found = await get(act, evaluation);
  const movement = found && (await movements.get(act, found.movement));
  const issuer = (await communes.issuers(act)).find(({ id }) => id === movement?.issuer);
  if (!found || !issuer) return null;
  return {
    trial: isTrial(act),
    issuer: issuerOnPaper(issuer),
    signature: await signatureOf(act, issuer),
    date: { day: null, month: null, year: Number(act.today.slice(0, 4)) },
    ...{ title: found.title, isFrozen: found.frozenAt !== null },
  };
}
