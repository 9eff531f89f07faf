import { readFile } from 'node:fs/promises';
import type { CertificateSheets } from '#documents';
import { storedPath } from '#files';
import type { certificateForms } from '#store';
import { filesFolder } from '../files-folder.ts';

/** The scan of the stock as sheets draw it; null where there is none. */
export async function backgroundOf({
  background,
}: certificateForms.KeptCertificateForm): Promise<CertificateSheets['background']> {
  if (!background) return null;
  const bytes = await readFile(storedPath(filesFolder(), background.hash));
  return { format: background.format, bytes: bytes.toString('base64') };
}
