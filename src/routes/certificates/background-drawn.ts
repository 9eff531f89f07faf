import { readFile } from 'node:fs/promises';
import { type PrinterOffset, pictureOn } from '#documents';
import { storedPath } from '#files';
import type { certificateForms } from '#store';
import { filesFolder } from '../files-folder.ts';

/** The scan of the stock as a printer's sheets draw it; null where there is none. */
export async function backgroundOf(form: certificateForms.KeptCertificateForm, offset: PrinterOffset) {
  const { background } = form;
  if (!background) return null;
  const bytes = await readFile(storedPath(filesFolder(), background.hash), 'base64');
  return pictureOn(form, offset, { format: background.format, bytes });
}
