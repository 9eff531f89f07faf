import {
  type Annex,
  type CertificateSheets,
  type HeldVersion,
  type OfficialDocument,
  printable,
} from '#documents';
import type { MergedPart } from './press-merged.ts';
import { print } from './presses.ts';

/** The document as an editable Word file; of a kept paper it says which version it is, to be taken back. */
export async function renderDocx(document: OfficialDocument, held?: HeldVersion): Promise<Uint8Array> {
  return (await print({ format: 'docx', document: json({ ...document, ...(held && { held }) }) })).bytes;
}

/** The annex as an editable Word file, across the paper. */
export async function renderAnnex(annex: Annex): Promise<Uint8Array> {
  return (await print({ format: 'annex', document: json(annex) })).bytes;
}

/** The document as PDF/A-2b, letters embedded. A character the letters lack is printed as a box. */
export async function renderPdf(document: OfficialDocument): Promise<Uint8Array> {
  return (await print({ format: 'pdf', document: json(document) })).bytes;
}

/** Certificates on pre-printed stock as PDF/A-2b, a page each. */
export async function renderCertificates(sheets: CertificateSheets): Promise<Uint8Array> {
  return (await print({ format: 'certificates', document: json(sheets) })).bytes;
}

/** A document among others in one file, with the words of its bookmark. */
export interface Marked {
  title: string;
  document: OfficialDocument;
}

/** Some tens of documents as one part of a long PDF, each with pages numbered anew. */
export async function renderTogether(documents: readonly Marked[]): Promise<MergedPart> {
  const all = documents.map(({ document }) => document);
  const { bytes, starts } = await print({ format: 'together', document: json(all) });
  const marks = starts.map((page, at) => ({ title: printable(documents[at]?.title ?? ''), page }));
  return { bytes, marks };
}

/** The parts as one PDF with all their bookmarks, to be printed at a go; the parts are PDF/A-2b, the whole does not claim it. */
export async function mergePdfs(title: string, parts: readonly MergedPart[]): Promise<Uint8Array> {
  return (await print({ format: 'merged', title: printable(title), parts })).bytes;
}

function json(document: object): string {
  return JSON.stringify(document, (_key, value: unknown) =>
    typeof value === 'string' ? printable(value) : value,
  );
}
