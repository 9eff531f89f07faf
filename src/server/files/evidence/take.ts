import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import {
  dimensionsOf,
  type EvidenceKind,
  type EvidenceProblem,
  type Format,
  formatOf,
  kindOf,
  LONGEST_SIDE,
  MOST_PIXELS,
  QUOTAS,
  refusal,
} from '#evidence';
import { namedPersons } from '#reporting';
import { discardUpload, isFull, type Stored, storeUpload } from '../upload.ts';
import { acceptDocument } from './document.ts';
import { drawApart } from './painter.ts';
import { stripped } from './strip.ts';

/** A file as it came, kept aside: not yet proved, not yet stripped. */
export interface Raw {
  path: string;
  name: string;
}

/** Letters of a name that are kept. */
const NAME = 200;

/** Evidence as it is kept. */
export interface TakenEvidence {
  name: string;
  kind: EvidenceKind;
  format: Format;
  file: Stored;
  /** The picture for lists; of a photo only. */
  small: Stored | null;
  /** Pixels, of a photo. */
  width: number | null;
  height: number | null;
  /** How many places of its name and text seem to name a person. */
  named: number;
}

export type Taking =
  | ({ ok: true } & TakenEvidence)
  | { ok: false; problem: EvidenceProblem | { code: string; message: string } };

type Proved = Omit<TakenEvidence, 'file' | 'small' | 'name'> & { bytes: Buffer; small: Uint8Array | null };
type Proving = ({ ok: true } & Proved) | Extract<Taking, { ok: false }>;

/**
 * Takes a file for evidence into `folder`: proves that it is what it says, refuses what runs or bears a secrecy mark,
 * and keeps of a photo only what draws it, upright and no larger than `LONGEST_SIDE`. Where the disk is full nothing
 * stays, and the sentence says so.
 */
export async function takeEvidence(raw: Raw, folder: string): Promise<Taking> {
  const proved = await prove(raw);
  if (!proved.ok) return proved;
  if (proved.bytes.length > QUOTAS.file)
    return refused(refusal('tooLarge', raw.name, proved.bytes.length, QUOTAS.file));
  const { ok: _, bytes, small, ...told } = proved;
  const kept: Stored[] = [];
  try {
    for (const one of small ? [bytes, Buffer.from(small)] : [bytes]) kept.push(await store(one, folder));
  } catch (error) {
    for (const { hash, known } of kept) if (!known) await discardUpload(folder, hash);
    if (isFull(error)) return refused(refusal('diskFull', raw.name));
    throw error;
  }
  const [file, picture = null] = kept;
  if (!file) throw new Error('Nothing was stored');
  return {
    ok: true,
    ...told,
    name: raw.name.slice(0, NAME),
    file,
    small: picture,
    named: told.named + namesIn(raw.name),
  };
}

async function store(bytes: Buffer, folder: string): Promise<Stored> {
  const stored = await storeUpload(Readable.from([bytes]), folder, { limit: bytes.length });
  if (!stored.ok) throw new Error(`Evidence was not stored: ${stored.problem.code}`);
  const { ok: _, ...kept } = stored;
  return kept;
}

async function prove({ path, name }: Raw): Promise<Proving> {
  const bytes = await readFile(path);
  if (bytes.length === 0) return refused(refusal('empty', name));
  const format = formatOf(bytes);
  if (format === 'pdf' || format === 'docx') {
    // kept as it is: what is too large is not opened either
    if (bytes.length > QUOTAS.file) return refused(refusal('tooLarge', name, bytes.length, QUOTAS.file));
    const accepted = await acceptDocument({ path, name }, format);
    const told = { format, kind: kindOf(format), bytes, small: null, width: null, height: null };
    return accepted.ok ? { ok: true, ...told, named: accepted.named } : accepted;
  }
  if (format === 'jpeg' || format === 'png' || format === 'webp') return photo(bytes, format, name);
  return refused(refusal(format, name));
}

async function photo(bytes: Buffer, format: Format, name: string): Promise<Proving> {
  const size = dimensionsOf(format, bytes);
  if (!size) return refused(refusal('damaged', name));
  const pixels = size.width * size.height;
  if (pixels > MOST_PIXELS) return refused(refusal('tooManyPixels', name, pixels, MOST_PIXELS));
  const plain = stripped(format, bytes);
  if (!plain) return refused(refusal('damaged', name));
  const asItIs = plain.orientation === 1 && Math.max(size.width, size.height) <= LONGEST_SIDE;
  const drawn = await drawApart({ ...plain, asItIs });
  if (drawn === 'damaged') return refused(refusal('damaged', name));
  const { small, width, height } = drawn;
  const kept = drawn.bytes
    ? { bytes: Buffer.from(drawn.bytes), format: 'jpeg' as const }
    : { ...plain, format };
  return { ok: true, kind: 'photo', ...kept, small, width, height, named: 0 };
}

/** A file's own ending is no name. */
function namesIn(name: string): number {
  return namedPersons(name.replace(/\.\w+$/, '').replace(/[_-]+/g, ' ')).length;
}

function refused(problem: EvidenceProblem): Extract<Taking, { ok: false }> {
  return { ok: false, problem };
}
