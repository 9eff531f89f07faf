/** Where a rule comes from. */
export interface LegalSource {
  document: string;
  article: string | null;
  /** `C`: confirmed. `S`: secondary, never in force by itself. `M`: not verified, offered as a choice only. */
  status: 'C' | 'S' | 'M';
}

/** `Bộ luật Lao động 2019, Điều 112 khoản 1`. */
export function sourceInWords({ document, article }: LegalSource): string {
  return article === null ? document : `${document}, ${article}`;
}
