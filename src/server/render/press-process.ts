import type { Annex, CertificateSheets, OfficialDocument } from '#documents';
import { certificateBytes } from './certificates.ts';
import { annexBytes, docxBytes } from './docx.ts';
import { pdfBytes } from './pdf.ts';
import { type MergedPart, mergedBytes } from './press-merged.ts';
import { togetherBytes } from './press-together.ts';

/** What is printed; documents as JSON, their text printable. */
export type PressWork =
  | { format: keyof typeof printers; document: string }
  | { format: 'merged'; title: string; parts: readonly MergedPart[] };

export type PressJob = PressWork & { id: number };

export interface Print {
  bytes: Uint8Array;
  /** Where several documents in one begin, pages from 0; of one document nothing. */
  starts: number[];
}

/** With what is printed, or why not, how much memory the process holds by now. */
export type PressResult = { id: number; resident: number } & (Print | { error: string });

process.on('message', async (job: PressJob) => {
  process.send?.({ id: job.id, ...(await printed(job)), resident: process.memoryUsage.rss() });
});

const printers = {
  docx: async (document: string) => alone(await docxBytes(JSON.parse(document) satisfies OfficialDocument)),
  annex: async (document: string) => alone(await annexBytes(JSON.parse(document) satisfies Annex)),
  pdf: async (document: string) => alone(pdfBytes(JSON.parse(document) satisfies OfficialDocument)),
  certificates: async (document: string) =>
    alone(await certificateBytes(JSON.parse(document) satisfies CertificateSheets)),
  together: async (document: string) => togetherBytes(JSON.parse(document) satisfies OfficialDocument[]),
};

async function printed(job: PressJob): Promise<Print | { error: string }> {
  try {
    if (job.format === 'merged') return alone(await mergedBytes(job.title, job.parts));
    return await printers[job.format](job.document);
  } catch (reason) {
    return { error: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason) };
  }
}

function alone(bytes: Uint8Array): Print {
  return { bytes, starts: [] };
}
