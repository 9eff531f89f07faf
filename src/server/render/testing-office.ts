import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** LibreOffice of this machine, where it has one. */
export const office = (process.env.PATH ?? '')
  .split(delimiter)
  .map((path) => join(path, 'soffice'))
  .find(existsSync);

if (!office) console.warn('Bỏ qua việc mở văn bản bằng LibreOffice: máy này không có soffice.');

/** Word files by name, as LibreOffice opens them and saves them in another format: one start for all. */
export async function savedByOffice(
  files: Readonly<Record<string, Uint8Array>>,
  format: 'pdf' | 'docx',
): Promise<Map<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'thidua-office-'));
  const names = Object.keys(files);
  try {
    for (const name of names) await writeFile(join(folder, `${name}.docx`), files[name] ?? '');
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const paths = names.map((name) => join(folder, `${name}.docx`));
    await promisify(execFile)(office ?? '', [
      ...[profile, '--headless', '--convert-to', format],
      ...['--outdir', join(folder, 'saved'), ...paths],
    ]);
    const saved = names.map(
      async (name) =>
        [name, new Uint8Array(await readFile(join(folder, 'saved', `${name}.${format}`)))] as const,
    );
    return new Map(await Promise.all(saved));
  } finally {
    await rm(folder, { recursive: true });
  }
}
