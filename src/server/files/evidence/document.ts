import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { type EvidenceProblem, refusal } from '#evidence';
import { namedPersons } from '#reporting';
import { openPaper } from '../accepted.ts';
import { refuse } from '../problems.ts';
import { openArchive, Refused } from '../zip.ts';

interface Paper {
  path: string;
  name: string;
}

type Problem = EvidenceProblem | { code: string; message: string };

/**
 * Whether minutes may be kept: a PDF or Word file that opens, runs nothing, hides nothing behind its end, and bears no
 * secrecy mark. `named`: how many places seem to name a person; a warning, never a refusal.
 */
export async function acceptDocument(
  { path, name }: Paper,
  format: 'pdf' | 'docx',
): Promise<{ ok: true; named: number } | { ok: false; problem: Problem }> {
  const active = await (format === 'pdf' ? activePdf : activeWord)(path, name);
  if (active) return { ok: false, problem: active };
  const paper = await openPaper(path, name);
  return paper.ok ? { ok: true, named: namedPersons(paper.text).length } : paper;
}

/** Names of a PDF by which it runs something or carries files; `#4A` in a name is a letter written by its code. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)\b/;

/** Bytes that may follow the end of a PDF; more is another file behind it. */
const BEHIND = 1024;

async function activePdf(path: string, name: string): Promise<Problem | null> {
  const bytes = await readFile(path);
  const end = bytes.lastIndexOf('%%EOF');
  if (end < 0 || bytes.length - end > BEHIND) return refusal('damaged', name);
  return [bytes, ...packedObjects(bytes)].some((part) => ACTIVE.test(spelled(part)))
    ? refusal('active', name)
    : null;
}

function spelled(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Bytes that one packed stream of objects may unpack to. */
const UNPACKED = 8 * 1024 * 1024;

/** Since PDF 1.5 objects may lie packed in streams: their names are looked for there too. */
function packedObjects(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf('/ObjStm'); at >= 0; at = bytes.indexOf('/ObjStm', at + 7)) {
    const begin = bytes.indexOf('stream', at);
    const end = bytes.indexOf('endstream', begin);
    if (begin < 0 || end < 0) break;
    const from = begin + 'stream'.length + (bytes[begin + 6] === 0x0d ? 2 : 1);
    const unpacked = inflated(bytes.subarray(from, end));
    if (unpacked) found.push(unpacked);
  }
  return found;
}

function inflated(packed: Buffer): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: UNPACKED });
  } catch {
    return null; // packed in another way, or damaged: whoever opens the file finds out
  }
}

/** Parts of a Word file that run: macros, controls, objects of other programs. */
const RUNS = /vbaProject|\/activeX\/|\/embeddings\/.*\.(?!xlsx$)\w+$/i;

async function activeWord(path: string, name: string): Promise<Problem | null> {
  try {
    const archive = await openArchive(path);
    const runs = archive.names.some((part) => RUNS.test(part));
    await archive.close();
    return runs ? refusal('macros', name) : null;
  } catch (error) {
    if (error instanceof Refused) return refuse(error.reason, name).problem;
    throw error;
  }
}
