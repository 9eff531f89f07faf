import type { Annex, CertificateSheets, OfficialDocument } from '#documents';
import { certificateBytes } from './certificates.ts';
import { annexBytes, docxBytes } from './docx.ts';
import { pdfBytes } from './pdf.ts';

export interface PressJob {
  id: number;
  format: 'docx' | 'annex' | 'pdf' | 'certificates';
  /** An OfficialDocument, an Annex, or CertificateSheets, as JSON, its text printable. */
  document: string;
}

export type PressResult = { id: number; bytes: Uint8Array } | { id: number; error: string };

process.on('message', async (job: PressJob) => {
  process.send?.(await printed(job));
});

const printers: Record<PressJob['format'], (document: string) => Uint8Array | Promise<Uint8Array>> = {
  docx: (document) => docxBytes(JSON.parse(document) satisfies OfficialDocument),
  annex: (document) => annexBytes(JSON.parse(document) satisfies Annex),
  pdf: (document) => pdfBytes(JSON.parse(document) satisfies OfficialDocument),
  certificates: (document) => certificateBytes(JSON.parse(document) satisfies CertificateSheets),
};

async function printed({ id, format, document }: PressJob): Promise<PressResult> {
  try {
    return { id, bytes: await printers[format](document) };
  } catch (reason) {
    return { id, error: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason) };
  }
}
