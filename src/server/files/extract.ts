import { stat } from 'node:fs/promises';
import { secrecyMark } from '#words';
import { readDocument } from './docx/index.ts';
import { kindOf } from './kind.ts';
import { isLegacyText } from './legacy.ts';
import { oleProblem } from './ole.ts';
import { readPdf } from './pdf/index.ts';
import { readPlain } from './plain.ts';
import { type FileProblem, refuse, UPLOAD_LIMIT } from './problems.ts';
import { openScan, type Scan, type ScanFile } from './scan/index.ts';
import { openArchive, Refused } from './zip.ts';

export type Format = 'txt' | 'md' | 'docx' | 'pdf';

export interface Extract {
  ok: true;
  /** NFC, lines ended by `\n`; a blank line between paragraphs where the file tells them apart. */
  text: string;
  /** Start offset of each page in UTF-16 units; empty where the file knows no pages. */
  pages: number[];
  format: Format;
}

type Refusal = { ok: false; problem: FileProblem };

/** A text as its reader found it, before what holds for every kind is asked. */
type Found = (Extract & { headers?: string }) | (Refusal & { scan?: ScanFile });

/**
 * The words of an uploaded plan. `name` is only shown in messages and tells `.md` from `.txt`: the kind is
 * decided by the content. A scan is refused: `openPlanFile` reads it. Never throws on content, whatever the bytes;
 * throws where the file at `path` cannot be read at all.
 */
export async function extractText(path: string, name: string): Promise<Extract | Refusal> {
  const found = await open(path, name);
  return found.ok ? found : { ok: false, problem: found.problem };
}

/** An uploaded plan: its words at once, or a scan whose pages are read one by one. */
export type PlanFile = (Extract & { kind: 'text' }) | { ok: true; kind: 'scan'; scan: Scan } | Refusal;

/** Opens a plan's file as `extractText` does, and a scan too: PDF (some pages of it may hold words) or photo. */
export async function openPlanFile(path: string, name: string): Promise<PlanFile> {
  const found = await open(path, name);
  if (found.ok) return { ...found, kind: 'text' };
  return found.scan ? { ok: true, kind: 'scan', scan: openScan(found.scan) } : found;
}

async function open(path: string, name: string): Promise<Extract | (Refusal & { scan?: ScanFile })> {
  const { size } = await stat(path);
  if (size > UPLOAD_LIMIT) return refuse('tooLarge', name, UPLOAD_LIMIT);
  const found = await readers[await kindOf(path)](path, name);
  return found.ok ? checked(found, name) : found;
}

const readers: Record<Awaited<ReturnType<typeof kindOf>>, (path: string, name: string) => Promise<Found>> = {
  empty: async (_, name) => refuse('empty', name),
  image: async (_, name) => refuse('image', name),
  photo: async (path, name) => ({
    ...refuse('scan', name),
    scan: { path, kind: 'photo', pages: 1, scanned: [1] },
  }),
  rtf: async (_, name) => refuse('oldWord', name),
  ole: oleProblem,
  zip: fromWord,
  pdf: readPdf,
  other: fromPlain,
};

async function fromPlain(path: string, name: string): Promise<Found> {
  const plain = await readPlain(path, name);
  if (!plain.ok) return plain;
  if (/^\s*<(?:!doctype|html|\?xml)\b/i.test(plain.text.slice(0, 1_000))) return refuse('notDocument', name);
  return { ok: true, text: plain.text, pages: [], format: /\.(md|markdown)$/i.test(name) ? 'md' : 'txt' };
}

async function fromWord(path: string, name: string): Promise<Found> {
  try {
    return await readWord(path, name);
  } catch (error) {
    if (error instanceof Refused) return refuse(error.reason, name);
    throw error;
  }
}

async function readWord(path: string, name: string): Promise<Found> {
  const archive = await openArchive(path);
  try {
    const document = await readDocument(archive);
    return document ? { ok: true, ...document, format: 'docx' } : refuse('notDocument', name);
  } finally {
    await archive.close();
  }
}

function checked(
  { headers = '', ...extract }: Extract & { headers?: string },
  name: string,
): Extract | Refusal {
  if (extract.text.trim() === '') return refuse('noText', name);
  const mark = secrecyMark(extract.text) ?? secrecyMark(headers);
  if (mark) return refuse('secret', name, mark);
  return isLegacyText(extract.text) ? refuse('legacyFont', name) : extract;
}
