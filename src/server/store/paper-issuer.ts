import type { CivilDate } from '#calendar';
import { paperKinds, type ReportIssuer, type Signature } from '#documents';
import type { Signing } from '#org';
import type { Act } from './act.ts';
import * as communes from './communes.ts';
import type { KeptPaper } from './papers.ts';
import { signingOf } from './posts.ts';

type Issuer = Awaited<ReturnType<typeof communes.issuers>>[number];

/** An issuer of the commune as the head of a paper names it. */
export function issuerOnPaper(issuer: Issuer): ReportIssuer {
  return {
    parentBody: issuer.parent_name?.toLocaleUpperCase('vi') ?? null,
    issuingBody: issuer.name.toLocaleUpperCase('vi'),
    nameInText: issuer.name,
    symbol: issuer.symbol,
    place: issuer.place,
  };
}

/** Who signs for it on the day of the paper; room for all of it where nobody can. */
export async function signatureOf(act: Act, issuer: Issuer): Promise<Signature> {
  const signing = await signingOf(act, issuer);
  if (signing.ok) return signing.signature;
  return { authority: issuer.on_behalf_of === null ? [] : [issuer.on_behalf_of], position: '', name: null };
}

/** Who signs a paper with a date, in the power in which its kind is signed. */
export async function signedOn(
  act: Act,
  { issuer: id, kind }: Pick<KeptPaper, 'issuer' | 'kind'>,
  date: CivilDate,
): Promise<Signing> {
  const issuer = (await communes.issuers(act)).find((one) => one.id === id);
  if (!issuer) return { ok: false, why: 'no head' };
  const own = 'ownPower' in paperKinds[kind];
  return signingOf(act, own ? { ...issuer, on_behalf_of: null } : issuer, date);
}
