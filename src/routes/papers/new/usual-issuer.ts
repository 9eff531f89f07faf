import { type PaperKindName, paperKinds } from '#documents';
import type { IssuerKind } from '#org';

interface Issuer {
  id: string;
  kind: string;
}

/** Who issues papers of a kind as a rule, of those that the commune has; a form comes from the committee. Null where it has none. */
export function usualIssuer(issuers: readonly Issuer[], kind: PaperKindName): string | null {
  const rule: readonly IssuerKind[] = [...paperKinds[kind].issuers, 'committee'];
  const usual = rule.map((one) => issuers.find((issuer) => issuer.kind === one)).find(Boolean);
  return (usual ?? issuers[0])?.id ?? null;
}
