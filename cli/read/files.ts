import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

export interface PlanPath {
  path: string;
  /** As printed. */
  shown: string;
}

export interface PlanPaths {
  files: PlanPath[];
  /** A sentence for each path that leads nowhere. */
  problems: string[];
  /** The folder standard input is kept in until everything is read. */
  kept: string | null;
}

const PLANS = /\.(?:txt|md|markdown|docx|pdf|jpe?g|png|webp)$/i;

/** The files that paths stand for: a folder for the plans in it and below, in the order of names; `-` for standard input. */
export async function filesOf(paths: readonly string[]): Promise<PlanPaths> {
  const found: PlanPaths = { files: [], problems: [], kept: null };
  for (const path of paths) {
    if (path === '-') await addInput(found);
    else if (await isFolder(path)) found.files.push(...(await plansIn(path)));
    else if (await isFile(path)) found.files.push({ path, shown: path });
    else found.problems.push(`Không thấy tệp “${path}”. Kiểm tra lại đường dẫn rồi chạy lại.`);
  }
  return found;
}

async function addInput(found: PlanPaths): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'thidua-stdin-'));
  const path = join(folder, 'stdin');
  await pipeline(process.stdin, createWriteStream(path));
  found.files.push({ path, shown: 'stdin' });
  found.kept = folder;
}

async function plansIn(folder: string): Promise<PlanPath[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const plans = entries.filter(
    (entry) => entry.isFile() && PLANS.test(entry.name) && !/^[.~]/.test(entry.name),
  );
  const paths = plans.map(({ parentPath, name }) => join(parentPath, name));
  return paths
    .sort(new Intl.Collator('vi', { numeric: true }).compare)
    .map((path) => ({ path, shown: path }));
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => !found.isDirectory(),
    () => false,
  );
}
