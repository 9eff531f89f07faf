import type { OfficialDocument } from '#documents';
import { docxBytes } from './docx.ts';
import { pdfBytes } from './pdf.ts';

export interface PressJob {
  id: number;
  format: 'docx' | 'pdf';
  /** An OfficialDocument as JSON, its text printable. */
  document: string;
}

export type PressResult = { id: number; bytes: Uint8Array } | { id: number; error: string };

process.on('message', async (job: PressJob) => {
  process.send?.(await printed(job));
});

async function printed({ id, format, document }: PressJob): Promise<PressResult> {
  try {
    const parsed: OfficialDocument = JSON.parse(document);
    return { id, bytes: format === 'pdf' ? pdfBytes(parsed) : await docxBytes(parsed) };
  } catch (reason) {
    return { id, error: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason) };
  }
}
