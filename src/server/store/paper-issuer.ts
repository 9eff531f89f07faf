import type { ReportIssuer, Signature } from '#documents';
import type * as communes from './communes.ts';

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

/** Who signs for it. */
export function signatureOf(issuer: Issuer): Signature {
  return {
    authority: issuer.on_behalf_of === null ? [] : [issuer.on_behalf_of],
    position: issuer.signer_position,
    name: issuer.signer_name,
  };
}
