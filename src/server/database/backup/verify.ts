import { createHash, type Hash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { DatabaseProblem, problem, reason } from '../problem.ts';
import { readArchive, wholeContent } from './archive.ts';
import { FORMAT, MANIFEST, MARK, type Manifest, parseManifest } from './manifest.ts';

/** Hashes of what was read, by `tables/…` or `files/…`. */
type Found = Map<string, Hash>;

/**
 * Reads a whole backup and compares everything in it with its manifest, touching nothing.
 * Throws `noBackup`, `notBackup`, `backupNewer`, `backupDamaged`.
 */
export async function verifiedManifest(file: string): Promise<Manifest> {
  await access(file).catch((error) => {
    throw problem('noBackup', file, reason(error));
  });
  const progress = { marked: false };
  try {
    return await compared(file, progress);
  } catch (error) {
    if (error instanceof DatabaseProblem) throw error;
    throw progress.marked ? problem('backupDamaged', file, reason(error)) : problem('notBackup', file);
  }
}

/** The table or file that an entry is part of: the parts of a table follow its name. */
export function subjectOf(entry: string): string {
  return entry.startsWith('tables/') ? entry.slice(0, entry.lastIndexOf('/')) : entry;
}

async function compared(file: string, progress: { marked: boolean }): Promise<Manifest> {
  const found: Found = new Map();
  let manifest: Manifest | null = null;
  for await (const { name, content } of readArchive(file)) {
    if (!progress.marked) {
      if (name !== MARK) throw problem('notBackup', file);
      refuseNewer(file, (await wholeContent(content)).toString().trim());
      progress.marked = true;
    } else if (name === MANIFEST) manifest = parseManifest(await wholeContent(content));
    else await addTo(found, subjectOf(name), content);
  }
  if (!progress.marked) throw problem('notBackup', file);
  if (!manifest) throw problem('backupDamaged', file, `thiếu ${MANIFEST}`);
  const wrong = firstDifference(manifest, found);
  if (wrong) throw problem('backupDamaged', file, wrong);
  return manifest;
}

function refuseNewer(file: string, format: string): void {
  if (format !== String(FORMAT)) throw problem('backupNewer', file, `định dạng ${format.slice(0, 20)}`);
}

async function addTo(found: Found, subject: string, content: AsyncIterable<Buffer>): Promise<void> {
  const hash = found.get(subject) ?? createHash('sha256');
  found.set(subject, hash);
  for await (const chunk of content) hash.update(chunk);
}

/** What the archive lacks, holds otherwise, or holds beside; null where it is as its manifest says. */
function firstDifference(manifest: Manifest, found: Found): string | null {
  const expected = new Map<string, string>([
    ...manifest.tables.map(({ name, sha256 }) => [`tables/${name}`, sha256] as const),
    ...manifest.files.map(({ path, sha256 }) => [`files/${path}`, sha256] as const),
  ]);
  const empty = createHash('sha256').digest('hex');
  for (const [subject, sha256] of expected)
    if ((found.get(subject)?.digest('hex') ?? empty) !== sha256) return subject;
  return [...found.keys()].find((subject) => !expected.has(subject)) ?? null;
}
