import type { PlanReference, ReportIssuer } from '../merged-report-input.ts';
import type { BlankDate, Signature } from '../official-document.ts';

/** What every paper says of itself, whatever it tells. */
export interface PaperFrame {
  trial: boolean;
  issuer: ReportIssuer;
  signature: Signature;
  date: BlankDate;
  /** The name of its movement, and its plan; null where it belongs to none. */
  movement: string | null;
  plan: PlanReference | null;
}
