import type { CivilDate } from '#calendar';
import { type PaperKindName, paperKinds } from '#documents';
import type { IssuerKind } from '#org';

interface Issuer {
  id: string;
  kind: IssuerKind;
}

/**
 * Who issues papers of a kind as a rule, of those that the commune has; a form comes from the committee. A movement of the Front is the
 * Front’s: its papers do not leave under the committee’s name. Null where the commune has no issuer.
 */
export function usualIssuer(
  issuers: readonly Issuer[],
  kind: PaperKindName,
  movementOf: string | null,
): string | null {
  const own = issuers.find(({ id }) => id === movementOf);
  if (own?.kind === 'front') return own.id;
  const rule: readonly IssuerKind[] = [...paperKinds[kind].issuers, 'committee'];
  const usual = rule.map((one) => issuers.find((issuer) => issuer.kind === one)).find(Boolean);
  return (usual ?? issuers[0])?.id ?? null;
}

/** Those that issue papers on a day: a steering committee may have ended. */
export function living<T extends { ended_on: CivilDate | null }>(
  issuers: readonly T[],
  today: CivilDate,
): T[] {
  return issuers.filter(({ ended_on }) => ended_on === null || ended_on >= today);
}
